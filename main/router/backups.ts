import { existsSync, statSync } from 'node:fs'
import type { BackupStatus } from '../../preload/contract'
import { listBackups } from '../archive/backup/layout'
import { lostOf } from '../archive/backup/make'
import { otherPlaces } from '../archive/backup/places'
import { chooseRestored, dropRestored } from '../archive/backup/restore'
import { noteBackup, placeOf, readBackupSettings, saveBackupSettings } from '../archive/backup/settings'
import { forgetLoss, ownArchives } from '../archive/database/loss'
import { checkTarget } from '../archive/originals/target-folder'
import { ArchiveError } from '../fault'
import type { RunningJob } from '../job'
import { maintain } from '../maintain'
import { discardIndex } from '../reindex'
import { untilRoomToOpen } from '../room'
import { resumeRestored } from './background-work'
import { procedures, type RouterContext } from './context'

const { backups } = procedures

// What changes here is not in the archive: no commit has views ask again, so each change of it counts the revision up itself.

export const backupsRouter = backups.router({
  status: backups.status.handler(({ context }) => backupStatus(context)),
  browse: backups.browse.handler(({ context, input }) => context.folders.browse(input.token)),
  choose: backups.choose.handler(({ context, input }) => {
    const { stateFolder, archive, folders } = context
    const target = input.token === null ? null : folders.pathOf(input.token)
    if (target !== null) checkTarget(archive.folder, target, 'backup')
    saveBackupSettings(stateFolder, archive.folder, { target, last: null })
    context.revisions.next()
    return backupStatus(context)
  }),
  beginAnew: backups.beginAnew.handler(({ context }) => {
    forgetLoss(context.archive.db)
    context.revisions.next()
    return backupStatus(context)
  }),
  start: backups.start.handler(({ context }) => ({ job: startBackup(context, targetOf(context)) })),
  remove: backups.remove.handler(async ({ context, input }) => {
    // Nothing is removed of what is just being made or read.
    for (const kind of ['backup', 'restore'] as const) await context.jobs.ended(kind)
    const { stateFolder, archive, maintenanceEntry } = context
    const target = targetOf(context)
    const places = otherPlaces(await listBackups(target), ownArchives(archive.db), readBackupSettings(stateFolder, archive.folder).place)
    if (!places.some((each) => each.archive === input.archive && each.place === input.place)) throw new ArchiveError('not-found', { backup: input.place })
    const removed = await maintain(maintenanceEntry, 'remove', { target, ...input, now: Date.now() }, () => undefined, new AbortController().signal)
    context.revisions.next()
    return removed
  }),
  restore: backups.restore.handler(({ context, input }) => ({ job: context.jobs.start('restore', (job) => restore(context, input, job)) })),
})

async function backupStatus({ stateFolder, archive }: RouterContext): Promise<BackupStatus> {
  const { target, last, madeAt, place: here } = readBackupSettings(stateFolder, archive.folder)
  const own = ownArchives(archive.db)
  const found = target === null ? [] : await listBackups(target)
  return {
    target,
    isThere: target !== null && existsSync(target),
    sameDisk: target !== null && isSameDisk(target, archive.folder),
    madeAt,
    fault: last?.fault ?? null,
    places: otherPlaces(found, own, here),
    backups: found.map(({ id, manifest: { archive, place, madeAt, programVersion, database, records, files, bytes } }) => {
      const isOwn = own.includes(archive)
      return { id, archive, own: isOwn, elsewhere: isOwn && place !== undefined && place !== here, madeAt, programVersion, records, files, bytes: database.size + bytes }
    }),
  }
}

function isSameDisk(a: string, b: string): boolean {
  try {
    return statSync(a).dev === statSync(b).dev
  } catch {
    // Not there at the moment: a stick, so another disk.
    return false
  }
}

function targetOf({ stateFolder, archive }: RouterContext): string {
  const { target } = readBackupSettings(stateFolder, archive.folder)
  if (target === null) throw new ArchiveError('backup-target-missing')
  return target
}

/** Starts a backup, or gives the one that runs: two at once would be in each other's way. */
function startBackup(context: RouterContext, target: string): string {
  return context.jobs.running('backup') ?? context.jobs.start('backup', (job) => backUp(context, target, job))
}

/** Makes a backup and notes how it went, so that one that fails again and again is seen. */
async function backUp(context: RouterContext, target: string, job: RunningJob): Promise<void> {
  const { archive: { folder }, stateFolder, programVersion, maintenanceEntry } = context
  const at = new Date().toISOString()
  try {
    const made = await maintain(maintenanceEntry, 'backup', { folder, target, place: placeOf(stateFolder, folder), programVersion, now: at }, (done, total) => job.update({ done, total }), job.signal)
    const lost = lostOf(made)
    const isIndexDamaged = made.faults.length > lost.length
    job.update({ counts: { faults: lost.length, index: isIndexDamaged ? 1 : 0, broughtBack: made.broughtBack.length } })
    noteBackup(stateFolder, folder, { last: { at, fault: lost[0]?.code ?? null }, madeAt: at })
    if (isIndexDamaged) context.mendIndex()
  } catch (error) {
    if (!job.signal.aborted) noteBackup(stateFolder, folder, { last: { at, fault: error instanceof ArchiveError ? error.code : 'internal' } })
    throw error
  } finally {
    context.revisions.next()
  }
}

/** Hours between two tries that fail. */
const retryHours = 1

/** Starts the backup of the day, where a folder is chosen and today's is not made yet. Calendar days are local. */
export function backUpWhenDue(context: RouterContext): void {
  const { target, last, madeAt } = readBackupSettings(context.stateFolder, context.archive.folder)
  const now = new Date()
  const isMadeToday = madeAt !== null && new Date(madeAt).toDateString() === now.toDateString()
  // A try in the future was made by a clock that was wrong: it must not keep off all backups until then.
  const isTriedJustNow = last !== null && Math.abs(now.getTime() - Date.parse(last.at)) < retryHours * 3_600_000
  if (target === null || isMadeToday || isTriedJustNow || context.jobs.isRunning('backup') || context.jobs.isRunning('restore')) return
  startBackup(context, target)
}

/** Restores a backup: the archive stays open while originals are brought back, then opens anew with the other database. */
async function restore(context: RouterContext, wanted: { readonly archive: string; readonly id: string }, job: RunningJob): Promise<void> {
  const { archive: { folder }, maintenanceEntry, jobs } = context
  const backup = (await listBackups(targetOf(context))).find(({ id, manifest }) => id === wanted.id && manifest.archive === wanted.archive)
  if (backup === undefined) throw new ArchiveError('not-found', { backup: wanted.id })
  const { faults, isIndexDamaged } = await maintain(maintenanceEntry, 'restore', { folder, backup }, (done, total) => job.update({ done, total }), job.signal)
  job.update({ counts: { faults: faults.length } })
  try {
    // What is closed now could not be opened again on a disk without room.
    await untilRoomToOpen(folder, job)
    // Either it is cancelled here, or it is restored and says so.
    job.finishForSure()
  } catch (error) {
    dropRestored(folder)
    throw error
  }
  await chooseRestored(folder)
  // Not cancelled: the backup may hold the same import, which then needs its uploads.
  await jobs.interruptWhere(({ id }) => id !== job.id)
  const restored = context.reopen()
  if (isIndexDamaged) discardIndex(restored.archive.db)
  resumeRestored(restored)
}
