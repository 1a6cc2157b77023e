import { existsSync, readdirSync, rmSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import type { BackupPlace } from '../../../preload/contract'
import { databaseName, originalPath, originalsFolder } from '../../archive-layout'
import { dayLength } from '../../day-length'
import { removal } from '../../when-free'
import { readDatabase } from '../database/database-file'
import { syncFolder } from '../originals/copy'
import { backupsIn, listBackups, type Backup } from './layout'

export interface RemovalRequest extends Pick<BackupPlace, 'archive' | 'place'> {
  /** The folder somebody chose for backups. */
  readonly target: string
  /** Milliseconds since 1970. */
  readonly now: number
}

/** What came of it; `bytes` that are free now. */
export interface RemovedBackups {
  readonly backups: number
  readonly originals: number
  readonly bytes: number
}

/**
 * Removes all backups below a chosen folder that were made of an archive at one place, then the originals that no other backup
 * beside them holds. Where it is cut off, another backup cannot be read, or one is being made, originals stay that nobody needs;
 * the next removal takes them.
 */
export async function removeBackups({ target, archive, place, now }: RemovalRequest): Promise<RemovedBackups> {
  const gone = (await listBackups(target)).filter(({ manifest }) => manifest.archive === archive && manifest.place === place)
  let [bytes, originals] = [0, 0]
  for (const { folder, manifest } of gone) {
    rmSync(folder, removal)
    bytes += manifest.database.size
  }
  for (const room of new Set(gone.map((backup) => backup.room))) {
    await syncFolder(backupsIn(room))
    const before = madeIn(room)
    const needed = neededIn((await listBackups(target)).filter((backup) => backup.room === room), before)
    if (needed === null) continue
    for (const path of await settledOriginals(room, now, (hash) => !needed.has(hash))) {
      const { size } = await stat(path)
      // One that is made meanwhile, on whichever computer, relies on what it finds there.
      if (madeIn(room).join() !== before.join()) break
      rmSync(path, removal)
      bytes += size
      originals += 1
    }
  }
  return { backups: gone.length, originals, bytes }
}

/** The folders of a room's backups, also of one that is being made. */
function madeIn(room: string): string[] {
  return readdirSync(backupsIn(room), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).toSorted()
}

function hashesIn(db: Database.Database): string[] {
  return db.prepare<[], string>('SELECT DISTINCT hash FROM file').pluck().all()
}

/** The originals that backups hold; null: of one of all that were made that is not known. */
function neededIn(backups: readonly Backup[], made: readonly string[]): Set<string> | null {
  // A folder without a manifest that can be read may be one that somebody mends, or that is being made.
  if (made.length !== backups.length) return null
  const needed = new Set<string>()
  try {
    for (const { folder } of backups) for (const hash of readDatabase(join(folder, databaseName), hashesIn)) needed.add(hash)
    return needed
  } catch {
    // Damaged: what it holds is not known.
    return null
  }
}

/** Originals that are not needed and were copied more than a day ago: later ones may belong to a backup of an earlier version that is just being made. */
async function settledOriginals(room: string, now: number, isUnneeded: (hash: string) => boolean): Promise<string[]> {
  if (!existsSync(originalsFolder(room))) return []
  const hashes = (await readdir(originalsFolder(room), { recursive: true })).flatMap((path) => /(?:^|[/\\])([0-9a-f]{64})$/.exec(path)?.[1] ?? [])
  const found: string[] = []
  for (const hash of hashes.filter(isUnneeded)) {
    const path = originalPath(room, hash)
    if (existsSync(path) && now - (await stat(path)).mtimeMs > dayLength) found.push(path)
  }
  return found
}
