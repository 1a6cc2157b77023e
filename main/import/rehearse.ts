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
  const known = archive === null ? () => null : knownRecords(archive.db)
  const captioned = archive === null ? () => null : captionedPhotos(archive.db)
  const pathOf = archive === null ? () => null : pathsOfRecords(archive.db)
  const recordUnder = archive === null ? () => null : laidUnder(archive.db)
  const hasFile = archive === null ? () => false : filesOfRecords(archive.db)
  const isTrashed = archive === null ? () => false : trashedRecords(archive.db)
  const isUnopened = archive === null ? () => false : unopened(archive.db)
  const recognised = archive === null ? () => [] : (hash: string) => recognisedTexts(archive.db, hash)
  /** Files that would be new, by what tells them from others, with the path at which each was met. */
  const met = new Map<string, string>()
  /** Hashes of what comes with pages. */
  const besidePages = new Set<string>()
  /** Hashes of pictures with those of their descriptions. */
  const besidePictures = new Set<string>()
  const unpacked = await mkdtemp(join(tmpdir(), 'klimaarchiv-'))
  let total = 0

  /** A path that readers can be given: names that are bytes by way of a link. */
  async function given(path: DiskPath): Promise<string> {
    if (typeof path === 'string') return path
    const link = join(unpacked, randomUUID())
    await symlink(path, link)
    return link
  }

  async function look(entry: Entry): Promise<void> {
    signal.throwIfAborted()
    if (entry.kind !== 'file') return onFile({ ...nothing, path: entry.name, outcome: entry.kind, fault: entry.fault }, total)
    let sha256: string
    try {
      sha256 = await hashFile(entry.path)
    } catch (error) {
      failed(entry, error)
      const { companions = [], depth, budget } = entry
      for (const each of joinCompanions(companions.map((companion): Entry => ({ ...companion, depth, budget })))) await look(each)
      return
    }
    try {
      const record = known(sha256, entry.name)
      const identity = identityOf(sha256, entry.name)
      const opens = record !== null && entry.depth === 0 && !met.has(identity) && isUnopened(sha256)
      if (!opens && (record !== null || met.has(identity))) {
        const there = record === null ? (met.get(identity) ?? null) : pathOf(record, sha256)
        onFile({ ...nothing, path: entry.name, outcome: 'duplicate', record, trashed: record !== null && isTrashed(record), sha256, sameAs: there === entry.name ? null : there }, total)
        const { companions = [] } = entry
        const sidecar = sidecarAmong(companions, entry.name)
        for (const companion of companions) await lookBesideKnown(companion, companion === sidecar ? { record, sha256 } : null)
        return
      }
      met.set(identity, entry.name)
      await lookInside(entry, sha256, record)
    } catch (error) {
      failed(entry, error)
    }
  }

  function failed({ name }: WalkedFile, error: unknown): void {
    signal.throwIfAborted()
    onFile({ ...nothing, path: name, outcome: 'failed', fault: error instanceof ArchiveError ? error.code : 'file-unreadable' }, total)
  }

  async function lookInside(entry: Extract<Entry, { kind: 'file' }>, sha256: string, record: string | null): Promise<void> {
    const { name, companions = [], depth } = entry
    const path = await given(entry.path)
    const budget = entry.budget ?? createBudget((await stat(path)).size)
    const room = roomIn(join(unpacked, randomUUID()), depth, budget)
    try {
      const sidecar = sidecarAmong(companions, name)
      const extracted = await extractor.extract(path, { name, room, recognised: recognised(sha256), sidecars: sidecar === null ? [] : [await given(sidecar.path)], signal })
      spend(budget, extracted.parts)
      const { fault, parts } = extracted
      onFile({ ...found(extracted, name), outcome: record === null ? 'added' : 'duplicate', record, trashed: record !== null && isTrashed(record), fault: record === null ? fault : null, sha256, isVersion: record === null && depth === 0 && fault !== 'file-empty' && recordUnder(name, sha256) !== null }, (total += parts.length))
      const shown = picturesInside(name, extracted)
      const withPage = new Set(shown.map((picture) => picture.name))
      const inside = parts.filter((part) => !withPage.has(partPath(name, part))).map((part): Entry => {
        const within = { name: partPath(name, part), depth: depth + 1, budget }
        return part.path === null ? { kind: 'skipped', fault: part.fault ?? 'file-damaged', ...within } : { kind: 'file', path: part.path, ...within }
      })
      for (const each of pagesFirst(joinCompanions(inside)).flat()) await look(each)
      const pictureOf = picturesOn(name, extracted)
      for (const companion of [...companions, ...shown]) {
        const beside = await lookBeside(companion, pictureOf)
        if (companion === sidecar) besidePictures.add(`${sha256} ${beside}`)
      }
    } finally {
      if (room !== null) await rm(room.folder, removal)
    }
  }

  /** What comes with a new page is taken with it, also where it is there already; not a picture that is a photo with a caption. */
  async function lookBeside(companion: WalkedFile, pictureOf: PictureOf): Promise<string | null> {
    signal.throwIfAborted()
    const { path, name } = companion
    try {
      const sha256 = await hashFile(path)
      const figure = pictureOf(name)
      const record = figure === null ? null : captioned(sha256, name)
      if (record !== null) {
        onFile({ ...nothing, path: name, outcome: 'duplicate', record, sha256 }, total)
        return sha256
      }
      besidePages.add(sha256)
      const extracted = isLeftUnread(figure, name) ? null : await readBeside(companion, sha256)
      if (figure !== null) met.set(identityOf(sha256, name), name)
      onFile({ ...(extracted === null ? { ...nothing, path: name } : found(extracted, name)), outcome: 'added', fault: faultBeside(extracted), sha256 }, total)
      return sha256
    } catch (error) {
      failed(companion, error)
      return null
    }
  }

  /** What comes with a page that is there may be here for the first time; so may the description of a picture. */
  async function lookBesideKnown(companion: WalkedFile, picture: { readonly record: string | null; readonly sha256: string } | null): Promise<void> {
    signal.throwIfAborted()
    try {
      const sha256 = await hashFile(companion.path)
      const key = `${picture?.sha256} ${sha256}`
      const record = picture === null ? known(sha256, companion.name, true) : picture.record !== null && hasFile(picture.record, sha256) ? picture.record : null
      const isThere = record !== null || (picture === null ? besidePages.has(sha256) : besidePictures.has(key))
      if (picture === null) besidePages.add(sha256)
      else besidePictures.add(key)
      const isUnread = isThere || picture !== null || isLeftUnread(null, companion.name)
      const extracted = isUnread ? null : await readBeside(companion, sha256)
      onFile({ ...(extracted === null ? { ...nothing, path: companion.name } : found(extracted, companion.name)), outcome: isThere ? 'duplicate' : 'added', fault: faultBeside(extracted), record, trashed: record !== null && isTrashed(record), sha256 }, total)
    } catch (error) {
      failed(companion, error)
    }
  }

  async function readBeside({ path, name }: WalkedFile, sha256: string): Promise<Extracted> {
    return extractor.extract(await given(path), { name, recognised: recognised(sha256), signal })
  }

  try {
    const entries: Entry[] = []
    for await (const entry of walk(paths, archive?.folder ?? null, signal)) entries.push({ ...entry, depth: 0, budget: null })
    total = entries.reduce((sum, { companions = [] }) => sum + 1 + companions.length, 0)
    for (const each of pagesFirst(entries)) await inParallel(each, extractor.workers, look)
  } finally {
    await rm(unpacked, removal)
  }
}

const nothing = { fault: null, record: null, trashed: false, kind: null, mediaType: null, text: 0, pages: 0, sha256: null, sameAs: null, title: null, date: null, isVersion: false }

/** What was read of a file that is new. */
function found(extracted: Extracted, name: string) {
  const { kind, mediaType, pages } = extracted
  const { title = null, date = null } = readValues(extracted, name)
  return { ...nothing, path: name, kind, mediaType, text: pages.reduce((sum, page) => sum + page.length, 0), pages: pages.length, title, date }
}
