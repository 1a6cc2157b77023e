import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { MessageChannel } from 'node:worker_threads'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import type { UpdateStep } from '../update-step'
import { plainAnswer, type Answer } from './answer'
import { startArchiveThread, type ArchiveThread } from './archive-thread'
import { createGate, type Gate } from './gate'
import { interfaceFiles, type InterfaceFiles } from './interface-files'
import { joinPipe } from './pipe'
import { programParts, type Places } from './places'
import { pagePolicy } from './policy'
import { sendAnswer } from './send-answer'
import { answerStored } from './stored-files'
import { updatingPage } from './updating-page'
import { answerUpload } from './upload-route'
import { createUploads, type Uploads } from './uploads'

export interface BrowserOptions {
  readonly archive: string
  readonly account: string
  /** 0 lets the system choose a free one. */
  readonly port: number
  readonly places: Places
  /** Told where the archive is of an older program and is brought up to date, which may take a while: the link already leads to a page that says so. */
  readonly onUpdating?: (link: string) => void
  /** Told when the archive thread dies under the running program. */
  readonly onDied: (error: Error) => void
}

export interface BrowserHost {
  /** The address that lets a browser in, valid for this start. */
  readonly link: string
  readonly port: number
  close(): Promise<void>
}

interface Rooms {
  readonly archive: string
  readonly gate: Gate
  readonly interface: InterfaceFiles
  readonly thread: ArchiveThread
  readonly uploads: Uploads
}

/** A message of the interface is small; what is larger is not ours. */
const messageLimit = 4 << 20

/**
 * Serves the program on 127.0.0.1 and opens the archive behind it. Throws `ArchiveRefused` where the archive cannot be
 * opened, and the system's error where the port is taken.
 */
export async function startBrowserHost({ archive, account, port, places, onDied, onUpdating = () => undefined }: BrowserOptions): Promise<BrowserHost> {
  const server = createServer()
  const bound = await listen(server, port)
  const gate = createGate(bound)
  const updating = answerUpdating(server, gate)
  try {
    const start = { folder: archive, account, ...programParts(places), spawner: 'fork', holder: { name: account, link: gate.link } } as const
    const thread = await startArchiveThread(places.thread, start, onDied, (step) => {
      if (updating.show(step)) onUpdating(gate.link)
    })
    const sockets = `ws://127.0.0.1:${bound} ws://localhost:${bound}`
    const rooms = { archive, gate, interface: interfaceFiles(places.renderer, sockets), thread, uploads: createUploads(archive) }
    const pipes = new WebSocketServer({ noServer: true, maxPayload: messageLimit })
    updating.end()
    server.on('request', (request, response) => void handle((asked) => answer(rooms, asked), request, response))
    server.on('upgrade', (request, socket, head) => upgrade(rooms, pipes, request, socket, head))
    return {
      link: gate.link,
      port: bound,
      async close() {
        for (const pipe of pipes.clients) pipe.close(1001)
        await thread.close()
        server.closeAllConnections()
        await new Promise<void>((settle) => server.close(() => settle()))
      },
    }
  } catch (error) {
    server.close()
    server.closeAllConnections()
    throw error
  }
}

/** Listens on 127.0.0.1 and gives the port. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      if (typeof address === 'object' && address !== null) resolve(address.port)
      else reject(new Error('the server has no address'))
    })
  })
}

/** Answers with what says how far the archive is brought up to date, from the first step until the interface can be served. `show` gives whether that is the first. */
function answerUpdating(server: Server, gate: Gate): { show(step: UpdateStep): boolean; end(): void } {
  let shown: UpdateStep | null = null
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    void handle((asked) => Promise.resolve(shown === null ? plainAnswer(503, 'not yet') : updatingAnswer(gate, shown, asked)), request, response)
  }
  return {
    show(step) {
      const isFirst = shown === null
      shown = step
      if (isFirst) server.on('request', listener)
      return isFirst
    },
    end: () => void server.off('request', listener),
  }
}

function updatingAnswer(gate: Gate, step: UpdateStep, request: IncomingMessage): Answer {
  const entered = enter(gate, request)
  if ('status' in entered) return entered
  if (entered.pathname !== '/') return plainAnswer(503, 'not yet')
  const nonce = randomBytes(16).toString('base64')
  const language = /^de\b/i.test(request.headers['accept-language'] ?? '') ? 'de' : 'en'
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': pagePolicy(nonce), 'cache-control': 'no-store' },
    body: updatingPage(step, language, nonce),
  }
}

async function handle(answering: (request: IncomingMessage) => Promise<Answer>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await sendAnswer(await answering(request), request, response)
  } catch (error) {
    // The other side going away mid-way is everyday; anything else is a bug.
    if (!request.destroyed && !response.destroyed) console.error(error)
    response.destroy()
  }
}

async function answer({ archive, gate, interface: files, thread, uploads }: Rooms, request: IncomingMessage): Promise<Answer> {
  const url = enter(gate, request)
  if ('status' in url) return url
  if (url.pathname.startsWith('/uploads')) return answerUpload(uploads, thread, request, url)
  if (request.method !== 'GET' && request.method !== 'HEAD') return plainAnswer(405, 'method not allowed')
  const asked = { path: url.pathname, query: url.searchParams, range: request.headers.range ?? null }
  return files(url.pathname) ?? (await answerStored(archive, asked, (hash) => thread.noteUnsound(hash))) ?? plainAnswer(404, 'not found')
}

/** The address that somebody who may asks for, or the answer to all others. */
function enter(gate: Gate, request: IncomingMessage): URL | Answer {
  const url = urlOf(request)
  if (url === null) return plainAnswer(400, 'bad request')
  const verdict = gate.check(request, url)
  if (verdict.pass === 'refused') return refusal(verdict.status)
  if (verdict.pass === 'enter') return { status: 303, headers: { location: '/', 'set-cookie': verdict.cookie, 'cache-control': 'no-store' }, body: '' }
  return url
}

function urlOf(request: IncomingMessage): URL | null {
  // Only the path form: an absolute address would put a host of the client's choosing into the URL.
  return request.url?.startsWith('/') ? URL.parse(`http://127.0.0.1${request.url}`) : null
}

function refusal(status: 401 | 403): Answer {
  if (status === 403) return plainAnswer(403, 'Diese Adresse gehört nicht zum Programm. / This address is not part of the program.')
  return plainAnswer(401, 'Bitte das Programm neu starten und seinen Link benutzen.\nPlease start the program again and use its link.\n')
}

function upgrade({ gate, thread }: Rooms, pipes: WebSocketServer, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  const url = urlOf(request)
  const passes = url?.pathname === '/rpc' && gate.check(request, url).pass === 'in'
  if (!passes) {
    // Whoever is refused may hang up at any moment, and nobody else listens here: unheard, that would end the program.
    socket.on('error', () => socket.destroy())
    socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n')
    return
  }
  pipes.handleUpgrade(request, socket, head, (pipe) => connect(thread, pipe))
}

function connect(thread: ArchiveThread, socket: WebSocket): void {
  const { port1, port2 } = new MessageChannel()
  thread.connect(port2)
  const pipe = joinPipe(port1, {
    // oRPC sends strings, and bytes where a message carries a file.
    send: (message) => socket.send(typeof message === 'string' ? message : asBytes(message)),
    close: () => socket.close(),
  })
  socket.on('message', (data, isBinary) => {
    const bytes = Buffer.isBuffer(data) ? data : Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data)
    pipe.received(isBinary ? new Uint8Array(bytes) : bytes.toString('utf8'))
  })
  socket.on('close', () => pipe.ended())
  socket.on('error', () => socket.terminate())
}

function asBytes(message: unknown): Uint8Array {
  if (message instanceof Uint8Array) return message
  if (message instanceof ArrayBuffer) return new Uint8Array(message)
  throw new TypeError('a pipe carries strings and bytes')
}
