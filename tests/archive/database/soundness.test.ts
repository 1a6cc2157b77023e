import { expect, it } from 'vitest'
import { unsoundIn } from '../../../main/archive/database/soundness'
import { createRecord } from '../../../main/archive/records/edit'
import { replaceIndexTables } from '../../../main/search/index/index'
import { indexedArchive } from '../temporary-archive'

it('pages that a renewed index has left unused are no fault', () => {
  const { archive: { db }, by } = indexedArchive()
  createRecord(by, 'event', { title: 'Kompost in Kumasi' })
  db.transaction(() => replaceIndexTables(db))()
  expect(db.pragma('integrity_check(1)', { simple: true })).toMatch(/never used/)
  expect(unsoundIn(db)).toEqual({ database: [], index: [] })
})
