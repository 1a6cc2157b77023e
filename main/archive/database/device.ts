import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { stateFile, writeStateFile } from '../../state-folder'

/** What a device remembers about an archive it writes to, outside of that archive. */
interface DeviceNote {
  readonly device: string
  readonly archive: string
  /** The last clock reading this device wrote there. */
  readonly last: string | null
}

/**
 * The id under which this computer writes to the archive at `folder`: 12 hexadecimal digits, kept in `stateFolder` and bound
 * to the archive's path and id. A copied, moved or restored archive is another one and starts a new id, so that no clock
 * reading is ever given twice. `latest` is the archive's own latest reading.
 */
export function deviceFor(stateFolder: string, folder: string, archiveId: string, latest: string | null): string {
  const note = readNote(noteFile(stateFolder, folder))
  // Restored from a backup: the note knows readings that the archive has lost.
  const restored = note?.last != null && (latest === null || note.last > latest)
  if (note !== null && note.archive === archiveId && !restored) return note.device
  const device = randomBytes(6).toString('hex')
  noteDevice(stateFolder, folder, { device, archive: archiveId, last: latest })
  return device
}

/**
 * Id of the archive that this computer last wrote to at `folder`, or null; `written`: it is known that something was entered
 * there. To be asked before `deviceFor`, which notes the present one.
 */
export function archiveNoted(stateFolder: string, folder: string): { archive: string; written: boolean } | null {
  const note = readNote(noteFile(stateFolder, folder))
  return note === null ? null : { archive: note.archive, written: note.last !== null }
}

/** Remembers the last reading written, so that a restored archive is told from the one left behind. */
export function noteDevice(stateFolder: string, folder: string, note: DeviceNote): void {
  writeStateFile(noteFile(stateFolder, folder), note)
}

function noteFile(stateFolder: string, folder: string): string {
  return stateFile(stateFolder, 'devices', folder)
}

function readNote(file: string): DeviceNote | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const read = (name: string): unknown => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : null)
    const [device, archive, last] = [read('device'), read('archive'), read('last')]
    if (typeof device !== 'string' || typeof archive !== 'string') return null
    return { device, archive, last: typeof last === 'string' ? last : null }
  } catch {
    // None yet, or unreadable: a new id is always safe.
    return null
  }
}
