import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, expect, it } from 'vitest'
import type { Archive } from '../../main/archive/open'
import { outcomes } from '../../main/archive/outcomes'
import { recordDetail } from '../../main/archive/details'
import { acceptSuggestions } from '../../main/archive/decide'
import { openSuggestions } from '../../main/archive/suggestions'
import { undo } from '../../main/archive/undo'
import { runImport } from '../../main/import/import'
import { readAnew } from '../../main/import/read-anew'
import { zipped } from '../fixtures/container'
import { extractor, importAll, runningJob, setting, write, type Setting } from './import-setting'

afterAll(() => extractor.close())

const listed = ({ archive }: Setting, accession: string) => outcomes(archive.db, { accession, only: 'all', limit: 100, offset: 0 }).outcomes
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

it('an import that was cut off goes on where it was', async () => {
  const files = Object.fromEntries(Array.from({ length: 45 }, (_, index) => [`${index}.txt`, `Bericht Nummer ${index} über die Straßenbäume in Dortmund`]))
  const setup = setting({ ...files, 'post.eml': mail })
  const accession = await importAll(setup, runningJob(25))
  expect(listed(setup, accession).length).toBeGreaterThanOrEqual(25)
  expect(listed(setup, accession).length).toBeLessThan(47)
  expect(setup.archive.db.prepare('SELECT state FROM import_job').pluck().get()).toBe('interrupted')
  await runImport(setup.archive, extractor, setup.author, accession, { paths: [{ path: setup.source, name: 'Ablage' }], disposable: false }, runningJob())
  const paths = listed(setup, accession).map(({ path }) => path)
  expect(new Set(paths).size).toBe(47)
  expect(paths).toHaveLength(47)
  expect(setup.archive.db.prepare('SELECT count(*) FROM record').pluck().get()).toBe(47)
  expect(setup.archive.db.prepare('SELECT state FROM import_job').pluck().get()).toBe('done')
})

it('what is inside a container is taken even where the program ended right after the container', async () => {
  const setup = setting({ 'post.eml': mail })
  const accession = await importAll(setup, runningJob(1))
  expect(listed(setup, accession).map(({ path }) => path)).toEqual(['Ablage/post.eml'])
  await runImport(setup.archive, extractor, setup.author, accession, { paths: [{ path: setup.source, name: 'Ablage' }], disposable: false }, runningJob())
  expect(listed(setup, accession).map(({ path }) => path)).toEqual(['Ablage/post.eml', 'Ablage/post.eml/liste.csv'])
  expect(recordDetail(setup.archive.db, listed(setup, accession)[0]?.record ?? '').parts).toHaveLength(1)
})

it('one that was cancelled is over', async () => {
  const setup = setting(Object.fromEntries(['Erstens', 'Zweitens', 'Drittens', 'Viertens', 'Fünftens', 'Sechstens'].map((text) => [`${text}.txt`, text])))
  await importAll(setup, runningJob(1, 'cancelled'))
  expect(setup.archive.db.prepare('SELECT state FROM import_job').pluck().get()).toBe('cancelled')
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
  undo(archive.db, archive.commit, archive.device, author)
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
