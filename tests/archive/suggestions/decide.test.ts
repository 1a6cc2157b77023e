import { expect, test } from 'vitest'
import { agents } from '../../../main/archive/authorities/agents'
import { addPerson, movePerson, unlink } from '../../../main/archive/authorities/links'
import { historyOf } from '../../../main/archive/log/history'
import { recordDetail } from '../../../main/archive/records/details'
import { createRecord, setTrashed } from '../../../main/archive/records/edit'
import { listRecords } from '../../../main/archive/records/summaries'
import { acceptSuggestions, dismissSuggestions } from '../../../main/archive/suggestions/decide'
import type { SuggestionDraft } from '../../../main/archive/suggestions/suggestion-rows'
import { countOpenSuggestions, documentsSaying, keysOfSame, openSuggestions, saveSuggestions } from '../../../main/archive/suggestions/suggestions'
import { alikeSuggestions } from '../../../main/search/alike-suggestions'
import { undo } from '../take-back'
import { temporaryArchive } from '../temporary-archive'

const november = { wording: 'vom 14. bis 16. November 2011', edtf: '2011-11-14/2011-11-16', earliest: '2011-11-14', latest: '2011-11-16' }

const drafts: readonly SuggestionDraft[] = [
  { key: 'e1', kind: 'event', page: 0, wording: 'Auftaktworkshop in Tansania vom 14. bis 16. November 2011', title: 'Auftaktworkshop', date: november, place: 'Tansania', participants: ['Leischner'] },
  { key: 'q1', kind: 'question', page: 0, wording: '(Verlinkung klären)' },
  { key: 'p2', kind: 'person', page: 0, wording: 'Bürgermeisterin Adwoa Mensah', person: { position: 2, name: 'Adwoa Mensah', title: null, role: 'Bürgermeisterin', organisation: null } },
  { key: 'p1', kind: 'person', page: 0, wording: 'Dr. Jost Halbach', person: { position: 1, name: 'Jost Halbach', title: 'Dr.', role: null, organisation: 'Umweltamt' } },
]

function archiveWithSuggestions() {
  const { archive, author, by } = temporaryArchive()
  const record = createRecord(by, 'document', { title: 'Bericht' })
  saveSuggestions(archive.db, record, drafts)
  return { archive, by, record, author }
}

test('an accepted event becomes a record of its own with date, place, participants and source', () => {
  const { archive, by, record } = archiveWithSuggestions()
  acceptSuggestions(by, ['e1'])
  const [event] = listRecords(archive.db, { kinds: ['event'], trashed: false, sort: 'added', limit: 10, offset: 0 }).records
  expect(event).toMatchObject({ title: 'Auftaktworkshop', date: november, place: { de: 'Tansania' } })
  expect(recordDetail(archive.db, event?.id ?? '')).toMatchObject({
    people: [{ name: 'Leischner', role: 'participant' }],
    related: [{ role: 'source', record: { id: record } }],
  })
  expect(recordDetail(archive.db, record).suggestions.map(({ key }) => key)).toEqual(['q1', 'p2', 'p1'])
  const linked = historyOf(archive.db, event?.id ?? '').flatMap(({ changes }) => changes.filter(({ field }) => field === 'target').map(({ after }) => after))
  expect(linked).toEqual(expect.arrayContaining([{ de: 'Tansania', en: 'Tanzania' }, 'Leischner', 'Bericht']))
})

test('what two records with one original suggest stays with the first, until that lies in the trash', () => {
  const { archive, by, record } = archiveWithSuggestions()
  const other = createRecord(by, 'document', { title: 'Derselbe Bericht' })
  saveSuggestions(archive.db, other, drafts)
  expect([record, other].map((id) => recordDetail(archive.db, id).suggestions.length)).toEqual([4, 0])
  setTrashed(by, [record], true)
  saveSuggestions(archive.db, other, drafts)
  expect(recordDetail(archive.db, other).suggestions.length).toBe(4)
})

test('an accepted event that somebody says is there already is linked with its document', () => {
  const { archive, by, record } = archiveWithSuggestions()
  const event = createRecord(by, 'event', { title: 'Internationaler Workshop', date: november })
  expect(acceptSuggestions(by, ['e1'], event)).toBe(1)
  expect(listRecords(archive.db, { kinds: ['event'], trashed: false, sort: 'added', limit: 10, offset: 0 }).total).toBe(1)
  expect(recordDetail(archive.db, event)).toMatchObject({ title: 'Internationaler Workshop', place: { de: 'Tansania' }, people: [{ name: 'Leischner' }], related: [{ role: 'source', record: { id: record } }] })
  expect(() => acceptSuggestions(by, ['q1'], record)).toThrow(expect.objectContaining({ code: 'not-found' }))
})

test('events of two documents that are one become one, in the words of the first, which undo takes back', () => {
  const { archive, by, record, author } = archiveWithSuggestions()
  const other = createRecord(by, 'minutes', { title: 'Vermerk' })
  saveSuggestions(archive.db, other, [{ key: 'e2', kind: 'event', page: 0, wording: 'Workshop in Tansania mit Frau Muster', title: 'Workshop zum Auftakt', date: november, place: null, participants: ['Frau Muster'] }])
  expect(alikeSuggestions(archive.db, openSuggestions(archive.db, null, 10))).toMatchObject({ e1: { key: 'e2' }, e2: { key: 'e1' } })
  expect(acceptSuggestions(by, ['e2', 'e1'], null, true)).toBe(2)
  const { records } = listRecords(archive.db, { kinds: ['event'], trashed: false, sort: 'added', limit: 10, offset: 0 })
  expect(records).toMatchObject([{ title: 'Workshop zum Auftakt', date: november, place: { de: 'Tansania' } }])
  const event = recordDetail(archive.db, records[0]?.id ?? '')
  expect(event.people.map(({ name }) => name)).toEqual(['Frau Muster', 'Leischner'])
  expect(event.related.map((each) => each.record.id).toSorted()).toEqual([record, other].toSorted())
  undo(archive, author)
  expect(openSuggestions(archive.db, null, 10).map(({ key }) => key)).toEqual(expect.arrayContaining(['e1', 'e2']))
})

test('events of other days or places, of one document, or told in the same words are not asked about', () => {
  const { archive, by, record } = archiveWithSuggestions()
  const [told] = drafts
  if (told?.kind !== 'event') throw new Error('no event')
  const later = { wording: '2012', edtf: '2012-11-14', earliest: '2012-11-14', latest: '2012-11-14' }
  saveSuggestions(archive.db, record, [told, { ...told, key: 'e2', title: 'Auftaktworkshop der Städte' }])
  saveSuggestions(archive.db, createRecord(by, 'document', { title: 'Zweiter' }), [{ ...told, key: 'e3' }, { ...told, key: 'e4', title: 'Workshop', place: 'Bonn' }, { ...told, key: 'e5', title: 'Workshop', date: later }])
  expect(alikeSuggestions(archive.db, openSuggestions(archive.db, record, 10).filter(({ key }) => key === 'e1'))).toEqual({})
})

test('people stand in the order of the picture whatever the order they are accepted in', () => {
  const { archive, by, record } = archiveWithSuggestions()
  acceptSuggestions(by, ['p2', 'p1'])
  const { people } = recordDetail(archive.db, record)
  expect(people.map(({ position, name, title, function: role, organisation }) => ({ position, name, title, role, organisation }))).toEqual([
    { position: 1, name: 'Jost Halbach', title: 'Dr.', role: null, organisation: 'Umweltamt' },
    { position: 2, name: 'Adwoa Mensah', title: null, role: 'Bürgermeisterin', organisation: null },
  ])
})

test('a dismissed suggestion is gone, and undo offers it again', () => {
  const { archive, by, author } = archiveWithSuggestions()
  dismissSuggestions(by, ['q1'])
  expect(countOpenSuggestions(archive.db, null)).toBe(3)
  undo(archive, author)
  expect(countOpenSuggestions(archive.db, null)).toBe(4)
})

test('undoing an acceptance takes the fact back and offers the suggestion again', () => {
  const { archive, by, author } = archiveWithSuggestions()
  acceptSuggestions(by, ['e1'])
  undo(archive, author)
  expect(listRecords(archive.db, { kinds: ['event'], trashed: false, sort: 'added', limit: 10, offset: 0 }).total).toBe(0)
  expect(countOpenSuggestions(archive.db, null)).toBe(4)
})

test('suggestions made again do not ask a second time', () => {
  const { archive, by, record } = archiveWithSuggestions()
  dismissSuggestions(by, ['q1'])
  saveSuggestions(archive.db, record, drafts)
  expect(countOpenSuggestions(archive.db, null)).toBe(3)
})

test('people are moved among themselves and taken off', () => {
  const { archive, by, record } = archiveWithSuggestions()
  for (const name of ['Erste', 'Zweite', 'Dritte']) addPerson(by, record, { name, title: null, function: null, organisation: null, role: 'depicted' })
  const people = () => recordDetail(archive.db, record).people
  movePerson(by, people()[2]?.id ?? '', people()[0]?.id ?? null)
  expect(people().map(({ name, position }) => [name, position])).toEqual([['Dritte', 1], ['Erste', 2], ['Zweite', 3]])
  unlink(by, people()[1]?.id ?? '')
  expect(people().map(({ name, position }) => [name, position])).toEqual([['Dritte', 1], ['Zweite', 2]])
})

test('a person is moved between two that came to stand in the same place', () => {
  const { archive, by, record } = archiveWithSuggestions()
  // Entered first, and first from the left as the caption says.
  for (const name of ['Erste', 'Zweite']) addPerson(by, record, { name, title: null, function: null, organisation: null, role: 'depicted' })
  acceptSuggestions(by, ['p1'])
  const people = () => recordDetail(archive.db, record).people.map(({ name }) => name)
  const [first, second, third] = recordDetail(archive.db, record).people
  expect(third?.name).toBe('Zweite')
  movePerson(by, third?.id ?? '', second?.id ?? '')
  expect(people()).toEqual([first?.name, 'Zweite', second?.name])
})

test('a decision holds when the file is read again', () => {
  const { archive, by, record } = archiveWithSuggestions()
  dismissSuggestions(by, ['q1'])
  acceptSuggestions(by, ['e1'])
  saveSuggestions(archive.db, record, drafts)
  expect(recordDetail(archive.db, record).suggestions.map(({ key }) => key)).toEqual(['p2', 'p1'])
  expect(countOpenSuggestions(archive.db, null)).toBe(2)
})

test('what is taken together is one action', () => {
  const { archive, by, record, author } = archiveWithSuggestions()
  expect(acceptSuggestions(by, ['e1', 'p1', 'p2', 'gone'])).toBe(3)
  undo(archive, author)
  expect(recordDetail(archive.db, record)).toMatchObject({ people: [], related: [] })
  expect(countOpenSuggestions(archive.db, null)).toBe(4)
})

/** Three documents that tell of the same workshop, the same person and the same place. */
function archiveWithRepetition() {
  const { archive, author, by } = temporaryArchive()
  const records = ['a', 'b', 'c'].map((name) => {
    const record = createRecord(by, 'document', { title: name })
    saveSuggestions(archive.db, record, [
      { key: `${name}e`, kind: 'event', page: 0, wording: `Der Auftaktworkshop, wie ${name} sagt`, title: 'Auftaktworkshop', date: november, place: 'Kumasi', participants: ['Frau Dr. Adwoa Mensah', name === 'a' ? 'Stadt Dortmund' : 'Stadt Kumasi'] },
      { key: `${name}p`, kind: 'person', page: 0, wording: 'Adwoa Mensah', person: { position: null, name: 'Adwoa Mensah', title: 'Dr.', role: null, organisation: null } },
      { key: `${name}o`, kind: 'place', page: 0, wording: 'Kumasi', name: 'Kumasi' },
      { key: `${name}q`, kind: 'question', page: 0, wording: '(klären)' },
    ])
    return record
  })
  return { archive, by, author, records }
}

const count = (archive: ReturnType<typeof archiveWithRepetition>['archive'], sql: string): unknown => archive.db.prepare(sql).pluck().get()

test('what several documents say stands once in the list of all, with their number', () => {
  const { archive, records } = archiveWithRepetition()
  const open = openSuggestions(archive.db, null, 100)
  expect(open.map(({ key }) => key)).toEqual(['ae', 'ap', 'ao', 'aq', 'bq', 'cq'])
  expect(countOpenSuggestions(archive.db, null)).toBe(6)
  expect(documentsSaying(archive.db, open)).toEqual({ ae: 3, ap: 3, ao: 3 })
  expect(openSuggestions(archive.db, records[1] ?? '', 100).map(({ key }) => key)).toEqual(['be', 'bp', 'bo', 'bq'])
})

test('the next document stands in the list when the first is in the trash', () => {
  const { archive, by, records } = archiveWithRepetition()
  by.commit({ author: by.author, label: 'trash', changes: [{ type: 'record', id: records[0] ?? '', fields: { trashed: true } }] })
  const open = openSuggestions(archive.db, null, 100)
  expect(open.map(({ key }) => key)).toEqual(['be', 'bp', 'bo', 'bq', 'cq'])
  expect(documentsSaying(archive.db, open)).toMatchObject({ be: 2 })
})

test('an event that three documents tell of becomes one event with three sources, taken together or one after the other', () => {
  for (const groups of [[['ae', 'be', 'ce']], [['ae'], ['be'], ['ce']]]) {
    const { archive, by, records } = archiveWithRepetition()
    for (const keys of groups) acceptSuggestions(by, keys)
    const { total, records: events } = listRecords(archive.db, { kinds: ['event'], trashed: false, sort: 'added', limit: 10, offset: 0 })
    expect(total).toBe(1)
    const detail = recordDetail(archive.db, events[0]?.id ?? '')
    expect(detail.related.map(({ record }) => record.id).toSorted()).toEqual(records.toSorted())
    expect(detail.people.map(({ name, title }) => [name, title])).toEqual([['Adwoa Mensah', 'Dr.'], ['Stadt Dortmund', null], ['Stadt Kumasi', null]])
    expect(detail.places).toHaveLength(1)
    expect(count(archive, "SELECT count(DISTINCT result) FROM decision WHERE outcome = 'accepted'")).toBe(1)
  }
})

test('an event of the same title at another time or place is another one', () => {
  const { archive, by, records } = archiveWithRepetition()
  const other = { kind: 'event' as const, page: 0, wording: 'w', title: 'Auftaktworkshop', participants: [] }
  saveSuggestions(archive.db, records[2] ?? '', [
    { ...other, key: 'later', date: { ...november, edtf: '2012' }, place: 'Kumasi' },
    { ...other, key: 'elsewhere', date: november, place: 'Dortmund' },
  ])
  acceptSuggestions(by, ['ae', 'later', 'elsewhere'])
  expect(count(archive, "SELECT count(*) FROM record WHERE kind = 'event'")).toBe(3)
})

test('a person and a place that three documents name are one person and one place, linked with each', () => {
  const { archive, by, records } = archiveWithRepetition()
  acceptSuggestions(by, keysOfSame(archive.db, ['ap', 'ao']))
  expect(agents(archive.db, '', 10)).toMatchObject([{ name: 'Adwoa Mensah', records: 3 }])
  expect(count(archive, 'SELECT count(*) FROM place')).toBe(1)
  for (const record of records) expect(recordDetail(archive.db, record)).toMatchObject({ people: [{ name: 'Adwoa Mensah' }], places: [{ name: { de: 'Kumasi' } }] })
  expect(openSuggestions(archive.db, null, 100).map(({ kind }) => kind)).toEqual(['event', 'question', 'question', 'question'])
})

test('somebody named twice on a record is linked once', () => {
  const { archive, by } = archiveWithRepetition()
  const record = createRecord(by, 'photo', { title: 'd' })
  saveSuggestions(archive.db, record, [
    { key: 'caption', kind: 'person', page: 0, wording: 'Adwoa Mensah', person: { position: 1, name: 'Adwoa Mensah', title: null, role: null, organisation: null } },
    { key: 'text', kind: 'person', page: 0, wording: 'Adwoa Mensah', person: { position: null, name: 'Adwoa Mensah', title: null, role: null, organisation: null, known: 'person' } },
  ])
  acceptSuggestions(by, ['caption', 'text'])
  expect(recordDetail(archive.db, record).people).toMatchObject([{ name: 'Adwoa Mensah', role: 'depicted', position: 1 }])
})

test('the people of an event can be put into another order', () => {
  const { archive, by } = archiveWithRepetition()
  acceptSuggestions(by, ['ae'])
  const event = String(count(archive, "SELECT id FROM record WHERE kind = 'event'"))
  const [first, second] = recordDetail(archive.db, event).people
  movePerson(by, second?.id ?? '', first?.id ?? null)
  expect(recordDetail(archive.db, event).people.map(({ id }) => id)).toEqual([second?.id, first?.id])
})

/** A page that names somebody the archive knows, and the picture on it whose caption counts four. */
function archiveWithCaption() {
  const { archive, author } = temporaryArchive()
  const by = { db: archive.db, commit: archive.commit, author }
  const [page, photo] = [createRecord(by, 'document', { title: 'Besuch' }), createRecord(by, 'photo', { title: 'Gruppenbild' })]
  const person = { title: null, role: null, organisation: null }
  saveSuggestions(archive.db, page, [{ key: 'named', kind: 'person', page: 0, wording: 'Eva Probe', person: { ...person, position: null, name: 'Eva Probe', known: 'person' } }])
  saveSuggestions(archive.db, photo, ['Kofi Annan-Boateng', 'Eva Probe', 'Jens Muster', 'Yaa Mensah'].map((name, index) => ({ key: `p${index + 1}`, kind: 'person', page: 0, wording: name, person: { ...person, position: index + 1, name } })))
  return { archive, by, author, photo, page, counted: () => recordDetail(archive.db, photo).people.map(({ position, name }) => `${position} ${name}`) }
}

test('a mention in a text and a place in a picture are offered and decided on apart', () => {
  const { archive, by, page, photo } = archiveWithCaption()
  const open = openSuggestions(archive.db, null, 10)
  expect(open.map(({ key }) => key)).toEqual(['named', 'p1', 'p2', 'p3', 'p4'])
  expect(documentsSaying(archive.db, open)).toEqual({})
  dismissSuggestions(by, keysOfSame(archive.db, ['named']))
  expect(openSuggestions(archive.db, page, 10)).toEqual([])
  expect(openSuggestions(archive.db, photo, 10).map(({ key }) => key)).toEqual(['p1', 'p2', 'p3', 'p4'])
})

test('a place in one picture says nothing of another, but being in it without a place is said of all', () => {
  const { archive, by, photo } = archiveWithCaption()
  const other = createRecord(by, 'photo', { title: 'Noch ein Gruppenbild' })
  const unplaced = { title: null, role: null, organisation: null, position: null, name: 'Ama Beispiel' }
  saveSuggestions(archive.db, other, [
    { key: 'o2', kind: 'person', page: 0, wording: 'Eva Probe', person: { ...unplaced, position: 2, name: 'Eva Probe' } },
    { key: 'o3', kind: 'person', page: 0, wording: 'Ama Beispiel', person: unplaced },
  ])
  saveSuggestions(archive.db, createRecord(by, 'photo', { title: 'Bild' }), [{ key: 'b', kind: 'person', page: 0, wording: 'Ama Beispiel', person: unplaced }])
  expect(openSuggestions(archive.db, null, 10).map(({ key }) => key)).toEqual(['named', 'p1', 'p2', 'p3', 'p4', 'o2', 'o3'])
  expect(keysOfSame(archive.db, ['p2', 'o3'])).toEqual(['p2', 'o3', 'b'])
  expect(openSuggestions(archive.db, photo, 10)).toHaveLength(4)
})

test('whoever is taken from a caption stands at the place that it says, until somebody says another order', () => {
  const { archive, by, author, photo, counted } = archiveWithCaption()
  acceptSuggestions(by, ['p4', 'p3', 'p1'])
  expect(counted()).toEqual(['1 Kofi Annan-Boateng', '3 Jens Muster', '4 Yaa Mensah'])
  const idOf = (name: string) => recordDetail(archive.db, photo).people.find((person) => person.name === name)?.id ?? ''
  movePerson(by, idOf('Yaa Mensah'), idOf('Jens Muster'))
  expect(counted()).toEqual(['1 Kofi Annan-Boateng', '2 Yaa Mensah', '3 Jens Muster'])
  undo(archive, author)
  acceptSuggestions(by, ['p2'])
  expect(counted()).toEqual(['1 Kofi Annan-Boateng', '2 Eva Probe', '3 Jens Muster', '4 Yaa Mensah'])
  unlink(by, idOf('Kofi Annan-Boateng'))
  expect(counted()).toEqual(['1 Eva Probe', '2 Jens Muster', '3 Yaa Mensah'])
  undo(archive, author)
  expect(counted()).toEqual(['1 Kofi Annan-Boateng', '2 Eva Probe', '3 Jens Muster', '4 Yaa Mensah'])
})
