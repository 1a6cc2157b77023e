import { extname } from 'node:path'
import { ArchiveError } from '../../fault'
import type { Child, Ending } from './child'
import type { Task } from './child-messages'

/** Processes that read files, so many at most. */
export interface Pool {
  /** Has a process do a task as soon as one has room for it; `alone`: as soon as no other file is being read. */
  run<Answer>(task: Task, alone: boolean, signal?: AbortSignal): Promise<Ending<Answer>>
  /** Ends all processes; what waits is given up. */
  close(): Promise<void>
}

/** A process is given its next file while it reads one: it need not wait while the archive thread commits. */
export const atOnceEach = 2

/** A task that no process has room for yet; `alone`: it waits until no other file is being read; `isShown`: somebody waits to see a page. */
interface Waiting {
  readonly alone: boolean
  readonly isShown: boolean
  /** That of the file's name. */
  readonly ending: string
  begin(child: Child | null): void
}

/** Starts with no process; each is started when it is first needed and replaced after a number of files. */
export function createPool(start: () => Child, workers: number): Pool {
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
    const started = start()
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

  function run<Answer>(task: Task, alone: boolean, signal?: AbortSignal): Promise<Ending<Answer>> {
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

  return {
    run,
    async close() {
      closed = true
      await Promise.all([...children.keys()].map((child) => child.kill()))
    },
  }
}
