import { accessSync, constants, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { ArchiveError } from '../../fault'
import { isBusy, systemCode } from '../../system-code'
import type { Holder } from '../../thread-messages'
import { removal } from '../../when-free'

export interface ArchiveLock {
  /** Whether the last holder ended without releasing (a crash): there may be leftovers to sweep. */
  readonly afterCrash: boolean
  release(): void
}

const lockName = 'archive.lock'
const holderName = 'holder.json'

/**
 * Takes the archive for writing, or throws `archive-locked` with the holder's name, `archive-not-writable`, and what else the
 * system says as it is. The lock is the operating system's (an exclusive SQLite transaction on a database of its own), so it
 * ends with the process, however that ends.
 */
export function lockArchive(folder: string, holder: Holder): ArchiveLock {
  const db = takeLock(folder)
  const afterCrash = readHolder(folder) !== null
  const release = (): void => {
    rmSync(join(folder, holderName), removal)
    db.exec('ROLLBACK')
    db.close()
  }
  try {
    // The link carries the session's token: readable by this account only.
    writeFileSync(join(folder, holderName), JSON.stringify(holder), { mode: 0o600 })
  } catch (cause) {
    release()
    throw cause
  }
  return { afterCrash, release }
}

function takeLock(folder: string): Database.Database {
  const db = new Database(join(folder, lockName), { timeout: 0 })
  try {
    beginExclusive(db)
    checkLocked(folder)
    return db
  } catch (cause) {
    db.close()
    if (!isBusy(cause)) throw cause
    throw new ArchiveError('archive-locked', { holder: readHolder(folder)?.name ?? '?' }, { cause })
  }
}

/** Nothing is ever written to the lock: one that holds something is damaged, and is emptied. Were it taken, SQLite would have said so before reading it. */
function beginExclusive(db: Database.Database): void {
  try {
    db.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    if (systemCode(cause) !== 'SQLITE_NOTADB') throw cause
    truncateSync(db.name)
    db.exec('BEGIN EXCLUSIVE')
  }
}

/** SQLite only reads a file that may only be read, and then keeps nobody out by it. */
function checkLocked(folder: string): void {
  try {
    accessSync(join(folder, lockName), constants.W_OK)
  } catch (cause) {
    throw new ArchiveError('archive-not-writable', { folder }, { cause })
  }
}

/** What the present (or crashed) holder said about itself, or null. */
export function readHolder(folder: string): Holder | null {
  try {
    const value: unknown = JSON.parse(readFileSync(join(folder, holderName), 'utf8'))
    if (typeof value !== 'object' || value === null || !('name' in value) || typeof value.name !== 'string') return null
    return { name: value.name, link: 'link' in value && typeof value.link === 'string' ? value.link : null }
  } catch {
    // Absent or half-written: nobody to name.
    return null
  }
}
