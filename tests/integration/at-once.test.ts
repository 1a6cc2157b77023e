import { basename, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { outcomes } from '../../main/archive/accessions/outcomes'
import { recordDetail } from '../../main/archive/records/details'
import { beginAccession, runImport } from '../../main/import/import'
import { packet } from '../exchange/packet'
import { zipped } from '../fixtures/container'
import { landscape } from '../import/pictures'
import { extractor, importAll, runningJob, setting, write, type Setting } from './import-setting'

afterAll(() => extractor.close())

const page = (picture: string): string => `<!doctype html><meta charset="utf-8"><title>Besuch</title><p>Bilder vom Besuch.</p><figure><img src="${picture}"><figcaption>Die Delegation vor dem Rathaus</figcaption></figure>`
const letters = (from: number, count: number): Record<string, string> => Object.fromEntries(Array.from({ length: count }, (_, index) => [`Brief ${from + index}.txt`, `Brief ${from + index} über die Straßenbäume in Kumasi.`]))

/** Letters, a page with its folder and with a picture beside it, a photo with its description, and a ZIP. */
async function files(): Promise<Record<string, string | Uint8Array>> {
  return {
    ...letters(0, 45),
    'Besuch.html': page('Besuch_files/gruppe.jpg'), 'Besuch_files/gruppe.jpg': await landscape(1), 'Besuch_files/anlage.txt': 'Programm des Besuchs',
    'Fest.html': page('fest.jpg'), 'fest.jpg': await landscape(2),
    'Markt.jpg': await landscape(3), 'Markt.jpg.xmp': packet({ title: 'Großer Markt' }),
    'alt.zip': zipped(letters(40, 30)),
  }
}

const pathsOf = ({ source }: Setting, names: readonly string[]) => names.map((name) => ({ path: join(source, name), name: `${basename(source)}/${name}` }))
const all = ({ archive }: Setting, accession: string) => outcomes(archive.db, { accession, only: 'all', limit: 1000, offset: 0 }).outcomes
const count = ({ archive }: Setting, table: string): number => archive.db.prepare<[], number>(`SELECT count(*) FROM ${table} WHERE trashed = 0`).pluck().get() ?? 0
const hashes = ({ archive }: Setting): string[] => archive.db.prepare<[], string>('SELECT hash FROM file WHERE trashed = 0 ORDER BY hash').pluck().all()

async function importThese(setup: Setting, names: readonly string[], job = runningJob()): Promise<string> {
  const { archive, author } = setup
  const source = { label: 'Ablage', paths: pathsOf(setup, names), disposable: false, sample: false, versionOf: null }
  const accession = beginAccession(archive, author, source)
  await runImport(archive, extractor, author, accession, source, job)
  return accession
}

it('two imports of the same files at once bring each file once, whichever order they take them in', async () => {
  const given = await files()
  const alone = setting(given)
  await importAll(alone)
  const setup = setting(given)
  const names = Object.keys(given).filter((name) => !name.includes('/') && !name.endsWith('.xmp'))
  const accessions = await Promise.all([importAll(setup), importThese(setup, names.toReversed()), importAll(setup)])
  expect([count(setup, 'record'), count(setup, 'file')]).toEqual([count(alone, 'record'), count(alone, 'file')])
  expect(hashes(setup)).toEqual(hashes(alone))
  const lists = accessions.map((accession) => all(setup, accession))
  const added = lists.flat().filter(({ outcome }) => outcome === 'added')
  expect(new Set(added.map(({ path }) => path)).size).toBe(added.length)
  for (const { record } of lists.flat()) expect(recordDetail(setup.archive.db, record ?? '').files.length).toBeGreaterThan(0)
})

it('what an import that is cancelled has not kept comes in with the other one', async () => {
  const given = await files()
  const alone = setting(given)
  await importAll(alone)
  const setup = setting(given)
  const [, accession] = await Promise.all([importAll(setup, runningJob(1, 'cancelled')), importAll(setup)])
  expect(hashes(setup)).toEqual(hashes(alone))
  expect(all(setup, accession).filter(({ outcome }) => outcome === 'failed')).toEqual([])
})

it('descriptions and what comes later into the folder of a page come in once, too', async () => {
  const setup = setting(await files())
  await importAll(setup)
  const before = count(setup, 'file')
  write(setup.source, { 'Markt.jpg.xmp': packet({ title: 'Kleiner Markt' }), 'Besuch_files/nachtrag.txt': 'Nachtrag zum Besuch' })
  await Promise.all([importAll(setup), importAll(setup)])
  expect(count(setup, 'file')).toBe(before + 2)
})

it('two imports that meet the same pages again, in either order, do not wait for each other for ever', async () => {
  const folders = Array.from({ length: 12 }, (_each, number) => `Ordner ${number}`)
  const setup = setting(Object.fromEntries(folders.map((folder) => [`${folder}/Seite.html`, `<title>${folder}</title><p>Bilder vom Besuch.</p>`])))
  for (const folder of folders) write(setup.source, { [`${folder}/Seite_files/anlage.txt`]: `Anlage zu ${folder}` })
  await importAll(setup)
  const before = count(setup, 'file')
  for (const folder of folders) write(setup.source, { [`${folder}/Seite_files/nachtrag.txt`]: `Nachtrag zu ${folder}` })
  await Promise.all([importThese(setup, folders), importThese(setup, folders.toReversed())])
  expect(count(setup, 'file')).toBe(before + folders.length)
})
