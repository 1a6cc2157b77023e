import { extname } from 'node:path'
import type { FaultCode } from '../../../preload/faults'
import { noNames, type KnownNames } from '../../archive/authorities/known-names'
import type { RecognisedPage } from '../../archive/derived/recognition'
import { ArchiveError } from '../../fault'
import type { Extracted } from '../reading/extracted'
import { limits } from '../reading/limits'
import type { Room } from '../reading/parts'
import { withoutContent } from '../reading/without-content'
import { startChild, type Child, type Ending, type Spawn } from './child'
import type { Recognised, Task } from './child-messages'

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
  /** That of the file's name. */
  readonly ending: string
  begin(child: Child | null): void
}

/** Starts with no process; each is started when it is first needed and replaced after a number of files. */
export function createExtractor({ spawn, entry, workers, milliseconds = limits.milliseconds }: ExtractorOptions): Extractor {
  /** The processes, with the endings of the files that each was given. */
  const children = new Map<Child, Set<string>>()
  const waiting: Waiting[] = []
  let closed = false

  /** A new process where none has nothing to do and there may be one more; else those that may be given a task, idle ones first. */
  function withRoom(): Child[] {
    // One may have died while it had nothing to do, and nobody was told.
    for (const child of children.keys()) if (child.ended && child.given === 0) children.delete(child)
    const usable = [...children.keys()].filter(({ ended, spent, given }) => !ended && !spent && given < atOnceEach)
    if (children.size >= workers || usable.some(({ given }) => given === 0)) return usable.toSorted((a, b) => a.given - b.given)
    const started = startChild(spawn, entry, milliseconds)
    children.set(started, new Set())
    return [started]
  }

  /**
   * What of that which waits a process is given. The first file of a kind takes a process up to half a second longer than those
   * after it: what another one has read the like of is left to that, unless there is nothing else to do.
   */
  function nextFor(child: Child, ready: readonly Waiting[]): Waiting | undefined {
    const others = [...children].filter(([other]) => other !== child && !other.ended && !other.spent)
    const isForOthers = ({ ending }: Waiting): boolean => children.get(child)?.has(ending) !== true && others.some(([, endings]) => endings.has(ending))
    return ready.find(({ isShown }) => isShown) ?? ready.find((each) => !isForOthers(each)) ?? (child.given === 0 ? ready[0] : undefined)
  }

  /** Gives what waits to processes, as much as they have room for; once all is closed, to none. */
  function handOut(): void {
    if (closed) for (const { begin } of waiting.splice(0)) begin(null)
    for (;;) {
      const isReading = [...children.keys()].some(({ given }) => given > 0)
      const ready = waiting.filter(({ alone }) => !alone || !isReading)
      const [given] = (ready.length === 0 ? [] : withRoom()).flatMap((child) => {
        const next = nextFor(child, ready)
        return next === undefined ? [] : { child, next }
      })
      if (given === undefined) return
      const { child, next } = given
      waiting.splice(waiting.indexOf(next), 1)
      children.get(child)?.add(next.ending)
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
      waiting.push({ alone, isShown: task.type === 'render' || task.type === 'words', ending: task.type === 'extract' ? extname(task.name).toLowerCase() : '', begin })
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
      await Promise.all([...children.keys()].map((child) => child.kill()))
    },
  }
}

function ofPage<Answer>(page: number, ending: Read<Answer>): Answer {
  if ('fault' in ending) throw new ArchiveError(ending.fault, { page })
  return ending.answer
}
