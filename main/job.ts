import { v7 as uuidv7 } from 'uuid'
import type { Job } from '../preload/contract'
import { ArchiveError } from './fault'

/** A running piece of long work: it reports through `update`, and checks `signal` between items. */
export interface RunningJob {
  readonly id: string
  readonly signal: AbortSignal
  update(progress: Partial<Omit<Job, 'id' | 'kind'>>): void
}

/** All jobs of this program run, and whoever watches them. */
export interface Jobs {
  start(kind: Job['kind'], work: (job: RunningJob) => Promise<void>): string
  cancel(id: string): boolean
  /** Cancels the jobs a test tells, and waits for their end. */
  cancelWhere(which: (job: Job) => boolean): Promise<void>
  isRunning(kind: Job['kind']): boolean
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
  readonly startedAt: number
  finished: Promise<void>
}

/** Makes the registry. `onFailure` is told of work that ended by an error of ours, which is a bug to be logged. */
export function createJobs(onFailure: (error: unknown) => void): Jobs {
  const entries = new Map<string, Entry>()
  const watchers = new Set<(job: Job) => void>()

  function publish(entry: Entry, progress: Partial<Job>): void {
    entry.state = { ...entry.state, ...progress }
    entry.state = { ...entry.state, secondsLeft: secondsLeft(entry) }
    for (const watcher of watchers) watcher(entry.state)
  }

  return {
    start(kind, work) {
      const id = uuidv7()
      const controller = new AbortController()
      const state: Job = { id, kind, state: 'running', done: 0, total: null, current: null, secondsLeft: null, accession: null, counts: {}, fault: null }
      const entry: Entry = { state, controller, startedAt: Date.now(), finished: Promise.resolve() }
      entries.set(id, entry)
      publish(entry, {})
      entry.finished = work({ id, signal: controller.signal, update: (progress) => publish(entry, progress) })
        .then(() => publish(entry, { state: controller.signal.aborted ? 'cancelled' : 'done', current: null }))
        .catch((error: unknown) => {
          const cancelled = controller.signal.aborted
          publish(entry, { state: cancelled ? 'cancelled' : 'failed', current: null, fault: cancelled ? null : faultOf(error) })
          if (!cancelled) onFailure(error)
        })
        .finally(() => entries.delete(id))
      return id
    },
    cancel(id) {
      const entry = entries.get(id)
      entry?.controller.abort()
      return entry !== undefined
    },
    async cancelWhere(which) {
      const chosen = [...entries.values()].filter(({ state }) => which(state))
      for (const { controller } of chosen) controller.abort()
      await Promise.allSettled(chosen.map(({ finished }) => finished))
    },
    isRunning: (kind) => [...entries.values()].some(({ state }) => state.kind === kind),
    async ended(kind) {
      await Promise.allSettled([...entries.values()].filter(({ state }) => state.kind === kind).map(({ finished }) => finished))
    },
    async *watch(signal) {
      const queue = [...entries.values()].map((entry) => entry.state)
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
    },
    async close() {
      // Work that can go on at the next start tells this from being cancelled by its signal's reason.
      for (const entry of entries.values()) entry.controller.abort('closing')
      await Promise.allSettled([...entries.values()].map((entry) => entry.finished))
    },
  }
}

function faultOf(error: unknown): Job['fault'] {
  return error instanceof ArchiveError ? error.code : 'internal'
}

/** Seconds left at the pace so far, or null while there is no pace yet. */
function secondsLeft({ state, startedAt }: Entry): number | null {
  const seconds = (Date.now() - startedAt) / 1000
  if (state.state !== 'running' || state.total === null || state.done < 3 || seconds < 1) return null
  return Math.round((seconds / state.done) * (state.total - state.done))
}
