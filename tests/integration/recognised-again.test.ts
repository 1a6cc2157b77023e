import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { originalPath } from '../../main/archive-layout'
import { beginRecall, recallPart, type RecallState } from '../../main/archive/accessions/recall'
import { textOf } from '../../main/archive/derived/derived'
import { countWaiting, isAnyWaiting, saveRecognised, waitingPages } from '../../main/archive/derived/recognition'
import { writeParts } from '../../main/archive/log/parts'
import { storeOriginal } from '../../main/archive/originals/originals'
import { ArchiveError } from '../../main/fault'
import type { Extractor } from '../../main/import/extraction/extractor'
import { beginAccession, runImport } from '../../main/import/import'
import { withoutContent } from '../../main/import/reading/without-content'
import { runRebuild, toRebuild, type Unread } from '../../main/import/rebuild'
import { runRecognition } from '../../main/import/recognition'
import { rehearse } from '../../main/import/rehearse'
import { commitReadAgain, readAgain, readAnew } from '../../main/import/take/read-anew'
import { createWanted } from '../../main/import/wanted'
import { search } from '../../main/search/search'
import { undo } from '../archive/take-back'
import { zipped } from '../fixtures/container'
import { pdfOfPages, shown } from '../fixtures/pdf'
import { scanned, scannedPage } from '../fixtures/scan'
import { extractor, importAll, runningJob, setting, write, type Setting } from './import-setting'

afterAll(() => extractor.close())

const lines = ['Niederschrift der Sitzung', 'zur Biotonne im Stadtteil']

const recognise = ({ archive }: Setting): Promise<void> => runRecognition(archive, { recogniser: extractor, extractor }, createWanted(), runningJob())

async function recall({ archive, author }: Setting, accession: string): Promise<void> {
  const action = beginRecall({ db: archive.db, commit: archive.commit, author }, accession)
  await writeParts<RecallState>(archive, action, (db, state, isEnough) => recallPart(db, action, { kind: 'recall', accession }, state, isEnough), runningJob())
}

/** How many records are found by what stands on the scans, and how many pages wait. */
const found = ({ archive }: Setting): readonly [hits: number, waiting: number] => [search(archive.db, { query: 'Biotonne', limit: 10, offset: 0 }).total, countWaiting(archive.db)]

const scan = await scanned(lines)
const page = (source: string): string => `<!doctype html><meta charset="utf-8"><title>Aushang</title><h1>Aushang</h1><p>Zu lesen im Rathaus.</p><figure><img src="${source}"><figcaption>Die Niederschrift, wie sie im Rathaus hängt</figcaption></figure>`

/** An archive in which what stands on those scans is found. */
async function recognisedFirst(files: Readonly<Record<string, string | Uint8Array>>, hits: number): Promise<{ setup: Setting; accession: string }> {
  const setup = setting(files)
  const accession = await importAll(setup)
  await recognise(setup)
  expect(found(setup)).toEqual([hits, 0])
  return { setup, accession }
}

/** Imports a file as the newest version of the record of the note. Gives the accession. */
async function importVersion({ archive, author, source }: Setting, name: string): Promise<string> {
  const versionOf = archive.db.prepare<[], string>("SELECT record FROM file WHERE name = 'notiz.txt'").pluck().get() ?? ''
  const paths = [{ path: join(source, name), name }]
  const accession = beginAccession(archive, author, { label: name, paths, disposable: false, sample: false, versionOf })
  await runImport(archive, extractor, author, accession, { paths, disposable: false }, runningJob())
  return accession
}

it.each([
  ['scans', async () => ({ 'brief.jpg': scan, 'akte.pdf': pdfOfPages([{ content: shown('Vorlage zur Sitzung am Montag') }, await scannedPage(lines)]) }), 2],
  ['scans in a ZIP', () => ({ 'akte.zip': zipped({ 'brief.jpg': scan }) }), 1],
  ['scans that a page shows with a caption', () => ({ 'Aushang.html': page('brief.jpg'), 'brief.jpg': scan }), 1],
  ['scans in the folder of a saved page', () => ({ 'Aushang.html': page('Aushang_files/brief.jpg'), 'Aushang_files/brief.jpg': scan }), 1],
] as const)('%s that were recognised are found when their import was recalled and they are imported again', async (_, files, hits) => {
  const { setup, accession } = await recognisedFirst(await files(), hits)
  await recall(setup, accession)
  expect(found(setup)).toEqual([0, 0])
  const again = await importAll(setup)
  expect(found(setup)).toEqual([hits, 0])
  await recall(setup, again)
  undo(setup.archive, setup.author)
  expect(found(setup)).toEqual([hits, 0])
})

it('a rehearsal says of recalled scans what the import makes of them', async () => {
  const { setup, accession } = await recognisedFirst({ 'brief.jpg': scan }, 1)
  await recall(setup, accession)
  const texts: number[] = []
  await rehearse(setup.archive, extractor, [{ path: setup.source, name: basename(setup.source) }], ({ text }) => texts.push(text), runningJob().signal)
  expect(texts).toEqual([lines.join('\n').length])
})

it('a scan keeps what was recognised on it when a saved page brings it along, and as the newest version of another record', async () => {
  const { setup } = await recognisedFirst({ 'brief.jpg': scan }, 1)
  write(setup.source, { 'Aushang.html': page('Aushang_files/brief.jpg'), 'Aushang_files/brief.jpg': scan, 'notiz.txt': 'Nur eine Notiz.' })
  await importAll(setup)
  expect(found(setup)).toEqual([2, 0])
  await importVersion(setup, 'brief.jpg')
  expect(found(setup)).toEqual([3, 0])
})

it('what is recognised of a newest version while that is recalled waits until it is back', async () => {
  const setup = setting({ 'notiz.txt': 'Nur eine Notiz.' })
  await importAll(setup)
  write(setup.source, { 'brief.jpg': scan })
  const accession = await importVersion(setup, 'brief.jpg')
  const { archive, author } = setup
  const { hash } = waitingPages(archive.db)([]) ?? { hash: '' }
  const recognised = await extractor.recognise(join(setup.source, 'brief.jpg'), 0, runningJob().signal)
  await recall(setup, accession)
  await readAnew(archive, extractor, hash, runningJob().signal, { page: 0, found: recognised })
  expect(found(setup)).toEqual([0, 0])
  undo(archive, author)
  expect(found(setup)).toEqual([0, 1])
  await recognise(setup)
  expect(found(setup)).toEqual([1, 0])
})

it('what is recognised too late for a reading waits for the next one', async () => {
  const setup = setting({ 'brief.jpg': scan })
  await importAll(setup)
  const { archive } = setup
  const { hash } = waitingPages(archive.db)([]) ?? { hash: '' }
  const read = await readAgain(archive, extractor, hash, runningJob().signal)
  saveRecognised(archive.db, hash, 0, { text: 'Die Biotonne', words: [] })
  commitReadAgain(archive, read === null ? [] : [read])
  expect(countWaiting(archive.db)).toBe(1)
  await recognise(setup)
  expect(textOf(archive.db, hash).pages).toEqual([lines.join('\n')])
  expect(found(setup)).toEqual([1, 0])
})

describe('what an older recogniser has read', () => {
  const older = ({ archive }: Setting): void => void archive.db.prepare('UPDATE recognition SET recogniser = 0').run()
  const hashOf = ({ archive }: Setting, name: string): string => archive.db.prepare<{ name: string }, string>('SELECT hash FROM file WHERE name = @name').pluck().get({ name }) ?? ''
  const text = (setup: Setting, name: string): string => textOf(setup.archive.db, hashOf(setup, name)).pages.join('\n')
  /** Recognises with an engine that reads this on each page (null: nothing). Gives the files in the order of their pages. */
  async function recogniseAs(setup: Setting, read: string | null): Promise<string[]> {
    const order: string[] = []
    const recogniser: Extractor = { ...extractor, recognise: () => (read === null ? Promise.reject(new ArchiveError('extraction-crashed')) : Promise.resolve({ text: read, words: [] })) }
    const job = runningJob()
    const update: typeof job.update = (progress) => {
      if (progress.current != null) order.push(progress.current)
      job.update(progress)
    }
    await runRecognition(setup.archive, { recogniser, extractor }, createWanted(), { ...job, update })
    return order
  }

  it('is recognised anew, behind all that waits, and found until then as it was', async () => {
    const { setup } = await recognisedFirst({ 'akte.pdf': pdfOfPages([await scannedPage(lines), await scannedPage(lines)]) }, 1)
    older(setup)
    write(setup.source, { 'neu.jpg': await scanned(['Ein neuer Brief', 'der noch wartet']) })
    await importAll(setup)
    expect([found(setup), isAnyWaiting(setup.archive.db)]).toEqual([[1, 1], true])
    expect(await recogniseAs(setup, 'Die Biotonnen am Phoenixsee')).toEqual(['neu.jpg', 'akte.pdf', 'akte.pdf'])
    expect(text(setup, 'akte.pdf')).toBe('Die Biotonnen am Phoenixsee\nDie Biotonnen am Phoenixsee')
    expect([isAnyWaiting(setup.archive.db), await recogniseAs(setup, 'nichts mehr')]).toEqual([false, []])
  })

  it('stays where the newer one comes to nothing by a fault', async () => {
    const { setup } = await recognisedFirst({ 'brief.jpg': scan }, 1)
    older(setup)
    expect(await recogniseAs(setup, null)).toEqual(['brief.jpg'])
    expect([found(setup), text(setup, 'brief.jpg'), isAnyWaiting(setup.archive.db)]).toEqual([[1, 0], lines.join('\n'), false])
  })

  it('is left alone in the trash', async () => {
    const { setup, accession } = await recognisedFirst({ 'brief.jpg': scan }, 1)
    older(setup)
    await recall(setup, accession)
    expect([isAnyWaiting(setup.archive.db), await recogniseAs(setup, 'Biotonne')]).toEqual([false, []])
  })
})

it('a page that could not be recognised is tried again when its file is imported again', async () => {
  const setup = setting({ 'brief.jpg': scan })
  const accession = await importAll(setup)
  saveRecognised(setup.archive.db, waitingPages(setup.archive.db)([])?.hash ?? '', 0, null)
  expect(countWaiting(setup.archive.db)).toBe(0)
  await recall(setup, accession)
  await importAll(setup)
  expect(countWaiting(setup.archive.db)).toBe(1)
})

it.each([['emptied', () => ''], ['overwritten with zeros', (size: number) => Buffer.alloc(size)], ['written on', () => 'Die Biotonne kommt weg.']])('an original that is %s takes no text away when it is read anew, and is named', async (_, damaged) => {
  const setup = setting({ 'notiz.txt': 'Die Biotonne bleibt.' })
  await importAll(setup)
  const { archive } = setup
  const hash = archive.db.prepare<[], string>('SELECT hash FROM file').pluck().get() ?? ''
  writeFileSync(originalPath(archive.folder, hash), damaged(20))
  const unread: Unread[] = []
  await runRebuild(archive, extractor, toRebuild(archive, 'all'), runningJob(), (each) => unread.push(each))
  expect(unread).toEqual([{ code: 'file-damaged', path: 'Ablage/notiz.txt' }])
  expect(textOf(archive.db, hash).pages).toEqual(['Die Biotonne bleibt.'])
})

it('a photo that is damaged keeps its caption when it is read anew, and is named', async () => {
  const caption = 'Übergabe der Wasserfilter am Barekese-Stausee'
  const setup = setting({ 'filter.jpg': await sharp({ create: { width: 60, height: 40, channels: 3, background: '#2a6' } }).withExif({ IFD0: { ImageDescription: caption } }).jpeg().toBuffer() })
  await importAll(setup)
  const { archive } = setup
  const hash = archive.db.prepare<[], string>('SELECT hash FROM file').pluck().get() ?? ''
  writeFileSync(originalPath(archive.folder, hash), 'no picture any more')
  const unread: Unread[] = []
  await runRebuild(archive, extractor, toRebuild(archive, 'all'), runningJob(), (each) => unread.push(each))
  expect(unread).toEqual([{ code: 'file-damaged', path: 'Ablage/filter.jpg' }])
  expect(search(archive.db, { query: 'Barekese', limit: 10, offset: 0 }).total).toBe(1)
})

it('no text is recognised on an original that is damaged: its pages wait until it is back', async () => {
  const setup = setting({ 'brief.jpg': scan, 'aushang.jpg': await scanned(['Die Biotonne kommt']) })
  await importAll(setup)
  const { archive } = setup
  const hash = archive.db.prepare<[], string>("SELECT hash FROM file WHERE name = 'brief.jpg'").pluck().get() ?? ''
  writeFileSync(originalPath(archive.folder, hash), await scanned(['Die Biotonne bleibt']))
  const met: string[] = []
  const run = (): Promise<void> => runRecognition(archive, { recogniser: extractor, extractor }, createWanted(), runningJob(), (hashes) => met.push(...hashes))
  await run()
  expect([found(setup), met]).toEqual([[1, 1], [hash]])
  await storeOriginal(archive.folder, join(setup.source, 'brief.jpg'))
  await run()
  expect(found(setup)).toEqual([2, 0])
})

it('a reader that dies by chance takes no text away: neither what was recognised, nor what an older program has read', async () => {
  const setup = setting({ 'brief.jpg': scan, 'notiz.txt': 'Die Biotonne bleibt.' })
  await importAll(setup)
  const { archive } = setup
  const dying: Extractor = { ...extractor, extract: () => Promise.resolve(withoutContent('application/octet-stream', 'extraction-crashed')) }
  await runRecognition(archive, { recogniser: extractor, extractor: dying }, createWanted(), runningJob())
  expect(found(setup)).toEqual([1, 0])
  // What could not be read then is read at the next start.
  await runRebuild(archive, extractor, toRebuild(archive, 'outdated'), runningJob())
  expect(found(setup)).toEqual([2, 0])
  const unread: Unread[] = []
  await runRebuild(archive, dying, toRebuild(archive, 'all'), runningJob(), (each) => unread.push(each))
  expect(found(setup)).toEqual([2, 0])
  expect(unread.map(({ code }) => code)).toEqual(['extraction-crashed', 'extraction-crashed'])
})

it('a reader that dies as a recalled file is imported again takes no text away, and it is read at the next start', async () => {
  const setup = setting({ 'notiz.txt': '# Die Biotonne bleibt.' })
  const { archive, author, source } = setup
  await recall(setup, await importAll(setup))
  const dying: Extractor = { ...extractor, extract: () => Promise.resolve(withoutContent('application/octet-stream', 'extraction-crashed')) }
  const paths = [{ path: source, name: basename(source) }]
  await runImport(archive, dying, author, beginAccession(archive, author, { label: 'Ablage', paths, disposable: false, sample: false, versionOf: null }), { paths, disposable: false }, runningJob())
  expect(found(setup)).toEqual([1, 0])
  expect(archive.db.prepare('SELECT fault FROM extraction').pluck().all()).toEqual([null])
  const outdated = toRebuild(archive, 'outdated')
  expect(outdated).toHaveLength(1)
  await runRebuild(archive, extractor, outdated, runningJob())
  expect([found(setup), toRebuild(archive, 'outdated')]).toEqual([[1, 0], []])
})
