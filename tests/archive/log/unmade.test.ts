import { expect, test } from 'vitest'
import { collections, createCollection, setCollectionTrashed } from '../../../main/archive/collections/collections'
import { startClock } from '../../../main/archive/database/clock'
import { createCommit } from '../../../main/archive/log/commit'
import { createRecord, editRecord, setTrashed } from '../../../main/archive/records/edit'
import { statusCounts } from '../../../main/archive/records/status'
import { listRecords } from '../../../main/archive/records/summaries'
import { acceptSuggestions } from '../../../main/archive/suggestions/decide'
import { saveSuggestions } from '../../../main/archive/suggestions/suggestions'
import { redo, undo } from '../take-back'
import { temporaryArchive } from '../temporary-archive'

function archiveWithTrash() {
  const { archive, author } = temporaryArchive()
  const { db, commit } = archive
  const by = { db, commit, author }
  /** The titles in the trash; the number beside it is theirs, of all kinds and of each. */
  const trash = (): string[] => {
    const { total, records } = listRecords(db, { trashed: true, sort: 'added', limit: 10, offset: 0 })
    const ofKind = (['document', 'event'] as const).map((kind) => listRecords(db, { kinds: [kind], trashed: true, sort: 'added', limit: 10, offset: 0 }))
    expect([total, statusCounts(db).trashed, ofKind.reduce((sum, list) => sum + list.total, 0), ofKind.flatMap((list) => list.records).length]).toEqual(Array(4).fill(records.length))
    return records.map(({ title }) => title)
  }
  const events = (): number => listRecords(db, { kinds: ['event'], trashed: false, sort: 'added', limit: 10, offset: 0 }).total
  return { db, by, trash, events, back: () => undo(archive, author), again: () => redo(archive, author) }
}

test('an event whose taking over is undone is in no trash, and redo brings it back', () => {
  const { db, by, trash, events, back, again } = archiveWithTrash()
  const record = createRecord(by, 'document', { title: 'Bericht' })
  const date = { wording: '2011', edtf: '2011', earliest: '2011-01-01', latest: '2011-12-31' }
  saveSuggestions(db, record, [{ key: 'e', kind: 'event', page: 0, wording: 'Workshop 2011', title: 'Workshop', date, place: null, participants: ['Leischner'] }])
  acceptSuggestions(by, ['e'])
  for (let turn = 0; turn < 2; turn += 1) {
    back()
    expect([events(), trash()]).toEqual([0, []])
    again()
    expect([events(), trash()]).toEqual([1, []])
  }
})

test('what was put into the trash last stands first in it, whenever it came into the archive', () => {
  const { by, trash, back } = archiveWithTrash()
  const [first = '', second = '', third = ''] = ['Erster', 'Zweiter', 'Dritter'].map((title) => createRecord(by, 'document', { title }))
  for (const id of [second, third, first]) setTrashed(by, [id], true)
  expect(trash()).toEqual(['Erster', 'Dritter', 'Zweiter'])
  setTrashed(by, [second], false)
  setTrashed(by, [second], true)
  expect(trash()).toEqual(['Zweiter', 'Erster', 'Dritter'])
  back()
  expect(trash()).toEqual(['Erster', 'Dritter'])
})

test('what somebody puts into the trash is there, also after undo and redo', () => {
  const { by, trash, back, again } = archiveWithTrash()
  const id = createRecord(by, 'event', { title: 'Auftakt' })
  editRecord(by, id, { title: 'Auftaktworkshop' })
  setTrashed(by, [id], true)
  expect(trash()).toEqual(['Auftaktworkshop'])
  for (let step = 0; step < 3; step += 1) back()
  expect(trash()).toEqual([])
  for (let step = 0; step < 3; step += 1) again()
  expect(trash()).toEqual(['Auftaktworkshop'])
})

test('a collection whose making is undone is in no trash', () => {
  const { db, by, back, again } = archiveWithTrash()
  const id = createCollection(by, 'Wasser', null)
  back()
  expect([collections(db), collections(db, true)]).toEqual([[], []])
  again()
  expect(collections(db)).toMatchObject([{ id }])
  setCollectionTrashed(by, id, true)
  expect(collections(db, true)).toMatchObject([{ id }])
})

test('what another copy has done to it stays to be found in the trash', () => {
  for (const when of ['before', 'after'] as const) {
    const { db, by, trash, back } = archiveWithTrash()
    const elsewhere = { ...by, commit: createCommit(db, startClock('other', '900000000000000-0000-other'), 'other', () => undefined, () => undefined) }
    const id = createRecord(by, 'event', { title: 'Auftakt' })
    if (when === 'before') editRecord(elsewhere, id, { description: 'Im Rathaus' })
    back()
    expect(trash()).toEqual(when === 'before' ? ['Auftakt'] : [])
    if (when === 'after') editRecord(elsewhere, id, { description: 'Im Rathaus' })
    expect(trash()).toEqual(['Auftakt'])
    undo({ db, commit: elsewhere.commit, device: 'other' }, by.author)
    expect(trash()).toEqual([])
  }
})
