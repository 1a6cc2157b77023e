import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { MessageChannel } from 'node:worker_threads'
import { app, BrowserWindow, dialog, ipcMain, Menu, MessageChannelMain, protocol, screen, session, shell, utilityProcess, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { channels, type FileAction } from '../../preload/bridge'
import type { Language } from '../../preload/contract'
import { isHash } from '../archive-layout'
import { sourceName } from '../file-names'
import type { UpdateStep } from '../update-step'
import { plainAnswer, type Answer } from './answer'
import { startArchiveThread, type ArchiveThread } from './archive-thread'
import { interfaceFiles } from './interface-files'
import { joinPipe } from './pipe'
import { programParts, type Places } from './places'
import { baseHeaders } from './policy'
import { relaySpawns } from './relay'
import { answerStored } from './stored-files'
import { updatingPage } from './updating-page'
import { droppedPaths } from './window/dropped'
import { menuTemplate } from './window/menu'
import { createOpenedCopies, mayBeOpened, plainName } from './window/opened-copies'
import { readWindowPlace, saveWindowPlace } from './window/place'

export interface ElectronOptions {
  readonly archive: string
  readonly account: string
  readonly places: Places
  /** Told when the archive thread dies under the running program. */
  readonly onDied: (error: Error) => void
}

const scheme = 'klimaarchiv'
const home = `${scheme}://app/`

/** Makes our scheme an origin of its own, like https. Has to be called before Electron is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } }])
}

/** Opens the archive and its window, once Electron is ready. Throws `ArchiveRefused` where the archive cannot be opened. */
export async function startElectronHost({ archive, account, places, onDied }: ElectronOptions): Promise<ArchiveThread> {
  closeDoors()
  const updating = updatingWindow()
  const { port1: spawnPort, port2 } = new MessageChannel()
  relaySpawns(spawnPort, (entry, execArgv) => utilityProcess.fork(entry, [], { execArgv: [...execArgv], stdio: ['ignore', 'ignore', 'pipe'] }))
  const start = { folder: archive, account, ...programParts(places), spawner: 'host', spawnPort: port2, holder: { name: account, link: null } } as const
  const thread = await startArchiveThread(places.thread, start, onDied, (step) => updating.show(step)).finally(() => updating.close())
  serveScheme(archive, places, thread)
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language(), process.platform)))
  const window = openWindow(places)
  answerWindow(window, thread)
  answerFiles(window, archive, thread)
  answerPdf(window)
  app.on('second-instance', () => {
    // The window is gone, and the archive is being closed: who started the program again gets it when that is done.
    if (window.isDestroyed()) return app.relaunch()
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  return thread
}

/** The language of what Electron itself shows. */
export function language(): Language {
  return app.getLocale().startsWith('en') ? 'en' : 'de'
}

/** Nothing may be asked for, gone to, opened or embedded, by whatever page. */
function closeDoors(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
  session.defaultSession.setDevicePermissionHandler(() => false)
  app.on('web-contents-created', (_event, contents) => closeContents(contents))
}

function closeContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    const protocolOf = URL.parse(url)?.protocol
    // A web page belongs into the user's browser; anything else could start a program.
    if (protocolOf === 'https:' || protocolOf === 'http:') void shell.openExternal(url)
    return { action: 'deny' }
  })
}

/** A small window that says how far the archive is brought up to date, from the first step on. Closing it would end the program in the middle of that. */
function updatingWindow(): { show(step: UpdateStep): void; close(): void } {
  let window: BrowserWindow | null = null
  return {
    show(step) {
      window ??= new BrowserWindow({
        width: 560, height: 320, resizable: false, maximizable: false, fullscreenable: false, closable: false, title: 'Klimaarchiv',
        webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
      })
      window.setProgressBar((step.step - 1) / step.steps)
      void window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(updatingPage(step, language(), null))}`)
    },
    close: () => window?.destroy(),
  }
}

function serveScheme(archive: string, places: Places, thread: ArchiveThread): void {
  const files = interfaceFiles(places.renderer)
  protocol.handle(scheme, async (request) => {
    const { host, pathname: path, searchParams: query } = new URL(request.url)
    if (host !== 'app' || request.method !== 'GET') return responseOf(plainAnswer(404, 'not found'))
    const asked = { path, query, range: request.headers.get('range') }
    return responseOf(files(path) ?? (await answerStored(archive, asked, (hash) => thread.noteUnsound(hash))) ?? plainAnswer(404, 'not found'))
  })
}

function responseOf({ status, headers, body }: Answer): Response {
  return new Response(streamOf(body), { status, headers: { ...baseHeaders, ...headers } })
}

function streamOf(body: Answer['body']): string | ReadableStream | null {
  if (typeof body === 'string') return body
  if (body.end < body.start) return null
  // The two declarations of the same web stream, Node's and the page's, do not know each other.
  return Readable.toWeb(createReadStream(body.file, { start: body.start, end: body.end })) as unknown as ReadableStream
}

function openWindow(places: Places): BrowserWindow {
  const placeFile = join(app.getPath('userData'), 'window.json')
  const { maximised, ...bounds } = readWindowPlace(placeFile, screen.getAllDisplays().map(({ workArea }) => workArea))
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Klimaarchiv',
    webPreferences: {
      preload: places.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => {
    if (maximised) window.maximize()
    window.show()
  })
  window.on('close', () => saveWindowPlace(placeFile, { ...window.getNormalBounds(), maximised: window.isMaximized() }))
  window.webContents.on('will-prevent-unload', (event) => {
    if (mayBeLost(window)) event.preventDefault()
  })
  void window.loadURL(home)
  return window
}

/** Asks whether what the page does not want to lose may be lost: by itself Electron would keep the window open without a word. */
function mayBeLost(window: BrowserWindow): boolean {
  const { question, stay, leave } = unsaved[language()]
  return dialog.showMessageBoxSync(window, { type: 'question', message: question, buttons: [stay, leave], defaultId: 0, cancelId: 0 }) === 1
}

const unsaved: Readonly<Record<Language, { readonly question: string; readonly stay: string; readonly leave: string }>> = {
  de: { question: 'Etwas Getipptes ist noch nicht gespeichert. Wird das Fenster geschlossen, geht es verloren.', stay: 'Zurück zum Fenster', leave: 'Trotzdem schließen' },
  en: { question: 'Something typed is not saved yet. It is lost when the window is closed.', stay: 'Back to the window', leave: 'Close anyway' },
}

/** Whether a message comes from our own page, and not from a frame inside it or another one. */
function isOurs(window: BrowserWindow, { senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === window.webContents.mainFrame && senderFrame.url.startsWith(home)
}

/** Opens, shows and saves originals: only ever copies under their own names, and nothing that could start a program. */
function answerFiles(window: BrowserWindow, archive: string, thread: ArchiveThread): void {
  const copies = createOpenedCopies(archive, join(app.getPath('userData'), 'opened'), (hash) => thread.noteUnsound(hash))
  app.on('will-quit', () => copies.clear())

  async function act(what: unknown, hash: string, name: string): Promise<FileAction> {
    if (what === 'save') return saved(window, name, (path) => copies.save(hash, path))
    if (what === 'open' && !mayBeOpened(name)) return 'refused'
    const copy = await copies.copyOf(hash, name)
    if (typeof copy === 'string') return copy
    const { path } = copy
    if (what === 'show') shell.showItemInFolder(path)
    return what === 'show' || (await shell.openPath(path)) === '' ? 'done' : 'failed'
  }

  ipcMain.handle(channels.file, async (event, what: unknown, hash: unknown, name: unknown): Promise<FileAction> => {
    const isKnown = what === 'open' || what === 'show' || what === 'save'
    if (!isOurs(window, event) || !isKnown || !isHash(hash) || typeof name !== 'string') return 'failed'
    try {
      return await act(what, hash, name)
    } catch (error) {
      // A full disk, a missing original, a folder that cannot be written: said in the window, with its cause here.
      console.error(error)
      return 'failed'
    }
  })
}

/** Saves what the window would print. */
function answerPdf(window: BrowserWindow): void {
  ipcMain.handle(channels.pdf, async (event, name: unknown): Promise<FileAction> => {
    if (!isOurs(window, event) || typeof name !== 'string') return 'failed'
    try {
      return await saved(window, name, async (path) => {
        await writeFile(path, await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true, generateTaggedPDF: true }))
        return 'done'
      })
    } catch (error) {
      // A folder that cannot be written, a PDF that cannot be made: said in the window, with its cause here.
      console.error(error)
      return 'failed'
    }
  })
}

/** Asks where to save something under a name, and saves it there. */
async function saved(window: BrowserWindow, name: string, save: (path: string) => Promise<FileAction>): Promise<FileAction> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: plainName(name) })
  return canceled || filePath === '' ? 'cancelled' : save(filePath)
}

/** Gives the window its pipe whenever its page is ready (anew after a reload), and import sources when it asks for them. */
function answerWindow(window: BrowserWindow, thread: ArchiveThread): void {
  async function source(paths: readonly string[]): Promise<string> {
    const id = randomUUID()
    await thread.registerSource(id, paths.map((path) => ({ path, name: sourceName(path) })), false)
    return id
  }

  ipcMain.on(channels.ready, (event) => {
    if (isOurs(window, event)) handOver(window.webContents, thread)
  })
  ipcMain.handle(channels.choose, async (event, what: unknown) => {
    if (!isOurs(window, event)) return null
    const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: [what === 'folder' ? 'openDirectory' : 'openFile', 'multiSelections'] })
    return canceled || filePaths.length === 0 ? null : source(filePaths)
  })
  ipcMain.handle(channels.dropped, (event, paths: unknown) => (isOurs(window, event) ? source(droppedPaths(paths)) : null))
}

function handOver(contents: WebContents, thread: ArchiveThread): void {
  const { port1: windowSide, port2: windowPort } = new MessageChannelMain()
  const { port1: threadSide, port2: threadPort } = new MessageChannel()
  thread.connect(threadPort)
  const pipe = joinPipe(threadSide, { send: (message) => windowSide.postMessage(message), close: () => windowSide.close() })
  windowSide.on('message', ({ data }) => pipe.received(data))
  // The page went away or was loaded anew: what it asked for is not wanted any more.
  windowSide.on('close', () => pipe.ended())
  windowSide.start()
  contents.postMessage(channels.port, null, [windowPort])
}
