import { createRouterClient } from '@orpc/server'
import { expect, it } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { addPerson, addPlace } from '../../main/archive/authorities/links'
import { historyOf } from '../../main/archive/log/history'
import type { Archive } from '../../main/archive/open'
import { createRecord } from '../../main/archive/records/edit'
import { saveSuggestions } from '../../main/archive/suggestions/suggestions'
import type { RouterContext } from '../../main/router/context'
import { timelineRouter } from '../../main/router/timeline'
import { parseDate } from '../../main/timeline/edtf'
import { indexedArchive } from '../archive/temporary-archive'

const date = { wording: '2011', edtf: '2011', earliest: '2011-01-01', latest: '2011-12-31' }

function clientOf(archive: Archive) {
  // The timeline asks nothing of its context but the archive.
  return createRouterClient(timelineRouter, { context: { archive } as RouterContext })
}

it('a file that cannot hold all entries of a timeline says how many are missing', async () => {
  const { archive, author } = indexedArchive()
  const changes = Array.from({ length: 20_003 }, () => ({ type: 'record' as const, id: uuidv7(), fields: { kind: 'event', title: 'Treffen', access: 'internal', date } }))
  archive.commit({ author, label: 'create-record', changes })
  const client = clientOf(archive)
  expect(await client.file({ format: 'csv', lang: 'de' })).toMatchObject({ entries: 20_000, beyond: 3, restricted: 0 })
})

it('what is valid until 31.12.9999 has its place on the timeline', async () => {
  const { archive, by } = indexedArchive()
  createRecord(by, 'event', { title: 'Satzung', date: parseDate('2012-01-01/9999-12-31', 'de') })
  createRecord(by, 'event', { title: 'Ende', date: parseDate('9999-12-31', 'de') })
  const client = clientOf(archive)
  expect(await client.density({})).toMatchObject({ from: '2012-01-01', to: expect.stringMatching(/^1000\d-\d\d-\d\d$/) })
  expect((await client.between({ parts: 10, limit: 1 })).crowds.at(-1)).toMatchObject({ to: '10000-01-01' })
  expect(await client.file({ format: 'ics', lang: 'de' })).toMatchObject({ entries: 0, left: 2 })
  expect(await client.file({ format: 'csv', lang: 'de' })).toMatchObject({ entries: 2, left: 0 })
})

it('a story tells nothing of what is restricted but how much there is, and everything once', async () => {
  const { archive, author, by } = indexedArchive()
  const told = createRecord(by, 'event', { title: 'Auftakt', date })
  createRecord(by, 'event', { title: 'Personalgespräch', date, access: 'restricted' })
  const report = createRecord(by, 'document', { title: 'Bericht' })
  const letter = createRecord(by, 'document', { title: 'Brief', access: 'restricted' })
  // Two copies of a report that were merged have each brought their link.
  const changes = [report, report, letter].map((target, position) => ({ type: 'link' as const, id: uuidv7(), fields: { record: told, target, target_type: 'record', role: 'source', position } }))
  archive.commit({ author, label: 'edit-people', changes })
  const story = await clientOf(archive).story({})
  expect(story).toMatchObject({ total: 1, restricted: 1, suggested: 0 })
  expect(story.events.map(({ title, documents }) => [title, documents.map((document) => document.title)])).toEqual([['Auftakt', ['Bericht']]])
})

it('a story names the people of an event with their titles, on its page too', async () => {
  const { archive, by } = indexedArchive()
  const event = createRecord(by, 'event', { title: 'Auftakt', date })
  addPerson(by, event, { kind: 'person', name: 'Ama Beispiel', title: 'Dr.', function: 'Leiterin', organisation: 'Stadt Kumasi', role: 'participant' })
  addPerson(by, event, { kind: 'person', name: 'Jens Muster', title: null, function: null, organisation: null, role: 'participant' })
  const client = clientOf(archive)
  expect((await client.story({})).events.map(({ people }) => people.map(({ title, name }) => [title, name]))).toEqual([[['Dr.', 'Ama Beispiel'], [null, 'Jens Muster']]])
  expect((await client.file({ format: 'html', lang: 'de' })).text).toContain('Beteiligt: Dr. Ama Beispiel, Leiterin, Stadt Kumasi; Jens Muster<')
})

it('a file has the day a camera noted in its own language, and what people wrote as they did', async () => {
  const { archive, author, by } = indexedArchive()
  const noted = { wording: '30. Mai 2008', edtf: '2008-05-30', earliest: '2008-05-30', latest: '2008-05-30', from: 'metadata' as const }
  const event = createRecord(by, 'event', { title: 'Auftakt', date: parseDate('im Mai 2008', 'de') })
  const report = createRecord(by, 'document', { title: 'Report', date: noted })
  archive.commit({ author, label: 'edit-people', changes: [{ type: 'link', id: uuidv7(), fields: { record: event, target: report, target_type: 'record', role: 'source', position: 'a0' } }] })
  const client = clientOf(archive)
  const words = async (format: 'csv' | 'html', lang: 'de' | 'en'): Promise<string[]> => (await client.file({ format, lang })).text.match(/(?:im )?(?:30\.? )?(?:Mai|May) 2008/g) ?? []
  expect(await words('csv', 'en')).toEqual(['im Mai 2008', '30 May 2008'])
  expect(await words('csv', 'de')).toEqual(['im Mai 2008', '30. Mai 2008'])
  expect(await words('html', 'en')).toEqual(expect.arrayContaining(['im Mai 2008', '30 May 2008']))
})

it('names a place in the language that is asked for, one that is only suggested too, and both are one lane', async () => {
  const { archive, by } = indexedArchive()
  const event = createRecord(by, 'event', { title: 'Besuch', date })
  addPlace(by, event, 'Köln', 'venue', 'de')
  const report = createRecord(by, 'document', { title: 'Bericht' })
  saveSuggestions(archive.db, report, [{ kind: 'event', key: 'e1', page: 0, title: 'Workshop', wording: 'Der Workshop in Köln 2011', date, place: 'Köln', participants: [] }])
  const client = clientOf(archive)
  const lanes = async (lang: 'de' | 'en') => (await client.between({ lanes: 'place', lang })).entries.map((entry) => [entry.title, ...entry.lanes])
  expect(await lanes('en')).toEqual([['Besuch', 'Cologne'], ['Workshop', 'Cologne']])
  expect(await lanes('de')).toEqual([['Besuch', 'Köln'], ['Workshop', 'Köln']])
  const names = { de: 'Köln', en: 'Cologne' }
  expect((await client.between({})).entries.map(({ place }) => place)).toEqual([names, names])
  expect((await client.story({})).events.map(({ place, places }) => [place, places])).toEqual([[names, [names]]])
  expect((await client.file({ format: 'csv', lang: 'en' })).text).toContain(';Besuch;Cologne;')
  expect(historyOf(archive.db, event)[0]?.changes).toContainEqual(expect.objectContaining({ field: 'target', after: names }))
})

it('has what a document suggests among the events, by the words of the document and not by its kind', async () => {
  const { archive, by } = indexedArchive()
  const report = createRecord(by, 'document', { title: 'Bericht aus Kumasi' })
  const day = { wording: 'am 4. Oktober 2011', edtf: '2011-10-04', earliest: '2011-10-04', latest: '2011-10-04' }
  saveSuggestions(archive.db, report, [{ kind: 'event', key: 'e1', page: 0, title: 'Workshop', wording: 'Der Workshop am 4. Oktober 2011', date: day, place: null, participants: [] }])
  const client = clientOf(archive)
  const suggested = async (input: Parameters<typeof client.between>[0]) => [(await client.between(input)).total, (await client.density(input)) === null ? 0 : 1, (await client.story(input)).suggested]
  for (const input of [{}, { query: 'Kumasi' }, { kinds: ['event' as const] }, { query: 'Kumasi', kinds: ['event' as const] }, { query: 'Kumasi art:ereignis' }, { query: 'art:ereignis' }, { query: 'art:foto art:ereignis' }, { query: 'Kumasi -art:dokument' }]) {
    expect([input, await suggested(input)]).toEqual([input, [1, 1, 1]])
  }
  for (const input of [{ query: 'Bonn art:ereignis' }, { query: 'Bonn', kinds: ['event' as const] }, { kinds: ['document' as const] }, { query: 'art:dokument' }, { query: 'Kumasi', kinds: ['document' as const] }, { query: 'Kumasi -art:ereignis' }]) {
    expect([input, await suggested(input)]).toEqual([input, [0, 0, 0]])
  }
  expect(await suggested({ query: 'art:dokument', kinds: ['event'] })).toEqual([1, 1, 1])
})
