import { existsSync } from 'node:fs'
import { originalPath } from '../archive-layout'
import { copyBack } from '../archive/backup/copy-back'
import { roomFor } from '../archive/backup/layout'
import { readBackupSettings } from '../archive/backup/settings'
import { ownArchives } from '../archive/loss'
import type { RouterContext } from './context'

/** Originals that are being brought back, lest two windows do it at once. */
const mending = new Set<string>()

/** Brings originals that are missing or damaged back from the chosen folder for backups, as far as they are there. Gives how many came. */
export async function mendFromBackups({ archive: { db, folder }, stateFolder, jobs }: RouterContext, hashes: readonly string[]): Promise<number> {
  const { target } = readBackupSettings(stateFolder, folder)
  // A backup brings them back itself, and a restoring is at all of them.
  if (target === null || jobs.isRunning('backup') || jobs.isRunning('restore')) return 0
  const rooms = ownArchives(db).map((archive) => roomFor(target, archive))
  let came = 0
  for (const hash of hashes) {
    const room = rooms.find((each) => existsSync(originalPath(each, hash)))
    if (room === undefined || mending.has(hash)) continue
    mending.add(hash)
    try {
      if ((await copyBack(room, folder, hash, undefined)) === null) came += 1
    } catch (error) {
      // The stick was pulled out, or the disk is full: it stays as it was.
      console.error(error)
    } finally {
      mending.delete(hash)
    }
  }
  return came
}
