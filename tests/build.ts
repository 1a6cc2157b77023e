import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

/** Builds the program once, so that tests start the processes and threads that are shipped. */
export default function buildOnce(): void {
  const root = resolve(import.meta.dirname, '..')
  execFileSync(process.execPath, [resolve(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
