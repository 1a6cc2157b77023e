import { stat } from 'node:fs/promises'
import { originalPath } from '../archive-layout'
import { copyBack } from '../archive/backup/copy-back'
import { roomFor } from '../archive/backup/layout'
import { readBackupSettings } from '../archive/backup/settings'
import { ownArchives } from '../archive/database/loss'
import type { RouterContext } from './context'

/** Originals that are being brought back, lest two windows do it at once. */
const mending = new Set<string>()
/** Copies in backups that were damaged as well, by path, with the time they were written: a view asks again with each change. */
const damaged = new Map<string, number>()

/** Brings originals that are missing or damaged back from the chosen folder for backups, as far as they are there. Gives how many came. */
export async function mendFromBackups({ archive: { db, folder }, stateFolder, jobs }: RouterContext, hashes: readonly string[]): Promise<number> {
  const { target } = readBackupSettings(stateFolder, folder)
  if (target === null) return 0
  // A backup brings them back itself, and a restoring is at all of them.
  const isLeft = (): boolean => jobs.isRunning('backup') || jobs.isRunning('restore')
  const rooms = ownArchives(db).map((archive) => roomFor(target, archive))
  let came = 0
  for (const hash of hashes) {
    if (isLeft()) break
    if (mending.has(hash)) continue
    mending.add(hash)
    try {
      for (const room of rooms) {
        if (!(await bringBack(room, folder, hash, isLeft))) continue
        came += 1
        break
      }
    } catch (error) {
      // The stick was pulled out, or the disk is full: it stays as it was.
      console.error(error)
    } finally {
      mending.delete(hash)
    }
  }
  return came
}

async function bringBack(room: string, folder: string, hash: string, isLeft: () => boolean): Promise<boolean> {
  const copy = originalPath(room, hash)
  const written = await stat(copy).then(({ mtimeMs }) => mtimeMs, () => null)
  if (written === null || damaged.get(copy) === written) return false
  const fault = await copyBack(room, folder, hash, undefined)
  // Two that copy the same at once may be in each other's way.
  if ((fault === 'file-damaged' || fault === 'file-vanished') && !isLeft()) damaged.set(copy, written)
  return fault === null
}
