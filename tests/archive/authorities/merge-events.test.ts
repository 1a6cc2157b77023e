import { expect, test } from 'vitest'
import { addPerson, addPlace, movePerson, relate, unlink } from '../../../main/archive/authorities/links'
import { mergeEvents } from '../../../main/archive/authorities/merge-events'
import { recordDetail } from '../../../main/archive/records/details'
import { addNote, createRecord, editRecord, setTrashed } from '../../../main/archive/records/edit'
import { listRecords } from '../../../main/archive/records/summaries'
import { acceptSuggestions } from '../../../main/archive/suggestions/decide'
import { saveSuggestions } from '../../../main/archive/suggestions/suggestions'
import { indexDigest } from '../../search/index/index-digest'
import { undo } from '../take-back'
import { indexedArchive, temporaryArchive } from '../temporary-archive'

const october = { wording: '4. Oktober 2011', edtf: '2011-10-04', earliest: '2011-10-04', latest: '2011-10-04' }
const person = (name: string) => ({ name, title: null, function: null, organisation: null, role: 'participant' as const })

function twoEvents() {
  const { archive, author, by } = temporaryArchive()
  const document = createRecord(by, 'document', { title: 'Bericht' })
  const photo = createRecord(by, 'photo', { title: 'Saal' })
  const one = createRecord(by, 'event', { title: 'Auftaktworkshop', description: 'In Bonn.' })
  const other = createRecord(by, 'event', { title: 'Workshop', description: 'Mit Gästen aus Kumasi.', date: october })
  addPerson(by, one, person('Ama Beispiel'))
  addPerson(by, other, person('Ama Beispiel'))
  addPerson(by, other, person('Jens Muster'))
  addPlace(by, other, 'Bonn', 'venue', 'de')
  addNote(by, other, 'Wer war der Gastgeber?')
  relate(by, other, document, 'source')
  relate(by, photo, other, 'depicted')
  const back = () => undo(archive, author)
  const trash = () => listRecords(archive.db, { trashed: true, sort: 'added', limit: 10, offset: 0 })
  return { by, document, photo, one, other, back, trash, show: (id: string) => recordDetail(archive.db, id) }
}

test('two events become one with all that hangs on either, in one action that undo takes back', () => {
  const { by, one, other, back, show } = twoEvents()
  const before = [show(one), show(other)]
  mergeEvents(by, one, other)
  const merged = show(one)
  expect(merged).toMatchObject({ title: 'Auftaktworkshop', date: october, description: 'In Bonn.\n\nMit Gästen aus Kumasi.', notes: [{ text: 'Wer war der Gastgeber?' }] })
  expect(merged.people.map(({ name }) => name)).toEqual(['Ama Beispiel', 'Jens Muster'])
  expect(merged.places.map(({ name }) => name.de)).toEqual(['Bonn'])
  expect(merged.related.map(({ record: { title } }) => title).toSorted()).toEqual(['Bericht', 'Saal'])
  expect(show(other).trashed).toBe(true)
  back()
  expect([show(one), show(other)]).toEqual(before)
})

test('what only the other event says is not lost, and neither is that it is restricted', () => {
  const { by, one, other, back, show } = twoEvents()
  editRecord(by, other, { access: 'restricted', identifier: 'UA 17', subject: 'Workshop', rights: 'nur intern' })
  editRecord(by, one, { subject: 'Auftakt' })
  const before = [show(one), show(other)]
  mergeEvents(by, one, other)
  expect(show(one)).toMatchObject({ access: 'restricted', identifier: 'UA 17', subject: 'Auftakt', rights: 'nur intern' })
  back()
  expect([show(one), show(other)]).toEqual(before)
})

test('only events that are there are merged, and none with itself', () => {
  const { by, one, document, show } = twoEvents()
  expect(() => mergeEvents(by, one, document)).toThrow(expect.objectContaining({ code: 'not-found' }))
  const before = show(one)
  mergeEvents(by, one, one)
  expect(show(one)).toEqual(before)
})

test('records are linked once, whichever of them it is said on', () => {
  const { by, photo, other, show } = twoEvents()
  relate(by, other, photo, 'depicted')
  expect(show(other).related.filter(({ record }) => record.id === photo)).toHaveLength(1)
  const [link] = show(photo).related
  unlink(by, link?.link ?? '')
  expect(show(photo).related).toEqual([])
  expect(() => relate(by, photo, '01900000-0000-7000-8000-00000000ffff', 'mentions')).toThrow(expect.objectContaining({ code: 'not-found' }))
})

test('whoever took part in both is there once, with what is told of either, and those who come stand behind the others', () => {
  const { by, back, show } = twoEvents()
  const [one, other] = [createRecord(by, 'event', { title: 'Fachtag A' }), createRecord(by, 'event', { title: 'Fachtag B' })]
  for (const name of ['Kofi', 'Ama Beispiel']) addPerson(by, one, person(name))
  movePerson(by, show(one).people[1]?.id ?? '', show(one).people[0]?.id ?? null)
  for (const name of ['Eva Probe', 'Ama Beispiel', 'Jens Muster']) addPerson(by, other, { ...person(name), ...(name === 'Ama Beispiel' && { function: 'Leiterin', organisation: 'Umweltamt' }) })
  const before = [show(one), show(other)]
  mergeEvents(by, one, other)
  expect(show(one).people.map(({ position, name }) => `${position} ${name}`)).toEqual(['1 Ama Beispiel', '2 Kofi', '3 Eva Probe', '4 Jens Muster'])
  expect(show(one).people[0]).toMatchObject({ function: 'Leiterin', organisation: 'Umweltamt' })
  back()
  expect([show(one), show(other)]).toEqual(before)
})

test('a record linked from either side, and a place in either role, is there once', () => {
  const { by, document, photo, one, other, back, show } = twoEvents()
  relate(by, document, one, 'source')
  relate(by, one, photo, 'depicted')
  addPlace(by, one, 'Bonn', 'mentions', 'de')
  const before = [show(one), show(other)]
  mergeEvents(by, one, other)
  expect(show(one).related.map(({ record: { title } }) => title).toSorted()).toEqual(['Bericht', 'Saal'])
  expect(show(one).places).toMatchObject([{ name: { de: 'Bonn' }, role: 'venue' }])
  back()
  expect([show(one), show(other)]).toEqual(before)
})

test('a merged event says where what it held is, in the trash and when it is restored', () => {
  const { by, one, other, back, show, trash } = twoEvents()
  mergeEvents(by, one, other)
  expect(trash()).toMatchObject({ records: [{ id: other }], merged: { [other]: { id: one, title: 'Auftaktworkshop' } } })
  setTrashed(by, [other], false)
  expect(show(other)).toMatchObject({ trashed: false, mergedInto: { id: one, title: 'Auftaktworkshop' } })
  mergeEvents(by, other, one)
  expect([show(one).mergedInto?.id, show(other).mergedInto]).toEqual([other, null])
  back()
  back()
  back()
  expect([show(one).mergedInto, show(other).mergedInto]).toEqual([null, null])
})

test('a document that somebody has linked with an event is not linked again as its source', () => {
  const { by, document, one, show } = twoEvents()
  relate(by, document, one, 'source')
  saveSuggestions(by.db, document, [{ key: 'e', kind: 'event', page: 0, wording: 'Der Workshop', title: 'Workshop', date: october, place: null, participants: [] }])
  acceptSuggestions(by, ['e'], one)
  expect(show(one).related).toHaveLength(1)
})

test('an event that was parted again is no longer found by whom and what the other one had', () => {
  const { archive, author, by } = indexedArchive()
  const one = createRecord(by, 'event', { title: 'Auftaktworkshop' })
  const other = createRecord(by, 'event', { title: 'Workshop' })
  addPerson(by, other, person('Jens Muster'))
  addNote(by, other, 'Wer war der Gastgeber?')
  const before = indexDigest(archive.db)
  mergeEvents(by, one, other)
  undo(archive, author)
  expect(indexDigest(archive.db)).toEqual(before)
})
