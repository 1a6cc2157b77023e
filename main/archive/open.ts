import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { databaseName } from '../archive-layout'
import { ArchiveError } from '../fault'
import { idsGoOnAfter } from '../new-id'
import { isBusy, isOutOfRoom, isRefused } from '../system-code'
import type { Holder } from '../thread-messages'
import type { UpdateStep } from '../update-step'
import { dropRestored, finishRestore, setDatabaseAside } from './backup/restore'
import { readBackupSettings } from './backup/settings'
import { archiveIdOrNew } from './database/archive-id'
import { startClock, timeOf } from './database/clock'
import { archiveNoted, deviceFor, noteDevice } from './database/device'
import { checkLocation } from './database/location'
import { lockArchive, type ArchiveLock } from './database/lock'
import { lossOf, saveLoss, type Loss } from './database/loss'
import { migrate, migrations, refuseNewer, schemaVersion } from './database/migrate'
import { createCommit, createDerive, type Commit, type Derive, type Indexer } from './log/commit'
import { adoptOrphans, hasOriginals, prepareOriginals, sweepHalfWritten, sweepOrphans } from './originals/originals'

export interface OpenOptions {
  readonly folder: string
  /** `read` opens beside a holder and refuses every commit with `archive-locked`. One of an older program is brought up to date. */
  readonly access: 'write' | 'read'
  /** Where this computer remembers under which id it writes to which archive. */
  readonly stateFolder: string
  readonly holder: Holder
  /** What to do with a database that cannot be opened: say so, or set it aside and begin an empty one to restore into. */
  readonly onDamaged: 'refuse' | 'set-aside'
  readonly indexer: Indexer
  readonly onCommit: () => void
  /** Told before each step in which an archive of an older program is brought up to date: of a large one each may take seconds. */
  readonly onUpdating?: ((step: UpdateStep) => void) | undefined
}

/** An open archive: the database, the one way to change it, and the folder its originals lie in. */
export interface Archive {
  readonly folder: string
  readonly db: Database.Database
  readonly device: string
  readonly commit: Commit
  readonly derive: Derive
  close(): void
}

/** Opens the archive in a folder, making it where there is none (`write` only). Throws the `archive-…` faults, and `disk-full`. */
export function openArchive(options: OpenOptions): Archive {
  try {
    return options.access === 'read' ? openToRead(options) : openToWrite(options)
  } catch (cause) {
    throw openFault(cause, options.folder)
  }
}

function openFault(cause: unknown, folder: string): unknown {
  if (isOutOfRoom(cause)) return new ArchiveError('disk-full', { path: folder }, { cause })
  if (isRefused(cause)) return new ArchiveError('archive-not-writable', { folder }, { cause })
  if (isBusy(cause)) return new ArchiveError('archive-locked', { holder: '?' }, { cause })
  return cause
}

function openToWrite(options: OpenOptions): Archive {
  const { folder, stateFolder, holder, onDamaged, onUpdating } = options
  checkLocation(folder)
  makeFolder(folder)
  const lock = lockArchive(folder, holder)
  let opened: Database.Database | null = null
  try {
    finishRestore(folder, new Date().toISOString())
    // One that was cut off is begun again.
    dropRestored(folder)
    prepareOriginals(folder)
    const { db, lost } = openOrBegin(folder, stateFolder, onDamaged)
    opened = db
    migrate(db, migrations.length, onUpdating)
    if (lost !== null) saveLoss(db, lost)
    const archive = writable(db, lock, options)
    const known = db.prepare('SELECT 1 FROM file WHERE hash = ?')
    const isKnown = (hash: string): boolean => known.get(hash) !== undefined
    if (lock.afterCrash) sweepAfterCrash(folder, db, isKnown)
    adoptOrphans(folder, isKnown)
    // We hold the lock: what runs by its row was cut off by a crash, or comes from a backup made meanwhile.
    db.exec("UPDATE import_job SET state = 'interrupted' WHERE state = 'running'")
    return archive
  } catch (error) {
    // Left open, Windows would let nobody move or replace it.
    opened?.close()
    lock.release()
    throw error
  }
}

/** The archive of a database that is up to date, under the name of this device; closing it releases the lock. */
function writable(db: Database.Database, lock: ArchiveLock, { folder, stateFolder, indexer, onCommit }: OpenOptions): Archive {
  const archiveId = archiveIdOrNew(db)
  const latest = latestReading(db)
  const device = deviceFor(stateFolder, folder, archiveId, latest)
  if (latest !== null) idsGoOnAfter(Date.parse(timeOf(latest)))
  return {
    folder,
    db,
    device,
    commit: createCommit(db, startClock(device, latest), device, indexer, onCommit),
    derive: createDerive(db, indexer, onCommit),
    close() {
      try {
        noteDevice(stateFolder, folder, { device, archive: archiveId, last: latestReading(db) })
      } catch (error) {
        // A full disk: the note of the last time still holds, and an archive that is not closed would seem to have crashed.
        if (!isOutOfRoom(error)) throw error
      } finally {
        db.close()
        lock.release()
      }
    },
  }
}

function sweepAfterCrash(folder: string, db: Database.Database, isKnown: (hash: string) => boolean): void {
  sweepHalfWritten(folder)
  // Where the database is lost, a restored one will know the originals again.
  if (lossOf(db) === null) sweepOrphans(folder, isKnown)
}

function openToRead(options: OpenOptions): Archive {
  const { folder } = options
  if (!existsSync(join(folder, databaseName))) throw new ArchiveError('not-found', { path: folder })
  const db = openDatabase(folder, true)
  const version = schemaVersion(db)
  try {
    refuseNewer(version)
    if (version === 0) throw new ArchiveError('archive-damaged', { folder })
  } catch (error) {
    db.close()
    throw error
  }
  if (version < migrations.length) {
    // An archive of an older program is brought up to date first, unless that program has it open.
    db.close()
    openToWrite({ ...options, onDamaged: 'refuse' }).close()
    return openToRead(options)
  }
  return {
    folder,
    db,
    device: '',
    commit() {
      throw new ArchiveError('archive-locked', { holder: '-' })
    },
    derive() {
      throw new ArchiveError('archive-locked', { holder: '-' })
    },
    close: () => db.close(),
  }
}

/** Opens the database, or begins one; `lost`: there was another, which is missing, emptied or damaged. */
function openOrBegin(folder: string, stateFolder: string, onDamaged: OpenOptions['onDamaged']): { db: Database.Database; lost: Loss | null } {
  const noted = archiveNoted(stateFolder, folder)
  const lost: Loss = { what: hasOriginals(folder) ? 'database' : 'archive', archive: noted?.archive ?? null }
  // An archive in which nothing was ever entered is no loss.
  const wasUsed = noted?.written === true || readBackupSettings(stateFolder, folder).madeAt !== null
  try {
    const db = openDatabase(folder, false)
    // A crash of the system may leave a file of no bytes.
    const isBlank = schemaVersion(db) === 0
    return { db, lost: isBlank && (lost.what === 'database' || wasUsed) ? lost : null }
  } catch (error) {
    if (onDamaged === 'refuse' || !(error instanceof ArchiveError) || error.code !== 'archive-damaged') throw error
    setDatabaseAside(folder, new Date().toISOString())
    return { db: openDatabase(folder, false), lost }
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.R_OK | constants.W_OK)
  } catch (cause) {
    throw new ArchiveError('archive-not-writable', { folder }, { cause })
  }
}

function openDatabase(folder: string, readonly: boolean): Database.Database {
  const db = new Database(join(folder, databaseName), { readonly })
  try {
    if (!readonly) db.pragma('journal_mode = WAL')
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    // Power may fail at any moment: a commit that was reported stands.
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    db.pragma('busy_timeout = 5000')
    db.pragma('cache_size = -65536')
    return db
  } catch (cause) {
    db.close()
    // One that only wants room, may not be written or is locked by another program must not be set aside.
    throw isOutOfRoom(cause) || isRefused(cause) || isBusy(cause) ? cause : new ArchiveError('archive-damaged', { folder }, { cause })
  }
}

/** The last reading of the clock in the log: that of an action in which nothing changed comes after all changes. */
function latestReading(db: Database.Database): string | null {
  return db.prepare<[], string | null>('SELECT max(clock) FROM (SELECT max(clock) AS clock FROM change UNION ALL SELECT max(clock) FROM action)').pluck().get() ?? null
}
