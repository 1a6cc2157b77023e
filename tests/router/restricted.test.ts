import { createRouterClient } from '@orpc/server'
import { expect, it } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { saveDerived } from '../../main/archive/derived'
import { createRecord, editRecord } from '../../main/archive/edit'
import { indexRecords } from '../../main/indexer'
import type { RouterContext } from '../../main/router/context'
import { searchRouter } from '../../main/router/search'
import { termStream } from '../../main/search/language'
import { temporaryArchive } from '../archive/temporary-archive'

it('a restricted record is found, but nothing of its content is shown before somebody asks for it', async () => {
  const { archive, author } = temporaryArchive({ indexer: indexRecords })
  const by = { db: archive.db, commit: archive.commit, author }
  const id = createRecord(by, 'document', { title: 'Personalsache' })
  const hash = 'a'.repeat(64)
  const pages = ['Die Abmahnung erging im Mai.']
  saveDerived(archive.db, { hash, pipeline: 1, mediaType: 'text/plain', fault: null, language: 'de', pages, paged: false, html: null, terms: termStream(pages, 'de'), metadata: {}, photo: null, thumbnail: true })
  archive.commit({ author, label: 'import', changes: [{ type: 'file', id: uuidv7(), fields: { record: id, hash, name: 'a.txt', path: 'a.txt', size: 1, position: 'a0' } }] })
  // The search asks nothing of its context but the archive.
  const client = createRouterClient(searchRouter, { context: { archive } as RouterContext })
  const hits = async () => (await client.query({ query: 'Abmahnung' })).hits
  expect(await hits()).toMatchObject([{ file: hash, record: { thumbnail: hash }, snippet: expect.arrayContaining([{ text: 'Abmahnung', marked: true }]) }])
  editRecord(by, id, { access: 'restricted' })
  expect(await hits()).toMatchObject([{ file: null, page: null, record: { id, thumbnail: null }, snippet: [], why: [{ term: 'Abmahnung' }] }])
})
