import { existsSync, rmSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { BackupPlace } from '../../../preload/contract'
import { databaseName, originalPath, originalsFolder } from '../../archive-layout'
import { removal } from '../../when-free'
import { syncFolder } from '../copy'
import { backupsIn, listBackups, type Backup } from './layout'


/** What came of it; `bytes` that are free now. */
export interface RemovedBackups {
  readonly backups: number
  readonly originals: number
  readonly bytes: number
}

/** What was copied later may belong to a backup that is just being made. */
const settledAfter = 86_400_000

/**
 * Removes all backups below a chosen folder that were made of an archive at one place, then the originals that no other backup
 * beside them holds. Where it is cut off, or another backup cannot be read, originals stay that nobody needs; the next removal takes them.
 */
export async function removeBackups(target: string, { archive, place }: Pick<BackupPlace, 'archive' | 'place'>, now: number): Promise<RemovedBackups> {
  const gone = (await listBackups(target)).filter(({ manifest }) => manifest.archive === archive && manifest.place === place)
  let [bytes, originals] = [0, 0]
  for (const { folder, manifest } of gone) {
    rmSync(folder, removal)
    bytes += manifest.database.size
  }
  for (const room of new Set(gone.map((backup) => backup.room))) {
    await syncFolder(backupsIn(room))
    const needed = await neededIn(room, (await listBackups(target)).filter((backup) => backup.room === room))
    if (needed === null) continue
    for (const path of await settledOriginals(room, now, (hash) => !needed.has(hash))) {
      bytes += (await stat(path)).size
      originals += 1
      await rm(path, { force: true })
    }
  }
  return { backups: gone.length, originals, bytes }
}

/** The originals that backups hold; null: of one of them that is not known. */
async function neededIn(room: string, backups: readonly Backup[]): Promise<Set<string> | null> {
  // A folder without a manifest that can be read may be one that somebody mends.
  if ((await readdir(backupsIn(room))).length !== backups.length) return null
  const needed = new Set<string>()
  for (const { folder } of backups) {
    let db: Database.Database | null = null
    try {
      db = new Database(join(folder, databaseName), { readonly: true, fileMustExist: true })
      for (const hash of db.prepare<[], string>('SELECT DISTINCT hash FROM file').pluck().iterate()) needed.add(hash)
    } catch {
      return null
    } finally {
      db?.close()
    }
  }
  return needed
}

async function settledOriginals(room: string, now: number, isUnneeded: (hash: string) => boolean): Promise<string[]> {
  if (!existsSync(originalsFolder(room))) return []
  const hashes = (await readdir(originalsFolder(room), { recursive: true })).flatMap((path) => /(?:^|[/\\])([0-9a-f]{64})$/.exec(path)?.[1] ?? [])
  const found: string[] = []
  for (const hash of hashes.filter(isUnneeded)) {
    const path = originalPath(room, hash)
    if (existsSync(path) && now - (await stat(path)).mtimeMs > settledAfter) found.push(path)
  }
  return found
}
