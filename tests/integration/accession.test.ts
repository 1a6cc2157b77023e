import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, expect, it, onTestFinished, vi } from 'vitest'
import { accessions } from '../../main/archive/accessions/accessions'
import { interruptedImports } from '../../main/archive/accessions/import-job'
import { beginRecall } from '../../main/archive/accessions/recall'
import { undoState } from '../../main/archive/log/undo'
import type { Archive } from '../../main/archive/open'
import { recordDetail } from '../../main/archive/records/details'
import { setTrashed } from '../../main/archive/records/edit'
import { acceptSuggestions } from '../../main/archive/suggestions/decide'
import { openSuggestions } from '../../main/archive/suggestions/suggestions'
import { ArchiveError } from '../../main/fault'
import type { Extractor } from '../../main/import/extraction/extractor'
import { beginAccession, runImport } from '../../main/import/import'
import { runRebuild, toRebuild } from '../../main/import/rebuild'
import { rehearse } from '../../main/import/rehearse'
import { readAnew } from '../../main/import/take/read-anew'
import { createTaker } from '../../main/import/take/take'
import { checkVersion } from '../../main/import/version'
import { search } from '../../main/search/search'
import type { Job } from '../../preload/contract'
import { redo, undo } from '../archive/take-back'
import { zipped } from '../fixtures/container'
import { extractor, importAll, listed, runningJob, setting, write, type Setting } from './import-setting'

afterAll(() => extractor.close())

const byPath = (setup: Setting, accession: string) => new Map(listed(setup, accession).map((each) => [each.path, each]))

const attachment = 'Baum;Zahl\nLinde;12'
const mail = `From: a@example.org\nTo: b@example.org\nSubject: Liste\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nAnbei.\n--x\nContent-Type: text/csv\nContent-Disposition: attachment; filename=liste.csv\n\n${attachment}\n--x--\n`

it('a mail brings its attachments as records of their own, linked also where they are there already', async () => {
  const setup = setting({ 'post.eml': mail, 'zweite.eml': mail.replace('Subject: Liste', 'Subject: Noch einmal') })
  const found = byPath(setup, await importAll(setup))
  const [first, second] = ['Ablage/post.eml', 'Ablage/zweite.eml'].map((path) => recordDetail(setup.archive.db, found.get(path)?.record ?? ''))
  const own = [first, second].flatMap((detail) => detail?.parts ?? [])
  expect(own.map(({ title }) => title)).toEqual(['liste'])
  const attached = own[0]?.id ?? ''
  expect(recordDetail(setup.archive.db, attached).related).toHaveLength(1)
  expect([...found.values()].map(({ outcome }) => outcome).toSorted()).toEqual(['added', 'added', 'added', 'duplicate'])
  expect(readdirSync(join(setup.archive.folder, 'partial'))).toEqual([])
})

it('what is in a mailbox, a mail or a ZIP stands in its order, whichever of it is read first', async () => {
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
  const long = (number: number): string => 'Bericht über die Straßenbäume in Kumasi und Dortmund.\n'.repeat(number % 3 === 1 ? 3_000 : 1)
  const attachments = numbers.map((number) => `--x\nContent-Type: text/plain\nContent-Disposition: attachment; filename="${(number * 7) % 13}.txt"\n\nAnlage ${number}. ${long(number)}\n`)
  const setup = setting({
    'rund.mbox': numbers.map((number) => `From a@example.org Mon Mar 12 10:00:00 2012\nFrom: a@example.org\nSubject: Rundmail ${number}\n\n${long(number)}\n\n`).join(''),
    'post.eml': `From: a@example.org\nSubject: Anlagen\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n${attachments.join('')}--x--\n`,
    'alt.zip': zipped(Object.fromEntries(numbers.map((number) => [`${100 + number}.txt`, `Blatt ${number}. ${long(number)}`]))),
  })
  await importAll(setup)
  const { db } = setup.archive
  const partsOf = (path: string): string[] => recordDetail(db, db.prepare<[string], string>('SELECT record FROM file WHERE path = ?').pluck().get(`Ablage/${path}`) ?? '').parts.map(({ id }) => recordDetail(db, id).files[0]?.name ?? '')
  expect(partsOf('rund.mbox')).toEqual(numbers.map((number) => `${String(number).padStart(4, '0')}.eml`))
  expect(partsOf('post.eml')).toEqual(numbers.map((number) => `${(number * 7) % 13}.txt`))
  expect(partsOf('alt.zip')).toEqual(numbers.map((number) => `${100 + number}.txt`))
})

it('a saved page brings the files beside it: the pictures it shows are its photos, the rest stays with it', async () => {
  const picture = new Uint8Array(await sharp({ create: { width: 40, height: 30, channels: 3, background: '#264' } }).jpeg().toBuffer())
  const setup = setting({
    'Seite.html': '<html><head><title>Pflanztag</title></head><body><p>Bericht.</p><figure><img src="Seite-Dateien/B%C3%A4ume.jpg"><figcaption>Blick auf die Bäume. Foto: Umweltamt</figcaption></figure></body></html>',
    'Seite-Dateien/Bäume.jpg': picture,
    'Seite-Dateien/stil.css': 'p { color: red }',
  })
  const found = byPath(setup, await importAll(setup))
  const page = recordDetail(setup.archive.db, found.get('Ablage/Seite.html')?.record ?? '')
  expect(page.files.map(({ name }) => name)).toEqual(['Seite.html', 'stil.css'])
  const photo = recordDetail(setup.archive.db, page.parts[0]?.id ?? '')
  expect(photo).toMatchObject({ kind: 'photo', imageMissing: false, credit: 'Umweltamt', files: [{ name: 'Bäume.jpg', mediaType: 'image/jpeg', hasThumbnail: true }] })
  expect(found.get('Ablage/Seite-Dateien/Bäume.jpg')?.record).toBe(photo.id)
})

it('a saved page inside a ZIP brings its folder as one outside does', async () => {
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#462' } }).jpeg().toBuffer()
  const page = '<html><head><title>Pflanztag</title></head><body><p>Bericht.</p><figure><img src="./Seite_files/baum.jpg"><figcaption>Blick auf die Bäume. Foto: Umweltamt</figcaption></figure></body></html>'
  const setup = setting({ 'alt.zip': zipped({ '/2011/Seite.htm': page, '/2011/Seite_files/baum.jpg': picture, '/2011/Seite_files/stil/bild.css': 'p { color: red }', '/2011/Andere_files/notiz.txt': 'Ohne Seite.' }) })
  const found = byPath(setup, await importAll(setup))
  const saved = recordDetail(setup.archive.db, found.get('Ablage/alt.zip/2011/Seite.htm')?.record ?? '')
  expect(saved.files.map(({ name }) => name)).toEqual(['Seite.htm', 'bild.css'])
  expect(found.get('Ablage/alt.zip/2011/Seite_files/baum.jpg')?.record).toBe(saved.parts[0]?.id)
  expect(recordDetail(setup.archive.db, saved.parts[0]?.id ?? '')).toMatchObject({ imageMissing: false, files: [{ name: 'baum.jpg' }] })
  expect(saved.partOf?.id).toBe(found.get('Ablage/alt.zip')?.record)
  expect(found.get('Ablage/alt.zip/2011/Andere_files/notiz.txt')?.record).not.toBe(saved.id)
  expect(found.size).toBe(5)
})

it('documents beside a saved page are found by their text, its styles are not', async () => {
  const setup = setting({
    'Projekt.html': '<html><head><title>Projekt</title></head><body><p>Bericht.</p></body></html>',
    'Projekt-Dateien/Bericht.txt': 'Die Dachbegrünungskartierung in Dortmund',
    'Projekt-Dateien/stil.css': 'p.fernwaerme { color: red }',
    'Projekt-Dateien/spacer.gif': 'GIF89a',
  })
  const found = byPath(setup, await importAll(setup))
  const page = found.get('Ablage/Projekt.html')?.record
  expect([...found.values()].map(({ outcome, fault, record }) => [outcome, fault, record])).toEqual(Array.from({ length: 4 }, () => ['added', null, page]))
  expect(search(setup.archive.db, { query: 'Dachbegrünungskartierung' }).total).toBe(1)
  expect(search(setup.archive.db, { query: 'fernwaerme' }).total).toBe(0)
})

it('a rehearsal says of what lies beside saved pages what the import then says', async () => {
  const style = 'p.fernwaerme { color: red }'
  const setup = setting({
    'Projekt.html': '<html><head><title>Projekt</title></head><body><p>Bericht.</p></body></html>',
    'Projekt-Dateien/Bericht.txt': 'Die Dachbegrünungskartierung in Dortmund',
    'Projekt-Dateien/Anlage.pdf': '%PDF-1.4\n1 0 obj\n<< /Type /Catalog',
    'Projekt-Dateien/stil.css': style,
    'Projekt-Dateien/spacer.gif': 'GIF89a',
    'Zweite.html': '<html><head><title>Zweite</title></head><body><p>Noch ein Bericht.</p></body></html>',
    'Zweite-Dateien/stil.css': style,
  })
  const told = async (): Promise<string[][]> => {
    const rehearsed: string[][] = []
    await rehearse(setup.archive, extractor, [{ path: setup.source, name: 'Ablage' }], ({ path, outcome, fault }) => rehearsed.push([path, outcome, fault ?? '']), new AbortController().signal)
    return rehearsed.toSorted()
  }
  const became = async (): Promise<string[][]> => listed(setup, await importAll(setup)).map(({ path, outcome, fault }) => [path, outcome, fault ?? '']).toSorted()
  const first = await told()
  expect(first).toContainEqual(['Ablage/Projekt-Dateien/stil.css', 'added', ''])
  expect(first).toContainEqual(['Ablage/Projekt-Dateien/Anlage.pdf', 'added', 'file-damaged'])
  expect(await became()).toEqual(first)
  write(setup.source, { 'Projekt-Dateien/nachtrag.txt': 'Nachtrag' })
  const second = await told()
  expect(second).toContainEqual(['Ablage/Projekt-Dateien/nachtrag.txt', 'added', ''])
  expect(await became()).toEqual(second)
})

it('a file beside a saved page that cannot be read is told, and ends neither the page nor the import', async () => {
  const setup = setting({ 'Seite.htm': '<p>Bericht über Straßenbäume.</p>' })
  const { archive } = setup
  const accession = '018f0000-0000-7000-8000-000000000001'
  const taker = createTaker(archive, extractor, { accession, versionOf: null }, { signal: new AbortController().signal, commit: async () => undefined })
  const gone = { kind: 'file' as const, path: join(setup.source, 'gone.css'), name: 'Ablage/Seite-Dateien/gone.css' }
  const { settled } = await taker.take({ kind: 'file', path: join(setup.source, 'Seite.htm'), name: 'Ablage/Seite.htm', companions: [gone], within: null }, false)
  expect(settled.map(({ row: { path, outcome, fault } }) => ({ path, outcome, fault }))).toEqual([
    { path: 'Ablage/Seite.htm', outcome: 'added', fault: null },
    { path: 'Ablage/Seite-Dateien/gone.css', outcome: 'failed', fault: 'file-vanished' },
  ])
})

it('a picture or document that lay beside a saved page gets its own record where it is imported by itself', async () => {
  const picture = new Uint8Array(await sharp({ create: { width: 40, height: 30, channels: 3, background: '#264' } }).jpeg().toBuffer())
  const setup = setting({ 'Seite.html': '<p>Bericht über Straßenbäume.</p>', 'Seite_files/kopf.jpg': picture, 'Seite_files/anlage.txt': 'Pflanzplan' })
  const { archive, source } = setup
  const page = byPath(setup, await importAll(setup)).get('Ablage/Seite.html')?.record
  // The next start reads what was left unread.
  await runRebuild(archive, extractor, toRebuild(archive, 'outdated'), runningJob())
  write(source, { 'Kamera.jpg': picture, 'Anlage.txt': 'Pflanzplan' })
  const rehearsed: string[][] = []
  await rehearse(archive, extractor, [{ path: source, name: 'Ablage' }], ({ path, outcome }) => rehearsed.push([path, outcome]), new AbortController().signal)
  expect(rehearsed.find(([path]) => path === 'Ablage/Kamera.jpg')).toEqual(['Ablage/Kamera.jpg', 'added'])
  const found = byPath(setup, await importAll(setup))
  expect(recordDetail(archive.db, found.get('Ablage/Kamera.jpg')?.record ?? '')).toMatchObject({ kind: 'photo', files: [{ name: 'Kamera.jpg', hasThumbnail: true }] })
  // So does a document: with the page it has neither title nor date.
  expect(found.get('Ablage/Anlage.txt')).toMatchObject({ outcome: 'added' })
  expect(found.get('Ablage/Anlage.txt')?.record).not.toBe(page)
  expect(found.get('Ablage/Seite_files/kopf.jpg')?.outcome).toBe('duplicate')
  const again = byPath(setup, await importAll(setup))
  expect(again.get('Ablage/Kamera.jpg')).toMatchObject({ outcome: 'duplicate', record: found.get('Ablage/Kamera.jpg')?.record })
})

it('what lies beside a saved page comes in also where the page is there already, and where it is a page with files of its own', async () => {
  const page = '<html><head><title>Pflanztag</title></head><body><p>Bericht über die Straßenbäume.</p></body></html>'
  const setup = setting({ 'Seite.htm': page })
  const { archive } = setup
  const record = listed(setup, await importAll(setup))[0]?.record ?? ''
  write(setup.source, { 'Seite_files/stil.css': 'p { color: red }', 'Seite_files/rahmen.htm': '<p>Rahmen</p>', 'Seite_files/rahmen_files/plan.txt': 'Pflanzplan' })
  const second = await importAll(setup)
  const found = byPath(setup, second)
  expect(found.get('Ablage/Seite.htm')).toMatchObject({ outcome: 'duplicate', record })
  for (const name of ['stil.css', 'rahmen.htm', 'rahmen_files/plan.txt']) expect(found.get(`Ablage/Seite_files/${name}`)).toMatchObject({ outcome: 'added', record })
  expect(recordDetail(archive.db, record).files.map(({ name }) => name).toSorted()).toEqual(['Seite.htm', 'plan.txt', 'rahmen.htm', 'stil.css'])
  // Read as if it had come with the page; that nobody reads styles is no fault.
  expect(search(archive.db, { query: 'Pflanzplan' }).total).toBe(1)
  expect(recordDetail(archive.db, record).files.map(({ fault }) => fault)).toEqual([null, null, null, null])
  const third = byPath(setup, await importAll(setup))
  expect([...third.values()].map(({ outcome }) => outcome)).toEqual(['duplicate', 'duplicate', 'duplicate', 'duplicate'])
  expect(recordDetail(archive.db, record).files).toHaveLength(4)
})

it('what holds files says after it was read anew what it said before', async () => {
  const deep = [1, 2, 3, 4, 5, 6].reduce<Uint8Array>((inside, depth) => zipped({ [`${depth}.zip`]: inside }), zipped({ 'notiz.txt': 'Tief' }))
  const setup = setting({ 'post.eml': mail, 'post.mbox': `From a@example.org Thu May  5 10:00:00 2011\n${mail}`, 'alt.zip': zipped({ 'notiz.txt': 'Ohne Seite.' }), 'tief.zip': deep })
  const { archive } = setup
  await importAll(setup)
  const faults = (): unknown[] => archive.db.prepare('SELECT hash, fault FROM extraction ORDER BY hash').all()
  const before = faults()
  expect(before.filter((each) => JSON.stringify(each).includes('nested-too-deep'))).toHaveLength(1)
  await runRebuild(archive, extractor, toRebuild(archive, 'all'), runningJob())
  expect(faults()).toEqual(before)
  // Archives that were read anew before this held.
  archive.db.prepare("UPDATE extraction SET fault = 'nested-too-deep' WHERE media_type IN ('message/rfc822', 'application/mbox', 'application/zip')").run()
  await runRebuild(archive, extractor, toRebuild(archive, 'all'), runningJob())
  expect(faults()).toEqual(before)
})

it('an import that was cut off goes on where it was', async () => {
  const files = Object.fromEntries(Array.from({ length: 45 }, (_, index) => [`${index}.txt`, `Bericht Nummer ${index} über die Straßenbäume in Dortmund`]))
  const setup = setting({ ...files, 'post.eml': mail })
  const accession = await importAll(setup, runningJob(25))
  expect(listed(setup, accession).length).toBeGreaterThanOrEqual(25)
  expect(listed(setup, accession).length).toBeLessThan(47)
  expect(setup.archive.db.prepare('SELECT state FROM import_job').pluck().get()).toBe('interrupted')
  const shown = new Set<unknown>()
  const goingOn = { ...runningJob(), update: ({ current }: Partial<Job>) => current !== undefined && shown.add(accessions(setup.archive.db)[0]?.state) }
  await runImport(setup.archive, extractor, setup.author, accession, { paths: [{ path: setup.source, name: 'Ablage' }], disposable: false }, goingOn)
  expect([...shown]).toEqual(['running'])
  const paths = listed(setup, accession).map(({ path }) => path)
  expect(new Set(paths).size).toBe(47)
  expect(paths).toHaveLength(47)
  expect(setup.archive.db.prepare('SELECT count(*) FROM record').pluck().get()).toBe(47)
  expect(setup.archive.db.prepare('SELECT state FROM import_job').pluck().get()).toBe('done')
})

it('says of what is there already where it lies, and in a rehearsal of what may be a newer version that it is one', async () => {
  const setup = setting({ '2010/Brief.txt': 'Brief über die Straßenbäume', '2010/Vermerk.txt': 'Vermerk über die Mühle' })
  const said = async (): Promise<(string | boolean | null)[][]> => {
    const files: (string | boolean | null)[][] = []
    await rehearse(setup.archive, extractor, [{ path: setup.source, name: 'Ablage' }], ({ path, outcome, sameAs, isVersion }) => files.push([path, outcome, sameAs, isVersion]), new AbortController().signal)
    return files.toSorted()
  }
  await importAll(setup)
  renameSync(join(setup.source, '2010/Brief.txt'), join(setup.source, '2010/Umbenannt.txt'))
  write(setup.source, { '2010/Vermerk.txt': 'Vermerk über die Mühle, geändert', 'Alt/neu.txt': 'Neuer Brief', 'Alt/neu (2).txt': 'Neuer Brief', 'Alt/leer.txt': '' })
  const again = await said()
  const [first = [], second = []] = again.filter(([path]) => String(path).startsWith('Ablage/Alt/neu')).toSorted(([, one], [, other]) => String(one).localeCompare(String(other)))
  expect([first.slice(1), second.slice(1)]).toEqual([['added', null, false], ['duplicate', first[0], false]])
  expect(again.filter((file) => file !== first && file !== second)).toEqual([
    ['Ablage/2010/Umbenannt.txt', 'duplicate', 'Ablage/2010/Brief.txt', false],
    ['Ablage/2010/Vermerk.txt', 'added', null, true],
    ['Ablage/Alt/leer.txt', 'added', null, false],
  ])
  const imported = listed(setup, await importAll(setup))
  expect(imported.flatMap(({ path, sameAs }) => (sameAs === null ? [] : [[path, sameAs]])).toSorted()).toEqual([
    ['Ablage/2010/Umbenannt.txt', 'Ablage/2010/Brief.txt'],
    expect.arrayContaining([expect.stringMatching(/^Ablage\/Alt\/neu/)]),
  ])
  expect((await said()).filter(([, outcome]) => outcome !== 'duplicate')).toEqual([])
})

/** More letters than are taken before an import notices that it was ended. */
const letters = Object.fromEntries(Array.from({ length: 45 }, (_, index) => [`${index}.txt`, `Bericht Nummer ${index} über die Straßenbäume`]))

it('an import that was cut off waits for its source where that is away, but not for a file it has taken in', async () => {
  const setup = setting(letters)
  const { archive, author, source } = setup
  const paths = Object.keys(letters).map((name) => ({ path: join(source, name), name }))
  const from = { paths, disposable: false }
  const accession = beginAccession(archive, author, { ...from, label: 'Bäume', sample: false, versionOf: null })
  await runImport(archive, extractor, author, accession, from, runningJob(1))
  const settled = new Set(listed(setup, accession).map(({ path }) => path))
  const left = paths.filter(({ name }) => !settled.has(name))
  expect([left.length > 0, settled.size > 0]).toEqual([true, true])
  for (const { path } of paths) renameSync(path, `${path}.away`)
  const state = archive.db.prepare('SELECT state FROM import_job').pluck()
  await expect(runImport(archive, extractor, author, accession, from, runningJob())).rejects.toMatchObject({ code: 'source-missing', details: { path: left[0]?.path } })
  expect(state.get()).toBe('interrupted')
  expect(interruptedImports(archive.db)).toMatchObject([{ accession }])
  for (const { path } of left) renameSync(`${path}.away`, path)
  await runImport(archive, extractor, author, accession, from, runningJob())
  expect(state.get()).toBe('done')
  expect(listed(setup, accession).map(({ path, outcome }) => [path, outcome]).toSorted()).toEqual(paths.map(({ name }) => [name, 'added']).toSorted())
})

/** A stick in a folder, and how it is pulled out and put in again: a file system of its own where that is allowed, else the folder goes. */
function stickAt(source: string, isMounted: boolean): { readonly pull: () => void; readonly putIn: () => void } {
  const inside = `${source}-Stick`
  if (!isMounted) return { pull: () => renameSync(source, inside), putIn: () => renameSync(inside, source) }
  renameSync(source, inside)
  mkdirSync(source)
  const putIn = (): void => {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', source], { stdio: 'ignore' })
    cpSync(inside, source, { recursive: true })
  }
  putIn()
  onTestFinished(() => void spawnSync('umount', ['-l', source], { stdio: 'ignore' }))
  return { pull: () => void execFileSync('umount', ['-l', source]), putIn }
}

it.each([
  ['with its folder', false],
  ['and leaves an empty folder behind', true],
])('an import whose stick is pulled out %s is interrupted, and goes on where the stick is there again', async (_, isMounted) => {
  const many = Object.fromEntries(Array.from({ length: 300 }, (_each, index) => [`${index}.txt`, `Bericht Nummer ${index} über die Straßenbäume`]))
  const setup = setting(many)
  const { archive, author, source } = setup
  let stick: ReturnType<typeof stickAt>
  try {
    stick = stickAt(source, isMounted)
  } catch {
    // Nothing may be mounted here.
    return
  }
  const paths = [{ path: source, name: 'Ablage' }]
  const from = { paths, disposable: false }
  const accession = beginAccession(archive, author, { ...from, label: 'Ablage', sample: false, versionOf: null })
  let isIn = true
  const update = ({ done = 0 }: Partial<Job>): void => {
    if (done < 3 || !isIn) return
    isIn = false
    stick.pull()
  }
  await expect(runImport(archive, extractor, author, accession, from, { ...runningJob(), update })).rejects.toMatchObject({ code: 'source-missing', details: { path: source } })
  const outcomesSoFar = archive.db.prepare('SELECT outcome, count(*) AS count FROM outcome GROUP BY outcome')
  expect(outcomesSoFar.all()).toEqual([{ outcome: 'added', count: expect.any(Number) }])
  expect(interruptedImports(archive.db)).toMatchObject([{ accession }])
  stick.putIn()
  await runImport(archive, extractor, author, accession, from, runningJob())
  expect(outcomesSoFar.all()).toEqual([{ outcome: 'added', count: 300 }])
})

it.each(['goes', 'is put back as another one'])('an archive whose folder %s takes nothing in and lists nothing as done, and goes on once it is there', async (how) => {
  const many = Object.fromEntries(Array.from({ length: 60 }, (_each, index) => [`${index}.txt`, `Bericht Nummer ${index} über die Straßenbäume`]))
  const setup = setting(many)
  const { archive, author, source } = setup
  const paths = [{ path: source, name: 'Ablage' }]
  const from = { paths, disposable: false }
  const accession = beginAccession(archive, author, { ...from, label: 'Ablage', sample: false, versionOf: null })
  const count = archive.db.prepare<[], number>('SELECT count(*) FROM outcome').pluck()
  const aside = `${archive.folder}-weg`
  let before: number | undefined
  const update = ({ done = 0 }: Partial<Job>): void => {
    if (done < 3 || before !== undefined) return
    before = count.get() ?? 0
    renameSync(archive.folder, aside)
    if (how !== 'goes') cpSync(aside, archive.folder, { recursive: true })
  }
  await expect(runImport(archive, extractor, author, accession, from, { ...runningJob(), update })).rejects.toMatchObject({ code: 'archive-missing' })
  expect(() => archive.commit({ author, label: 'author', changes: [] })).toThrow(expect.objectContaining({ code: 'archive-missing' }))
  expect(count.get()).toBe(before)
  rmSync(archive.folder, { recursive: true, force: true })
  renameSync(aside, archive.folder)
  await runImport(archive, extractor, author, accession, from, runningJob())
  expect(listed(setup, accession).map(({ outcome }) => outcome)).toEqual(Array(60).fill('added'))
})

it('a single file that goes while it is imported costs no other', async () => {
  const setup = setting(letters)
  const { archive, author, source } = setup
  const paths = Object.keys(letters).map((name) => ({ path: join(source, name), name }))
  const from = { paths, disposable: false }
  const accession = beginAccession(archive, author, { ...from, label: 'Bäume', sample: false, versionOf: null })
  const update = ({ total }: Partial<Job>): void => {
    if (total === paths.length) rmSync(join(source, '44.txt'), { force: true })
  }
  await runImport(archive, extractor, author, accession, from, { ...runningJob(), update })
  expect(listed(setup, accession).filter(({ outcome }) => outcome !== 'added').map(({ path, fault }) => `${path} ${fault}`)).toEqual(['44.txt file-vanished'])
})

it('an interrupted import that was recalled does not go on', async () => {
  const setup = setting(letters)
  const { archive, author } = setup
  const accession = await importAll(setup, runningJob(1))
  expect(interruptedImports(archive.db)).toHaveLength(1)
  beginRecall({ db: archive.db, commit: archive.commit, author }, accession)
  expect(interruptedImports(archive.db)).toEqual([])
})

it('two attachments of one name are two files, also where the import was cut off between them', async () => {
  const second = '--x\nContent-Type: text/csv\nContent-Disposition: attachment; filename=liste.csv\n\nStrauch;Zahl\nHasel;7\n--x--'
  for (const cutOffAfter of [2, 3]) {
    const setup = setting({ 'post.eml': mail.replace('--x--', second) })
    const accession = await importAll(setup, runningJob(cutOffAfter))
    await runImport(setup.archive, extractor, setup.author, accession, { paths: [{ path: setup.source, name: 'Ablage' }], disposable: false }, runningJob())
    expect(listed(setup, accession).map(({ path, outcome }) => [path, outcome]).toSorted()).toEqual([
      ['Ablage/post.eml', 'added'], ['Ablage/post.eml/liste (2).csv', 'added'], ['Ablage/post.eml/liste.csv', 'added'],
    ])
    for (const query of ['Linde', 'Hasel']) expect(search(setup.archive.db, { query }).total).toBe(1)
  }
})

it('what lay too deep within others to be opened is opened where it is imported by itself', async () => {
  const inner = zipped({ '/tief.txt': 'Endlagerstätte' })
  let nested: Buffer = inner
  for (let depth = 0; depth < 5; depth += 1) nested = zipped({ [`/stufe${depth}.zip`]: nested })
  const setup = setting({ 'a.zip': nested })
  await importAll(setup)
  expect(search(setup.archive.db, { query: 'Endlagerstätte' }).total).toBe(0)
  write(setup.source, { 'b.zip': inner })
  const rehearsed: string[][] = []
  await rehearse(setup.archive, extractor, [{ path: setup.source, name: 'Ablage' }], ({ path, outcome }) => rehearsed.push([path, outcome]), new AbortController().signal)
  expect(rehearsed.filter(([path]) => path?.startsWith('Ablage/b.zip'))).toEqual([['Ablage/b.zip', 'duplicate'], ['Ablage/b.zip/tief.txt', 'added']])
  const found = byPath(setup, await importAll(setup))
  expect([found.get('Ablage/b.zip')?.outcome, found.get('Ablage/b.zip/tief.txt')?.outcome]).toEqual(['duplicate', 'added'])
  expect(search(setup.archive.db, { query: 'Endlagerstätte' }).total).toBe(1)
})

it('what an early program left inside mails is taken in where they are imported again, once', async () => {
  const setup = setting({ 'post.eml': mail })
  const opensNothing: Extractor = { ...extractor, extract: async (path, options) => ({ ...(await extractor.extract(path, { ...options, room: 'taken' })), parts: [] }) }
  const paths = [{ path: setup.source, name: 'Ablage' }]
  const early = beginAccession(setup.archive, setup.author, { label: 'Ablage', paths, disposable: false, sample: false, versionOf: null })
  await runImport(setup.archive, opensNothing, setup.author, early, { paths, disposable: false }, runningJob())
  setup.archive.db.exec('DELETE FROM import_source')
  expect(listed(setup, early).map(({ path }) => path)).toEqual(['Ablage/post.eml'])
  for (const outcome of ['added', 'duplicate']) {
    const found = byPath(setup, await importAll(setup))
    expect([found.get('Ablage/post.eml')?.outcome, found.get('Ablage/post.eml/liste.csv')?.outcome]).toEqual(['duplicate', outcome === 'added' ? 'added' : undefined])
  }
  expect(recordDetail(setup.archive.db, listed(setup, early)[0]?.record ?? '').parts).toHaveLength(1)
})

it('a file of which nothing can be said is kept by its name, and the import goes on', async () => {
  const setup = setting({ 'a.txt': 'Linde', 'b.txt': 'Hasel' })
  const broken: Extractor = { ...extractor, extract: async (path, options) => ({ ...(await extractor.extract(path, options)), ...(options.name.endsWith('a.txt') && { created: 'niemals' }) }) }
  const paths = [{ path: setup.source, name: 'Ablage' }]
  const accession = beginAccession(setup.archive, setup.author, { label: 'Ablage', paths, disposable: false, sample: false, versionOf: null })
  await runImport(setup.archive, broken, setup.author, accession, { paths, disposable: false }, runningJob())
  expect(listed(setup, accession).map(({ path, outcome, fault }) => [path, outcome, fault]).toSorted()).toEqual([['Ablage/a.txt', 'added', 'date-unreadable'], ['Ablage/b.txt', 'added', null]])
  expect(search(setup.archive.db, { query: 'Hasel' }).total).toBe(1)
})

it('what is inside a container is taken even where the program ended right after the container', async () => {
  const setup = setting({ 'post.eml': mail })
  const accession = await importAll(setup, runningJob(1))
  expect(listed(setup, accession).map(({ path }) => path)).toEqual(['Ablage/post.eml'])
  await runImport(setup.archive, extractor, setup.author, accession, { paths: [{ path: setup.source, name: 'Ablage' }], disposable: false }, runningJob())
  expect(listed(setup, accession).map(({ path }) => path)).toEqual(['Ablage/post.eml', 'Ablage/post.eml/liste.csv'])
  expect(recordDetail(setup.archive.db, listed(setup, accession)[0]?.record ?? '').parts).toHaveLength(1)
})

it('a file whose record lies in the trash is there already, and where it lies is said, in a rehearsal too', async () => {
  const setup = setting({ 'a.txt': 'Linde', 'b.txt': 'Hasel' })
  const { archive, author } = setup
  const record = byPath(setup, await importAll(setup)).get('Ablage/a.txt')?.record ?? ''
  setTrashed({ db: archive.db, commit: archive.commit, author }, [record], true)
  const wanted = [['Ablage/a.txt', 'duplicate', true], ['Ablage/b.txt', 'duplicate', false]]
  const rehearsed: (string | boolean)[][] = []
  await rehearse(archive, extractor, [{ path: setup.source, name: 'Ablage' }], ({ path, outcome, trashed }) => rehearsed.push([path, outcome, trashed]), new AbortController().signal)
  expect(rehearsed.toSorted()).toEqual(wanted)
  expect(listed(setup, await importAll(setup)).map(({ path, outcome, trashed }) => [path, outcome, trashed]).toSorted()).toEqual(wanted)
})

it('a file that its host could not take is listed with the reason, in a rehearsal too, and costs nothing else', async () => {
  const { archive, author, source } = setting({ 'a.txt': 'Linde' })
  const paths = [{ path: join(source, 'a.txt'), name: 'a.txt' }, { path: join(source, '2'), name: 'b.txt', fault: 'file-unreadable' as const }]
  const rehearsed: (string | null)[][] = []
  await rehearse(archive, extractor, paths, ({ path, outcome, fault }) => rehearsed.push([path, outcome, fault]), new AbortController().signal)
  const accession = beginAccession(archive, author, { label: 'Ablage', paths, disposable: true, sample: false, versionOf: null })
  // As the next start reads it, where the program ends here.
  const [interrupted] = interruptedImports(archive.db)
  await runImport(archive, extractor, author, accession, { paths: interrupted?.paths ?? [], disposable: true }, runningJob())
  const wanted = [['a.txt', 'added', null], ['b.txt', 'failed', 'file-unreadable']]
  expect(listed({ archive, author, source }, accession).map(({ path, outcome, fault }) => [path, outcome, fault]).toSorted()).toEqual(wanted)
  expect(rehearsed.toSorted()).toEqual(wanted)
  expect(readdirSync(source)).toEqual([])
})

it('a file that its host could not take becomes no version', async () => {
  const { setup, record } = await reportAndNewer(secondVersion)
  const source = { paths: [{ path: join(setup.source, '1'), name: 'b.txt', fault: 'file-vanished' as const }], disposable: true }
  await expect(checkVersion(setup.archive.db, record, source)).rejects.toMatchObject({ code: 'file-vanished' })
})

it('one that was cancelled is over', async () => {
  const setup = setting(Object.fromEntries(['Erstens', 'Zweitens', 'Drittens', 'Viertens', 'Fünftens', 'Sechstens'].map((text) => [`${text}.txt`, text])))
  await importAll(setup, runningJob(1, 'cancelled'))
  expect(setup.archive.db.prepare('SELECT state FROM import_job').pluck().get()).toBe('cancelled')
})

it('one that was cancelled leaves no copies that nobody knows of, and what was there or set aside before stays', async () => {
  const files = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`Brief ${10 + index}.txt`, `Brief ${index} über die Straßenbäume.`]))
  const setup = setting({ 'Alt.txt': 'Vorher schon da.' })
  const { archive: { db, folder } } = setup
  await importAll(setup)
  write(setup.source, files)
  const aside = createHash('sha256').update(files['Brief 30.txt'] ?? '').digest('hex')
  writeFileSync(join(folder, 'orphans', aside), files['Brief 30.txt'] ?? '')
  await importAll(setup, runningJob(3, 'cancelled'))
  const known = db.prepare<[], string>('SELECT DISTINCT hash FROM file').pluck().all()
  const stored = readdirSync(join(folder, 'files'), { recursive: true, encoding: 'utf8' }).map((name) => basename(name)).filter((name) => name.length === 64)
  expect(known.length).toBeLessThan(60)
  expect(stored.filter((hash) => hash !== aside).toSorted()).toEqual(known.filter((hash) => hash !== aside).toSorted())
  expect(existsSync(join(folder, 'orphans', aside)) || stored.includes(aside)).toBe(true)
  const again = listed(setup, await importAll(setup))
  expect(again.filter(({ outcome }) => outcome === 'added').length).toBe(61 - known.length)
})

it('a changed file under a known path is offered as a new version, and taken as one', async () => {
  const setup = setting({ 'bericht.txt': 'Erste Fassung des Berichts.' })
  const first = listed(setup, await importAll(setup))[0]?.record ?? ''
  write(setup.source, { 'bericht.txt': 'Zweite Fassung des Berichts.' })
  const second = listed(setup, await importAll(setup))[0]?.record ?? ''
  const { archive, author } = setup
  const [offer] = openSuggestions(archive.db, second, 10)
  expect(offer).toMatchObject({ kind: 'version', of: first })
  acceptSuggestions({ db: archive.db, commit: archive.commit, author }, [offer?.key ?? ''])
  expect(recordDetail(archive.db, first).files.map(({ hash }) => hash)).toEqual(listed(setup, latestAccession(archive)).concat(listed(setup, firstAccession(archive))).map(({ sha256 }) => sha256))
  expect(recordDetail(archive.db, second)).toMatchObject({ trashed: true, files: [] })
  undo(archive, author)
  expect(recordDetail(archive.db, second)).toMatchObject({ trashed: false, files: [{ name: 'bericht.txt' }] })
})

const latestAccession = ({ db }: Archive): string => String(db.prepare('SELECT max(id) FROM accession').pluck().get())
const firstAccession = ({ db }: Archive): string => String(db.prepare('SELECT min(id) FROM accession').pluck().get())

it('the offer of a new version outlives reading the file anew', async () => {
  const setup = setting({ 'bericht.txt': 'Erste Fassung des Berichts.' })
  await importAll(setup)
  write(setup.source, { 'bericht.txt': 'Zweite Fassung des Berichts.' })
  const newer = listed(setup, await importAll(setup))[0]?.sha256 ?? ''
  await readAnew(setup.archive, extractor, newer, new AbortController().signal)
  expect(openSuggestions(setup.archive.db, null, 100).map(({ kind }) => kind)).toEqual(['version'])
})

it('people and organisations the archive knows are offered where a text names them, and taken as mentioned', async () => {
  const setup = setting({ 'bericht.txt': 'Der Bericht von Kwame Ofori liegt der Stadtverwaltung Kumasi vor.' })
  const { archive, author } = setup
  const known = uuidv7()
  archive.commit({ author, label: 'edit-people', changes: [{ type: 'agent', id: known, fields: { kind: 'organisation', name: 'Stadtverwaltung Kumasi', title: null } }] })
  await importAll(setup)
  const [suggestion] = openSuggestions(archive.db, null, 100).filter(({ kind }) => kind === 'person')
  acceptSuggestions({ db: archive.db, commit: archive.commit, author }, [suggestion?.key ?? ''])
  expect(recordDetail(archive.db, suggestion?.record ?? '').people).toMatchObject([{ agent: known, role: 'mentions', name: 'Stadtverwaltung Kumasi' }])
})

const found = ({ archive }: Setting, query: string): string[] =>
  search(archive.db, { query, from: null, to: null, certainty: 'possible', kinds: null, limit: 10, offset: 0, asYouType: false }).hits.map(({ rowid }) => String(archive.db.prepare('SELECT id FROM record WHERE rowid = ?').pluck().get(rowid)))

const readTitle = ({ archive }: Setting, record: string) => recordDetail(archive.db, record).title

const firstVersion = 'Dortmund, den 4. Mai 2012\n\nAm 5. Mai 2012 fand in Kumasi der Workshop zu Solarlampen statt.'
const secondVersion = 'Dortmund, den 9. Juni 2013\n\nAm 10. Juni 2013 fand in Dortmund der Workshop zu Regenwasser statt.'

/** An archive with one report, and a file that is to be its newer version. */
async function reportAndNewer(newer: string): Promise<{ setup: Setting; record: string; source: { paths: { path: string; name: string }[]; disposable: boolean } }> {
  const setup = setting({ 'bericht.txt': firstVersion })
  const record = listed(setup, await importAll(setup))[0]?.record ?? ''
  const path = join(setup.source, '..', 'Bericht neu.txt')
  write(setup.source, { '../Bericht neu.txt': newer })
  return { setup, record, source: { paths: [{ path, name: 'Bericht neu.txt' }], disposable: false } }
}

async function importVersion({ archive, author }: Setting, record: string, source: { paths: { path: string; name: string }[]; disposable: boolean }, job = runningJob()): Promise<string> {
  await checkVersion(archive.db, record, source)
  const accession = beginAccession(archive, author, { ...source, label: 'Bericht neu.txt', sample: false, versionOf: record })
  await runImport(archive, extractor, author, accession, source, job)
  return accession
}

it('a file imported as a new version is what its record shows, searches and suggests from then on, and undo gives that back', async () => {
  const { setup, record, source } = await reportAndNewer(secondVersion)
  const { archive, author } = setup
  const before = recordDetail(archive.db, record)
  expect([found(setup, 'Solarlampen'), found(setup, 'Regenwasser')]).toEqual([[record], []])

  const accession = await importVersion(setup, record, source)
  expect(listed(setup, accession)).toMatchObject([{ outcome: 'added', record }])
  const newer = recordDetail(archive.db, record)
  expect(newer.files.map(({ name, superseded }) => [name, superseded])).toEqual([['Bericht neu.txt', false], ['bericht.txt', true]])
  expect(newer).toMatchObject({ title: 'Bericht neu', date: { edtf: '2013-06-09' }, suggestions: expect.arrayContaining([expect.objectContaining({ kind: 'event', date: expect.objectContaining({ edtf: '2013-06-10' }) })]) })
  expect(newer.suggestions.every(({ wording }) => !firstVersion.includes(wording) || wording === 'Dortmund' || wording === 'Kumasi')).toBe(true)
  expect([found(setup, 'Solarlampen'), found(setup, 'Regenwasser')]).toEqual([[], [record]])
  // The older one is still found by its name.
  expect(archive.db.prepare('SELECT count(*) FROM record WHERE trashed = 0').pluck().get()).toBe(1)

  expect(undoState(archive.db, archive.device).undo).toMatchObject({ label: 'new-version' })
  undo(archive, author)
  expect(recordDetail(archive.db, record)).toEqual(before)
  expect([found(setup, 'Solarlampen'), found(setup, 'Regenwasser')]).toEqual([[record], []])
  redo(archive, author)
  expect(recordDetail(archive.db, record)).toEqual(newer)
})

it('a search without other spellings goes by the newest version alone', async () => {
  const { setup, record, source } = await reportAndNewer('Dortmund, den 9. Juni 2013\n\nDie Straße zum Regenwasserbecken.')
  const { archive, author } = setup
  archive.commit({ author, label: 'edit-record', changes: [{ type: 'record', id: record, fields: { title: 'Bericht' } }] })
  write(setup.source, { '../Bericht alt.txt': 'Die Strasse zum Regenwasserbecken.' })
  await importVersion(setup, record, { ...source, paths: [{ path: join(setup.source, '..', 'Bericht alt.txt'), name: 'Bericht alt.txt' }] })
  await importVersion(setup, record, source)
  const total = (query: string): number => search(archive.db, { query, without: ['spelling'] }).total
  expect([total('Straße'), total('Strasse')]).toEqual([1, 0])
})

it('what somebody entered stays when a new version is put in', async () => {
  const { setup, record, source } = await reportAndNewer(secondVersion)
  const { archive, author } = setup
  archive.commit({ author, label: 'edit-record', changes: [{ type: 'record', id: record, fields: { title: 'Bericht der Partnerschaft' } }] })
  await importVersion(setup, record, source)
  expect(readTitle(setup, record)).toBe('Bericht der Partnerschaft')
})

it('the very file a record has, or several files, are no new version, and nothing changes', async () => {
  const { setup, record, source } = await reportAndNewer(firstVersion)
  const { archive } = setup
  const before = archive.db.prepare('SELECT count(*) FROM change').pluck().get()
  await expect(checkVersion(archive.db, record, source)).rejects.toMatchObject({ code: 'version-present', details: { name: 'bericht.txt' } })
  await expect(checkVersion(archive.db, record, { ...source, paths: [...source.paths, ...source.paths] })).rejects.toMatchObject({ code: 'version-one-file' })
  await expect(checkVersion(archive.db, record, { ...source, paths: [{ path: setup.source, name: 'Ablage' }] })).rejects.toMatchObject({ code: 'version-one-file' })
  await expect(checkVersion(archive.db, '018f0000-0000-7000-8000-000000000001', source)).rejects.toMatchObject({ code: 'not-found' })
  expect(archive.db.prepare('SELECT count(*) FROM change').pluck().get()).toBe(before)
})

it('a new version brings the files inside it, all one action, also where it was cut off', async () => {
  const { setup, record, source } = await reportAndNewer('')
  const { archive, author } = setup
  write(setup.source, { '../Bericht neu.txt': mail })
  const accession = await importVersion(setup, record, source, runningJob(1))
  expect(undoState(archive.db, archive.device).undo).toBeNull()
  await runImport(archive, extractor, author, accession, source, runningJob())
  expect(recordDetail(archive.db, record)).toMatchObject({ title: 'Liste', parts: [{ title: 'liste' }] })
  undo(archive, author)
  expect(recordDetail(archive.db, record)).toMatchObject({ title: 'bericht', parts: [], files: [{ name: 'bericht.txt' }] })
  expect(archive.db.prepare('SELECT count(*) FROM record WHERE trashed = 0').pluck().get()).toBe(1)
})

it('a new version whose import ends in the moment the program dies holds up undo no longer than to the next start', async () => {
  const { setup, record, source } = await reportAndNewer(secondVersion)
  const { archive, author } = setup
  archive.db.exec("CREATE TRIGGER dies BEFORE DELETE ON unfinished BEGIN SELECT RAISE(ABORT, 'power failure'); END")
  await expect(importVersion(setup, record, source)).rejects.toThrow('power failure')
  archive.db.exec('DROP TRIGGER dies')
  const [left] = interruptedImports(archive.db)
  await runImport(archive, extractor, author, left?.accession ?? '', source, runningJob())
  expect(undoState(archive.db, archive.device).undo).toMatchObject({ label: 'new-version' })
})

it('a newer file that is taken as the version offered is searched in the place of the older, and undo gives both records back', async () => {
  const setup = setting({ 'bericht.txt': firstVersion })
  const { archive, author } = setup
  const first = listed(setup, await importAll(setup))[0]?.record ?? ''
  write(setup.source, { 'bericht.txt': secondVersion })
  const second = listed(setup, await importAll(setup))[0]?.record ?? ''
  const before = [recordDetail(archive.db, first), recordDetail(archive.db, second)]
  const offer = openSuggestions(archive.db, second, 100).find(({ kind }) => kind === 'version')
  acceptSuggestions({ db: archive.db, commit: archive.commit, author }, [offer?.key ?? ''])
  expect([found(setup, 'Solarlampen'), found(setup, 'Regenwasser')]).toEqual([[], [first]])
  expect(recordDetail(archive.db, first)).toMatchObject({ date: { edtf: '2013-06-09' } })
  // Read anew, the older version changes nothing of what is shown.
  const older = recordDetail(archive.db, first).files.find(({ superseded }) => superseded)
  await readAnew(archive, extractor, older?.hash ?? '', new AbortController().signal)
  expect(recordDetail(archive.db, first)).toMatchObject({ date: { edtf: '2013-06-09' } })
  undo(archive, author)
  expect([recordDetail(archive.db, first), recordDetail(archive.db, second)]).toEqual(before)
  expect([found(setup, 'Solarlampen'), found(setup, 'Regenwasser')]).toEqual([[first], [second]])
})

it('an import that goes on never counts more files than there are', async () => {
  const setup = setting({ 'a.eml': mail, 'b.txt': 'Bericht', 'c.txt': 'Brief', 'd.txt': 'Vermerk' })
  const accession = await importAll(setup, runningJob(2))
  const shown: [done: number, total: number][] = []
  let [done, total] = [0, 0]
  const job = runningJob()
  await runImport(setup.archive, extractor, setup.author, accession, { paths: [{ path: setup.source, name: 'Ablage' }], disposable: false }, {
    ...job,
    update: (progress) => {
      done = progress.done ?? done
      total = progress.total ?? total
      if (total > 0) shown.push([done, total])
    },
  })
  for (const [done, total] of shown) expect(done).toBeLessThanOrEqual(total)
  expect(shown.at(-1)).toEqual([5, 5])
})

it('reading all anew asks views again a few times only, not for each file', async () => {
  const files = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}.txt`, `Bericht ${index} über die Straßenbäume`]))
  const setup = setting(files)
  await importAll(setup)
  // What is read waits two seconds for more: on a busy machine those are over with each file.
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  let commits = 0
  const counting: Archive = { ...setup.archive, derive: (records, write) => ((commits += 1), setup.archive.derive(records, write)) }
  await runRebuild(counting, extractor, toRebuild(counting, 'all'), runningJob())
  expect(commits).toBeLessThan(6)
  expect(found(setup, 'Straßenbäume')).toHaveLength(10)
})

it('an import that is cancelled while it waits for room is over, and keeps what was in', async () => {
  const setup = setting(Object.fromEntries(Array.from({ length: 45 }, (_, index) => [`${index}.txt`, `Bericht ${index}`])))
  const { archive } = setup
  const cancelling = new AbortController()
  const count = (): unknown => archive.db.prepare('SELECT count(*) FROM record').pluck().get()
  let batches = 0
  let kept: unknown = null
  const full: Archive = {
    ...archive,
    commit(action) {
      const isBatch = 'label' in action && action.label === 'import' && action.derive !== undefined && [...archive.db.prepare('SELECT 1 FROM accession').iterate()].length > 0
      if (isBatch && (batches += 1) > 1) {
        kept = count()
        throw new ArchiveError('disk-full', { path: 'archive.sqlite' })
      }
      return archive.commit(action)
    },
  }
  const shown: unknown[] = []
  await importAll({ ...setup, archive: full }, {
    ...runningJob(),
    signal: cancelling.signal,
    update: ({ fault }) => {
      if (fault === undefined) return
      shown.push(fault)
      if (fault === 'disk-full') cancelling.abort()
    },
  })
  expect(shown[0]).toBe('disk-full')
  expect(archive.db.prepare('SELECT state FROM import_job').pluck().get()).toBe('cancelled')
  // Twenty, or fewer where reading them takes more than a second.
  expect(kept).toBeGreaterThan(0)
  expect(kept).toBeLessThanOrEqual(20)
  expect(count()).toBe(kept)
})
