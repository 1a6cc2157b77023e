import { expect, it } from 'vitest'
import { storyPage } from '../../main/exchange/story-page'
import type { StoryEvent } from '../../preload/contract'

const event: StoryEvent = {
  id: '01900000-0000-7000-8000-000000000001', kind: 'event', title: 'Auftakt <mit> "Gästen" & mehr', place: { de: 'Bonn' }, access: 'internal', language: null, thumbnail: null, trashed: false,
  date: { wording: '4. und 5. Oktober 2011', edtf: '2011-10-04/2011-10-05', earliest: '2011-10-04', latest: '2011-10-05' },
  description: '<script>alert(1)</script>', people: [{ title: 'Dr.', name: 'Ama Beispiel', function: null, organisation: 'Stadt Kumasi' }], places: [{ de: 'Köln', en: 'Cologne' }],
  pictures: [
    { record: '01900000-0000-7000-8000-000000000002', thumbnail: 'a'.repeat(64), title: 'Foto 1', caption: 'Im "Saal"', credit: 'Eva Probe', creditOnlyRead: false },
    { record: '01900000-0000-7000-8000-000000000003', thumbnail: 'b'.repeat(64), title: 'Foto 2', caption: null, credit: null, creditOnlyRead: true },
  ],
  documents: [],
}
const page = (lang: 'de' | 'en', events = [event]): string =>
  storyPage(events, lang, (hash) => (hash.startsWith('a') ? { mediaType: 'image/jpeg', bytes: Buffer.from([0xff, 0xd8]) } : null), new Date(2026, 10, 28, 12))

it('a story stands by itself: its pictures are in it, it runs nothing and loads nothing', () => {
  const html = page('de')
  expect(html).toContain('<html lang="de">')
  expect(html).toContain('<img src="data:image/jpeg;base64,/9g=" alt="Im &quot;Saal&quot;">')
  expect(html).not.toMatch(/<script|<link|src="(?!data:)|url\(/)
  expect(html).toContain('Auftakt &lt;mit&gt; &quot;Gästen&quot; &amp; mehr')
  expect(html).toContain('4. und 5. Oktober 2011 · Köln')
  expect(html).toContain('Beteiligt: Dr. Ama Beispiel, Stadt Kumasi')
  expect(html).toContain('Stand 28. November 2026')
})

it('a picture that is gone is left out, with its caption', () => {
  expect(page('de').match(/<figure>/g)).toHaveLength(1)
  expect(page('de')).not.toContain('Foto 2')
})

it('a credit that was only read is in brackets, which are explained; a story of facts has none', () => {
  const told = page('de', [{ ...event, pictures: event.pictures.map((picture) => ({ ...picture, creditOnlyRead: true })) }])
  expect(told).toContain('Bild: [Eva Probe]')
  expect(told).toContain('In eckigen Klammern: aus der Datei gelesen')
  expect(page('de')).not.toContain('Klammern')
  const document = { ...event, kind: 'document' as const, title: 'Brief', date: { ...event.date, wording: '[2011]', onlyRead: true as const } }
  expect(page('en', [{ ...event, documents: [document] }])).toContain('In square brackets: read in the file')
})

it('an English story names its places in English', () => {
  expect(page('en')).toContain(' · Cologne')
})

it('a story without events says so, in English too', () => {
  expect(page('en', [])).toContain('No events.')
})
