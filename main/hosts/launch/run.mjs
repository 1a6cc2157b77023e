import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(fileURLToPath(new URL('../../../', import.meta.url)))

/** The Node this program is pinned to, from the npm package `node`; the system's may be too old. */
export const pinnedNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** There is no going on; its message has the words for people. */
export class Stopped extends Error {}

/** Words for people, by the terminal's language (of Windows where that is it); German where nothing says English. */
export function say(de, en) {
  const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || (process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : '')
  return /^en\b|^en_/i.test(locale) ? en : de
}

/** Status of a program that could not run at all, as shells give it: not found, a library missing, crashed at once. */
export const brokenStatus = 127
const crashSignals = new Set(['SIGTRAP', 'SIGILL', 'SIGABRT', 'SIGSEGV', 'SIGBUS'])

const streams = {
  /** All of it is seen. */
  shown: 'inherit',
  /** Standard output goes to standard error. */
  aside: ['inherit', 2, 'inherit'],
  hidden: 'ignore',
  /** Seen, with a channel that tells the program when this launcher is gone, however it went. */
  linked: ['inherit', 'inherit', 'inherit', 'ipc'],
}

/** Runs a tool in the project's folder and gives its exit status; `seconds` ends it after that time. */
export function run(file, args, { output = 'shown', seconds = null, env = process.env } = {}) {
  const child = spawn(file, args, { cwd: root, stdio: streams[output], env })
  const timer = seconds === null ? null : setTimeout(() => child.kill(), seconds * 1000)
  return ended(child).finally(() => clearTimeout(timer ?? undefined))
}

/** Runs a tool under the pinned Node. */
export function runNode(args, options) {
  return run(pinnedNode, args, options)
}

/** Runs the program itself where the user stands, leaves signals to it, and gives its exit status; `isWindow`: it stands in no terminal. */
export async function runProgram(file, args, { output = 'shown', env = process.env, isWindow = false } = {}) {
  const child = spawn(file, args, { cwd: userFolder(), stdio: streams[output], env })
  // We end when the program has ended. From a terminal it gets Ctrl+C twice and takes it for once.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK']) process.on(signal, () => askToEnd(child, signal, isWindow))
  return ended(child)
}

/**
 * Passes a signal on to the program. Windows knows none: there `kill` ends a program at once, whatever it is doing. A console
 * tells each program in it by itself, and a window is asked as by its cross.
 */
export function askToEnd(child, signal, isWindow, { platform = process.platform, start = spawn } = {}) {
  if (platform !== 'win32') child.kill(signal)
  else if (isWindow) start('taskkill.exe', ['/PID', String(child.pid)], { stdio: 'ignore', windowsHide: true }).on('error', () => child.kill())
}

/** npm runs scripts in the project's folder; paths are meant from where the user called it. */
function userFolder() {
  const { npm_package_json: byPackage, INIT_CWD: called } = process.env
  return byPackage === join(root, 'package.json') && called !== undefined && existsSync(called) ? called : process.cwd()
}

function ended(child) {
  return new Promise((settle) => {
    child.on('error', (error) => {
      console.error(error.message)
      settle(brokenStatus)
    })
    child.on('exit', (code, signal) => settle(statusOf(code, signal)))
  })
}

/** How a program ended, as shells give it. Windows tells of a missing library, or a crash, by a status of its own; Ctrl+C is none. */
export function statusOf(code, signal) {
  if (code === null) return crashSignals.has(signal) ? brokenStatus : 1
  return code >= 0xc0_00_00_00 && code !== 0xc0_00_01_3a ? brokenStatus : code
}

/** Path of a package's script below node_modules. */
export function packageScript(path) {
  return join(root, 'node_modules', ...path.split('/'))
}

/** Whether the pinned Node is there to run anything. */
export function hasPinnedNode() {
  return existsSync(pinnedNode)
}
