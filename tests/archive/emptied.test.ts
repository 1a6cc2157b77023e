import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { saveDerived } from '../../main/archive/derived/derived'
import type { ReadValues } from '../../main/archive/derived/shown-field'
import { historyOf } from '../../main/archive/log/history'
import { recordDetail } from '../../main/archive/records/details'
import { createRecord } from '../../main/archive/records/edit'
import { photoDescription } from '../../main/exchange/photo-description'
import type { RouterContext } from '../../main/router/context'
import { recordsRouter } from '../../main/router/records'
import { searchRouter } from '../../main/router/search'
import { timelineRouter } from '../../main/router/timeline'
import { termStream } from '../../main/search/language/term-stream'
import type { RecordEdit } from '../../preload/contract'
import { undo } from './take-back'
import { indexedArchive } from './temporary-archive'

const read: ReadValues = {
  title: 'DSC_0815', caption: 'OLYMPUS DIGITAL CAMERA', credit: 'Kamera', creator: 'Unbekannt', rights: 'Alle Rechte', language: 'en', subject: 'Testbild',
  date: { wording: '1. Januar 2000', edtf: '2000-01-01', earliest: '2000-01-01', latest: '2000-01-01', from: 'metadata' },
}

/** A photo of which its file says all that, and the ways to ask for it and to change it. */
function readPhoto() {
  const { archive, author, by } = indexedArchive()
  const id = createRecord(by, 'photo', {})
  archive.db.prepare('UPDATE record SET read = @read WHERE id = @id').run({ id, read: JSON.stringify(read) })
  const context = { archive, account: 'ama' } as RouterContext
  const records = createRouterClient(recordsRouter, { context })
  const search = createRouterClient(searchRouter, { context })
  const timeline = createRouterClient(timelineRouter, { context })
  return {
    archive, author, by, id, records,
    edit: (fields: RecordEdit) => records.edit({ id, fields }),
    found: async (query: string) => (await search.query({ query })).hits.map(({ record }) => record.id),
    onAxis: async () => (await timeline.between({ from: '1990-01-01', to: '2010-01-01' })).entries.map((entry) => entry.id),
  }
}

const emptied = { caption: '', credit: '', creator: '', rights: '', language: '', subject: '', date: { wording: '', lang: 'de' as const } }

test('what was read from the file stays away once it is emptied: shown, searched, on the timeline and in copies of the photo', async () => {
  const { archive, id, edit, found, onAxis } = readPhoto()
  await edit({ description: 'Rundgang' })
  expect(await found('Testbild')).toEqual([id])
  expect(await onAxis()).toEqual([id])
  const detail = await edit(emptied)
  expect(detail).toMatchObject({ title: 'DSC_0815', caption: null, credit: null, creator: null, rights: null, language: null, subject: null, date: null, read: ['title'] })
  expect(detail.readBehind.toSorted()).toEqual(['caption', 'creator', 'credit', 'date', 'language', 'rights', 'subject'])
  for (const word of ['Testbild', 'Olympus', 'Kamera', 'Unbekannt', 'Rechte']) expect({ word, hits: await found(word) }).toEqual({ word, hits: [] })
  expect(await found('datum:ohne')).toEqual([id])
  expect(await onAxis()).toEqual([])
  const described = photoDescription(archive.db, detail, { position: null } as never)
  expect(described).toMatchObject({ caption: 'Rundgang', credit: null, rights: null, language: null, subjects: [], creators: [], created: null, edtf: null })
})

test('a record whose language is emptied is searched in the one its file is written in', async () => {
  const { archive, id, edit, found } = readPhoto()
  const hash = 'a'.repeat(64)
  archive.db.prepare("INSERT INTO file (id, record, hash, name, path, size, position) VALUES (@file, @id, @hash, 'a.txt', 'a.txt', 1, 'a0')").run({ file: '018f0000-0000-7000-8000-000000000001', id, hash })
  saveDerived(archive.db, { hash, pipeline: 1, mediaType: 'text/plain', fault: null, language: 'en', pages: [], paged: false, html: null, terms: termStream([], 'en'), metadata: {}, photo: null, thumbnail: false })
  await edit({ description: 'Workshops, municipalities', language: '' })
  expect(await found('municipality')).toEqual([id])
  expect(archive.db.prepare('SELECT language FROM indexed').pluck().all()).toEqual(['en'])
  await edit({ language: 'de' })
  expect(archive.db.prepare('SELECT language FROM indexed').pluck().all()).toEqual(['de'])
})

test('an emptied field is told in the log, taken back as any change, and reads as the file does once nothing is entered', async () => {
  const { archive, author, id, edit } = readPhoto()
  await edit({ caption: 'Der Rundgang' })
  await edit({ caption: '' })
  expect(historyOf(archive.db, id)[0]).toMatchObject({ label: 'edit-record', changes: [{ field: 'caption', before: 'Der Rundgang', after: '' }] })
  expect(undo(archive, author)).toBe('edit-record')
  expect(recordDetail(archive.db, id).caption).toBe('Der Rundgang')
  await edit(emptied)
  undo(archive, author)
  expect(recordDetail(archive.db, id)).toMatchObject({ caption: 'Der Rundgang', credit: 'Kamera', date: read.date })
  await edit(emptied)
  expect(await edit({ caption: null, date: null })).toMatchObject({ caption: 'OLYMPUS DIGITAL CAMERA', date: read.date, credit: null, read: ['title', 'date', 'caption'] })
})

test('where the file says nothing, an emptied field has no value, and nothing is logged that changes nothing', async () => {
  const { archive, by, records } = readPhoto()
  const id = createRecord(by, 'event', { title: 'Empfang', description: '' })
  const before = historyOf(archive.db, id).length
  await records.edit({ id, fields: emptied })
  expect(historyOf(archive.db, id)).toHaveLength(before)
  await records.edit({ id, fields: { caption: 'Empfang im Rathaus' } })
  await records.edit({ id, fields: { caption: ' ' } })
  expect(historyOf(archive.db, id)[0]?.changes).toMatchObject([{ field: 'caption', after: null }])
})

test('a title cannot be emptied; the one of the file comes back where nothing is entered', async () => {
  const { by, edit, records } = readPhoto()
  await expect(edit({ title: '   ' })).rejects.toMatchObject({ data: { code: 'title-missing' } })
  await edit({ title: 'Rundgang' })
  expect(await edit({ title: null })).toMatchObject({ title: 'DSC_0815' })
  const event = createRecord(by, 'event', { title: 'Empfang' })
  await expect(records.edit({ id: event, fields: { title: null } })).rejects.toMatchObject({ data: { code: 'title-missing' } })
})
