import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brokenStatus, packageScript, pinnedNode, root, runNode, runProgram, say } from './run.mjs'

const failureMark = join(root, 'node_modules', '.cache', 'klimaarchiv', 'no-electron')
const downloadSeconds = 60

/**
 * Chooses how the program is shown: gives the command that runs it, and the sentence that says why it is the browser, or
 * null. `wanted` is `browser`, `electron` or null.
 */
export async function chooseHost(wanted) {
  if (wanted === 'browser') return { command: serve, why: null }
  if (!hasScreen()) {
    return { command: serve, why: say('Hier ist kein Bildschirm angemeldet, deshalb läuft das Programm im Browser.', 'There is no screen here, so the program runs in the browser.') }
  }
  if (electronBinary() === null) await fetchElectron(wanted === 'electron')
  const electron = electronBinary()
  if (electron !== null) return { command: (args) => showWindow(electron, args), why: null }
  return {
    command: serve,
    why: say(
      'Das Electron-Fenster ließ sich nicht laden (kein Netz oder gesperrt), deshalb läuft das Programm im Browser; „npm start -- --host electron“ versucht es wieder.',
      'The Electron window could not be downloaded (no network, or blocked), so the program runs in the browser; "npm start -- --host electron" tries again.',
    ),
  }
}

function serve(args) {
  return runProgram(pinnedNode, [join(root, 'out', 'main', 'serve.js'), ...args], { output: 'linked' })
}

/** Shows the window; a computer that has the binary but cannot run it (a library missing) still gets the program. */
async function showWindow(electron, args) {
  const status = await runProgram(electron, [root, ...args], { env: windowEnvironment(), isWindow: true })
  if (status !== brokenStatus) return status
  console.log(say('Electron läuft auf diesem Rechner nicht, deshalb läuft das Programm im Browser.', 'Electron does not run on this computer, so the program runs in the browser.'))
  return serve(args)
}

function hasScreen() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** The Electron program where it is installed, the way the package `electron` itself finds it, else null. */
function electronBinary() {
  const folder = dirname(packageScript('electron/install.js'))
  const pathFile = join(folder, 'path.txt')
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron'
  const path = join(override ?? join(folder, 'dist'), name)
  return (override !== undefined || existsSync(pathFile)) && existsSync(path) ? path : null
}

/** Tries once to install the Electron binary; a failure is remembered, so that later starts are quick and need no network. */
async function fetchElectron(again) {
  if (existsSync(failureMark) && !again) return
  console.log(say('Das Electron-Fenster wird geladen (einmalig) …', 'Downloading the Electron window (once) …'))
  const status = await runNode([packageScript('electron/install.js')], { seconds: downloadSeconds, output: 'hidden' })
  if (status === 0) {
    rmSync(failureMark, { force: true })
    return
  }
  mkdirSync(dirname(failureMark), { recursive: true })
  writeFileSync(failureMark, new Date().toISOString())
}

/** An editor's terminal may ask Electron to be a plain Node; the window must not inherit that. */
function windowEnvironment() {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  return env
}
