import * as z from 'zod'
import { faultCodes } from '../faults'
import { procedure, startedJob } from './base'

/** A backup that is complete. */
export const backup = z.object({
  id: z.string(),
  /** Id of the archive it is one of; `own`: the open one, or a lost one in whose place that began. */
  archive: z.string(),
  own: z.boolean(),
  /** Of the open archive, but of a copy of it at another place, which may hold something else. */
  elsewhere: z.boolean(),
  /** UTC. */
  madeAt: z.string(),
  programVersion: z.string(),
  records: z.number().int(),
  files: z.number().int(),
  /** Size of database and originals in bytes. */
  bytes: z.number().int(),
})
export type Backup = z.infer<typeof backup>

/** The backups of the open archive that were made at one other place: of a copy on another computer, or where it lay before. */
export const backupPlace = z.object({
  archive: z.string(),
  /** As the backups name it. */
  place: z.string(),
  count: z.number().int(),
  /** When the first and the last of them were made, UTC. */
  firstAt: z.string(),
  lastAt: z.string(),
  /** Bytes of their databases, and of the originals of the last one, which other backups may hold as well. */
  databases: z.number().int(),
  originals: z.number().int(),
})
export type BackupPlace = z.infer<typeof backupPlace>

/** How it stands with the backups of the open archive. */
export const backupStatus = z.object({
  /** The chosen folder as the host sees it, for display; null: none is chosen on this computer. */
  target: z.string().nullable(),
  /** The chosen folder is there now: a stick may be pulled out, a network drive out of reach. */
  isThere: z.boolean(),
  /** It is on the same disk as the archive. */
  sameDisk: z.boolean(),
  /** When the last backup that came off was made, UTC. */
  madeAt: z.string().nullable(),
  /** Why the last try did not come off. */
  fault: z.enum(faultCodes).nullable(),
  /** All backups in the chosen folder, newest first. */
  backups: z.array(backup),
  /** The places among them other than this one, the one used last first. */
  places: z.array(backupPlace),
})
export type BackupStatus = z.infer<typeof backupStatus>

/** A folder of this computer under a token that only main can resolve: the interface never names a path. */
const folderToken = z.string().max(100)

/** A folder of this computer, and the folders in it, to go through. */
export const folderView = z.object({
  /** For display; null: the top, where drives and places to begin are listed. */
  path: z.string().nullable(),
  token: folderToken.nullable(),
  /** The folder above; null: the top. */
  parent: folderToken.nullable(),
  folders: z.array(z.object({ token: folderToken, name: z.string() })),
})
export type FolderView = z.infer<typeof folderView>

export const backups = {
  status: procedure.output(backupStatus),
  /** What is in a folder, or the places to begin. */
  browse: procedure.input(z.object({ token: folderToken.nullable() })).output(folderView),
  /** Backups go to this folder from now on, every day the program is used; null: nowhere. */
  choose: procedure.input(z.object({ token: folderToken.nullable() })).output(backupStatus),
  /** What was lost here is not missed: this archive is a new one, and nothing more is said of it. */
  beginAnew: procedure.output(backupStatus),
  start: procedure.output(startedJob),
  /** Removes the backups of the open archive that were made at another place, with the originals no other backup holds. Faults `not-found`. */
  remove: procedure.input(z.object({ archive: z.string().max(100), place: z.string().max(100) })).output(z.object({ backups: z.number().int(), originals: z.number().int(), bytes: z.number().int() })),
  /** Puts a backup in the archive's place; what is there now is set aside, never deleted. */
  restore: procedure.input(z.object({ archive: z.string().max(100), id: z.string().max(100) })).output(startedJob),
}
