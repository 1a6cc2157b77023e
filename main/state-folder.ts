import { createHash } from 'node:crypto'
import { accessSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { defaultFolder } from './default-folder'
import { realPath } from './real-path'
import { whenFreeSync } from './when-free'

/**
 * Where this computer keeps what must not travel with an archive (device ids, where backups go): local, never the roaming
 * profile, and never inside the default archive, with which it would be copied, set back and lost.
 */
export function stateFolder(environment: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  const folder = ownFolder(environment, platform)
  const former = formerFolder(environment, platform)
  // What could not be taken along is read where it is: nobody would notice that the daily backup has lost its folder.
  return former !== null && existsSync(former) && !existsSync(folder) ? former : folder
}

/** Takes along, once, what earlier versions kept inside the default archive. Where that fails, a later start tries again. */
export function takeStateAlong(environment: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): void {
  const former = formerFolder(environment, platform)
  if (former === null || stateFolder(environment, platform) !== former) return
  try {
    // In one step: two programs that start at once, or power that fails, never leave half of it in either place.
    whenFreeSync(() => renameSync(former, ownFolder(environment, platform)))
  } catch (error) {
    console.error(error)
  }
}

/**
 * Where what belongs to the window is kept, with the copies of originals that other programs have opened. Null: where Electron
 * keeps it by itself; on macOS that is the default archive, on Windows the roaming profile, which goes over the network.
 */
export function windowFolder(environment: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string | null {
  return platform === 'win32' || platform === 'darwin' ? join(stateFolder(environment, platform), 'window') : null
}

function ownFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const named = environment['KLIMAARCHIV_STATE']
  if (named) return named
  if (platform === 'win32' || platform === 'darwin') return `${defaultFolder(environment, platform)}-State`
  return join(environment['XDG_STATE_HOME'] || join(homedir(), '.local', 'state'), 'klimaarchiv')
}

/** Where earlier versions kept it, or null where that was no other place. */
function formerFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | null {
  if (environment['KLIMAARCHIV_STATE'] || (platform !== 'win32' && platform !== 'darwin')) return null
  return join(defaultFolder(environment, platform), 'state')
}

/**
 * Where this computer keeps notes of a kind about the archive at a path. Throws what the system says where no archive is there: by its
 * notes, one begun in that place is told what was lost.
 */
export function stateFile(stateFolder: string, kind: 'devices' | 'backups' | 'ports', archive: string): string {
  accessSync(archive)
  const path = createHash('sha256').update(realPath(archive)).digest('hex').slice(0, 32)
  return join(stateFolder, kind, `${path}.json`)
}

/** Writes such a note, whole or not at all. */
export function writeStateFile(file: string, note: unknown): void {
  mkdirSync(dirname(file), { recursive: true })
  // Renamed before its content is on the disk it would be empty after a power failure, and forgotten with it where backups go.
  writeFileSync(`${file}.new`, JSON.stringify(note), { flush: true })
  whenFreeSync(() => renameSync(`${file}.new`, file))
}
