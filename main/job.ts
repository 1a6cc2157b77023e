import type { Job } from '../preload/contract'
import { closing } from './closing'
import { ArchiveError } from './fault'
import { newId } from './new-id'
import { startPace, type Pace } from './pace'

/** A running piece of long work: it reports through `update`, and checks `signal` between items. */
export interface RunningJob {
  readonly id: string
  readonly signal: AbortSignal
  update(progress: Partial<Omit<Job, 'id' | 'kind'>>): void
  /**
   * From here on nobody cancels it; only the end of the program still does where it `resumes` at the next start. Throws where
   * somebody has cancelled it already.
   */
  finishForSure(resumes?: boolean): void
}

/** All jobs of this program run, and whoever watches them. */
export interface Jobs {
  start(kind: Job['kind'], work: (job: RunningJob) => Promise<void>): string
  /** Starts work and waits for what it gives. Throws what it throws, `job-cancelled` where it is ended before. */
  run<Result>(kind: Job['kind'], work: (job: RunningJob) => Promise<Result>): Promise<Result>
  /** Gives whether it will end before its time. */
  cancel(id: string): boolean
  /** Cancels the jobs a test tells, and waits for their end. */
  cancelWhere(which: (job: Job) => boolean): Promise<void>
  /** Ends the jobs a test tells as the end of the program does, with what they begin meanwhile: what can go on later, can. */
  interruptWhere(which: (job: Job) => boolean): Promise<void>
  isRunning(kind: Job['kind']): boolean
  /** Whether somebody has cancelled the last job of that kind. */
  isStopped(kind: Job['kind']): boolean
  /** Id of the job of that kind that runs, or null. */
  running(kind: Job['kind']): string | null
  /** Waits until nothing of that kind runs. */
  ended(kind: Job['kind']): Promise<void>
  /** All running jobs first, then each change until the signal aborts. */
  watch(signal: AbortSignal | undefined): AsyncGenerator<Job>
  /** Cancels everything and waits for it to end. */
  close(): Promise<void>
}

interface Entry {
  state: Job
  readonly controller: AbortController
  readonly pace: Pace
  /** Who may end it before its time. */
  ends: 'by anybody' | 'by closing' | 'never'
  finished: Promise<void>
}

/** Makes the registry. `onFailure` is told of work that ended by an error of ours, which is a bug to be logged. */
export function createJobs(onFailure: (error: unknown) => void): Jobs {
  const entries = new Map<string, Entry>()
  const watchers = new Set<(job: Job) => void>()
  const stopped = new Set<Job['kind']>()
  let isClosing = false

  function publish(entry: Entry, progress: Partial<Job>): void {
    const { state, done, total, fault } = { ...entry.state, ...progress }
    const left = entry.pace.secondsLeft(done, total, fault !== null)
    entry.state = { ...entry.state, ...progress, secondsLeft: state === 'running' ? left : null }
    for (const watcher of watchers) watcher(entry.state)
  }

  function abort(entry: Entry, reason?: string): void {
    if (entry.ends === 'by anybody' || (entry.ends === 'by closing' && reason === closing)) entry.controller.abort(reason)
  }

  function start(kind: Job['kind'], work: (job: RunningJob) => Promise<void>): string {
    const id = newId()
    const controller = new AbortController()
    const state: Job = { id, kind, state: 'running', done: 0, total: null, current: null, secondsLeft: null, accession: null, counts: {}, fault: null, handedOver: false }
    const entry: Entry = { state, controller, pace: startPace(), ends: 'by anybody', finished: Promise.resolve() }
    entries.set(id, entry)
    stopped.delete(kind)
    if (isClosing) abort(entry, closing)
    publish(entry, {})
    const finishForSure = (resumes = false): void => {
      controller.signal.throwIfAborted()
      entry.ends = resumes ? 'by closing' : 'never'
    }
    // Also where it fails before it has begun to wait: a job that never ends would keep the program from ending.
    entry.finished = (async () => work({ id, signal: controller.signal, update: (progress) => publish(entry, progress), finishForSure }))()
      .then(() => publish(entry, { state: controller.signal.aborted ? 'cancelled' : 'done', current: null }))
      .catch((error: unknown) => {
        if (controller.signal.aborted) return publish(entry, { state: 'cancelled', current: null, fault: null })
        publish(entry, { state: 'failed', current: pathOf(error), fault: faultOf(error) })
        onFailure(error)
      })
      .finally(() => entries.delete(id))
    return id
  }

  const chosen = (which: (job: Job) => boolean): Entry[] => [...entries.values()].filter(({ state }) => which(state))
  const endOf = async (some: readonly Entry[]): Promise<void> => void (await Promise.allSettled(some.map(({ finished }) => finished)))
  const runningOf = (kind: Job['kind']): string | null => chosen((job) => job.kind === kind)[0]?.state.id ?? null

  return {
    start,
    run(kind, work) {
      return new Promise((resolve, reject) => {
        start(kind, async (job) => {
          try {
            resolve(await work(job))
          } catch (error) {
            reject(job.signal.aborted ? new ArchiveError('job-cancelled', {}, { cause: error }) : error)
            throw error
          }
        })
      })
    },
    cancel(id) {
      const entry = entries.get(id)
      if (entry === undefined) return false
      abort(entry)
      if (entry.controller.signal.aborted) stopped.add(entry.state.kind)
      return entry.controller.signal.aborted
    },
    async cancelWhere(which) {
      const some = chosen(which)
      for (const entry of some) abort(entry)
      await endOf(some)
    },
    async interruptWhere(which) {
      for (let some = chosen(which); some.length > 0; some = chosen(which)) {
        for (const entry of some) abort(entry, closing)
        await endOf(some)
      }
    },
    isRunning: (kind) => runningOf(kind) !== null,
    isStopped: (kind) => stopped.has(kind),
    running: runningOf,
    ended: (kind) => endOf(chosen((job) => job.kind === kind)),
    watch: (signal) => changes(entries, watchers, signal),
    async close() {
      isClosing = true
      for (const entry of entries.values()) abort(entry, closing)
      // What is ending may have begun something more.
      while (entries.size > 0) await endOf([...entries.values()])
    },
  }
}

/** All running jobs, then each change until the signal aborts. */
async function* changes(entries: ReadonlyMap<string, Entry>, watchers: Set<(job: Job) => void>, signal: AbortSignal | undefined): AsyncGenerator<Job> {
  const queue = [...entries.values()].map(({ state }) => state)
  let wake = (): void => undefined
  const watcher = (job: Job): void => {
    queue.push(job)
    wake()
  }
  watchers.add(watcher)
  const stop = (): void => wake()
  signal?.addEventListener('abort', stop)
  try {
    while (!signal?.aborted) {
      const next = queue.shift()
      if (next !== undefined) yield next
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  } finally {
    watchers.delete(watcher)
    signal?.removeEventListener('abort', stop)
  }
}

function pathOf(error: unknown): Job['current'] {
  const path = error instanceof ArchiveError ? error.details['path'] : undefined
  return path === undefined ? null : String(path)
}

function faultOf(error: unknown): Job['fault'] {
  return error instanceof ArchiveError ? error.code : 'internal'
}
