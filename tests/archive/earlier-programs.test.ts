import { createRouterClient } from '@orpc/server'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { saveDerived } from '../../main/archive/derived'
import { createRecord } from '../../main/archive/edit'
import { migrate, migrations, schemaVersion } from '../../main/archive/migrate'
import type { RouterContext } from '../../main/router/context'
import { recordsRouter } from '../../main/router/records'
import { searchRouter } from '../../main/router/search'
import { termStream } from '../../main/search/language'
import { indexedArchive } from './temporary-archive'

test('whom a photo shows is found, and the photo edited, where an earlier program has read names alone', async () => {
  const { archive, author, by } = indexedArchive()
  const id = createRecord(by, 'photo', { title: 'Begehung' })
  const hash = 'a'.repeat(64)
  const photo = { caption: null, people: ['Käthe Großkopf', 'Ama Serwaa'] }
  saveDerived(archive.db, { hash, pipeline: 1, mediaType: 'image/jpeg', fault: null, language: null, pages: [], paged: false, html: null, terms: termStream([], 'de'), metadata: { photo }, photo: null, thumbnail: false })
  archive.commit({ author, label: 'import', changes: [{ type: 'file', id: uuidv7(), fields: { record: id, hash, name: 'a.jpg', path: 'a.jpg', size: 1, position: 'a0' } }] })
  const context = { archive, account: 'ama' } as RouterContext
  await createRouterClient(recordsRouter, { context }).edit({ id, fields: { title: 'Ortsbegehung' } })
  const found = await createRouterClient(searchRouter, { context }).query({ query: 'Großkopf' })
  expect(found.hits.map(({ record }) => record.title)).toEqual(['Ortsbegehung'])
})

test.each([11, 14])('an archive of version %i whose collections came with saved rules is brought up to date', (version) => {
  const db = new Database(':memory:')
  migrate(db, version)
  db.exec("ALTER TABLE saved_search ADD COLUMN without TEXT NOT NULL DEFAULT '[]' CHECK (json_type(without) = 'array')")
  migrate(db)
  expect(schemaVersion(db)).toBe(migrations.length)
})
