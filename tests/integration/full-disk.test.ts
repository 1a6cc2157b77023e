import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, expect, it, onTestFinished } from 'vitest'
import { importState } from '../../main/archive/accessions/import-job'
import { makeBackup } from '../../main/archive/backup/make'
import { noteBackup, placeOf, saveBackupSettings } from '../../main/archive/backup/settings'
import { writeDerived } from '../../main/archive/derived/derived'
import { openArchive, type Archive } from '../../main/archive/open'
import { createRecord } from '../../main/archive/records/edit'
import { copyPhotos } from '../../main/exchange/photo-copies'
import type { Extractor } from '../../main/import/extraction/extractor'
import { runRebuild, toRebuild, type Unread } from '../../main/import/rebuild'
import { runRecognition } from '../../main/import/recognition'
import { createWanted } from '../../main/import/wanted'
import { indexRecords } from '../../main/indexer'
import type { RunningJob } from '../../main/job'
import { discardIndex, isIndexOutdated, mergeInSteps, reindex } from '../../main/reindex'
import type { Job } from '../../preload/contract'
import { optionsFor, temporaryArchive, temporaryFolder } from '../archive/temporary-archive'
import { clientOf, openProgramOn } from '../contract/direct-host'
import { archiveFolder } from '../contract/host'
import { zipped } from '../fixtures/container'
import { extractor, importAll, listed, runningJob, setting, write } from './import-setting'

afterAll(() => extractor.close())

/** Makes a folder a disk of its own; false where that is not allowed. */
function mount(folder: string, options: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' })
    onTestFinished(() => void execFileSync('umount', ['-l', folder], { stdio: 'ignore' }))
    return true
  } catch {
    return false
  }
}

/** Makes a file one that may only be read, also for an administrator; false where that is not allowed. */
function bind(file: string): boolean {
  try {
    execFileSync('mount', ['--bind', file, file], { stdio: 'ignore' })
    execFileSync('mount', ['-o', 'remount,bind,ro', file], { stdio: 'ignore' })
    onTestFinished(() => void spawnSync('umount', ['-l', file], { stdio: 'ignore' }))
    return true
  } catch {
    return false
  }
}

const backUp = (archive: string, target: string): Promise<unknown> => makeBackup({ folder: archive, target, place: 'hier', programVersion: '0.0.0', now: '2026-11-24T08:00:00.000Z' }, () => undefined)

it('a backup says that the disk of the archive is full, not that of the backups', async ({ skip }) => {
  const [folder, stick] = [temporaryFolder(), temporaryFolder()]
  if (!mount(folder, 'size=4m')) skip()
  const archive = openArchive(optionsFor(folder))
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(join(folder, 'archive', 'viel'), Buffer.alloc((bavail - 8) * bsize))
  await expect(backUp(archive.folder, stick)).rejects.toMatchObject({ code: 'archive-disk-full', details: { folder: archive.folder } })
  archive.close()
})

it('a small picture that does not fit on the disk leaves nothing there', async ({ skip }) => {
  const folder = temporaryFolder()
  if (!mount(folder, 'size=4m')) skip()
  const archive = openArchive(optionsFor(folder))
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(join(folder, 'archive', 'viel'), Buffer.alloc((bavail - 8) * bsize))
  await expect(writeDerived(archive.folder, 'thumbnails', 'a'.repeat(64), Buffer.alloc(9 * bsize))).rejects.toMatchObject({ code: 'disk-full' })
  expect(readdirSync(join(archive.folder, 'partial'))).toEqual([])
  archive.close()
})

it('a backup to a disk that may only be read says so, not that the disk is away', async ({ skip }) => {
  const { archive, by, folder } = temporaryArchive()
  createRecord(by, 'event', { title: 'Workshop' })
  const stick = join(folder, 'stick')
  mkdirSync(stick)
  if (!mount(stick, 'size=1m,ro')) skip()
  await expect(backUp(archive.folder, stick)).rejects.toMatchObject({ code: 'backup-not-writable' })
})

it('an archive on a disk that may only be read is not called damaged, neither to read it nor to back it up', async ({ skip }) => {
  const [folder, stick] = [temporaryFolder(), temporaryFolder()]
  if (!mount(folder, 'size=4m')) skip()
  const { stateFolder } = optionsFor(temporaryFolder())
  openArchive(optionsFor(folder, { stateFolder })).close()
  execFileSync('mount', ['-o', 'remount,ro', folder])
  const refused = { code: 'archive-not-writable', details: { folder: join(folder, 'archive') } }
  for (const access of ['read', 'write'] as const) expect(() => openArchive(optionsFor(folder, { stateFolder, access }))).toThrow(expect.objectContaining(refused))
  await expect(backUp(join(folder, 'archive'), stick)).rejects.toMatchObject(refused)
})

it.each(['archive.sqlite', 'archive.lock'])('an archive whose %s may only be read is refused, and its database not set aside', (name) => {
  const { archive, by, folder } = temporaryArchive()
  createRecord(by, 'event', { title: 'Workshop' })
  archive.close()
  const file = join(archive.folder, name)
  if (!bind(file)) return
  expect(() => openArchive(optionsFor(folder, { onDamaged: 'set-aside' }))).toThrow(expect.objectContaining({ code: 'archive-not-writable' }))
  execFileSync('umount', [file])
  const again = openArchive(optionsFor(folder, { onDamaged: 'set-aside' }))
  expect(again.db.prepare('SELECT title FROM record').pluck().all()).toEqual(['Workshop'])
  again.close()
})

it('an archive that another program has locked is refused, and its database not set aside', () => {
  const { archive, by, folder } = temporaryArchive()
  createRecord(by, 'event', { title: 'Workshop' })
  archive.close()
  const other = new Database(join(archive.folder, 'archive.sqlite'))
  other.pragma('locking_mode = EXCLUSIVE')
  other.exec('BEGIN IMMEDIATE')
  expect(() => openArchive(optionsFor(folder, { onDamaged: 'set-aside' }))).toThrow(expect.objectContaining({ code: 'archive-locked' }))
  other.close()
  const again = openArchive(optionsFor(folder, { onDamaged: 'set-aside' }))
  expect(again.db.prepare('SELECT title FROM record').pluck().all()).toEqual(['Workshop'])
  again.close()
})

it.each([
  [0, 'refuse'],
  [1, 'refuse'],
  [3, 'refuse'],
  [3, 'set-aside'],
] as const)('an archive on a disk with %i blocks left says that it is full, and nothing is set aside (%s)', (blocks, onDamaged) => {
  const folder = temporaryFolder()
  if (!mount(folder, 'size=4m')) return
  openArchive(optionsFor(folder)).close()
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(join(folder, 'viel'), Buffer.alloc((bavail - blocks) * bsize))
  expect(() => openArchive(optionsFor(folder, { onDamaged }))).toThrow(expect.objectContaining({ code: 'disk-full' }))
  rmSync(join(folder, 'viel'))
  const archive = openArchive(optionsFor(folder, { onDamaged }))
  expect(readdirSync(archive.folder)).not.toContain('replaced')
  archive.close()
})

/** An archive on a small disk of its own, with an author; null where that is not allowed. */
function archiveOnDisk(size: string): { readonly disk: string; readonly archive: Archive; readonly author: string } | null {
  const disk = temporaryFolder()
  if (!mount(disk, `size=${size}`)) return null
  const archive = openArchive(optionsFor(disk, { indexer: indexRecords }))
  onTestFinished(() => {
    if (archive.db.open) archive.close()
  })
  const author = 'Ama Serwaa'
  archive.commit({ author, label: 'author', changes: [{ type: 'author', id: author, fields: { name: author } }] })
  return { disk, archive, author }
}

/** Leaves nothing free on a disk. */
function fill(disk: string): void {
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(join(disk, 'viel'), Buffer.alloc(bavail * bsize))
}

/** A job that makes room as soon as it says that there is none. */
function roomyJob(disk: string): { readonly shown: Job['fault'][]; readonly job: RunningJob } {
  const shown: Job['fault'][] = []
  const update = ({ fault }: Partial<Job>): void => {
    if (fault !== undefined) shown.push(fault)
    if (fault === 'disk-full') execFileSync('mount', ['-o', 'remount,size=400m', disk])
  }
  return { shown, job: { ...runningJob(), update } }
}

it('an import that fills the disk while it unpacks a ZIP waits for room, and all that is in it comes in', async ({ skip }) => {
  const small = archiveOnDisk('12m')
  if (small === null) return skip()
  const { disk, archive, author } = small
  const source = `${temporaryFolder()}/Ablage`
  // It is small, and what is in it is not.
  write(source, { 'alt.zip': zipped({ 'karte.csv': `Baum;Straße\n${'Linde;Hohe Straße 12\n'.repeat(700_000)}`, 'brief.txt': 'Sehr geehrter Herr Simmons' }) })
  const setup = { archive, author, source }
  const { shown, job } = roomyJob(disk)
  const accession = await importAll(setup, job)
  expect(shown).toEqual(['disk-full', null])
  expect(listed(setup, accession).map(({ path, outcome, fault }) => `${path} ${outcome} ${fault}`).toSorted()).toEqual([
    'Ablage/alt.zip added null',
    'Ablage/alt.zip/brief.txt added null',
    'Ablage/alt.zip/karte.csv added text-cut',
  ])
  expect(readdirSync(join(archive.folder, 'partial'))).toEqual([])
})

it.each(['before', 'after'])('an import waits for room also where the disk is full just %s its last files are written down', async (when) => {
  const small = archiveOnDisk('12m')
  if (small === null) return
  const { disk, author, ...opened } = small
  let isFull = false
  const archive: Archive = {
    ...opened.archive,
    commit(action) {
      const isLast = opened.archive.db.prepare('SELECT 1 FROM accession').get() !== undefined && !isFull
      isFull ||= isLast
      if (isLast && when === 'before') fill(disk)
      const id = opened.archive.commit(action)
      if (isLast && when === 'after') fill(disk)
      return id
    },
  }
  const source = `${temporaryFolder()}/Ablage`
  write(source, { 'alt.zip': zipped({ 'brief.txt': 'Sehr geehrter Herr Simmons' }) })
  const setup = { archive, author, source }
  const { shown, job } = roomyJob(disk)
  const accession = await importAll(setup, job)
  expect(shown).toEqual(['disk-full', null])
  expect(listed(setup, accession).map(({ path, outcome }) => [path, outcome])).toEqual([['Ablage/alt.zip', 'added'], ['Ablage/alt.zip/brief.txt', 'added']])
  expect([importState(archive.db, accession), archive.db.prepare('SELECT sum(unfinished) FROM outcome').pluck().get()]).toEqual(['done', 0])
})

it('an archive is closed also where the disk is full on which this computer keeps its notes', () => {
  const small = archiveOnDisk('12m')
  if (small === null) return
  const { disk, archive } = small
  fill(disk)
  archive.close()
  expect([archive.db.open, readdirSync(archive.folder).includes('holder.json')]).toEqual([false, false])
})

/** An archive on a small disk with files in it, and a job that makes room; null where that is not allowed. */
async function readOnDisk(files: Readonly<Record<string, string | Uint8Array>>) {
  const small = archiveOnDisk('60m')
  if (small === null) return null
  const source = `${temporaryFolder()}/Ablage`
  write(source, files)
  await importAll({ ...small, source })
  return { ...small, ...roomyJob(small.disk) }
}

it('reading anew waits for room on a full disk, and reads all', async ({ skip }) => {
  const small = await readOnDisk({ 'brief.txt': 'Sehr geehrter Herr Simmons', 'markt.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="300" height="200" fill="green"/></svg>' })
  if (small === null) return skip()
  const { archive, disk, job, shown } = small
  fill(disk)
  const unread: Unread[] = []
  await runRebuild(archive, extractor, toRebuild(archive, 'all'), job, (each) => unread.push(each))
  expect([shown.includes('disk-full'), shown.at(-1), unread, archive.db.prepare('SELECT count(*) FROM extraction').pluck().get()]).toEqual([true, null, [], 2])
})

it('making the index anew waits for room on a full disk, and an index that cannot be merged there stays as it is', async ({ skip }) => {
  const small = await readOnDisk({ 'brief.txt': 'Sehr geehrter Herr Simmons', 'noch.txt': `Kompost ${'Grundwasser Messung '.repeat(20_000)}` })
  if (small === null) return skip()
  const { archive, disk, job, shown } = small
  discardIndex(archive.db)
  fill(disk)
  await mergeInSteps(archive.db, job.signal)
  await reindex(() => archive, job)
  expect([shown.includes('disk-full'), isIndexOutdated(archive.db), archive.db.prepare('SELECT count(*) FROM indexed').pluck().get()]).toEqual([true, false, 2])
})

it('text recognition waits for room on a full disk, and keeps what it has recognised', async ({ skip }) => {
  const small = await readOnDisk({ 'brief.txt': 'Sehr geehrter Herr Simmons' })
  if (small === null) return skip()
  const { archive, disk, job, shown } = small
  const hash = archive.db.prepare('SELECT hash FROM file').pluck().get()
  archive.db.prepare("INSERT INTO recognition (hash, page, state) VALUES (@hash, 0, 'waiting'), (@hash, 1, 'waiting')").run({ hash })
  fill(disk)
  const recogniser: Extractor = { ...extractor, recognise: () => Promise.resolve({ text: 'Am Phoenix-See '.repeat(20_000), words: [] }) }
  await runRecognition(archive, { recogniser, extractor }, createWanted(), job)
  expect([shown.includes('disk-full'), shown.at(-1), archive.db.prepare('SELECT state FROM recognition').pluck().all()]).toEqual([true, null, ['done', 'done']])
})

it('copying photos waits for room on a full stick, and then copies each once, with its description', async ({ skip }) => {
  const { archive, author, source } = setting({ 'markt.jpg': await picture(), 'see.jpg': await picture(700) })
  await importAll({ archive, author, source })
  const stick = temporaryFolder()
  if (!mount(stick, 'size=1m')) skip()
  fill(stick)
  const { shown, job } = roomyJob(stick)
  const records = archive.db.prepare<[], string>('SELECT id FROM record ORDER BY rowid').pluck().all()
  const copied = await copyPhotos(archive, records, { target: stick, withRestricted: false }, job)
  expect([shown.includes('disk-full'), copied.copied, readdirSync(stick).toSorted()]).toEqual([true, 2, ['markt.jpg', 'markt.jpg.xmp', 'see.jpg', 'see.jpg.xmp', 'viel']])
})

it('a backup that was made is made, also where there is no room for the note of it', ({ skip }) => {
  const { archive, folder } = temporaryArchive()
  const state = join(folder, 'notes')
  mkdirSync(state)
  if (!mount(state, 'size=1m')) skip()
  placeOf(state, archive.folder)
  fill(state)
  noteBackup(state, archive.folder, { last: { at: '2026-11-24T08:00:00.000Z', fault: null } })
  expect(() => saveBackupSettings(state, archive.folder, { target: folder })).toThrow(expect.objectContaining({ code: 'disk-full' }))
})

it.each(['there is room', 'somebody cancels'])('a restored archive takes the place of the present one only where there is room to open it: it waits until %s', async (until) => {
  const { archive: folder, remove } = archiveFolder()
  onTestFinished(remove)
  mkdirSync(folder)
  if (!mount(folder, 'size=60m')) return
  const program = openProgramOn(folder)
  onTestFinished(() => program.close())
  const { context } = program
  const stick = temporaryFolder()
  saveBackupSettings(context.stateFolder, folder, { target: stick })
  createRecord({ ...context.archive, author: uuidv7() }, 'event', { title: 'Workshop' })
  await backUp(folder, stick)
  const client = clientOf(program)
  const [backup] = (await client.backups.status()).backups
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(join(folder, 'viel'), Buffer.alloc(bavail * bsize - 10_000_000))
  const shown: Job[] = []
  const watching = new AbortController()
  const watched = (async () => {
    for await (const job of context.jobs.watch(watching.signal)) shown.push(job)
  })()
  const { job } = await client.backups.restore({ archive: backup?.archive ?? '', id: backup?.id ?? '' })
  await expect.poll(() => shown.at(-1)?.fault).toBe('disk-full')
  if (until === 'there is room') rmSync(join(folder, 'viel'))
  else await client.jobs.cancel({ id: job })
  await context.jobs.ended('restore')
  expect([shown.at(-1), readdirSync(folder).includes('replaced'), readdirSync(folder).filter((name) => name.startsWith('restored'))])
    .toEqual([expect.objectContaining({ state: until === 'there is room' ? 'done' : 'cancelled', fault: null }), until === 'there is room', []])
  expect(await client.archive.status()).toMatchObject({ counts: { event: 1 } })
  watching.abort()
  await watched
})

it('on a full disk what is entered is refused with a word, what is there is shown, and all is taken once there is room', async () => {
  const { archive: folder, remove } = archiveFolder()
  onTestFinished(remove)
  mkdirSync(folder)
  if (!mount(folder, 'size=60m')) return
  const bugs: unknown[] = []
  const program = openProgramOn(folder, { recognises: false, onBug: (error) => bugs.push(error) })
  onTestFinished(() => program.close())
  const client = clientOf(program)
  const source = join(temporaryFolder(), 'Ablage')
  write(source, { 'brief.txt': 'Am 14. März 2013 besuchte Akosua Mensah das Rathaus in Dortmund.', 'plan.tif': await sharp(await picture()).tiff().toBuffer() })
  program.registerSource('a-source', [{ path: source, name: 'Ablage' }], false)
  await client.imports.start({ source: 'a-source' })
  await program.context.jobs.ended('import')
  const { suggestions: [offer] } = await client.suggestions.list({ limit: 1 })
  const [record, key] = [offer?.record ?? '', offer?.key ?? '']
  const hash = program.context.archive.db.prepare<[], string>("SELECT hash FROM extraction WHERE media_type = 'image/tiff'").pluck().get() ?? ''
  const entering = [
    () => client.records.edit({ id: record, fields: { title: 'Besuch im Rathaus' } }),
    () => client.records.addNote({ record, text: 'Nachfragen' }),
    () => client.suggestions.accept({ keys: [key] }),
    () => client.records.pageImage({ hash, page: 0 }),
  ]
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(join(folder, 'viel'), Buffer.alloc(bavail * bsize))
  // What room is left in the log of the database is taken up.
  await expect((async () => {
    for (let each = 0; each < 100; each += 1) await client.records.edit({ id: record, fields: { description: `${each}`.repeat(10_000) } })
  })()).rejects.toMatchObject({ data: { code: 'disk-full' } })
  for (const enter of entering) await expect(enter()).rejects.toMatchObject({ data: { code: 'disk-full' } })
  const { title, description, notes } = await client.records.get({ id: record })
  expect([title, notes, (await client.suggestions.list({ limit: 1 })).suggestions[0]?.key]).toEqual(['brief', [], key])
  rmSync(join(folder, 'viel'))
  for (const enter of entering) await enter()
  expect(await client.records.get({ id: record })).toMatchObject({ title: 'Besuch im Rathaus', description, notes: [{ text: 'Nachfragen' }] })
  expect(bugs).toEqual([])
})

const picture = (width = 600): Promise<Buffer> => sharp({ create: { width, height: 400, channels: 3, background: 'green' } }).jpeg().toBuffer()
