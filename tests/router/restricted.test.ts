import { createRouterClient } from '@orpc/server'
import { expect, it } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { saveDerived } from '../../main/archive/derived/derived'
import { createRecord, editRecord } from '../../main/archive/records/edit'
import { saveSuggestions } from '../../main/archive/suggestions/suggestions'
import type { RouterContext } from '../../main/router/context'
import { searchRouter } from '../../main/router/search'
import { suggestionsRouter } from '../../main/router/suggestions'
import { termStream } from '../../main/search/language/term-stream'
import { indexedArchive, temporaryArchive } from '../archive/temporary-archive'

it('a restricted record is found, but nothing of its content is shown before somebody asks for it', async () => {
  const { archive, author, by } = indexedArchive()
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

it('what a restricted record suggests is not quoted among those of all records, nor beside those of another one', async () => {
  const { archive, by } = temporaryArchive()
  const [open, restricted] = [createRecord(by, 'document', { title: 'Bericht' }), createRecord(by, 'document', { title: 'Personalsache' })]
  const date = { wording: 'am 4. Oktober 2011', edtf: '2011-10-04', earliest: '2011-10-04', latest: '2011-10-04' }
  const event = { kind: 'event' as const, page: 0, date, place: null, participants: [] }
  saveSuggestions(archive.db, open, [{ ...event, key: 'e1', title: 'Workshop in Bonn', wording: 'Der Workshop in Bonn am 4. Oktober 2011 war gut besucht.' }])
  saveSuggestions(archive.db, restricted, [{ ...event, key: 'e2', title: 'Erster Workshop in Bonn', wording: 'Auf dem Workshop am 4. Oktober 2011 erging die Abmahnung.' }])
  editRecord(by, restricted, { access: 'restricted' })
  const client = createRouterClient(suggestionsRouter, { context: { archive } as RouterContext })
  const quotations = async (input: { record?: string }) => {
    const { suggestions, alike } = await client.list(input)
    return [...suggestions, ...Object.values(alike)].map(({ key, wording }) => [key, wording !== ''])
  }
  expect(await quotations({})).toEqual([['e1', true], ['e2', false], ['e2', false], ['e1', true]])
  expect(await quotations({ record: open })).toEqual([['e1', true], ['e2', false]])
  expect(await quotations({ record: restricted })).toEqual([['e2', true], ['e1', true]])
})
