import { Worker, type MessagePort } from 'node:worker_threads'
import type { Fault } from '../../preload/contract'
import { ArchiveError } from '../fault'
import { youngMegabytes } from '../lean-heap'
import type { FromThread, Holder, SourcePath, ThreadStart, ToThread } from '../thread-messages'
import type { UpdateStep } from '../update-step'

/** The archive thread as a host sees it: something to connect pipes to. */
export interface ArchiveThread {
  /** Gives the thread one end of a pipe; the router answers on it. */
  connect(port: MessagePort): void
  /** Makes paths known under an id; once it resolves, the renderer may import them. `disposable`: removed behind it. */
  registerSource(id: string, paths: readonly SourcePath[], disposable: boolean): Promise<void>
  /** Tells of an original that was met missing, or as other bytes than came in. */
  noteUnsound(hash: string): void
  /** Ends running work, closes the archive, and waits for the thread's end. */
  close(): Promise<void>
}

/** An archive that could not be opened, with whoever holds it. */
export class ArchiveRefused extends ArchiveError {
  readonly holder: Holder | null

  constructor(fault: Fault, holder: Holder | null) {
    super(fault.code, fault.details)
    this.holder = holder
  }
}

/**
 * Starts the archive thread and waits until the archive is open. Throws `ArchiveRefused` where it cannot be opened; `onDied`
 * is told when the thread ends unasked later, which is a bug; `onUpdating` of each step in which an older archive is brought up to date.
 */
export function startArchiveThread(entry: string, start: ThreadStart, onDied: (error: Error) => void, onUpdating: (step: UpdateStep) => void): Promise<ArchiveThread> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, {
      workerData: start,
      transferList: start.spawnPort === undefined ? [] : [start.spawnPort],
      resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
    })
    const ended = new Promise<void>((settle) => worker.once('exit', () => settle()))
    const registering = new Map<string, () => void>()
    let closing = false
    let failure = new Error('the archive thread ended')
    const post = (message: ToThread, transfer: MessagePort[] = []): void => worker.postMessage(message, transfer)

    worker.on('error', (error) => {
      failure = error instanceof Error ? error : new Error(String(error))
    })
    worker.on('exit', () => {
      reject(failure)
      if (!closing) onDied(failure)
    })
    worker.on('message', (message: FromThread) => {
      if (message.type === 'updating') onUpdating(message)
      if (message.type === 'refused') {
        closing = true
        reject(new ArchiveRefused(message.fault, message.holder))
      }
      if (message.type === 'registered') {
        registering.get(message.id)?.()
        registering.delete(message.id)
      }
      if (message.type !== 'ready') return
      resolve({
        connect: (port) => post({ type: 'connect', port }, [port]),
        registerSource: (id, paths, disposable) =>
          new Promise((registered) => {
            registering.set(id, registered)
            post({ type: 'source', id, paths, disposable })
          }),
        noteUnsound: (hash) => post({ type: 'unsound', hash }),
        close() {
          if (!closing) post({ type: 'close' })
          closing = true
          return ended
        },
      })
    })
  })
}
