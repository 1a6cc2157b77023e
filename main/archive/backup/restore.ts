import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { databaseName, originalPath } from '../../archive-layout'
import { ArchiveError } from '../../fault'
import { removal, whenFree, whenFreeSync } from '../../when-free'
import { removeDatabase } from '../database/database-file'
import { refuseNewer } from '../database/migrate'
import { copyVerified, partialEnd, syncFolder } from '../originals/copy'
import { isIntact, prepareOriginals, storeFault, type FaultyOriginal } from '../originals/originals'
import { copyBack } from './copy-back'
import { stampOf, type Backup } from './layout'
import { checkedContent, type OnOriginal } from './make'

/** A database that waits to take the place of the present one when the archive is next opened. */
const waitingName = 'restored.sqlite'
/** Where the databases lie that a restored one took the place of. */
export const replacedFolder = 'replaced'
/** What a database set aside lies in until its log is there as well. */
const leavingName = 'leaving'

/**
 * What restoring came to; `faults`: originals that are neither here nor in the backup, by the path they were imported from. A
 * search index that is damaged in the backup has to be discarded before anything meets it.
 */
export interface RestoreResult {
  readonly files: number
  readonly copied: number
  readonly isIndexDamaged: boolean
  readonly faults: readonly FaultyOriginal[]
}

/**
 * Makes everything ready for a backup to take the archive's place: a copy of its database, and its originals, each with its
 * hash checked. The archive may be open meanwhile, and stays as it is until `chooseRestored`. Originals that the backup does
 * not know stay where they are. Throws `backup-damaged`, `archive-newer` where a newer program has made it, or `disk-full`.
 */
export async function prepareRestore(folder: string, backup: Backup, onOriginal: OnOriginal, signal?: AbortSignal): Promise<RestoreResult> {
  mkdirSync(folder, { recursive: true })
  prepareOriginals(folder)
  try {
    return await bringBack(folder, backup, onOriginal, signal)
  } catch (error) {
    dropRestored(folder)
    throw storeFault(error, folder)
  }
}

async function bringBack(folder: string, backup: Backup, onOriginal: OnOriginal, signal: AbortSignal | undefined): Promise<RestoreResult> {
  const staged = stagedPath(folder)
  dropRestored(folder)
  await stageDatabase(backup, staged, signal)
  const { originals, version, isIndexDamaged } = checkedContent(staged)
  // Noticed only when it is opened, it would stand in the archive's place and could not be used.
  refuseNewer(version)
  const faults: FaultyOriginal[] = []
  let copied = 0
  for (const [index, { hash, size, path }] of originals.entries()) {
    signal?.throwIfAborted()
    if (!(await isIntact(originalPath(folder, hash), { hash, size }))) {
      const code = await copyBack(backup.room, folder, hash, signal)
      if (code === null) copied += 1
      else faults.push({ code, path })
    }
    onOriginal(index + 1, originals.length)
  }
  return { files: originals.length, copied, isIndexDamaged, faults }
}

/** From here on the restored database takes the archive's place when that is next opened (`finishRestore`). */
export async function chooseRestored(folder: string): Promise<void> {
  await whenFree(() => rename(stagedPath(folder), join(folder, waitingName)))
  await syncFolder(folder)
}

/** Removes a database that was made ready, or half ready, and is not wanted after all. */
export function dropRestored(folder: string): void {
  removeDatabase(stagedPath(folder))
  rmSync(`${stagedPath(folder)}${partialEnd}`, removal)
}

function stagedPath(folder: string): string {
  return join(folder, `${waitingName}.new`)
}

/** Copies a backup's database to where it waits. Throws `backup-damaged` also where it cannot be read. */
async function stageDatabase(backup: Backup, staged: string, signal: AbortSignal | undefined): Promise<void> {
  const damaged = (cause?: unknown): ArchiveError => new ArchiveError('backup-damaged', { backup: backup.id }, { cause })
  const isWhole = await copyVerified(join(backup.folder, databaseName), staged, backup.manifest.database.sha256, signal).catch((error: unknown) => {
    throw error instanceof ArchiveError ? damaged(error) : error
  })
  if (!isWhole) throw damaged()
}

/**
 * Puts a restored database that waits in the place of the present one, which is kept in `replaced/`. Called under the lock,
 * before the database is opened; whenever it is cut off, the next call ends it. Gives whether there was one.
 */
export function finishRestore(folder: string, now: string): boolean {
  const waiting = join(folder, waitingName)
  const isWaiting = existsSync(waiting)
  if (isWaiting || existsSync(leavingPath(folder))) setDatabaseAside(folder, now)
  if (!isWaiting) return false
  whenFreeSync(() => renameSync(waiting, join(folder, databaseName)))
  return true
}

/**
 * Moves the database with its log to `replaced/`, where nothing touches it. Cut off between the two, the next call (by
 * `finishRestore`, before another database can be begun) brings what is left to where the rest is: a database without its log
 * lacks what was entered last.
 */
export function setDatabaseAside(folder: string, now: string): void {
  const leaving = leavingPath(folder)
  for (const name of [databaseName, `${databaseName}-wal`, `${databaseName}-shm`]) {
    if (!existsSync(join(folder, name))) continue
    mkdirSync(leaving, { recursive: true })
    whenFreeSync(() => renameSync(join(folder, name), join(leaving, name)))
  }
  if (existsSync(leaving)) whenFreeSync(() => renameSync(leaving, join(folder, replacedFolder, stampOf(now))))
}

function leavingPath(folder: string): string {
  return join(folder, replacedFolder, leavingName)
}
