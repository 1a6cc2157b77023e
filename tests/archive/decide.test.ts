import { expect, test } from 'vitest'
import { acceptSuggestions, dismissSuggestions } from '../../main/archive/decide'
import { recordDetail } from '../../main/archive/details'
import { createRecord } from '../../main/archive/edit'
import { historyOf } from '../../main/archive/history'
import { addPerson, movePerson, unlink } from '../../main/archive/links'
import { countOpenSuggestions, saveSuggestions, type SuggestionDraft } from '../../main/archive/suggestions'
import { listRecords } from '../../main/archive/summaries'
import { undo } from '../../main/archive/undo'
import { temporaryArchive } from './temporary-archive'

const november = { wording: 'vom 14. bis 16. November 2011', edtf: '2011-11-14/2011-11-16', earliest: '2011-11-14', latest: '2011-11-16' }

const drafts: readonly SuggestionDraft[] = [
  { key: 'e1', kind: 'event', page: 0, wording: 'Auftaktworkshop in Tansania vom 14. bis 16. November 2011', title: 'Auftaktworkshop', date: november, place: 'Tansania', participants: ['Leischner'] },
  { key: 'q1', kind: 'question', page: 0, wording: '(Verlinkung klären)' },
  { key: 'p2', kind: 'person', page: 0, wording: 'Bürgermeisterin Adwoa Mensah', person: { position: 2, name: 'Adwoa Mensah', title: null, role: 'Bürgermeisterin', organisation: null } },
  { key: 'p1', kind: 'person', page: 0, wording: 'Dr. Jost Halbach', person: { position: 1, name: 'Jost Halbach', title: 'Dr.', role: null, organisation: 'Umweltamt' } },
]

function archiveWithSuggestions() {
  const { archive, author } = temporaryArchive()
  const by = { db: archive.db, commit: archive.commit, author }
  const record = createRecord(by, 'document', { title: 'Bericht' })
  saveSuggestions(archive.db, record, drafts)
  return { archive, by, record, author }
}

test('an accepted event becomes a record of its own with date, place, participants and source', () => {
  const { archive, by, record } = archiveWithSuggestions()
  acceptSuggestions(by, ['e1'])
  const [event] = listRecords(archive.db, { kinds: ['event'], trashed: false, sort: 'added', limit: 10, offset: 0 }).records
  expect(event).toMatchObject({ title: 'Auftaktworkshop', date: november, place: 'Tansania' })
  expect(recordDetail(archive.db, event?.id ?? '')).toMatchObject({
    people: [{ name: 'Leischner', role: 'participant' }],
    related: [{ role: 'source', record: { id: record } }],
  })
  expect(recordDetail(archive.db, record).suggestions.map(({ key }) => key)).toEqual(['q1', 'p2', 'p1'])
  const linked = historyOf(archive.db, event?.id ?? '').flatMap(({ changes }) => changes.filter(({ field }) => field === 'target').map(({ after }) => after))
  expect(linked).toEqual(expect.arrayContaining(['Tansania', 'Leischner', 'Bericht']))
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
  undo(archive.db, archive.commit, archive.device, author)
  expect(countOpenSuggestions(archive.db, null)).toBe(4)
})

test('undoing an acceptance takes the fact back and offers the suggestion again', () => {
  const { archive, by, author } = archiveWithSuggestions()
  acceptSuggestions(by, ['e1'])
  undo(archive.db, archive.commit, archive.device, author)
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

test('a decision holds when the file is read again', () => {
  const { archive, by, record } = archiveWithSuggestions()
  dismissSuggestions(by, ['q1'])
  acceptSuggestions(by, ['e1'])
  saveSuggestions(archive.db, record, drafts)
  expect(recordDetail(archive.db, record).suggestions.map(({ key }) => key)).toEqual(['p2', 'p1'])
  expect(countOpenSuggestions(archive.db, null)).toBe(2)
})
