import type { FaultCode } from '../../preload/faults'
import { noNames, type KnownNames } from '../archive/known-names'
import type { RecognisedPage } from '../archive/recognition'
import { ArchiveError } from '../fault'
import { startChild, type Child, type Ending, type Spawn } from './child'
import type { Recognised, Task } from './child-messages'
import type { Extracted } from './extracted'
import { limits } from './limits'
import type { Room } from './parts'
import { withoutContent } from './without-content'

export type { ChildEnding, ChildHandle, Spawn } from './child'

/** `room`: where files inside the file may be unpacked to; without it they stay inside. */
export interface ExtractOptions {
  readonly name: string
  readonly room?: Room
  readonly recognised?: Recognised
  /** Names the archive knows, looked for in the text. */
  readonly names?: KnownNames
  /** The description (XMP) beside a picture. */
  readonly sidecars?: readonly string[]
  readonly signal: AbortSignal
}

/** Reads files in processes of their own: whatever a file does to its reader, the program goes on. */
export interface Extractor {
  /** How many files are read at once. */
  readonly workers: number
  /** What is in a file. Never throws for what the file is: a file that cannot be read has a fault and no text. */
  extract(path: string, options: ExtractOptions): Promise<Extracted>
  /** A page (from 0) of a PDF or a picture as WebP, `width` pixels wide. Throws the fault of the file. */
  renderPage(path: string, page: number, width: number): Promise<Uint8Array>
  /** The text of a PDF page (from 0) with the places of its words. Throws the fault of the file. */
  words(path: string, page: number): Promise<RecognisedPage>
  /** What is written in the picture of a page (from 0). Throws the fault of the file. */
  recognise(path: string, page: number, signal: AbortSignal): Promise<RecognisedPage>
  /** Ends all processes; what is being read is given up. */
  close(): Promise<void>
}

export interface ExtractorOptions {
  /** How the host starts a process. */
  readonly spawn: Spawn
  /** Path of the built entry of the extraction process. */
  readonly entry: string
  readonly workers: number
  readonly milliseconds?: number
}

/** A process is given its next file while it reads one: it need not wait while the archive thread commits. */
export const atOnceEach = 2

// A crash may be chance, or the fault of the file before; running out of memory, or of time in which it was read, is the file's own.
const worthAnotherTry: readonly FaultCode[] = ['extraction-crashed']

/** How a task ended that was read. */
type Read<Answer> = Exclude<Ending<Answer>, { readonly unread: true }>

/** A task that no process has room for yet; `alone`: it waits until no other file is being read; `isShown`: somebody waits to see a page. */
interface Waiting {
  readonly alone: boolean
  readonly isShown: boolean
  begin(child: Child | null): void
}

/** Starts with no process; each is started when it is first needed and replaced after a number of files. */
export function createExtractor({ spawn, entry, workers, milliseconds = limits.milliseconds }: ExtractorOptions): Extractor {
  const children = new Set<Child>()
  const waiting: Waiting[] = []
  let closed = false

  /** A process that has nothing to do, a new one, or one with a task less than it may be given; null where there is none. */
  function withRoom(): Child | null {
    // One may have died while it had nothing to do, and nobody was told.
    for (const child of children) if (child.ended && child.given === 0) children.delete(child)
    const usable = [...children].filter(({ ended, spent, given }) => !ended && !spent && given < atOnceEach)
    const idle = usable.find(({ given }) => given === 0)
    if (idle !== undefined) return idle
    if (children.size >= workers) return usable[0] ?? null
    const started = startChild(spawn, entry, milliseconds)
    children.add(started)
    return started
  }

  /** Gives what waits to processes, as much as they have room for; once all is closed, to none. */
  function handOut(): void {
    for (;;) {
      const isReading = [...children].some(({ given }) => given > 0)
      const ready = waiting.filter(({ alone }) => closed || !alone || !isReading)
      const next = ready.find(({ isShown }) => isShown) ?? ready[0]
      const child = next === undefined || closed ? null : withRoom()
      if (next === undefined || (child === null && !closed)) return
      waiting.splice(waiting.indexOf(next), 1)
      next.begin(child)
    }
  }

  function giveBack(child: Child): void {
    if (closed || child.ended || (child.spent && child.given === 0)) {
      children.delete(child)
      void child.kill()
    }
    handOut()
  }

  /** Has a process do a task as soon as one has room for it. */
  function given<Answer>(task: Task, alone: boolean, signal?: AbortSignal): Promise<Ending<Answer>> {
    return new Promise((resolve, reject) => {
      // At once, in one step: who waits behind it sees what the process has been given.
      const begin = (child: Child | null): void => {
        // It may have been given up while a process was waited for.
        if (signal?.aborted === true) return reject(signal.reason)
        if (child === null) return reject(new ArchiveError('job-cancelled'))
        void child.run<Answer>(task, signal).finally(() => giveBack(child)).then(resolve, reject)
      }
      waiting.push({ alone, isShown: task.type === 'render' || task.type === 'words', begin })
      handOut()
    })
  }

  async function runOnce<Answer>(task: Task, signal?: AbortSignal, alone = false): Promise<Read<Answer>> {
    for (;;) {
      signal?.throwIfAborted()
      const ending = await given<Answer>(task, alone, signal)
      // A process killed because the import was cancelled says nothing about its file.
      if (!('answer' in ending)) signal?.throwIfAborted()
      if (!('unread' in ending)) return ending
    }
  }

  async function run<Answer>(task: Task, signal?: AbortSignal): Promise<Read<Answer>> {
    const first = await runOnce<Answer>(task, signal)
    if (!('fault' in first)) return first
    // Behind all others, a file has all the time that the computer has.
    if (first.waited === true) return runOnce<Answer>(task, signal, true)
    return worthAnotherTry.includes(first.fault) ? runOnce<Answer>(task, signal) : first
  }

  return {
    workers,
    async extract(path, { name, room = null, recognised = [], names = noNames, sidecars = [], signal }) {
      const ending = await run<Extracted>({ type: 'extract', path, name, room, recognised, names, sidecars }, signal)
      return 'answer' in ending ? ending.answer : withoutContent('application/octet-stream', ending.fault)
    },
    async renderPage(path, page, width) {
      return ofPage(page, await run<Uint8Array>({ type: 'render', path, page, width }))
    },
    async words(path, page) {
      return ofPage(page, await run<RecognisedPage>({ type: 'words', path, page }))
    },
    async recognise(path, page, signal) {
      return ofPage(page, await run<RecognisedPage>({ type: 'recognise', path, page }, signal))
    },
    async close() {
      closed = true
      await Promise.all([...children].map((child) => child.kill()))
    },
  }
}

function ofPage<Answer>(page: number, ending: Read<Answer>): Answer {
  if ('fault' in ending) throw new ArchiveError(ending.fault, { page })
  return ending.answer
}
