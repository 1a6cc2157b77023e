import { statSync } from 'node:fs'
import type Database from 'better-sqlite3'
import type { UnsoundOriginal } from '../../../preload/contract'
import { originalPath } from '../../archive-layout'
import { ArchiveError } from '../../fault'
import { statement } from '../../statement'
import type { Archive } from '../open'
import { hashOriginal, type OriginalFault } from './originals'

/** An original as it was read last: which file it was, as it was written then (`stampOf`), and when it was read. */
interface Read {
  readonly stamp: string
  readonly at: number
}

/** Originals that were met as other bytes than came in, while an archive is open: their size may be the right one. Null: not read since. */
const met = new WeakMap<Database.Database, Map<string, Read | null>>()

/** Originals that are what came in, as they were when they were read (`stampOf`), while an archive is open. */
const sound = new WeakMap<Database.Database, Map<string, string>>()

/** Milliseconds in which a damaged original that nobody has written is not read again: views ask with each change. */
const readAgainAfter = 60_000

/** Remembers originals of the archive that were found unsound when they were read. Gives whether any of them was not known to be so. */
export function noteUnsound(db: Database.Database, hashes: Iterable<string>): boolean {
  const known = met.get(db) ?? new Map<string, Read | null>()
  met.set(db, known)
  const before = known.size
  for (const hash of hashes) if (!known.has(hash) && isOfArchive(db, hash)) known.set(hash, null)
  return known.size > before
}

/** Whether a record has, or had before it went to the trash, an original of this hash. */
export function isOfArchive(db: Database.Database, hash: string): boolean {
  return statement(db, 'SELECT 1 FROM file WHERE hash = @hash').get({ hash }) !== undefined
}

/**
 * The originals of a record that are not what came in: missing or of another size, which is seen at once, or met so before, which
 * are read again where that is some time ago. One that only the same bytes could be told from is not.
 */
export async function unsoundOriginals(archive: Pick<Archive, 'db' | 'folder'>, record: string): Promise<UnsoundOriginal[]> {
  return unsoundAmong(archive, statement<FileOfRecord>(archive.db, 'SELECT hash, name, size FROM file WHERE record = @record AND trashed = 0 ORDER BY position, id').all({ record }))
}

/** Those of these originals, by hash, that are not what came in yet: some were brought back since they were met so. */
export async function stillUnsound(archive: Pick<Archive, 'db' | 'folder'>, hashes: readonly string[]): Promise<string[]> {
  const files = statement<FileOfRecord>(archive.db, 'SELECT hash, name, size FROM file WHERE hash IN (SELECT value FROM json_each(@hashes)) GROUP BY hash').all({ hashes: JSON.stringify(hashes) })
  return (await unsoundAmong(archive, files)).map(({ hash }) => hash)
}

interface FileOfRecord {
  readonly hash: string
  readonly name: string
  readonly size: number
}

async function unsoundAmong({ db, folder }: Pick<Archive, 'db' | 'folder'>, files: readonly FileOfRecord[]): Promise<UnsoundOriginal[]> {
  const known = met.get(db)
  const found: UnsoundOriginal[] = []
  for (const { hash, name, size } of files) {
    const fault = sizeFault(originalPath(folder, hash), size) ?? (known?.has(hash) === true ? await metFault(known, folder, hash) : null)
    if (fault === null) known?.delete(hash)
    else found.push({ hash, name, fault })
  }
  return found
}

function sizeFault(path: string, size: number): OriginalFault | null {
  try {
    const there = statSync(path, { throwIfNoEntry: false })
    if (there === undefined) return 'file-vanished'
    return there.size === size ? null : 'file-damaged'
  } catch {
    return 'file-unreadable'
  }
}

/**
 * Where an original lies that is what came in; it is read to know that, once as long as nobody writes it. Throws `file-vanished`,
 * `file-damaged` or `file-unreadable`.
 */
export async function soundOriginal({ db, folder }: Pick<Archive, 'db' | 'folder'>, hash: string): Promise<string> {
  const path = originalPath(folder, hash)
  const [known, bad] = [sound.get(db) ?? new Map<string, string>(), met.get(db)]
  sound.set(db, known)
  const stamp = stampOf(path)
  if (stamp !== null && known.get(hash) === stamp) return path
  const fault = stamp === null ? 'file-vanished' : bad?.has(hash) === true ? await metFault(bad, folder, hash) : await readFault(folder, hash)
  if (fault !== null || stamp === null) throw new ArchiveError(fault ?? 'file-vanished', { file: hash })
  known.set(hash, stamp)
  return path
}

/** Tells a file, as it was written last, apart from any that may take its place; null: it is not there. Throws `file-unreadable`. */
function stampOf(path: string): string | null {
  try {
    const there = statSync(path, { throwIfNoEntry: false })
    return there === undefined ? null : `${there.ino} ${there.mtimeMs}`
  } catch (cause) {
    throw new ArchiveError('file-unreadable', { path }, { cause })
  }
}

async function metFault(known: Map<string, Read | null>, folder: string, hash: string): Promise<OriginalFault | null> {
  const stamp = stampOf(originalPath(folder, hash))
  if (stamp === null) return 'file-vanished'
  const last = known.get(hash)
  if (last?.stamp === stamp && Date.now() - last.at < readAgainAfter) return 'file-damaged'
  const fault = await readFault(folder, hash)
  if (fault === 'file-damaged') known.set(hash, { stamp, at: Date.now() })
  return fault
}

async function readFault(folder: string, hash: string): Promise<OriginalFault | null> {
  try {
    return (await hashOriginal(folder, hash)) === hash ? null : 'file-damaged'
  } catch (error) {
    if (error instanceof ArchiveError && error.code === 'file-unreadable') return error.code
    throw error
  }
}
