import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'

export const root = resolve(import.meta.dirname, '../..')
const launcher = join(root, 'main/hosts/launch.mjs')

/** A new folder with room for an archive; gone after the test. */
export function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'klimaarchiv run '))
  // A program that was just ended may still write its last there.
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }))
  return folder
}

/** Starts the launcher as `npm start` and `npm run archive` do, with this computer's state inside the folder. */
export function launch(folder: string, args: readonly string[], more: NodeJS.ProcessEnv = {}): ChildProcess {
  const { npm_package_json: _package, DISPLAY: _screen, WAYLAND_DISPLAY: _wayland, ...env } = process.env
  const child = spawn(process.execPath, [launcher, ...args], {
    cwd: folder,
    env: { ...env, LANG: 'de_DE.UTF-8', LC_ALL: '', KLIMAARCHIV_STATE: join(folder, 'state'), ...more },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

export interface Ended {
  readonly status: number | null
  readonly out: string
  readonly errors: string
}

/** Waits for a process to end, with what it said. */
export function ended(child: ChildProcess, input = ''): Promise<Ended> {
  let out = ''
  let errors = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text))
  child.stdin?.end(input)
  return new Promise((settle) => child.on('close', (status) => settle({ status, out, errors })))
}

/** Runs one command of the command line to its end. */
export function archiveCommand(folder: string, args: readonly string[], input?: string, more?: NodeJS.ProcessEnv): Promise<Ended> {
  return ended(launch(folder, ['archive', ...args, ...(args[0] === 'read' ? [] : ['--archive', join(folder, 'archive')])], more), input)
}

/** Waits for the link a started program prints. */
export function linkOf(child: ChildProcess): Promise<string> {
  let out = ''
  return new Promise((resolveLink, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      out += text
      const link = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(out)?.[0]
      if (link !== undefined) resolveLink(link)
    })
    child.on('close', () => reject(new Error(`no link: ${out}`)))
  })
}
