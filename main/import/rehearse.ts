import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, stat, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Rehearsed } from '../../preload/contract'
import { captionedPhotos, filesOfRecords, identityOf, knownRecords, laidUnder, pathsOfRecords, trashedRecords, unopened } from '../archive/accessions/known'
import { sidecarAmong } from '../archive/accessions/sidecars'
import { recognisedTexts } from '../archive/derived/recognition'
import type { Archive } from '../archive/open'
import { hashFile } from '../archive/originals/copy'
import { ArchiveError } from '../fault'
import type { SourcePath } from '../thread-messages'
import { removal } from '../when-free'
import type { Extractor } from './extraction/extractor'
import { createBudget, roomIn, spend, type Budget } from './reading/budget'
import type { Extracted } from './reading/extracted'
import { faultBeside, isLeftUnread, joinCompanions, pagesFirst, partPath, picturesInside, picturesOn, type PictureOf } from './sources/companions'
import type { DiskPath } from './sources/list-folder'
import { walk, type WalkedFile, type WalkEntry } from './sources/walk'
import { readValues } from './take/entities-of'
import { inParallel } from './take/in-parallel'

type Entry = WalkEntry & { readonly depth: number; readonly budget: Budget | null }
type FileEntry = Extract<Entry, { kind: 'file' }>

/** What a rehearsal has of a file, as far as it is no matter of course. */
type Told = Pick<Rehearsed, 'path' | 'outcome'> & Partial<Rehearsed>

/** What an archive knows of files. */
interface Comparison {
  readonly known: ReturnType<typeof knownRecords>
  readonly captioned: ReturnType<typeof captionedPhotos>
  readonly pathOf: ReturnType<typeof pathsOfRecords>
  readonly recordUnder: ReturnType<typeof laidUnder>
  readonly hasFile: ReturnType<typeof filesOfRecords>
  readonly isTrashed: (record: string | null) => boolean
  readonly isUnopened: ReturnType<typeof unopened>
  readonly recognised: (hash: string) => ReturnType<typeof recognisedTexts>
}

/** What files are read and compared with, and what was met of them so far. */
interface Rehearsal {
  readonly extractor: Extractor
  readonly there: Comparison
  /** The folder that what is in files is unpacked to. */
  readonly unpacked: string
  readonly signal: AbortSignal
  /** Files that would be new, by what tells them from others, with the path at which each was met. */
  readonly met: Map<string, string>
  /** Hashes of what comes with pages. */
  readonly besidePages: Set<string>
  /** Hashes of pictures with those of their descriptions. */
  readonly besidePictures: Set<string>
  tell(file: Told): void
  /** Notes that there are so many files more than was known. */
  expect(more: number): void
}

/**
 * What an import would make of each file, without taking anything in: files are read in their processes, what is in them is
 * unpacked to a temporary folder, and all are compared with the archive (null: with none) and with each other. `onFile` is
 * told of each, with how many there are as far as is known.
 */
export async function rehearse(
  archive: Pick<Archive, 'db' | 'folder'> | null,
  extractor: Extractor,
  paths: readonly SourcePath[],
  onFile: (file: Rehearsed, total: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const there = comparisonWith(archive)
  const unpacked = await mkdtemp(join(tmpdir(), 'klimaarchiv-'))
  let total = 0
  const rehearsal: Rehearsal = {
    extractor, there, unpacked, signal,
    met: new Map(),
    besidePages: new Set(),
    besidePictures: new Set(),
    tell: (file) => onFile({ ...nothing, ...file }, total),
    expect: (more) => void (total += more),
  }
  try {
    const entries: Entry[] = []
    for await (const entry of walk(paths, archive?.folder ?? null, signal)) entries.push({ ...entry, depth: 0, budget: null })
    rehearsal.expect(entries.reduce((sum, { companions = [] }) => sum + 1 + companions.length, 0))
    for (const each of pagesFirst(entries)) await inParallel(each, extractor.workers, (entry) => look(rehearsal, entry))
  } finally {
    await rm(unpacked, removal)
  }
}

function comparisonWith(archive: Pick<Archive, 'db'> | null): Comparison {
  if (archive === null) {
    return { known: () => null, captioned: () => null, pathOf: () => null, recordUnder: () => null, hasFile: () => false, isTrashed: () => false, isUnopened: () => false, recognised: () => [] }
  }
  const { db } = archive
  const isInTrash = trashedRecords(db)
  return {
    known: knownRecords(db),
    captioned: captionedPhotos(db),
    pathOf: pathsOfRecords(db),
    recordUnder: laidUnder(db),
    hasFile: filesOfRecords(db),
    isTrashed: (record) => record !== null && isInTrash(record),
    isUnopened: unopened(db),
    recognised: (hash) => recognisedTexts(db, hash),
  }
}

async function look(rehearsal: Rehearsal, entry: Entry): Promise<void> {
  rehearsal.signal.throwIfAborted()
  if (entry.kind !== 'file') return rehearsal.tell({ path: entry.name, outcome: entry.kind, fault: entry.fault })
  const sha256 = await unlessFailed(rehearsal, entry, () => hashFile(entry.path))
  if (sha256 !== null) return void (await unlessFailed(rehearsal, entry, () => compare(rehearsal, entry, sha256)))
  const { companions = [], depth, budget } = entry
  for (const each of joinCompanions(companions.map((companion): Entry => ({ ...companion, depth, budget })))) await look(rehearsal, each)
}

/** Tells why a file would not come in where that fails, and gives null. */
async function unlessFailed<Result>({ signal, tell }: Rehearsal, { name }: WalkedFile, run: () => Promise<Result>): Promise<Result | null> {
  try {
    return await run()
  } catch (error) {
    signal.throwIfAborted()
    tell({ path: name, outcome: 'failed', fault: error instanceof ArchiveError ? error.code : 'file-unreadable' })
    return null
  }
}

async function compare(rehearsal: Rehearsal, entry: FileEntry, sha256: string): Promise<void> {
  const { there, met } = rehearsal
  const { name, depth } = entry
  const record = there.known(sha256, name)
  const identity = identityOf(sha256, name)
  const isMet = met.has(identity)
  const opens = record !== null && depth === 0 && !isMet && there.isUnopened(sha256)
  if ((record !== null || isMet) && !opens) return lookAgain(rehearsal, entry, sha256, record)
  met.set(identity, name)
  await lookInside(rehearsal, entry, sha256, record)
}

/** A file that is there already, or was met before. */
async function lookAgain(rehearsal: Rehearsal, { name, companions = [] }: FileEntry, sha256: string, record: string | null): Promise<void> {
  const { there, met, tell } = rehearsal
  const lies = record === null ? (met.get(identityOf(sha256, name)) ?? null) : there.pathOf(record, sha256)
  tell({ path: name, outcome: 'duplicate', record, trashed: there.isTrashed(record), sha256, sameAs: lies === name ? null : lies })
  const sidecar = sidecarAmong(companions, name)
  for (const companion of companions) await lookBesideKnown(rehearsal, companion, companion === sidecar ? { record, sha256 } : null)
}

/** Reads a file that is new, or is opened for the first time (`record`), and looks at what is in it and comes with it. */
async function lookInside(rehearsal: Rehearsal, entry: FileEntry, sha256: string, record: string | null): Promise<void> {
  const { extractor, there, unpacked, signal, besidePictures } = rehearsal
  const { name, companions = [], depth } = entry
  const path = await given(rehearsal, entry.path)
  const budget = entry.budget ?? createBudget((await stat(path)).size)
  const room = roomIn(join(unpacked, randomUUID()), depth, budget)
  try {
    const sidecar = sidecarAmong(companions, name)
    const extracted = await extractor.extract(path, { name, room, recognised: there.recognised(sha256), sidecars: sidecar === null ? [] : [await given(rehearsal, sidecar.path)], signal })
    spend(budget, extracted.parts)
    tellRead(rehearsal, entry, extracted, sha256, record)
    const shown = picturesInside(name, extracted)
    for (const each of pagesFirst(joinCompanions(partsOf(entry, extracted, shown, budget))).flat()) await look(rehearsal, each)
    const pictureOf = picturesOn(name, extracted)
    for (const companion of [...companions, ...shown]) {
      const beside = await lookBeside(rehearsal, companion, pictureOf)
      if (companion === sidecar) besidePictures.add(`${sha256} ${beside}`)
    }
  } finally {
    if (room !== null) await rm(room.folder, removal)
  }
}

function tellRead({ there, tell, expect }: Rehearsal, { name, depth }: FileEntry, extracted: Extracted, sha256: string, record: string | null): void {
  const { fault, parts } = extracted
  expect(parts.length)
  const read = found(extracted, name)
  if (record !== null) return tell({ ...read, outcome: 'duplicate', record, trashed: there.isTrashed(record), sha256 })
  tell({ ...read, outcome: 'added', fault, sha256, isVersion: depth === 0 && fault !== 'file-empty' && there.recordUnder(name, sha256) !== null })
}

/** What is inside a file and does not come with it as the pictures it shows do. */
function partsOf({ name, depth }: FileEntry, { parts }: Extracted, shown: readonly WalkedFile[], budget: Budget): Entry[] {
  const withPage = new Set(shown.map((picture) => picture.name))
  return parts.filter((part) => !withPage.has(partPath(name, part))).map((part): Entry => {
    const within = { name: partPath(name, part), depth: depth + 1, budget }
    return part.path === null ? { kind: 'skipped', fault: part.fault ?? 'file-damaged', ...within } : { kind: 'file', path: part.path, ...within }
  })
}

/** What comes with a new page is taken with it, also where it is there already; not a picture that is a photo with a caption. Gives its hash, or null. */
async function lookBeside(rehearsal: Rehearsal, companion: WalkedFile, pictureOf: PictureOf): Promise<string | null> {
  const { there, met, besidePages, signal, tell } = rehearsal
  const { path, name } = companion
  signal.throwIfAborted()
  return unlessFailed(rehearsal, companion, async () => {
    const sha256 = await hashFile(path)
    const figure = pictureOf(name)
    const record = figure === null ? null : there.captioned(sha256, name)
    if (record !== null) {
      tell({ path: name, outcome: 'duplicate', record, sha256 })
      return sha256
    }
    besidePages.add(sha256)
    const extracted = isLeftUnread(figure, name) ? null : await readBeside(rehearsal, companion, sha256)
    if (figure !== null) met.set(identityOf(sha256, name), name)
    tell({ ...(extracted === null ? { path: name } : found(extracted, name)), outcome: 'added', fault: faultBeside(extracted), sha256 })
    return sha256
  })
}

/** A picture that is there, whose description is met again. */
interface DescribedPicture {
  readonly record: string | null
  readonly sha256: string
}

/** What comes with a page that is there may be here for the first time; so may the description of a picture. */
async function lookBesideKnown(rehearsal: Rehearsal, companion: WalkedFile, picture: DescribedPicture | null): Promise<void> {
  const { there, signal, tell } = rehearsal
  const { path, name } = companion
  signal.throwIfAborted()
  await unlessFailed(rehearsal, companion, async () => {
    const sha256 = await hashFile(path)
    const { record, isThere } = picture === null ? besidePage(rehearsal, name, sha256) : besidePicture(rehearsal, picture, sha256)
    const isUnread = isThere || picture !== null || isLeftUnread(null, name)
    const extracted = isUnread ? null : await readBeside(rehearsal, companion, sha256)
    tell({ ...(extracted === null ? { path: name } : found(extracted, name)), outcome: isThere ? 'duplicate' : 'added', fault: faultBeside(extracted), record, trashed: there.isTrashed(record), sha256 })
  })
}

/** Whether a file beside a page is there, and in which record, or was met beside one; from now on it was. */
function besidePage({ there, besidePages }: Rehearsal, name: string, sha256: string): { record: string | null; isThere: boolean } {
  const record = there.known(sha256, name, true)
  const isThere = record !== null || besidePages.has(sha256)
  besidePages.add(sha256)
  return { record, isThere }
}

/** As `besidePage`, of the description of a picture. */
function besidePicture({ there, besidePictures }: Rehearsal, picture: DescribedPicture, sha256: string): { record: string | null; isThere: boolean } {
  const key = `${picture.sha256} ${sha256}`
  const record = picture.record !== null && there.hasFile(picture.record, sha256) ? picture.record : null
  const isThere = record !== null || besidePictures.has(key)
  besidePictures.add(key)
  return { record, isThere }
}

async function readBeside(rehearsal: Rehearsal, { path, name }: WalkedFile, sha256: string): Promise<Extracted> {
  const { extractor, there, signal } = rehearsal
  return extractor.extract(await given(rehearsal, path), { name, recognised: there.recognised(sha256), signal })
}

/** A path that readers can be given: names that are bytes by way of a link. */
async function given({ unpacked }: Rehearsal, path: DiskPath): Promise<string> {
  if (typeof path === 'string') return path
  const link = join(unpacked, randomUUID())
  await symlink(path, link)
  return link
}

const nothing = { fault: null, record: null, trashed: false, kind: null, mediaType: null, text: 0, pages: 0, sha256: null, sameAs: null, title: null, date: null, isVersion: false }

/** What was read of a file that is new. */
function found(extracted: Extracted, name: string) {
  const { kind, mediaType, pages } = extracted
  const { title = null, date = null } = readValues(extracted, name)
  return { ...nothing, path: name, kind, mediaType, text: pages.reduce((sum, page) => sum + page.length, 0), pages: pages.length, title, date: date && { ...date, onlyRead: true as const } }
}
