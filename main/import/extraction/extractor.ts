import type { FaultCode } from '../../../preload/faults'
import { noNames, type KnownNames } from '../../archive/authorities/known-names'
import type { RecognisedPage } from '../../archive/derived/recognition'
import { ArchiveError } from '../../fault'
import type { Extracted } from '../reading/extracted'
import { limits } from '../reading/limits'
import type { Room } from '../reading/parts'
import { withoutContent } from '../reading/without-content'
import { startChild, type Ending, type Spawn } from './child'
import type { Recognised, Task } from './child-messages'
import { createPool } from './pool'

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

// A crash may be chance, or the fault of the file before; running out of memory, or of time in which it was read, is the file's own.
const worthAnotherTry: readonly FaultCode[] = ['extraction-crashed']

/** How a task ended that was read. */
type Read<Answer> = Exclude<Ending<Answer>, { readonly unread: true }>

/** Reads a file once more where that may help. */
export function createExtractor({ spawn, entry, workers, milliseconds = limits.milliseconds }: ExtractorOptions): Extractor {
  const pool = createPool(() => startChild(spawn, entry, milliseconds), workers)

  async function runOnce<Answer>(task: Task, signal?: AbortSignal, alone = false): Promise<Read<Answer>> {
    for (;;) {
      signal?.throwIfAborted()
      const ending = await pool.run<Answer>(task, alone, signal)
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
    close: () => pool.close(),
  }
}

function ofPage<Answer>(page: number, ending: Read<Answer>): Answer {
  if ('fault' in ending) throw new ArchiveError(ending.fault, { page })
  return ending.answer
}
