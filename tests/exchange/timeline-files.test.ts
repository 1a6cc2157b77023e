import { expect, it } from 'vitest'
import { timelineCalendar, timelineCsv, timelineJson } from '../../main/exchange/timeline-files'
import { boundsOf } from '../../main/timeline/edtf'
import type { TimelineEntry } from '../../preload/contract'

function entry(title: string, edtf: string | null, more: Partial<TimelineEntry> = {}): TimelineEntry {
  const bounds = edtf === null ? { earliest: null, latest: null } : boundsOf(edtf)
  return { id: '01900000-0000-7000-8000-000000000001', kind: 'event', title, place: null, access: 'internal', language: null, thumbnail: null, trashed: false, suggested: null, lanes: [], date: { wording: `am ${edtf}`, edtf, ...bounds }, ...more }
}

it('a table keeps wording and EDTF, and holds nothing a spreadsheet would run', () => {
  const { text } = timelineCsv([entry('=SUMME(A1)', '2011-10-04/2011-10-05', { place: { de: 'Bad "Honnef"; Rhein' } }), entry('Zeile\nzwei', '2011~', { suggested: { key: 'k' } })], 'de')
  expect(text.charCodeAt(0)).toBe(0xfeff)
  const [head, first, ...rest] = text.slice(1).split('\r\n')
  expect(head).toBe('Datum;EDTF;frühestens;spätestens;Art;Titel;Ort;Stand;Datensatz')
  expect(first).toBe(`am 2011-10-04/2011-10-05;2011-10-04/2011-10-05;2011-10-04;2011-10-05;Ereignis;'=SUMME(A1);"Bad ""Honnef""; Rhein";;${entry('', null).id}`)
  expect(rest.join('\r\n')).toContain('2010-01-01;2012-12-31;Ereignis;"Zeile\nzwei";;Vorschlag;')
})

it('a table and data say of a date that it was only read', () => {
  const read = entry('Brief', '2011', { date: { wording: '[2011]', edtf: '2011', ...boundsOf('2011'), onlyRead: true } })
  expect(timelineCsv([read], 'de').text).toContain(`[2011];2011;2011-01-01;2011-12-31;Ereignis;Brief;;Datum nur gelesen;${read.id}`)
  expect(timelineCsv([entry('Brief', '2011')], 'de').text).toContain(`;Brief;;;${read.id}`)
  expect(JSON.parse(timelineJson([read]).text)).toMatchObject({ entries: [{ edtf: '2011', dateOnlyRead: true }] })
})

it('a table and data have one name of a place: that of the language, data the German one', () => {
  const entries = [entry('Workshop', '2011-10', { place: { de: 'Köln', en: 'Cologne' } })]
  expect(timelineCsv(entries, 'en').text).toContain(';Workshop;Cologne;')
  expect(JSON.parse(timelineJson(entries).text)).toMatchObject({ entries: [{ place: 'Köln' }] })
})

it('data are what the command line prints', () => {
  expect(JSON.parse(timelineJson([entry('Workshop', '2011-10')]).text)).toEqual({
    entries: [{ record: entry('', null).id, kind: 'event', title: 'Workshop', wording: 'am 2011-10', edtf: '2011-10', earliest: '2011-10-01', latest: '2011-10-31' }],
  })
})

it('a calendar has the events known to the day as whole days, and counts the others', () => {
  const title = `Auftaktworkshop; mit Kumasi, ${'ä'.repeat(60)}`
  const { text, left } = timelineCalendar(
    [
      entry(title, '2011-12-31', { place: { de: 'Köln', en: 'Cologne' } }),
      entry('Reise', '2011-10-21/2011-11-10'),
      entry('ungefähr', '2011-10-21~'),
      entry('Monat', '2011-10'),
      entry('vorgeschlagen', '2011-10-04', { suggested: { key: 'k' } }),
      entry('kein Ereignis', '2011-10-04', { kind: 'photo' }),
    ],
    'en',
    new Date('2026-11-28T10:11:12.345Z'),
  )
  expect(left).toBe(3)
  const lines = text.split('\r\n')
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  const unfolded = text.replaceAll('\r\n ', '').split('\r\n')
  expect(unfolded.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2)
  expect(unfolded).toEqual(expect.arrayContaining([
    `SUMMARY:Auftaktworkshop\\; mit Kumasi\\, ${'ä'.repeat(60)}`, 'LOCATION:Cologne', 'DTSTART;VALUE=DATE:20111231', 'DTEND;VALUE=DATE:20120101',
    'DTSTART;VALUE=DATE:20111021', 'DTEND;VALUE=DATE:20111111', 'DTSTAMP:20261128T101112Z',
  ]))
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
})
