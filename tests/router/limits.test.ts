import { createRouterClient } from '@orpc/server'
import { expect, it } from 'vitest'
import { historyOf } from '../../main/archive/log/history'
import { recordDetail } from '../../main/archive/records/details'
import { createRecord } from '../../main/archive/records/edit'
import type { Extracted, PhotoMetadata } from '../../main/import/reading/extracted'
import { readValues } from '../../main/import/take/entities-of'
import type { RouterContext } from '../../main/router/context'
import { recordsRouter } from '../../main/router/records'
import { limits } from '../../preload/contract'
import { undo } from '../archive/take-back'
import { indexedArchive } from '../archive/temporary-archive'

function archiveWithRecords() {
  const { archive, author, by } = indexedArchive()
  return { archive, author, by, records: createRouterClient(recordsRouter, { context: { archive, account: 'ama' } as RouterContext }) }
}

/** What is read of a photo that says this of itself. */
function readOf(photo: Partial<PhotoMetadata>) {
  const said = { title: null, creator: null, credit: null, rights: null, caption: null, takenOn: null, keywords: [], ...photo }
  return readValues({ title: null, creator: null, description: null, keywords: [], reference: null, date: null, created: null, language: null, caption: null, photo: said } as unknown as Extracted, 'Markt.jpg')
}

it('what is read from a file can be corrected, however long it is', async () => {
  const { archive, by, records } = archiveWithRecords()
  const keywords = Array.from({ length: 120 }, (_, at) => `Schlagwort ${at}`)
  const read = readOf({ keywords, caption: 'Der Markt. '.repeat(2_200), rights: 'Recht '.repeat(5_000) })
  expect(read.subject).toBe(keywords.join(', '))
  expect(read.caption).toHaveLength(24_200)
  expect(read.rights).toMatch(/Recht …$/)
  const id = createRecord(by, 'photo', {})
  archive.db.prepare('UPDATE record SET read = @read WHERE id = @id').run({ id, read: JSON.stringify(read) })
  const fields = { subject: read.subject?.slice(1) ?? null, caption: read.caption?.slice(1) ?? null, rights: read.rights?.slice(1) ?? null }
  expect(await records.edit({ id, fields })).toMatchObject(fields)
})

it('what is longer than a field is refused whole', async () => {
  const { by, records } = archiveWithRecords()
  const id = createRecord(by, 'document', { title: 'Bericht' })
  await expect(records.edit({ id, fields: { description: 'x'.repeat(limits.text + 1) } })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(records.addNote({ record: id, text: 'x'.repeat(limits.text + 1) })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

it('a note, person or place without a letter is refused, as their forms do', async () => {
  const { archive, by, records } = archiveWithRecords()
  const id = createRecord(by, 'document', { title: 'Bericht' })
  const person = { name: ' ', title: null, function: null, organisation: null, role: 'participant' as const }
  const before = recordDetail(archive.db, id)
  for (const call of [records.addNote({ record: id, text: ' \n' }), records.addPerson({ record: id, person }), records.addPlace({ record: id, name: '', role: 'venue', lang: 'de' })]) await expect(call).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect(recordDetail(archive.db, id)).toEqual(before)
})

it('a note keeps its lines, and can be changed, which is told in the history and taken back', async () => {
  const { archive, author, by, records } = archiveWithRecords()
  const id = createRecord(by, 'document', { title: 'Bericht' })
  const [note] = (await records.addNote({ record: id, text: 'Erste Zeile\nZweite Zeile' })).notes
  if (note === undefined) throw new Error('the note is not there')
  expect((await records.editNote({ note: note.id, text: 'Erste Zeile\nDritte Zeile' })).notes).toEqual([{ ...note, text: 'Erste Zeile\nDritte Zeile' }])
  expect(historyOf(archive.db, id)[0]).toMatchObject({ label: 'edit-notes', changes: [{ field: 'text', before: note.text, after: 'Erste Zeile\nDritte Zeile' }] })
  await expect(records.editNote({ note: note.id, text: ' \n' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  undo(archive, author)
  expect(recordDetail(archive.db, id).notes).toEqual([note])
})
