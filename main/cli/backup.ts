import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { databaseName } from '../archive-layout'
import { madeLast } from '../archive/backup/last-change'
import { listBackups, type Backup } from '../archive/backup/layout'
import { checkDatabase, lostOf, makeBackup, type OnOriginal } from '../archive/backup/make'
import { ownArchivesAt } from '../archive/backup/own'
import { otherPlaces } from '../archive/backup/places'
import { removeBackups } from '../archive/backup/remove'
import { chooseRestored, prepareRestore, replacedFolder } from '../archive/backup/restore'
import { noteBackup, placeOf, readBackupSettings, saveBackupSettings } from '../archive/backup/settings'
import { checkLocation } from '../archive/database/location'
import { lockArchive } from '../archive/database/lock'
import { unsoundIn } from '../archive/database/soundness'
import { sweepHalfWritten } from '../archive/originals/originals'
import { ArchiveError } from '../fault'
import type { RebuildScope, Unread } from '../import/rebuild'
import type { Program } from '../program'
import { discardIndex } from '../reindex'
import { startRebuild } from '../router/background-work'
import { stateFolder } from '../state-folder'
import { userLanguage } from '../user-language'
import { followBackground } from './follow'
import { holderOf, withArchive, type ArchiveOptions } from './open'
import { reindexIn } from './reindex'
import { printJson, printLine, progressPrinter, say, secondsSince, type ExitStatus } from './terminal'
import { printWrong } from './wrong'

export interface BackupOptions extends ArchiveOptions {
  /** The folder backups go to; it is remembered. */
  readonly to?: string
}

export interface RestoreOptions extends ArchiveOptions {
  readonly from?: string
  /** Which backup; the one made last of this archive by default, of those of this very place where there are any. */
  readonly backup?: string
}

/** Lists the other places at which backups of the archive were made, or removes those of one of them. */
export async function backupPlaces({ archive, to, json, removePlace }: BackupOptions & { readonly removePlace?: string }): Promise<ExitStatus> {
  const folder = resolve(archive)
  const target = targetFor(folder, to)
  const places = otherPlaces(await listBackups(target), ownArchivesAt(folder, stateFolder()), readBackupSettings(stateFolder(), folder).place)
  if (removePlace !== undefined) {
    const chosen = places.filter(({ place }) => place === removePlace)
    if (chosen.length === 0) throw new ArchiveError('not-found', { path: removePlace })
    const removed = { backups: 0, originals: 0, bytes: 0 }
    for (const each of chosen) {
      const { backups, originals, bytes } = await removeBackups({ target, archive: each.archive, place: each.place, now: Date.now() })
      removed.backups += backups
      removed.originals += originals
      removed.bytes += bytes
    }
    if (json) await printJson(removed)
    else await printLine(say({ de: `Sicherungen gelöscht: ${removed.backups}, Originale: ${removed.originals}; frei: ${megabytes(removed.bytes)}`, en: `Backups removed: ${removed.backups}, originals: ${removed.originals}; free: ${megabytes(removed.bytes)}` }))
    return 0
  }
  if (json) await printJson(places)
  else if (places.length === 0) await printLine(say({ de: 'Es gibt keine Sicherungen dieses Archivs von anderen Stellen.', en: 'There are no backups of this archive from other places.' }))
  for (const { place, count, firstAt, lastAt, databases, originals } of json ? [] : places) {
    await printLine(`${place}  ${firstAt.slice(0, 10)} – ${lastAt.slice(0, 10)}  ${say({ de: `Sicherungen: ${count}, Datenbanken ${megabytes(databases)}, Originale ${megabytes(originals)}`, en: `backups: ${count}, databases ${megabytes(databases)}, originals ${megabytes(originals)}` })}`)
  }
  return 0
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString(userLanguage(), { minimumFractionDigits: 1, maximumFractionDigits: 1 })} MB`
}

/** Backs the archive up, also while the program has it open. Gives 1 where originals are missing or damaged. */
export async function backup({ archive, to, json, places }: BackupOptions): Promise<ExitStatus> {
  const folder = resolve(archive)
  checkDatabase(folder)
  const started = performance.now()
  const target = targetFor(folder, to)
  const now = new Date().toISOString()
  const result = await withProgress((onOriginal) => makeBackup({ folder, target, place: placeOf(stateFolder(), folder), programVersion: places.version, now }, onOriginal))
  noteBackup(stateFolder(), folder, { target, last: { at: now, fault: lostOf(result)[0]?.code ?? null }, madeAt: now })
  if (json) await printJson({ ...result, folder: target, seconds: secondsSince(started) })
  else {
    for (const { path } of result.broughtBack) await printLine(say({ de: `${path}: fehlte im Archiv oder war beschädigt; aus einer früheren Sicherung zurückgeholt`, en: `${path}: was missing from the archive or damaged; brought back from an earlier backup` }))
    await printFaults(result.faults, say({ de: `Gesichert: ${result.files} Originale, ${result.copied} davon neu, nach ${target}`, en: `Backed up: ${result.files} originals, ${result.copied} of them new, to ${target}` }))
  }
  return result.faults.length === 0 ? 0 : 1
}

/**
 * Puts a backup in the archive's place; what is there is set aside. Makes the archive where it is gone altogether. Throws
 * `archive-locked` while the program has it open.
 */
export async function restore(options: RestoreOptions): Promise<ExitStatus> {
  const folder = resolve(options.archive)
  const started = performance.now()
  checkLocation(folder)
  mkdirSync(folder, { recursive: true })
  const target = targetFor(folder, options.from)
  const chosen = await chosenBackup(folder, target, options.backup)
  const lock = lockArchive(folder, holderOf())
  const replaces = existsSync(join(folder, databaseName))
  const { isIndexDamaged, ...result } = await withProgress((onOriginal) => prepareRestore(folder, chosen, onOriginal))
    .then(async (restored) => {
      // The mark of a crash goes with this lock: the next opening would sweep no more.
      if (lock.afterCrash) sweepHalfWritten(folder)
      await chooseRestored(folder)
      return restored
    })
    .finally(() => lock.release())
  saveBackupSettings(stateFolder(), folder, { target })
  // Opening it puts the database in its place; thumbnails are not in a backup.
  const goesOn = say({ de: 'die Sicherung ist zurückgeholt, Vorschaubilder entstehen beim nächsten Öffnen', en: 'the backup is restored, thumbnails are made when the archive is opened again' })
  await withArchive({ ...options, archive: folder }, { access: 'write', goesOn }, async ({ program }) => {
    if (isIndexDamaged) discardIndex(program.context.archive.db)
    await rebuildIn(program, 'incomplete')
    await reindexIn(program)
    return 0
  })
  if (options.json) await printJson({ backup: chosen.id, ...result, seconds: secondsSince(started) })
  else {
    await printFaults(result.faults, say({ de: `Zurückgeholt: Sicherung ${chosen.id}, ${result.files} Originale`, en: `Restored: backup ${chosen.id}, ${result.files} originals` }))
    const replaced = join(folder, replacedFolder)
    if (replaces) await printLine(say({ de: `Die Datenbank, die vorher da war, liegt mit allem, was seit der Sicherung eingetragen wurde, in ${replaced}`, en: `The database that was there before, with all that was entered since the backup, is in ${replaced}` }))
  }
  return result.faults.length === 0 ? 0 : 1
}

/** Reads all originals anew and makes text, thumbnails, suggestions and index from them. Gives 1 where some could not be read, 2 where it was ended before all were. */
export function rebuild(options: ArchiveOptions): Promise<ExitStatus> {
  const started = performance.now()
  // Opened to be written to, it would be made.
  checkDatabase(resolve(options.archive))
  const goesOn = say({ de: '„rebuild“ beginnt wieder von vorn', en: '"rebuild" begins anew' })
  return withArchive(options, { access: 'write', goesOn }, async ({ program }) => {
    // What is read is indexed at once, which a damaged index would refuse.
    if (unsoundIn(program.context.archive.db).index.length > 0) discardIndex(program.context.archive.db)
    const { files, left, faults } = await rebuildIn(program, 'all')
    if (left === 0) {
      discardIndex(program.context.archive.db)
      await reindexIn(program)
    }
    if (options.json) await printJson({ files, faults, left, seconds: secondsSince(started) })
    else {
      const unended = left === 0 ? '' : say({ de: `; ${left} noch nicht`, en: `; ${left} not yet` }) + `: ${goesOn}`
      await printFaults(faults, say({ de: `${files} Originale neu gelesen, ${faults.length} nicht lesbar${unended}`, en: `${files} originals read anew, ${faults.length} could not be read${unended}` }))
    }
    if (left > 0) return 2
    return faults.length === 0 ? 0 : 1
  })
}

/** Gives how many originals were read anew, how many were not come to before it was ended, and those that could not be read. */
async function rebuildIn({ context }: Program, scope: RebuildScope): Promise<{ files: number; left: number; faults: Unread[] }> {
  const faults: Unread[] = []
  const all = startRebuild(context, scope, (unread) => faults.push(unread))
  const [undone] = await followBackground(context.jobs, 'rebuild', say({ de: 'Neu lesen', en: 'reading anew' }))
  const left = undone === undefined ? 0 : all - undone.done
  return { files: all - left - faults.length, left, faults }
}

/** The folder named now, else the one chosen for this archive. Throws `backup-target-missing`. */
function targetFor(folder: string, named: string | undefined): string {
  const target = named === undefined ? readBackupSettings(stateFolder(), folder).target : resolve(named)
  if (target === null) throw new ArchiveError('backup-target-missing')
  if (!existsSync(target)) throw new ArchiveError('backup-target-missing', { folder: target })
  return target
}

/**
 * The backup with an id, else the one made last of this archive. Throws `not-found`, or `backup-ambiguous` where it is not known which
 * are of this archive, or where there are none but those of others: another one is never put in its place unasked.
 */
async function chosenBackup(folder: string, target: string, id: string | undefined): Promise<Backup> {
  const backups = await listBackups(target)
  const own = ownArchivesAt(folder, stateFolder())
  const isOwn = ({ manifest }: Backup): boolean => own.includes(manifest.archive)
  const named = id === undefined ? backups : backups.filter((backup) => backup.id === id)
  if (named.length === 0) throw new ArchiveError('not-found', id === undefined ? { noBackup: target } : { path: id })
  const candidates = own.length === 0 || (id !== undefined && !named.some(isOwn)) ? named : named.filter(isOwn)
  const { place: here } = readBackupSettings(stateFolder(), folder)
  const made = candidates.filter(({ manifest }) => manifest.place === here)
  const last = madeLast(made.length > 0 ? made : candidates)
  if (last !== undefined && new Set(candidates.map(({ manifest }) => manifest.archive)).size === 1) return last
  const lines = backups.map(({ id: each, manifest: { archive, records, files } }) => `${each}  ${archive}  ${records}/${files}`)
  throw new ArchiveError('backup-ambiguous', { folder: target, backups: lines.join('\n') })
}

async function withProgress<Result>(work: (onOriginal: OnOriginal) => Promise<Result>): Promise<Result> {
  const progress = progressPrinter()
  try {
    return await work((done, total) => progress.show(`${done}/${total}`))
  } finally {
    progress.end()
  }
}

async function printFaults(faults: Parameters<typeof printWrong>[0], summary: string): Promise<void> {
  await printWrong(faults)
  await printLine(summary)
}
