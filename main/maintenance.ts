import { parentPort, workerData } from 'node:worker_threads'
import { makeBackup } from './archive/backup/make'
import { removeBackups } from './archive/backup/remove'
import { prepareRestore } from './archive/backup/restore'
import { ArchiveError } from './fault'
import { cancelMessage, type FromMaintenance, type MaintenanceTask, type MaintenanceTasks } from './maintain'
import { verifyArchive } from './verify'

// The maintenance thread: one piece of work that reads the whole archive, or its backups, then it ends.
const port = parentPort
if (port === null) throw new Error('maintenance.js is started as a worker thread')
const task: MaintenanceTask = workerData
const cancelling = new AbortController()
const post = (message: FromMaintenance): void => port.postMessage(message)
port.on('message', (message: unknown) => {
  if (message === cancelMessage) cancelling.abort()
})

/** Milliseconds between two words about progress. */
const pause = 200
let told = 0

try {
  post({ type: 'done', result: await work() })
} catch (error) {
  const fault = error instanceof ArchiveError ? { code: error.code, details: { ...error.details } } : null
  post({ type: 'failed', fault, message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
}
port.close()

function work(): Promise<MaintenanceTasks[keyof MaintenanceTasks]['result']> {
  switch (task.kind) {
    case 'backup':
      return makeBackup(task.input, tell, cancelling.signal)
    case 'restore':
      return prepareRestore(task.input.folder, task.input.backup, tell, cancelling.signal)
    case 'remove':
      return removeBackups(task.input)
    case 'verify':
      return verifyArchive(task.input.folder, tell, cancelling.signal)
  }
}

function tell(done: number, total: number): void {
  if (done < total && Date.now() - told < pause) return
  told = Date.now()
  post({ type: 'progress', done, total })
}
