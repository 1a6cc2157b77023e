import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { delimiter, dirname, join } from 'node:path'
import { hasPinnedNode, packageScript, pinnedNode, root, run, runNode, say, Stopped } from './run.mjs'

const cache = join(root, 'node_modules', '.cache', 'klimaarchiv')
const installedLock = join(cache, 'installed-lock.json')
const builtMark = join(root, 'out', '.built')
// Not below node_modules: npm empties that first.
const preparing = join(root, 'out', '.preparing')
const sources = ['main', 'preload', 'renderer', 'resources', 'electron.vite.config.ts', 'package.json', 'tsconfig.json']

/** Installs the locked packages where they are missing or others; `tell` is given one line about it. One installation at a time. */
export async function setUp(tell) {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  if (isSetUp(lock)) return
  const free = await lockPreparing(tell)
  try {
    // Whoever held the lock may have installed it.
    if (!isSetUp(lock)) await install(lock, tell)
  } finally {
    free()
  }
}

function isSetUp(lock) {
  return hasPinnedNode() && isInstalled(lock)
}

async function install(lock, tell) {
  tell(say('Die Bausteine des Programms werden installiert (einmalig, etwa eine Minute) …', 'Installing what the program is made of (once, about a minute) …'))
  const [file, args] = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  const status = await run(file, args, { output: 'aside' })
  if (status !== 0 || !hasPinnedNode()) {
    throw new Stopped(say('Die Installation ist fehlgeschlagen. Besteht eine Verbindung zur npm-Registry?', 'The installation failed. Is the npm registry reachable?'))
  }
  mkdirSync(cache, { recursive: true })
  writeFileSync(installedLock, lock)
}

/** Whether node_modules is what the lock says: by our own note, else by npm's, entry for entry. */
function isInstalled(lock) {
  if (existsSync(installedLock) && readFileSync(installedLock, 'utf8') === lock) return true
  const hidden = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(hidden)) return false
  const wanted = JSON.parse(lock).packages
  const found = JSON.parse(readFileSync(hidden, 'utf8')).packages
  const same = Object.entries(wanted).every(([path, { version, optional }]) => path === '' || found[path]?.version === version || (optional && !(path in found)))
  if (!same) return false
  mkdirSync(cache, { recursive: true })
  writeFileSync(installedLock, lock)
  return true
}

/** npm as a script for this Node where npm started us, else by its name. Windows runs no .cmd without a shell. */
function npm(args) {
  const script = process.env.npm_execpath
  if (script?.endsWith('npm-cli.js')) return [process.execPath, [script, ...args]]
  const beside = [join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'), join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js')]
  const found = beside.find((path) => existsSync(path))
  return found === undefined ? ['npm', args] : [process.execPath, [found, ...args]]
}

/** Builds where the sources are newer than what is built; `tell` is given one line about it. One build at a time. */
export async function build(tell) {
  if (isBuilt()) return
  const free = await lockPreparing(tell)
  try {
    // Whoever held the lock may have built it.
    if (isBuilt()) return
    tell(say('Das Programm wird gebaut …', 'Building the program …'))
    const startedAt = new Date()
    const env = { ...process.env, PATH: `${dirname(pinnedNode)}${delimiter}${process.env.PATH}` }
    const status = await runNode([packageScript('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'error'], { output: 'aside', env })
    if (status !== 0) throw new Stopped(say('Der Bau ist fehlgeschlagen.', 'The build failed.'))
    writeFileSync(builtMark, startedAt.toISOString())
  } finally {
    free()
  }
}

function isBuilt() {
  if (!existsSync(builtMark)) return false
  const builtAt = Date.parse(readFileSync(builtMark, 'utf8'))
  return sources.every((source) => newest(join(root, source)) <= builtAt)
}

/** Time of the newest file below a path, in milliseconds; folders count, so that a removed file is seen. */
function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return 0
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/** Waits for another start that installs or builds to end, and says so once; the lock of one that died is given up. */
async function lockPreparing(tell) {
  mkdirSync(dirname(preparing), { recursive: true })
  let said = false
  for (let [renewed, looks] = [null, 0]; ; looks += 1) {
    try {
      writeFileSync(preparing, String(process.pid), { flag: 'wx' })
      return heldUntilFreed()
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const last = statSync(preparing, { throwIfNoEntry: false })?.mtimeMs
      if (last !== renewed) [renewed, looks] = [last, 0]
      if (looks > looksUnrenewed || !isHeld(preparing)) {
        rmSync(preparing, { force: true })
        continue
      }
      if (!said) tell(say('Das Programm wird gerade von einem anderen Start eingerichtet; dieser wartet so lange …', 'Another start is setting the program up; this one waits for it …'))
      said = true
      await sleep(msBetweenLooks)
    }
  }
}

const msBetweenLooks = 250
/** Ten seconds of looking: a process that holds the lock renews it each second, one that only got the number of a dead one never does. */
const looksUnrenewed = 40

/** Renews the lock until it is freed. */
function heldUntilFreed() {
  const renewing = setInterval(() => {
    try {
      utimesSync(preparing, new Date(), new Date())
    } catch {
      // Somebody has emptied the folder: others may begin, which costs work and no more.
    }
  }, 1_000).unref()
  return () => {
    clearInterval(renewing)
    rmSync(preparing, { force: true })
  }
}

function isHeld(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0)
    return true
  } catch (error) {
    // Gone meanwhile, or a process of somebody else's.
    return error.code === 'EPERM'
  }
}
