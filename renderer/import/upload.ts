import type { Gathered } from './gather'

/** The reader gave up before everything was handed over. */
export class UploadCancelled extends Error {}

export interface UploadProgress {
  readonly done: number
  readonly total: number
  readonly bytesDone: number
  readonly bytes: number
  readonly current: string
}

/** Files in flight at once; more would only wait for the same disk. */
const lanes = 3

/**
 * Streams files one by one to the host of the browser and gives the source id to import. Throws `UploadCancelled`
 * when the signal aborts.
 */
export async function upload(files: readonly Gathered[], signal: AbortSignal, onProgress: (progress: UploadProgress) => void): Promise<string> {
  window.addEventListener('beforeunload', askFirst)
  running++
  try {
    return await handOver(files, signal, onProgress)
  } finally {
    running--
    if (running === 0) window.removeEventListener('beforeunload', askFirst)
  }
}

/** Handings over that run: a version of a record may be handed over beside an import. */
let running = 0

/** The files are with the page until the host has them: leaving it would lose the import without a word. */
function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

async function handOver(files: readonly Gathered[], signal: AbortSignal, onProgress: (progress: UploadProgress) => void): Promise<string> {
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0)
  let bytesDone = 0
  let done = 0
  const request = async (method: 'POST' | 'PUT', address: string, body?: File): Promise<Response> => {
    try {
      const answer = await fetch(address, { method, signal, credentials: 'same-origin', ...(body && { body }) })
      if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status}`)
      return answer
    } catch (error) {
      if (signal.aborted) throw new UploadCancelled('cancelled', { cause: error })
      throw error
    }
  }

  const opened: unknown = await (await request('POST', '/uploads')).json()
  const source = sourceOf(opened)
  const queue = files.values()
  const carry = async (): Promise<void> => {
    for (const { file, path } of queue) {
      onProgress({ done, total: files.length, bytesDone, bytes, current: path })
      await request('PUT', `/uploads/${source}?path=${encodeURIComponent(path)}`, file)
      done++
      bytesDone += file.size
    }
  }
  await Promise.all(Array.from({ length: lanes }, carry))
  await request('POST', `/uploads/${source}/done`)
  return source
}

function sourceOf(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null && 'source' in answer && typeof answer.source === 'string') return answer.source
  throw new Error('the host gave no source')
}
