import { createRouterClient } from '@orpc/server'
import { expect, it } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { saveDerived } from '../../main/archive/derived/derived'
import { createRecord, editRecord } from '../../main/archive/records/edit'
import type { RouterContext } from '../../main/router/context'
import { recordsRouter } from '../../main/router/records'
import { termStream } from '../../main/search/language/term-stream'
import { temporaryArchive } from '../archive/temporary-archive'

const text = 'Protokoll der Runde\n\nDatum: 3. Mai 2012\nAnwesend: Dr. Ute Brandis (Tiefbauamt)\n\nBeschluss: Es gibt Tee.\nAufgabe: Frau Brandis kauft Tee bis 10. Mai.\n'

it('minutes are read from the newest file of their record, other records are not', async () => {
  const { archive, author, by } = temporaryArchive()
  const id = createRecord(by, 'minutes', { title: 'Runde' })
  // What minutes say is asked of the archive alone.
  const client = createRouterClient(recordsRouter, { context: { archive } as RouterContext })
  expect(await client.minutes({ id })).toBeNull()
  const [older, newer] = ['a', 'b'].map((letter) => ({ file: uuidv7(), hash: letter.repeat(64) }))
  if (older === undefined || newer === undefined) throw new Error('two files')
  for (const [{ hash }, page] of [[older, 'Anwesend: Jens Holt (Umweltamt)'], [newer, text]] as const) {
    saveDerived(archive.db, { hash, pipeline: 1, mediaType: 'text/plain', fault: null, language: 'de', pages: [page], paged: false, html: null, terms: termStream([page], 'de'), metadata: {}, photo: null, thumbnail: false })
  }
  const file = ({ file: fileId, hash }: typeof newer, position: string, superseded: string | null) => ({ type: 'file' as const, id: fileId, fields: { record: id, hash, name: 'a.txt', path: 'a.txt', size: 1, position, superseded_by: superseded } })
  archive.commit({ author, label: 'import', changes: [file(newer, 'a0', null), file(older, 'a1', newer.file)] })
  expect(await client.minutes({ id })).toEqual({
    participants: [{ name: 'Ute Brandis', title: 'Dr.', organisation: 'Tiefbauamt' }],
    agenda: [],
    decisions: ['Es gibt Tee.'],
    actions: [{ owner: 'Brandis', text: 'Frau Brandis kauft Tee bis 10. Mai.', due: { text: '10. Mai', edtf: '2012-05-10' } }],
  })
  editRecord(by, id, { kind: 'document' })
  expect(await client.minutes({ id })).toBeNull()
  await expect(client.minutes({ id: uuidv7() })).rejects.toMatchObject({ data: { code: 'not-found' } })
})
