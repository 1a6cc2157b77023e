import { expect, test } from 'vitest'
import { beginCollecting, collect, collectPart, type CollectState, type CollectTask } from '../../../main/archive/collections/collect'
import { moveInCollection } from '../../../main/archive/collections/collection-order'
import { collectionNamed, collections, collectionsOf, createCollection, editCollection, setCollectionTrashed } from '../../../main/archive/collections/collections'
import { rowidsOf } from '../../../main/archive/database/rowids'
import { historyOf } from '../../../main/archive/log/history'
import { writeParts } from '../../../main/archive/log/parts'
import { createRecord, setTrashed } from '../../../main/archive/records/edit'
import { search } from '../../../main/search/search'
import type { MoveTo } from '../../../preload/contract'
import { redo, undo } from '../take-back'
import { temporaryArchive } from '../temporary-archive'

function archiveWithRecords(titles: readonly string[] = ['A', 'B', 'C', 'D']) {
  const { archive, author } = temporaryArchive()
  const { db } = archive
  const by = { db, commit: archive.commit, author }
  const records = titles.map((title) => createRecord(by, 'document', { title }))
  const into = (collection: string, ids: readonly string[]): number => collect(by, taskOf(collection, ids, 'in'))
  const outOf = (collection: string, ids: readonly string[]): number => collect(by, taskOf(collection, ids, 'out'))
  const taskOf = (collection: string, ids: readonly string[], how: CollectTask['how']): CollectTask => ({ kind: 'collect', collection, rowids: rowidsOf(db, ids), how })
  const back = (): string => undo(archive, author)
  const again = (): string => redo(archive, author)
  /** The titles of a collection as its search shows them. */
  const shown = (name: string): string[] =>
    search(db, { query: `sammlung:"${name}"` }).hits.map(({ rowid }) => String(db.prepare('SELECT shown_title FROM record WHERE rowid = ?').pluck().get(rowid)))
  return { archive, db, by, records, into, outOf, taskOf, back, again, shown }
}

test('records put into a collection stay in the order they came, each of them once', () => {
  const { by, records, into, shown, db } = archiveWithRecords()
  const [a = '', b = '', c = ''] = records
  const id = createCollection(by, '  Ausstellung  2012 ', '')
  expect(into(id, [c, a])).toBe(2)
  expect(into(id, [a, b, c])).toBe(1)
  expect(shown('ausstellung 2012')).toEqual(['C', 'A', 'B'])
  expect(collections(db)).toEqual([{ id, name: 'Ausstellung 2012', description: null, records: 3 }])
})

test('putting in and taking out are each one action that undo and redo follow', () => {
  const { by, records, into, outOf, back, again, shown } = archiveWithRecords()
  const [a = '', b = ''] = records
  const id = createCollection(by, 'Wasser', null)
  into(id, records)
  expect(back()).toBe('collect')
  expect(shown('Wasser')).toEqual([])
  again()
  expect(shown('Wasser')).toEqual(['A', 'B', 'C', 'D'])
  expect(outOf(id, [b, a])).toBe(2)
  expect(shown('Wasser')).toEqual(['C', 'D'])
  back()
  expect(shown('Wasser')).toEqual(['A', 'B', 'C', 'D'])
})

test('what changes nothing is no action', () => {
  const { by, records, into, outOf, back } = archiveWithRecords()
  const id = createCollection(by, 'Wasser', null)
  into(id, records.slice(0, 1))
  expect([into(id, records.slice(0, 1)), outOf(id, records.slice(1))]).toEqual([0, 0])
  editCollection(by, id, { name: 'Wasser', description: ' ' })
  expect(back()).toBe('collect')
})

test('a name that no collection has makes one, which undo takes back with what was put in', () => {
  const { by, db, records, taskOf, back, shown } = archiveWithRecords()
  const { id, changes } = collectionNamed(db, 'Neu')
  collect(by, taskOf(id, records.slice(0, 2), 'in'), changes)
  expect(shown('Neu')).toEqual(['A', 'B'])
  expect(collectionNamed(db, 'NEU')).toEqual({ id, changes: [] })
  back()
  expect(collections(db)).toEqual([])
})

test.each<[string, number[], MoveTo | { how: 'before' | 'after'; at: number }, string]>([
  ['before another', [3], { how: 'before', at: 1 }, 'ADBC'],
  ['after another', [0], { how: 'after', at: 3 }, 'BCDA'],
  ['several together, in the order named', [3, 2], { how: 'before', at: 0 }, 'DCAB'],
  ['a step up', [2], { how: 'step', by: -1 }, 'ACBD'],
  ['a step down', [1], { how: 'step', by: 1 }, 'ACBD'],
  ['no step beyond the first', [0], { how: 'step', by: -1 }, 'ABCD'],
  ['no step beyond the last', [3], { how: 'step', by: 1 }, 'ABCD'],
])('in a collection records are moved %s', (_, moved, to, expected) => {
  const { by, records, into, shown } = archiveWithRecords()
  const id = createCollection(by, 'Wasser', null)
  into(id, records)
  moveInCollection(by, id, moved.map((place) => records[place] ?? ''), 'at' in to ? { how: to.how, record: records[to.at] ?? '' } : to)
  expect(shown('Wasser').join('')).toBe(expected)
})

test('a step passes over what is in the trash, and two of one place are told apart', () => {
  const { by, db, records, into, shown } = archiveWithRecords()
  const [, b = '', c = ''] = records
  const id = createCollection(by, 'Wasser', null)
  into(id, records)
  setTrashed(by, [b], true)
  expect(collections(db)).toMatchObject([{ records: 3 }])
  moveInCollection(by, id, [c], { how: 'step', by: -1 })
  expect(shown('Wasser')).toEqual(['C', 'A', 'D'])
  // As two desks may have put them.
  db.prepare('UPDATE collection_member SET position = (SELECT min(position) FROM collection_member)').run()
  moveInCollection(by, id, [c], { how: 'step', by: 1 })
  expect(shown('Wasser').at(-1)).toBe('C')
})

test('a collection in the trash is no filter and on no record, and comes back with its records', () => {
  const { by, db, records, into, shown } = archiveWithRecords()
  const [a = ''] = records
  const id = createCollection(by, 'Wasser', 'Alles über Wasser')
  into(id, [a])
  expect(collectionsOf(db, a)).toEqual([{ id, name: 'Wasser', description: 'Alles über Wasser' }])
  setCollectionTrashed(by, id, true)
  expect([shown('Wasser'), collectionsOf(db, a), collections(db)]).toEqual([[], [], []])
  expect(collections(db, true)).toMatchObject([{ id, records: 1 }])
  setCollectionTrashed(by, id, false)
  expect(shown('Wasser')).toEqual(['A'])
})

test('two collections are never called the same, not even after one comes back from the trash', () => {
  const { by } = archiveWithRecords()
  const water = createCollection(by, 'Wasser', null)
  const other = createCollection(by, 'Luft', null)
  const taken = expect.objectContaining({ code: 'name-taken' })
  expect(() => createCollection(by, 'WASSER', null)).toThrow(taken)
  expect(() => editCollection(by, other, { name: 'wasser' })).toThrow(taken)
  setCollectionTrashed(by, water, true)
  editCollection(by, other, { name: 'Wasser' })
  expect(() => setCollectionTrashed(by, water, false)).toThrow(taken)
})

test('the history of a record names the collection it was put into', () => {
  const { by, db, records, into, outOf } = archiveWithRecords()
  const [a = ''] = records
  const id = createCollection(by, 'Wasser', null)
  into(id, [a])
  outOf(id, [a])
  expect(historyOf(db, a).map(({ label, changes }) => [label, changes.find(({ field }) => field === 'collection')?.after])).toEqual([
    ['take-out', undefined],
    ['collect', 'Wasser'],
    ['create-record', undefined],
  ])
})

test('more records than one transaction takes are put in by parts, in their order, as one action', async () => {
  const titles = Array.from({ length: 400 }, (_, number) => String(number).padStart(3, '0'))
  const { archive, by, db, records, taskOf, back, shown } = archiveWithRecords(titles)
  const id = createCollection(by, 'Viele', null)
  const task = taskOf(id, records, 'in')
  const action = beginCollecting(by, task)
  const reports: number[] = []
  // Each part ends after seven records, however fast the machine is.
  const { moved } = await writeParts<CollectState>(by, action, (db, state) => {
    let looked = 0
    return collectPart(db, task, state, () => (looked += 1) === 7)
  }, { signal: new AbortController().signal, update: ({ done }) => reports.push(done) })
  expect(moved).toBe(400)
  expect(reports.slice(0, 2)).toEqual([7, 14])
  expect(search(db, { query: 'sammlung:Viele', limit: 500 }).total).toBe(400)
  expect(shown('Viele').slice(0, 3)).toEqual(['000', '001', '002'])
  expect(archive.db.prepare("SELECT count(*) FROM action WHERE label = 'collect'").pluck().get()).toBe(1)
  back()
  expect(shown('Viele')).toEqual([])
})

test('what is not told of a collection stays as another window has entered it', () => {
  const { by, db } = archiveWithRecords([])
  const id = createCollection(by, 'Wasser', null)
  editCollection(by, id, { description: 'Alles zum Brunnenbau' })
  editCollection(by, id, { name: 'Wasser und Brunnen' })
  expect(collections(db)).toMatchObject([{ name: 'Wasser und Brunnen', description: 'Alles zum Brunnenbau' }])
  editCollection(by, id, { description: '' })
  expect(collections(db)).toMatchObject([{ name: 'Wasser und Brunnen', description: null }])
})
