import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Rehearsed } from '../../preload/contract'
import { hashFile } from '../archive/copy'
import { knownRecords, trashedRecords, unopened } from '../archive/known'
import type { Archive } from '../archive/open'
import { ArchiveError } from '../fault'
import type { SourcePath } from '../thread-messages'
import { removal } from '../when-free'
import { createBudget, roomIn, spend, type Budget } from './budget'
import { joinCompanions } from './companions'
import { readValues } from './entities-of'
import type { Extractor } from './extractor'
import { inParallel } from './in-parallel'
import { walk, type WalkEntry } from './walk'

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
  const isTrashed = archive === null ? () => false : trashedRecords(archive.db)
  const isUnopened = archive === null ? () => false : unopened(archive.db)
  const met = new Set<string>()
  const unpacked = await mkdtemp(join(tmpdir(), 'klimaarchiv-'))
  let total = 0

  async function look(entry: Entry): Promise<void> {
    signal.throwIfAborted()
    const nothing = { path: entry.name, fault: null, record: null, trashed: false, kind: null, mediaType: null, text: 0, pages: 0, sha256: null, title: null, date: null }
    if (entry.kind !== 'file') return onFile({ ...nothing, outcome: entry.kind, fault: entry.fault }, total)
    const failed = (error: unknown): void => {
      if (signal.aborted) throw error
      onFile({ ...nothing, outcome: 'failed', fault: error instanceof ArchiveError ? error.code : 'file-unreadable' }, total)
    }
    let sha256: string
    try {
      sha256 = await hashFile(entry.path)
    } catch (error) {
      failed(error)
      const { companions = [], depth, budget } = entry
      for (const each of joinCompanions(companions.map((companion): Entry => ({ ...companion, depth, budget })))) await look(each)
      return
    }
    try {
      const record = known(sha256)
      const opens = record !== null && entry.depth === 0 && !met.has(sha256) && isUnopened(sha256)
      if (!opens && (record !== null || met.has(sha256))) return onFile({ ...nothing, outcome: 'duplicate', record, trashed: record !== null && isTrashed(record), sha256 }, total)
      met.add(sha256)
      await lookInside(entry, sha256, record)
    } catch (error) {
      failed(error)
    }
  }

  async function lookInside(entry: Extract<Entry, { kind: 'file' }>, sha256: string, record: string | null): Promise<void> {
    const { path, name, companions = [], depth } = entry
    const budget = entry.budget ?? (await createBudget(path))
    const room = roomIn(join(unpacked, randomUUID()), depth, budget)
    try {
      const extracted = await extractor.extract(path, { name, room, signal })
      spend(budget, extracted.parts)
      const { title, date } = readValues(extracted, name)
      const { kind, mediaType, fault, pages, parts } = extracted
      onFile({ path: name, outcome: record === null ? 'added' : 'duplicate', record, trashed: record !== null && isTrashed(record), fault: record === null ? fault : null, kind, mediaType, text: pages.reduce((sum, page) => sum + page.length, 0), pages: pages.length, sha256, title: title ?? null, date: date ?? null }, (total += parts.length))
      const inside = parts.map((part): Entry => {
        const within = { name: `${name}/${part.name}`, depth: depth + 1, budget }
        return part.path === null ? { kind: 'skipped', fault: part.fault ?? 'file-damaged', ...within } : { kind: 'file', path: part.path, ...within }
      })
      for (const each of joinCompanions(inside)) await look(each)
      for (const companion of companions) await look({ ...companion, depth, budget: null })
    } finally {
      if (room !== null) await rm(room.folder, removal)
    }
  }

  try {
    const entries: Entry[] = []
    for await (const entry of walk(paths, archive?.folder ?? null, signal)) entries.push({ ...entry, depth: 0, budget: null })
    total = entries.reduce((sum, { companions = [] }) => sum + 1 + companions.length, 0)
    await inParallel(entries, extractor.workers, look)
  } finally {
    await rm(unpacked, removal)
  }
}
