import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where this computer keeps what must not travel with an archive (device ids): local, never the roaming profile. */
export function stateFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const own = environment['KLIMAARCHIV_STATE']
  if (own) return own
  if (process.platform === 'win32') return join(environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Klimaarchiv', 'state')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Klimaarchiv', 'state')
  return join(environment['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state'), 'klimaarchiv')
}
