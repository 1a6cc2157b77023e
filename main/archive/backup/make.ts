import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { databaseName, originalPath, partialFolder } from '../../archive-layout'
import { dayLength } from '../../day-length'
import { ArchiveError } from '../../fault'
import { isRefused } from '../../system-code'
import { removal, whenFree } from '../../when-free'
import { archiveIdOf } from '../database/archive-id'
import { removeDatabase } from '../database/database-file'
import { schemaVersion } from '../database/migrate'
import { unsoundIn } from '../database/soundness'
import { copyVerified, hashFile, syncFolder } from '../originals/copy'
import { copyOriginal, storeFault, type FaultyOriginal, type OriginalFault } from '../originals/originals'
import { checkTarget, targetFault } from '../originals/target-folder'
import { copyBack } from './copy-back'
import { dropOld } from './drop-old'
import { backupsIn, manifestPath, roomFor, stampOf, unfinishedEnd, type Manifest } from './layout'
import { copyName, sweepUnfinished } from './sweep'

export interface BackupRequest {
  /** Folder of the archive, open or not. */
  readonly folder: string
  /** The folder somebody chose for backups. */
  readonly target: string
  /** As what the backup names the place the archive lies at (`placeOf`). */
  readonly place: string
  readonly programVersion: string
  /** UTC. */
  readonly now: string
}

/** How far a backup or a restoring is; both count originals. */
export type OnOriginal = (done: number, total: number) => void

/**
 * What a backup came to; `faults`: originals that could not be backed up, or that the archive lacks all the same, by the path
 * they were imported from, and an index that is damaged, which the archive makes again also from the backup.
 */
export interface BackupResult {
  readonly id: string
  /** Originals copied now, and looked at again of those copied earlier. */
  readonly copied: number
  readonly checked: number
  /** Originals that are in the backup. */
  readonly files: number
  /** Originals that the archive lacked or held damaged, and has back from the backups made earlier, by path. */
  readonly broughtBack: readonly FaultyOriginal[]
  readonly faults: readonly (FaultyOriginal | { readonly code: 'index-damaged'; readonly path: string })[]
}

/** What a backup or its archive lacks: an index is made again from what they have. */
export function lostOf({ faults }: BackupResult): FaultyOriginal[] {
  return faults.flatMap(({ code, path }) => (code === 'index-damaged' ? [] : [{ code, path }]))
}

/** Each original is read again in every so many backups: all of a month of daily ones. */
const checkRounds = 30

/**
 * Backs an archive up while it may be written to: a consistent copy of the database (SQLite's online backup), checked for
 * integrity, and the originals that are not there yet, each read again after copying. It counts only once everything is there.
 * Throws `not-found` where there is no database, `archive-disk-full` where there is no room for the copy beside the archive,
 * `archive-not-writable` where none may be made, `archive-damaged`, `backup-target-missing`, `backup-inside-archive`,
 * `backup-not-writable`, or `disk-full`.
 */
export async function makeBackup({ folder, target, place, programVersion, now }: BackupRequest, onOriginal: OnOriginal, signal?: AbortSignal): Promise<BackupResult> {
  checkTarget(folder, target, 'backup')
  checkDatabase(folder)
  const copy = join(partialFolder(folder), copyName(now, randomUUID()))
  let unfinished: string | null = null
  try {
    const { archive, records, originals, isIndexDamaged } = await checkedCopy(folder, copy)
    const room = roomFor(target, archive)
    sweepUnfinished(folder, room, now)
    const id = stampOf(now)
    const making = join(backupsIn(room), `${id}${unfinishedEnd}`)
    rmSync(making, removal)
    // There from the beginning: whoever removes backups takes no originals meanwhile, as this one may rely on them.
    mkdirSync(making, { recursive: true })
    unfinished = making
    const saved = await saveOriginals({ folder, room, making, day: Math.floor(Date.parse(now) / dayLength) }, originals, onOriginal, signal)
    const sha256 = await hashFile(copy)
    if (!(await copyVerified(copy, join(making, databaseName), sha256, signal))) throw new ArchiveError('backup-not-writable', { folder: target })
    const { files, bytes, ...came } = saved
    const manifest: Manifest = { format: 1, archive, place, madeAt: now, programVersion, database: { sha256, size: statSync(copy).size }, records, files, bytes }
    // On the disk before an older backup goes: a stick is pulled out as soon as it is said that all is done.
    writeFileSync(manifestPath(making), JSON.stringify(manifest, null, 2), { flush: true })
    await syncFolder(making)
    await whenFree(() => rename(making, join(backupsIn(room), id)))
    await syncFolder(backupsIn(room))
    // Where something is missing, the older ones may be what somebody looks for it in.
    if (saved.faults.length === 0) await dropOld(target, { id, archive, place, database: copy })
    return { id, files, ...came, faults: [...saved.faults, ...(isIndexDamaged ? [{ code: 'index-damaged' as const, path: databaseName }] : [])] }
  } catch (error) {
    if (unfinished !== null) dropUnfinished(unfinished)
    throw targetFault(error, target, 'backup')
  } finally {
    removeDatabase(copy)
  }
}

function dropUnfinished(unfinished: string): void {
  try {
    rmSync(unfinished, removal)
  } catch {
    // The stick was pulled out: a backup a day later sweeps it.
  }
}

/** Throws `not-found` where a folder is no archive, or one whose database is gone. */
export function checkDatabase(folder: string): void {
  const database = join(folder, databaseName)
  if (!existsSync(database)) throw new ArchiveError('not-found', { path: database })
}

/** Copies the database within the archive, whose disk may be full where that of the backups is not, and checks the copy. */
async function checkedCopy(folder: string, copy: string): Promise<ReturnType<typeof checkedContent>> {
  try {
    mkdirSync(partialFolder(folder), { recursive: true })
    await copyDatabase(join(folder, databaseName), copy)
    return checkedContent(copy)
  } catch (cause) {
    const fault = storeFault(cause, folder)
    if (fault instanceof ArchiveError && fault.code === 'disk-full') throw new ArchiveError('archive-disk-full', { folder }, { cause })
    if (isRefused(cause)) throw new ArchiveError('archive-not-writable', { folder }, { cause })
    throw cause
  }
}

/** Copies the database as it stands at one moment, in one step: a writer beside it is neither stopped nor half seen. */
async function copyDatabase(from: string, to: string): Promise<void> {
  const db = new Database(from, { readonly: true, fileMustExist: true })
  try {
    await db.backup(to, { progress: () => 0x7fffffff })
  } catch (cause) {
    if (cause instanceof Database.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(cause.code)) throw new ArchiveError('archive-damaged', { folder: from }, { cause })
    throw cause
  } finally {
    db.close()
  }
}

interface Original {
  readonly hash: string
  readonly size: number
  readonly path: string
}

/** Checks a copied database and reads what belongs to it; `version`: of its tables. An index that is damaged can be made again. Throws `archive-damaged`. */
export function checkedContent(database: string): { archive: string; version: number; records: number; originals: Original[]; isIndexDamaged: boolean } {
  const db = new Database(database)
  try {
    // A backup is one file, without a log beside it.
    db.pragma('journal_mode = DELETE')
    const unsound = unsoundIn(db)
    if (unsound.database.length > 0) throw new ArchiveError('archive-damaged', { folder: database })
    return {
      isIndexDamaged: unsound.index.length > 0,
      version: schemaVersion(db),
      archive: archiveIdOf(db),
      records: db.prepare<[], { count: number }>('SELECT count(*) AS count FROM record WHERE trashed = 0').get()?.count ?? 0,
      originals: db.prepare<[], Original>('SELECT hash, max(size) AS size, min(path) AS path FROM file GROUP BY hash ORDER BY hash').all(),
    }
  } catch (cause) {
    if (cause instanceof Database.SqliteError && cause.code !== 'SQLITE_FULL') throw new ArchiveError('archive-damaged', { folder: database }, { cause })
    throw cause
  } finally {
    db.close()
  }
}

/** What became of the originals; `bytes`: of those that are in the backup. */
type Saved = Pick<BackupResult, 'copied' | 'checked' | 'files' | 'broughtBack' | 'faults'> & { readonly bytes: number }

/** Copies the originals that are not there yet, and reads again a share of the others, another one each day. */
async function saveOriginals(saving: Saving, originals: readonly Original[], onOriginal: OnOriginal, signal: AbortSignal | undefined): Promise<Saved> {
  const faults: FaultyOriginal[] = []
  const broughtBack: FaultyOriginal[] = []
  let [copied, checked, files, bytes] = [0, 0, 0, 0]
  for (const [index, original] of originals.entries()) {
    signal?.throwIfAborted()
    const { path, size } = original
    const saved = await saveOriginal(saving, original, signal)
    if (saved.isChecked) checked += 1
    if (saved.isCopied) copied += 1
    if (saved.isThere) [files, bytes] = [files + 1, bytes + size]
    if (saved.broughtBack !== null) broughtBack.push({ code: saved.broughtBack, path })
    if (saved.fault !== null) faults.push({ code: saved.fault, path })
    onOriginal(index + 1, originals.length)
  }
  return { copied, checked, files, bytes, broughtBack, faults }
}

/** From which archive to which room of backups, by way of which folder of its own, and on which day, counted since 1970. */
interface Saving {
  readonly folder: string
  readonly room: string
  readonly making: string
  readonly day: number
}

/** What became of one original. */
interface SavedOriginal {
  /** Whether it is in the backup. */
  readonly isThere: boolean
  readonly isCopied: boolean
  readonly isChecked: boolean
  readonly fault: OriginalFault | null
  /** What was wrong with it in the archive, which has it back. */
  readonly broughtBack: OriginalFault | null
}

/** What the archive lacks, or holds cut off, and an earlier backup has, goes back into the archive. */
async function saveOriginal({ folder, room, making, day }: Saving, { hash, size }: Original, signal: AbortSignal | undefined): Promise<SavedOriginal> {
  const to = originalPath(room, hash)
  const wasThere = hasSize(to, size)
  const isChecked = wasThere && Number.parseInt(hash.slice(0, 8), 16) % checkRounds === day % checkRounds
  const nothingElse = { isCopied: false, isChecked, fault: null, broughtBack: null }
  if (!wasThere || (isChecked && (await hashFile(to)) !== hash)) {
    // Another computer, or the command line, may be copying the same one to the same folder.
    const fault = await copyOriginal(folder, hash, to, signal, join(making, hash))
    return { ...nothingElse, isThere: fault === null, isCopied: fault === null, fault }
  }
  const own = originalPath(folder, hash)
  if (hasSize(own, size)) return { ...nothingElse, isThere: true }
  const lacking = existsSync(own) ? 'file-damaged' : 'file-vanished'
  try {
    const fault = await copyBack(room, folder, hash, signal)
    return { ...nothingElse, isThere: fault === null, fault, broughtBack: fault === null ? lacking : null }
  } catch (error) {
    if (signal?.aborted === true) throw error
    // The archive does not take it now; the backup has it all the same.
    return { ...nothingElse, isThere: true, fault: lacking }
  }
}

function hasSize(path: string, size: number): boolean {
  return statSync(path, { throwIfNoEntry: false })?.size === size
}
