import { Worker } from 'node:worker_threads'
import type { Fault } from '../../preload/contract'
import type { StoredOriginal } from '../archive/originals'
import { ArchiveError } from '../fault'
import type { StoreOf } from './store-file'

/** What the storing thread is asked to bring into the folder that it is started with (`workerData`). */
export type StoringTask =
  | { readonly kind: 'original'; readonly source: string | Uint8Array }
  | { readonly kind: 'thumbnail'; readonly hash: string; readonly bytes: Uint8Array }

export type ToStoring = { readonly type: 'task'; readonly id: number; readonly task: StoringTask } | { readonly type: 'cancel' } | { readonly type: 'end' }

/** How a task ended; `code` is the system's where it was no fault of ours. */
export type FromStoring =
  | { readonly id: number; readonly stored: StoredOriginal | null }
  | { readonly id: number; readonly fault: Fault | null; readonly message: string; readonly code: unknown }

/** Who waits for a task. */
interface Waiting {
  readonly resolve: (stored: StoredOriginal | null) => void
  readonly reject: (error: unknown) => void
}

/** Has files brought into an archive by a thread of its own, started with the first: copying them costs least where nothing else is done. */
export function storeInThread(entry: string): StoreOf {
  return (folder, signal) => {
    const waiting = new Map<number, Waiting>()
    let worker: Worker | null = null
    let count = 0

    const say = (message: ToStoring): void => worker?.postMessage(message)
    const cancel = (): void => say({ type: 'cancel' })

    function start(): void {
      worker = new Worker(entry, { workerData: folder })
      worker.on('message', settle)
      worker.on('error', gone)
      worker.on('exit', () => gone(new Error('the storing thread ended')))
      signal.addEventListener('abort', cancel)
    }

    function settle(ending: FromStoring): void {
      const task = waiting.get(ending.id)
      waiting.delete(ending.id)
      if ('stored' in ending) task?.resolve(ending.stored)
      else task?.reject(signal.aborted ? signal.reason : errorOf(ending))
    }

    function gone(error: unknown): void {
      worker = null
      signal.removeEventListener('abort', cancel)
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    }

    async function ask(task: StoringTask): Promise<StoredOriginal | null> {
      signal.throwIfAborted()
      if (worker === null) start()
      return new Promise((resolve, reject) => {
        count += 1
        waiting.set(count, { resolve, reject })
        say({ type: 'task', id: count, task })
      })
    }

    return {
      async original(source) {
        const stored = await ask({ kind: 'original', source })
        if (stored === null) throw new Error('an original was not stored')
        return stored
      },
      thumbnail: async (hash, bytes) => void (await ask({ kind: 'thumbnail', hash, bytes })),
      end: () => say({ type: 'end' }),
    }
  }
}

function errorOf({ fault, message, code }: Extract<FromStoring, { readonly fault: unknown }>): Error {
  return fault === null ? Object.assign(new Error(message), { code }) : new ArchiveError(fault.code, fault.details)
}
