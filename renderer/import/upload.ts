import type { Fault } from '../../preload/contract'
import type { FaultCode } from '../../preload/faults'
import { askingFirst } from '../ui/asking-first'
import { faultOf } from '../ui/fault'
import { faultOfFile } from './gather'
import type { Gathered } from './gather'

/** The reader gave up before everything was handed over. */
export class UploadCancelled extends Error {}

/** The host refuses what it was asked, or is lost, with one of our faults. */
class Refused extends Error {
  readonly data: Fault

  constructor(fault: Fault, cause?: unknown) {
    super(fault.code, { cause })
    this.data = fault
  }
}

export interface UploadProgress {
  readonly done: number
  readonly total: number
  /** How much of the way that is, of `way`: in bytes, and some more for each file. */
  readonly wayDone: number
  readonly way: number
  readonly current: string
}

/** Files in flight at once; more would only wait for the same disk. */
const lanes = 3

/** Bytes in whose time one more file is begun and ended: a thousand small ones take longer than a film as large as all of them. */
const bytesOfAFile = 2 * 1024 * 1024

/**
 * Streams files one by one to the host of the browser and gives the source id to import. One that cannot be handed over is
 * noted in the source with its fault. Throws `UploadCancelled` when the signal aborts, and what ends the whole (a full disk,
 * a lost host); the host then keeps nothing.
 */
export async function upload(files: readonly Gathered[], signal: AbortSignal, onProgress: (progress: UploadProgress) => void): Promise<string> {
  try {
    // The files are with the page until the host has them: leaving it would lose the import without a word.
    return await askingFirst(() => handOver(files, signal, onProgress))
  } catch (error) {
    if (signal.aborted) throw new UploadCancelled('cancelled', { cause: error })
    // All that `fetch` says of a host that is gone.
    throw error instanceof TypeError ? new Refused({ code: 'source-unknown', details: {} }, error) : error
  }
}

async function handOver(files: readonly Gathered[], signal: AbortSignal, onProgress: (progress: UploadProgress) => void): Promise<string> {
  const opened: unknown = await (await ask('POST', '/uploads', signal)).json()
  const source = sourceOf(opened)
  // Who closes the tab all the same gives it up; a page that is only put aside goes on when it is come back to.
  const leave = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) void fetch(`/uploads/${source}`, { method: 'DELETE', credentials: 'same-origin', keepalive: true }).catch(() => undefined)
  }
  window.addEventListener('pagehide', leave)
  try {
    await carryAll(`/uploads/${source}`, files, signal, onProgress)
    // To its end, also where it is given up now: of a source that is half closed nobody would know.
    await ask('POST', `/uploads/${source}/done`, null)
    return source
  } catch (error) {
    // Where the host is lost there is nobody to tell; it sweeps at its next start.
    await ask('DELETE', `/uploads/${source}`, null).catch(() => undefined)
    throw error
  } finally {
    window.removeEventListener('pagehide', leave)
  }
}

/** Carries files in several lanes. What stops one stops all, and nothing is told of the way any more. */
async function carryAll(address: string, files: readonly Gathered[], signal: AbortSignal, onProgress: (progress: UploadProgress) => void): Promise<void> {
  const way = files.reduce((sum, each) => sum + wayOf(each), 0)
  let wayDone = 0
  let done = 0
  const stop = new AbortController()
  const either = AbortSignal.any([signal, stop.signal])
  const queue = files.values()
  const carry = async (): Promise<void> => {
    try {
      for (const each of queue) {
        onProgress({ done, total: files.length, wayDone, way, current: each.path })
        await carryOne(address, each, either)
        done++
        wayDone += wayOf(each)
      }
    } catch (error) {
      stop.abort(error)
    }
  }
  await Promise.all(Array.from({ length: lanes }, carry))
  either.throwIfAborted()
}

async function carryOne(address: string, gathered: Gathered, signal: AbortSignal): Promise<void> {
  const path = encodeURIComponent(gathered.path)
  const fault = 'fault' in gathered ? gathered.fault : await send(`${address}?path=${path}`, gathered.file, signal)
  if (fault !== null) await ask('POST', `${address}/failed?path=${path}&fault=${fault}`, signal)
}

/** Sends one file, and gives why that very file cannot be; null: it was. Throws what would meet every other file too. */
async function send(address: string, file: File, signal: AbortSignal): Promise<FaultCode | null> {
  try {
    await ask('PUT', address, signal, file)
    return null
  } catch (error) {
    signal.throwIfAborted()
    // A browser says the same of a file it cannot read and of a host that is gone.
    const fault = error instanceof Refused ? error.data.code : await faultOfReading(file)
    if (fault === 'input-invalid' || fault === 'file-unreadable' || fault === 'file-vanished') return fault
    throw error
  }
}

async function faultOfReading(file: File): Promise<FaultCode | null> {
  try {
    // Chromium tells a file that is gone, and is empty by now, from one it may not read only here, and not where it streams.
    await (file.size === 0 ? file : file.slice(0, 1)).arrayBuffer()
    await file.stream().pipeTo(new WritableStream())
    return null
  } catch (error) {
    return faultOfFile(error)
  }
}

async function ask(method: 'POST' | 'PUT' | 'DELETE', address: string, signal: AbortSignal | null, body?: File): Promise<Response> {
  const answer = await fetch(address, { method, signal, credentials: 'same-origin', ...(body && { body }) })
  if (answer.ok) return answer
  const fault = faultOf({ data: await answer.json().catch(() => null) })
  throw fault === null ? new Error(`${method} ${address}: ${answer.status}`) : new Refused(fault)
}

function wayOf(gathered: Gathered): number {
  return bytesOfAFile + ('file' in gathered ? gathered.file.size : 0)
}

function sourceOf(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null && 'source' in answer && typeof answer.source === 'string') return answer.source
  throw new Error('the host gave no source')
}
