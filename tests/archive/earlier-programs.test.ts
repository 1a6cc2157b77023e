import { createRouterClient } from '@orpc/server'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { accessions } from '../../main/archive/accessions/accessions'
import { outcomes, saveOutcomes } from '../../main/archive/accessions/outcomes'
import { migrate, migrations, schemaVersion } from '../../main/archive/database/migrate'
import { saveDerived } from '../../main/archive/derived/derived'
import { createRecord } from '../../main/archive/records/edit'
import { acceptSuggestions, dismissSuggestions } from '../../main/archive/suggestions/decide'
import type { SuggestionDraft } from '../../main/archive/suggestions/suggestion-rows'
import { openSuggestions, saveSuggestions } from '../../main/archive/suggestions/suggestions'
import { keyed } from '../../main/import/suggest/suggest'
import type { RouterContext } from '../../main/router/context'
import { recordsRouter } from '../../main/router/records'
import { searchRouter } from '../../main/router/search'
import { termStream } from '../../main/search/language/term-stream'
import { redo, undo } from './take-back'
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

test.each([24, 25])('saved searches of an archive of version %i, that knew fewer orders, stay as they were', (version) => {
  const db = new Database(':memory:')
  migrate(db, version)
  db.exec(`INSERT INTO saved_search (id, name, query, kinds, first_day, sort, trashed, without) VALUES ('s', 'Markt', 'Markt', '["photo"]', '2011-01-01', 'date', 1, '["compound"]')`)
  const kept = (): unknown => db.prepare('SELECT * FROM saved_search').get()
  const before = kept()
  migrate(db)
  expect(kept()).toEqual(before)
})

const on = (edtf: string): NonNullable<Extract<SuggestionDraft, { kind: 'event' }>['date']> => ({ wording: edtf, edtf, earliest: edtf, latest: edtf })
const event = (title: string, wording: string, edtf: string, page = 0) => ({ kind: 'event' as const, page, wording, title, date: on(edtf), place: null, participants: [] })
const person = (name: string, wording: string, known?: 'person') => ({ kind: 'person' as const, page: 0, wording, person: { position: null, name, title: null, role: null, organisation: null, ...(known && { known }) } })

test('what was decided on stays so where a better reader words it otherwise or finds it on another page', () => {
  const { archive, author, by } = indexedArchive()
  const { db } = archive
  const record = createRecord(by, 'document', { title: 'Chronik' })
  const hash = 'a'.repeat(64)
  const before = keyed(hash, [
    event('Feier „750 Jahre"', 'Die Feier „750 Jahre" war am 3. September 2011.', '2011-09-03'),
    event('Förderung unterst ¨ utzt', 'Am 4. Mai 2012 hat das Land die Förderung unterst ¨ utzt.', '2012-05-04'),
    event('Anlage eröffnet', 'Am 5. Mai 2012 wurde die Kompostanlage in Kumasi eröffnet.', '2012-05-05'),
    { kind: 'place', page: 3, wording: '', name: 'Dortmund' },
    { kind: 'place', page: 3, wording: 'Kumasi', name: 'Kumasi' },
    { kind: 'question', page: 0, wording: 'Wer war- da?' },
    person('Ama Serwaa', 'Ama Serwaa'),
  ])
  saveSuggestions(db, record, before)
  acceptSuggestions(by, before.slice(0, 4).map(({ key }) => key))
  dismissSuggestions(by, before.slice(4, 6).map(({ key }) => key))
  const anew = keyed(hash, [
    event('Feier „750 Jahre“', 'Die Feier „750 Jahre“ war am 3. September 2011.', '2011-09-03'),
    event('Förderung unterstützt', 'Am 4. Mai 2012 hat das Land die Förderung unterstützt.', '2012-05-04'),
    event('Kompostanlage eröffnet', 'CHRONIK Am 5. Mai 2012 wurde die Kompostanlage in Kumasi feierlich eröffnet.', '2012-05-05'),
    event('Rat beschließt', 'Am 5. Mai 2012 hat der Rat den Haushalt beschlossen.', '2012-05-05'),
    { kind: 'place', page: 0, wording: 'Dortmunds', name: 'Dortmund' },
    { kind: 'place', page: 0, wording: 'Kumasi', name: 'Kumasi' },
    { kind: 'question', page: 0, wording: 'Wer war da?' },
    person('Ama Serwaa', 'Ama Serwaa (im Text)', 'person'),
    { kind: 'place', page: 0, wording: 'Accra', name: 'Accra' },
  ])
  saveSuggestions(db, record, anew)
  const left = ['Am 5. Mai 2012 hat der Rat den Haushalt beschlossen.', 'Ama Serwaa (im Text)', 'Accra']
  const open = (): string[] => openSuggestions(db, record, 20).map(({ wording }) => wording)
  expect(open()).toEqual(left)
  // A third reader, and the steps back across the update.
  saveSuggestions(db, record, anew)
  expect(open()).toEqual(left)
  undo(archive, author)
  expect(open()).toEqual([...left.slice(0, 2), 'Kumasi', 'Wer war da?', 'Accra'].toSorted((a, b) => anew.findIndex(({ wording }) => wording === a) - anew.findIndex(({ wording }) => wording === b)))
  redo(archive, author)
  expect(open()).toEqual(left)
})

test('the list of an import says no longer that a file could not be read which a newer program has read', () => {
  const { archive, author } = indexedArchive()
  const { db } = archive
  const accession = uuidv7()
  archive.commit({ author, label: 'import', changes: [{ type: 'accession', id: accession, fields: { label: 'Ablage', started: '2026-11-23T20:00:00.000Z', sample: false } }] })
  const files = [['a.doc', null], ['b.xls', 'file-encrypted'], ['c.bin', 'no-reader']] as const
  const row = { record: null, unfinished: false, outcome: 'added' } as const
  saveOutcomes(db, accession, 0, [...files.map(([path], at) => ({ ...row, path, fault: 'no-reader' as const, hash: `${at}`.repeat(64) })), { ...row, path: 'd.txt', outcome: 'failed', fault: 'file-vanished', hash: null }])
  const read = { pipeline: 1, mediaType: 'application/octet-stream', language: null, pages: [], paged: false, html: null, terms: termStream([], 'de'), metadata: {}, photo: null, thumbnail: false }
  for (const [at, [, fault]] of files.entries()) saveDerived(db, { ...read, hash: `${at}`.repeat(64), fault })
  const listed = (only: 'all' | 'notes') => outcomes(db, { accession, only, limit: 10, offset: 0 })
  expect(listed('all').outcomes.map(({ path, fault }) => `${path} ${fault}`)).toEqual(['a.doc null', 'b.xls file-encrypted', 'c.bin no-reader', 'd.txt file-vanished'])
  expect(accessions(db)).toMatchObject([{ id: accession, notes: 2 }])
  expect(listed('notes')).toMatchObject({ total: 2, outcomes: [{ path: 'b.xls' }, { path: 'c.bin' }] })
})

test('what was decided on in the words of one reader stays so where the next has other words, and one after it the first again', () => {
  const { archive, by } = indexedArchive()
  const { db } = archive
  const record = createRecord(by, 'document', { title: 'Brief' })
  const [one, other] = ['Wer war- da?', 'Wer war da?'].map((wording) => keyed('a'.repeat(64), [{ kind: 'question', page: 0, wording }]))
  saveSuggestions(db, record, one ?? [])
  dismissSuggestions(by, (one ?? []).map(({ key }) => key))
  // A program that compared nothing asked again, and nobody answered.
  db.exec('DELETE FROM suggestion')
  saveSuggestions(db, record, other ?? [])
  expect(openSuggestions(db, record, 9)).toHaveLength(1)
  saveSuggestions(db, record, one ?? [])
  expect(openSuggestions(db, record, 9)).toEqual([])
})
