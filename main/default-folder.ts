import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where the archive lies when nobody names a folder: the platform's local application data, never a roaming profile. */
export function defaultFolder(environment: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  if (platform === 'win32') return join(environment['LOCALAPPDATA'] || join(homedir(), 'AppData', 'Local'), 'Klimaarchiv')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Klimaarchiv')
  return join(environment['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'klimaarchiv')
}
