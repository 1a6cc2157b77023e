import { expect, test } from 'vitest'
import { relate } from '../../../main/archive/authorities/links'
import { recordDetail } from '../../../main/archive/records/details'
import { createRecord } from '../../../main/archive/records/edit'
import { temporaryArchive } from '../temporary-archive'

function twoRecords(one: 'event' | 'document', other: 'event' | 'document' | 'photo', role: 'source' | 'depicted' | 'mentions', swapped = false) {
  const { archive, author } = temporaryArchive()
  const by = { db: archive.db, commit: archive.commit, author }
  const ids: [string, string] = [createRecord(by, one, { title: 'Eins' }), createRecord(by, other, { title: 'Zwei' })]
  const [first, second] = swapped ? ids.toReversed() : ids
  relate(by, first ?? '', second ?? '', role)
  return ids.map((id) => recordDetail(archive.db, id).related.map(({ relation, record }) => `${relation} ${record.title}`))
}

test.each([false, true])('a document is the source of its event, and a photo shows it, whichever of them is linked with the other', (swapped) => {
  expect(twoRecords('event', 'document', 'source', swapped)).toEqual([['source Zwei'], ['sourceOf Eins']])
  expect(twoRecords('event', 'photo', 'depicted', swapped)).toEqual([['shownIn Zwei'], ['shows Eins']])
})

test('a record is the source of the one that says so', () => {
  expect(twoRecords('document', 'document', 'source')).toEqual([['source Zwei'], ['sourceOf Eins']])
  expect(twoRecords('document', 'document', 'source', true)).toEqual([['sourceOf Zwei'], ['source Eins']])
})

test('two events, and records that somebody has put together, hang together', () => {
  expect(twoRecords('event', 'event', 'source')).toEqual([['together Zwei'], ['together Eins']])
  expect(twoRecords('document', 'photo', 'mentions')).toEqual([['together Zwei'], ['together Eins']])
})
