import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import type { FaultCode } from '../../../preload/faults'
import { ArchiveError } from '../../fault'
import { copyVerified, hashFile } from '../copy'
import { originalPath, prepareOriginals } from '../originals'
import { databaseName, stampOf, type Backup } from './layout'
import { checkedContent, type OnOriginal } from './make'

/** A database that waits to take the place of the present one when the archive is next opened. */
const waitingName = 'restored.sqlite'
const replacedFolder = 'replaced'

/** What restoring came to; `faults`: originals that are neither here nor in the backup, by the path they were imported from. */
export interface RestoreResult {
  readonly files: number
  readonly copied: number
  readonly faults: readonly { readonly code: FaultCode; readonly path: string }[]
}

/**
 * Makes everything ready for a backup to take the archive's place: its originals, each with its hash checked, and last its
 * database. The archive may be open meanwhile, and stays as it is until it is next opened (`finishRestore`). Originals that
 * the backup does not know stay where they are. Throws `backup-damaged` or `disk-full`.
 */
export async function prepareRestore(folder: string, backup: Backup, onOriginal: OnOriginal, signal?: AbortSignal): Promise<RestoreResult> {
  mkdirSync(folder, { recursive: true })
  prepareOriginals(folder)
  const staged = join(folder, `${waitingName}.new`)
  rmSync(staged, { force: true })
  if (!(await copyVerified(join(backup.folder, databaseName), staged, backup.manifest.database.sha256, signal))) throw new ArchiveError('backup-damaged', { backup: backup.id })
  const { originals } = checkedContent(staged)
  const faults: RestoreResult['faults'][number][] = []
  let copied = 0
  for (const [index, { hash, path }] of originals.entries()) {
    signal?.throwIfAborted()
    const to = originalPath(folder, hash)
    if (!existsSync(to) || (await hashFile(to)) !== hash) {
      if (await copyBack(originalPath(backup.room, hash), to, hash, signal)) copied += 1
      else faults.push({ code: existsSync(to) ? 'file-damaged' : 'file-vanished', path })
    }
    onOriginal(index + 1, originals.length)
  }
  renameSync(staged, join(folder, waitingName))
  return { files: originals.length, copied, faults }
}

async function copyBack(from: string, to: string, hash: string, signal: AbortSignal | undefined): Promise<boolean> {
  if (!existsSync(from)) return false
  // Windows renames nothing over a file that may only be read.
  if (existsSync(to)) await chmod(to, 0o644)
  if (!(await copyVerified(from, to, hash, signal))) return false
  await chmod(to, 0o444)
  return true
}

/**
 * Puts a restored database that waits in the place of the present one, which is kept in `replaced/`. Called under the lock,
 * before the database is opened; whenever it is cut off, the next call ends it. Gives whether there was one.
 */
export function finishRestore(folder: string, now: string): boolean {
  const waiting = join(folder, waitingName)
  if (!existsSync(waiting)) return false
  setDatabaseAside(folder, now)
  renameSync(waiting, join(folder, databaseName))
  return true
}

/** Moves the database with its log to `replaced/`, where nothing touches it. */
export function setDatabaseAside(folder: string, now: string): void {
  const aside = join(folder, replacedFolder, stampOf(now))
  for (const name of [databaseName, `${databaseName}-wal`, `${databaseName}-shm`]) {
    if (!existsSync(join(folder, name))) continue
    mkdirSync(aside, { recursive: true })
    renameSync(join(folder, name), join(aside, name))
  }
}
