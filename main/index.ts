import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { app, dialog, shell } from 'electron'
import { accountName } from './account-name'
import { defaultFolder } from './default-folder'
import { ArchiveError } from './fault'
import { faultSentence } from './fault-sentences'
import { ArchiveRefused, type ArchiveThread } from './hosts/archive-thread'
import { language, registerScheme, startElectronHost } from './hosts/electron'
import { placesFrom } from './hosts/places'
import { takeStateAlong, windowFolder } from './state-folder'

// Entry of the Electron host. Electron is ready only after this module has run: nothing here may wait for it at the top.
app.setName('Klimaarchiv')
// The installer's: under it Windows takes the window, its button and what was pinned for one program.
if (process.platform === 'win32') app.setAppUserModelId('app.klimaarchiv')
takeStateAlong()
keepWindowApart()
registerScheme()
if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

/** Tells Electron where to keep what belongs to the window, where it would choose a wrong place by itself. */
function keepWindowApart(): void {
  const folder = windowFolder()
  if (folder === null) return
  mkdirSync(folder, { recursive: true })
  app.setPath('userData', folder)
}

async function start(): Promise<void> {
  try {
    const archive = resolve(app.commandLine.getSwitchValue('archive') || argument('--archive') || defaultFolder())
    endCleanly(await startElectronHost({ archive, account: accountName(), places: placesFrom(import.meta.dirname), onDied: end }))
  } catch (error) {
    refused(error)
  }
}

/** The value behind an argument, as `--name value`; Electron itself reads only `--name=value`. */
function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name)
  return at === -1 ? undefined : process.argv[at + 1]
}

/** The archive is closed before the program is gone. */
function endCleanly(thread: ArchiveThread): void {
  let closed = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void thread.close().finally(() => {
      closed = true
      app.quit()
    })
  })
}

function refused(error: unknown): void {
  if (error instanceof ArchiveRefused && error.holder?.link) {
    // The archive is open in the browser host: go there.
    void shell.openExternal(error.holder.link).finally(() => app.exit(0))
  } else if (error instanceof ArchiveError) {
    dialog.showErrorBox('Klimaarchiv', faultSentence(error, language()))
    app.exit(2)
  } else {
    end(error)
  }
}

function end(error: unknown): void {
  console.error(error)
  dialog.showErrorBox('Klimaarchiv', error instanceof Error ? error.message : String(error))
  app.exit(1)
}
