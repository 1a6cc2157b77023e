import { EventEmitter } from 'node:events'
import { fork, type ChildProcess } from 'node:child_process'
import { MessageChannel, type MessagePort } from 'node:worker_threads'

// Stands in for the module `electron`: what our host uses of it, with everything it was told kept for the tests to look at.

type Listener = (...args: never[]) => unknown
type Preventable = { preventDefault(): void }

/** Electron's own kind of port, over one of Node's. */
class PortMain extends EventEmitter {
  readonly node: MessagePort
  constructor(node: MessagePort) {
    super()
    this.node = node
    node.on('close', () => this.emit('close'))
  }
  start(): void {
    this.node.on('message', (data: unknown) => this.emit('message', { data, ports: [] }))
  }
  postMessage(message: unknown): void {
    this.node.postMessage(message)
  }
  close(): void {
    this.node.close()
  }
}

export class MessageChannelMain {
  readonly port1: PortMain
  readonly port2: PortMain
  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.port1 = new PortMain(port1)
    this.port2 = new PortMain(port2)
  }
}

/** One loaded page: its frame as main sees it, and what its preload is given. */
export interface Frame {
  readonly url: string
}

class Contents extends EventEmitter {
  mainFrame: Frame = { url: '' }
  openHandler: ((details: { url: string }) => { action: string }) | null = null
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }
  printToPDF(): Promise<Buffer> {
    return Promise.resolve(Buffer.from('%PDF-'))
  }
  postMessage(channel: string, message: unknown, ports: readonly PortMain[]): void {
    ipcRenderer.emit(channel, { ports: ports.map(({ node }) => node) }, message)
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = []
  readonly webContents = new Contents()
  readonly options: Readonly<Record<string, unknown>>
  readonly done: string[] = []
  minimised = false
  /** Closed for good: Electron then throws whatever it is asked. */
  destroyed = false
  constructor(options: Readonly<Record<string, unknown>>) {
    super()
    this.options = options
    BrowserWindow.all.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  loadURL(url: string): Promise<void> {
    this.webContents.mainFrame = { url }
    return Promise.resolve()
  }
  show(): void { this.done.push('show') }
  destroy(): void { this.destroyed = true }
  setProgressBar(share: number): void { this.done.push(`progress ${share}`) }
  focus(): void { this.standing().done.push('focus') }
  maximize(): void { this.done.push('maximize') }
  restore(): void { this.done.push('restore') }
  isDestroyed(): boolean { return this.destroyed }
  isMinimized(): boolean { return this.standing().minimised }
  isMaximized(): boolean { return false }
  getNormalBounds(): object { return { x: 10, y: 20, width: 900, height: 700 } }
  private standing(): this {
    if (this.destroyed) throw new TypeError('Object has been destroyed')
    return this
  }
}

class App extends EventEmitter {
  userData = ''
  readonly done: string[] = []
  getLocale(): string { return 'de-DE' }
  getPath(): string { return this.userData }
  relaunch(): void { this.done.push('relaunch') }
}
export const app = new App()

/** Main's side of the inter-process channels; `ask` is what `ipcRenderer.invoke` does. */
class IpcMain extends EventEmitter {
  readonly handlers = new Map<string, Listener>()
  handle(channel: string, handler: Listener): void {
    this.handlers.set(channel, handler)
  }
}
export const ipcMain = new IpcMain()

class IpcRenderer extends EventEmitter {
  private readonly sender = (): object => ({ senderFrame: BrowserWindow.all.at(-1)?.webContents.mainFrame ?? null })
  send(channel: string, ...args: unknown[]): void {
    ipcMain.emit(channel, this.sender(), ...args)
  }
  async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    return (ipcMain.handlers.get(channel) as ((...given: unknown[]) => unknown) | undefined)?.(this.sender(), ...args)
  }
}
export const ipcRenderer = new IpcRenderer()

export const contextBridge = {
  exposed: new Map<string, unknown>(),
  exposeInMainWorld(name: string, value: unknown): void {
    this.exposed.set(name, value)
  },
}

/** Paths of files a person dropped; a file a script made has none. */
export const webUtils = {
  paths: new Map<unknown, string>(),
  getPathForFile(file: unknown): string {
    return this.paths.get(file) ?? ''
  },
}

type SchemeHandler = (request: Request) => Promise<Response>
export const protocol = {
  privileged: [] as unknown[],
  handlers: new Map<string, SchemeHandler>(),
  registerSchemesAsPrivileged(schemes: unknown[]): void {
    this.privileged.push(...schemes)
  },
  handle(scheme: string, handler: SchemeHandler): void {
    this.handlers.set(scheme, handler)
  },
}

type PermissionAnswer = (granted: boolean) => void
const permissions = {
  request: null as ((contents: unknown, permission: string, answer: PermissionAnswer) => void) | null,
  check: null as (() => boolean) | null,
  device: null as (() => boolean) | null,
}
export const session = {
  permissions,
  defaultSession: {
    setPermissionRequestHandler: (handler: NonNullable<typeof permissions.request>): void => void (permissions.request = handler),
    setPermissionCheckHandler: (handler: () => boolean): void => void (permissions.check = handler),
    setDevicePermissionHandler: (handler: () => boolean): void => void (permissions.device = handler),
  },
}

export const dialog = {
  chosen: [] as string[],
  asked: [] as unknown[],
  showOpenDialog(_window: unknown, options: unknown): Promise<{ canceled: boolean; filePaths: string[] }> {
    this.asked.push(options)
    return Promise.resolve({ canceled: this.chosen.length === 0, filePaths: this.chosen })
  },
  /** Which button a question is answered with. */
  pressed: 0,
  showMessageBoxSync(_window: unknown, options: unknown): number {
    this.asked.push(options)
    return this.pressed
  },
  savedTo: '',
  showSaveDialog(_window: unknown, options: unknown): Promise<{ canceled: boolean; filePath: string }> {
    this.asked.push(options)
    return Promise.resolve({ canceled: this.savedTo === '', filePath: this.savedTo })
  },
}

export const shell = {
  opened: [] as string[],
  openExternal(url: string): Promise<void> {
    this.opened.push(url)
    return Promise.resolve()
  },
  openedPaths: [] as string[],
  /** What the system says where it has nothing to open a file with. */
  refusal: '',
  shownPaths: [] as string[],
  openPath(path: string): Promise<string> {
    this.openedPaths.push(path)
    return Promise.resolve(this.refusal)
  },
  showItemInFolder(path: string): void {
    this.shownPaths.push(path)
  },
}

export const Menu = {
  shown: null as unknown,
  buildFromTemplate: (template: unknown): unknown => template,
  setApplicationMenu(menu: unknown): void {
    this.shown = menu
  },
}

export const screen = { getAllDisplays: (): object[] => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] }

interface ForkOptions {
  readonly execArgv: string[]
}

/** Electron's own kind of child process, over one of Node's. */
class UtilityProcess extends EventEmitter {
  readonly child: ChildProcess
  constructor(entry: string, args: readonly string[], { execArgv }: ForkOptions) {
    super()
    this.child = fork(entry, args, { execArgv, serialization: 'advanced', stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    this.child.on('message', (message) => this.emit('message', message))
    this.child.on('exit', (code) => this.emit('exit', code ?? 1))
  }
  get pid(): number | undefined {
    return this.child.pid
  }
  get stderr(): NodeJS.ReadableStream | null {
    return this.child.stderr
  }
  postMessage(message: object): void {
    this.child.send(message)
  }
  kill(): boolean {
    return this.child.kill()
  }
}

export const utilityProcess = {
  forked: [] as UtilityProcess[],
  fork(entry: string, args: readonly string[], options: ForkOptions): UtilityProcess {
    const child = new UtilityProcess(entry, args, options)
    this.forked.push(child)
    return child
  },
}

/** An event that notes whether it was prevented. */
export function preventable(): Preventable & { readonly prevented: boolean } {
  const event = { prevented: false, preventDefault: () => void (event.prevented = true) }
  return event
}
