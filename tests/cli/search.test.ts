import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { exportPhotos, type ExportOptions } from '../../main/cli/export'
import { importPaths } from '../../main/cli/import'
import { search, type SearchOptions } from '../../main/cli/search'
import { timeline } from '../../main/cli/timeline'
import { keptArchive } from './kept-archive'
import { written } from './written'

const plain = { limit: 50, exact: false, translations: true }

function searching(more: Partial<SearchOptions> = {}) {
  const { options } = keptArchive()
  return (query: string) => written(() => search(query, { ...options, ...plain, ...more }))
}

it('says what of a query could not be read as meant, and what may be meant', async () => {
  const ask = searching()
  expect(await ask('art:foo Kumasi')).toEqual({ out: expect.stringMatching(/^0 gefunden\n/), errors: expect.stringContaining('„art:foo“ ist kein Wert dieses Feldes; gesucht wurde nach den Wörtern.') })
  expect(await ask('datum:2012..2011 Kumasi')).toMatchObject({ errors: expect.stringContaining('„datum:2012..2011“') })
  expect(await ask('Kumsai')).toEqual({ out: '0 gefunden\n', errors: 'Meinten Sie: Kumasi\n' })
  expect(await ask('Kumasi')).toEqual({ out: expect.stringContaining('1 gefunden'), errors: '' })
})

it('says so in its JSON as well', async () => {
  const ask = searching({ json: true })
  expect(JSON.parse((await ask('Kumasi art:foo')).out)).toMatchObject({ total: 0, problems: [{ code: 'value-unknown', part: 'art:foo', start: 7, end: 14 }] })
  expect(JSON.parse((await ask('Kumsai')).out)).toMatchObject({ didYouMean: 'Kumasi' })
  expect(Object.keys(JSON.parse((await ask('Kumasi')).out))).toEqual(['total', 'tookMs', 'hits'])
})

it('lists what has most of the words where hardly anything has all of them', async () => {
  const ask = searching()
  expect(await ask('Bericht Kumasi Marsmission')).toEqual({ out: expect.stringMatching(/^0 gefunden\n\nMit weniger der Wörter:\nBericht aus Kumasi\n/), errors: '' })
  expect((await ask('Kumasi')).out).not.toContain('Mit weniger')
  const asJson = searching({ json: true })
  expect(JSON.parse((await asJson('Bericht Kumasi Marsmission')).out)).toMatchObject({ total: 0, hits: [], mostWords: [{ title: 'Bericht aus Kumasi', why: [{ term: 'Bericht' }, { term: 'Kumasi' }] }] })
})

it('refuses a span that ends before it begins', async () => {
  const { options } = keptArchive()
  const reversed = { from: '2012-01-01', to: '2011-12-31' }
  await expect(search('Kumasi', { ...options, ...plain, ...reversed })).rejects.toMatchObject({ code: 'input-invalid', details: reversed })
  await expect(timeline({ ...options, ...reversed, certainty: 'possible', query: '' })).rejects.toMatchObject({ code: 'input-invalid', details: reversed })
})

it('says why a timeline is empty', async () => {
  const { options } = keptArchive()
  const asked = { certainty: 'possible', query: 'datum:foo' } as const
  expect(await written(() => timeline({ ...options, ...asked }))).toEqual({ out: '', errors: expect.stringMatching(/„datum:foo“ ist kein Wert[^]*\nNichts Datiertes gefunden\.\n$/) })
  expect(JSON.parse((await written(() => timeline({ ...options, ...asked, json: true }))).out)).toMatchObject({ entries: [], problems: [{ code: 'value-unknown' }] })
})

it('says of a query that photos are copied by what a search by it says', async () => {
  const { options } = keptArchive()
  const copied = (query: string, more: Partial<ExportOptions> = {}) => written(() => exportPhotos(query, { ...options, photos: join(options.archive, '..', 'Ausgabe'), ...more }))
  expect(await copied('datum:foo')).toEqual({ out: expect.stringMatching(/^0 Fotos/), errors: expect.stringContaining('„datum:foo“ ist kein Wert') })
  expect(JSON.parse((await copied('datum:foo', { json: true })).out)).toMatchObject({ copied: 0, problems: [{ code: 'value-unknown', part: 'datum:foo' }] })
  expect(await copied('')).toEqual({ out: expect.stringMatching(/^0 Fotos/), errors: '0/0  \n' })
})

it('keeps the columns of a timeline in line, however long a date is', async () => {
  const { options } = keptArchive()
  const { out } = await written(() => timeline({ ...options, certainty: 'possible', query: '' }))
  const places = out.trimEnd().split('\n').map((line) => line.indexOf('Ereignis: '))
  expect(places).toEqual([places[0], places[0]])
  expect(places[0]).toBeGreaterThan(30)
})

it('says that a database was lost, also where an empty one has taken its place', async () => {
  const { options } = keptArchive()
  const folder = options.archive
  writeFileSync(join(folder, 'archive.sqlite'), '')
  mkdirSync(join(folder, 'files', 'ab'), { recursive: true })
  await expect(search('Kumasi', { ...options, ...plain })).rejects.toMatchObject({ code: 'archive-damaged' })
  await written(() => importPaths([], { ...options, ocr: 'never', resume: true }))
  expect(await written(() => search('Kumasi', { ...options, ...plain }))).toEqual({ out: '0 gefunden\n', errors: expect.stringMatching(/^Die Datenbank dieses Archivs fehlte oder war beschädigt/) })
})
