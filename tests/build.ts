import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

/** Builds the program where that is needed, so that tests start the processes and threads that are shipped. */
export default function buildOnce(): void {
  const root = resolve(import.meta.dirname, '..')
  execFileSync(process.execPath, [resolve(root, 'main/hosts/launch.mjs'), 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
}
