import { serialize } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { noNames } from '../../archive/authorities/known-names'
import type { RecognisedPage } from '../../archive/derived/recognition'
import { ArchiveError } from '../../fault'
import { wordsOfPdfPage } from '../formats/pdf/pdf'
import type { Extracted } from '../reading/extracted'
import { limits } from '../reading/limits'
import { recognisePage } from '../recognise/recognise-page'
import { renderPage } from '../recognise/render-page'
import type { FromChild, Task, TaskEnding, ToChild } from './child-messages'
import { extractFile } from './extract-file'
import { spareCompiling } from './spare-compiling'
import { createTimeLeft, setTimeLeft } from './time-left'
import type { Watched } from './watchdog-limits'

// Entry of an extraction process: the only place where bytes from outside are parsed.
interface Line {
  post(message: FromChild): void
  onMessage(listener: (message: ToChild) => void): void
}

/** Electron's utility process talks by `process.parentPort`, a forked one by `process.send`. */
interface ParentPort {
  postMessage(message: FromChild): void
  on(event: 'message', listener: (event: { data: ToChild }) => void): void
}

/** Starts the thread that ends this process when it takes too much memory, or works too long at a file. */
function startWatchdog(): Worker {
  const workerData: Watched = { timeLeft, parent: process.ppid }
  return new Worker(new URL('./watchdog.js', import.meta.url), { workerData })
}

function lineToParent(): Line {
  const { parentPort } = process as { parentPort?: ParentPort }
  if (parentPort !== undefined) {
    return { post: (message) => parentPort.postMessage(message), onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data)) }
  }
  process.once('disconnect', () => process.exit())
  return { post: (message) => void process.send?.(message), onMessage: (listener) => void process.on('message', listener) }
}

const timeLeft = createTimeLeft()
let names = noNames

/** The time that the present file may take begins anew. */
function beginAnew(milliseconds: number): void {
  setTimeLeft(timeLeft, milliseconds)
  line.post({ packed: null, resident: process.memoryUsage.rss() })
}

/** A mailbox of many years takes longer to be unpacked than a file may take to be read. */
function countParts(milliseconds: number): (unpacked: number) => void {
  return (unpacked) => {
    if (unpacked % limits.entriesAtOnce === 0) beginAnew(milliseconds)
  }
}

let hasBegun = false

/** On a busy machine, or one that looks into each program that is started, a process takes its time to begin: that is not its first file's doing. */
function begin(milliseconds: number): void {
  if (hasBegun) setTimeLeft(timeLeft, milliseconds)
  else beginAnew(milliseconds)
  hasBegun = true
}

async function answerTo({ task, milliseconds }: ToChild): Promise<TaskEnding> {
  try {
    return { answer: await done(task, countParts(milliseconds)) }
  } catch (error) {
    // What a reader throws is the file's doing; readers name the causes they know.
    return { fault: error instanceof ArchiveError ? error.code : 'file-damaged' }
  } finally {
    setTimeLeft(timeLeft, 0)
  }
}

function done(task: Task, onPart: (unpacked: number) => void): Promise<Extracted | Uint8Array | RecognisedPage> {
  switch (task.type) {
    case 'extract':
      names = task.names ?? names
      return extractFile(task.path, task.name, { room: task.room, recognised: task.recognised, names, sidecars: task.sidecars, onPart })
    case 'render':
      return renderPage(task.path, task.page, task.width)
    case 'words':
      return wordsOfPdfPage(task.path, task.page)
    case 'recognise':
      return recognisePage(task.path, task.page)
  }
}

spareCompiling()
startWatchdog()
const line = lineToParent()
let last = Promise.resolve()
line.onMessage((message) => {
  // One after the other: limits are for one file.
  last = last.then(async () => {
    begin(message.milliseconds)
    line.post({ packed: serialize(await answerTo(message)), resident: process.memoryUsage.rss() })
  })
})
