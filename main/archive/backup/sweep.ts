import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { partialFolder } from '../../archive-layout'
import { dayLength } from '../../day-length'
import { removal } from '../../when-free'
import { backupsIn, stampOf, unfinishedEnd } from './layout'

const copyStart = 'backup-'

/** How the copy of the database is called that a backup of that moment makes beside the archive. */
export function copyName(now: string, id: string): string {
  return `${copyStart}${stampOf(now)}-${id}.sqlite`
}

/** Removes what backups left that were cut off more than a day ago, in the archive and in the room of its backups. */
export function sweepUnfinished(folder: string, room: string, now: string): void {
  // What is younger may be another process's, which is at it.
  const abandoned = stampOf(new Date(Date.parse(now) - dayLength).toISOString())
  removeIn(partialFolder(folder), (name) => name.startsWith(copyStart) && name.slice(copyStart.length) < abandoned)
  removeIn(backupsIn(room), (name) => name.endsWith(unfinishedEnd) && name < abandoned)
}

function removeIn(parent: string, isAbandoned: (name: string) => boolean): void {
  if (!existsSync(parent)) return
  for (const name of readdirSync(parent)) if (isAbandoned(name)) rmSync(join(parent, name), removal)
}
