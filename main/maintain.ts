import { Worker } from 'node:worker_threads'
import type { Fault } from '../preload/contract'
import type { Backup } from './archive/backup/layout'
import type { BackupRequest, BackupResult } from './archive/backup/make'
import type { RemovalRequest, RemovedBackups } from './archive/backup/remove'
import type { RestoreResult } from './archive/backup/restore'
import { ArchiveError } from './fault'
import type { Verified } from './verify'

/** What the maintenance thread does, and what comes of it. */
export interface MaintenanceTasks {
  readonly backup: { readonly input: BackupRequest; readonly result: BackupResult }
  readonly restore: { readonly input: { readonly folder: string; readonly backup: Backup }; readonly result: RestoreResult }
  readonly remove: { readonly input: RemovalRequest; readonly result: RemovedBackups }
  readonly verify: { readonly input: { readonly folder: string }; readonly result: Verified }
}
export type MaintenanceTask = { [K in keyof MaintenanceTasks]: { readonly kind: K; readonly input: MaintenanceTasks[K]['input'] } }[keyof MaintenanceTasks]

export type FromMaintenance =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly result: MaintenanceTasks[keyof MaintenanceTasks]['result'] }
  | { readonly type: 'failed'; readonly fault: Fault | null; readonly message: string }

/** What may be said to the thread while it works. */
export const cancelMessage = 'cancel'

/** Does work that reads the whole archive, or its backups, in a thread of its own: nothing else waits for it. Throws what the work throws. */
export function maintain<K extends keyof MaintenanceTasks>(
  entry: string,
  kind: K,
  input: MaintenanceTasks[K]['input'],
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<MaintenanceTasks[K]['result']> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, { workerData: { kind, input } })
    const cancel = (): void => worker.postMessage(cancelMessage)
    signal.addEventListener('abort', cancel)
    // An abort is told once: one that came before is not told here.
    if (signal.aborted) cancel()
    worker.on('message', (message: FromMaintenance) => {
      if (message.type === 'progress') onProgress(message.done, message.total)
      else if (message.type === 'done') resolve(message.result)
      else reject(message.fault === null ? new Error(message.message) : new ArchiveError(message.fault.code, message.fault.details))
    })
    worker.on('error', reject)
    worker.on('exit', () => {
      signal.removeEventListener('abort', cancel)
      reject(new Error('the maintenance thread ended'))
    })
  })
}
