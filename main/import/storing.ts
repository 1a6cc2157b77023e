import { parentPort, workerData } from 'node:worker_threads'
import { rightHere } from '../archive/disk'
import { storeOriginal, type StoredOriginal } from '../archive/originals'
import { ArchiveError } from '../fault'
import { systemCode } from '../system-code'
import { storeThumbnail } from './store-file'
import type { FromStoring, StoringTask, ToStoring } from './storing-thread'

// The storing thread: brings files into an archive, as long as an import lasts.
const port = parentPort
if (port === null) throw new Error('storing.js is started as a worker thread')
const folder: string = workerData
const cancelling = new AbortController()
const post = (message: FromStoring): void => port.postMessage(message)

port.on('message', (message: ToStoring) => {
  if (message.type === 'task') void answer(message.id, message.task)
  else if (message.type === 'cancel') cancelling.abort()
  else port.close()
})

async function answer(id: number, task: StoringTask): Promise<void> {
  try {
    post({ id, stored: await done(task) })
  } catch (error) {
    const fault = error instanceof ArchiveError ? { code: error.code, details: { ...error.details } } : null
    post({ id, fault, message: error instanceof Error ? error.message : String(error), code: systemCode(error) })
  }
}

async function done(task: StoringTask): Promise<StoredOriginal | null> {
  if (task.kind === 'original') return storeOriginal(folder, typeof task.source === 'string' ? task.source : Buffer.from(task.source), cancelling.signal, rightHere)
  await storeThumbnail(folder, task.hash, task.bytes, rightHere)
  return null
}
