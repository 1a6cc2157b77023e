import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { faultCodes } from '../../../preload/faults'
import { ArchiveError } from '../../fault'
import { stateFile, writeStateFile } from '../../state-folder'
import { isOutOfRoom } from '../../system-code'

const settings = z.object({
  /** The folder backups go to on this computer. */
  target: z.string().nullable(),
  /** The last try: when (UTC), and why it did not come off. */
  last: z.object({ at: z.iso.datetime(), fault: z.enum(faultCodes).nullable() }).nullable(),
  /** When the last backup that came off was made; UTC. */
  madeAt: z.iso.datetime().nullable(),
  /** As what its backups name this place: a path on this computer. */
  place: z.string().nullable().default(null),
})
export type BackupSettings = z.infer<typeof settings>

/** What this computer knows of the backups of the archive at a path; it is kept outside of the archive and survives it. */
export function readBackupSettings(stateFolder: string, folder: string): BackupSettings {
  try {
    return settings.parse(JSON.parse(readFileSync(stateFile(stateFolder, 'backups', folder), 'utf8')))
  } catch {
    // None yet, or unreadable: nothing is set.
    return { target: null, last: null, madeAt: null, place: null }
  }
}

/** As what backups of the archive at a path name that place. It stays where another archive, or an older state, comes to lie there. */
export function placeOf(stateFolder: string, folder: string): string {
  const known = readBackupSettings(stateFolder, folder).place
  if (known !== null) return known
  const place = randomUUID()
  saveBackupSettings(stateFolder, folder, { place })
  return place
}

/** Changes some of it. Throws `disk-full`. */
export function saveBackupSettings(stateFolder: string, folder: string, changed: Partial<BackupSettings>): void {
  const file = stateFile(stateFolder, 'backups', folder)
  try {
    writeStateFile(file, { ...readBackupSettings(stateFolder, folder), ...changed })
  } catch (cause) {
    throw isOutOfRoom(cause) ? new ArchiveError('disk-full', { path: file }, { cause }) : cause
  }
}

/** Notes how a backup went. Where there is no room for the note, the backup is what it came to all the same. */
export function noteBackup(stateFolder: string, folder: string, noted: Pick<BackupSettings, 'last'> & Partial<BackupSettings>): void {
  try {
    saveBackupSettings(stateFolder, folder, noted)
  } catch (error) {
    if (!(error instanceof ArchiveError) || error.code !== 'disk-full') throw error
  }
}
