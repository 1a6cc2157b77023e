import type { Job } from '../../preload/contract'
import type { Jobs } from '../job'
import { progressPrinter, words, type ProgressPrinter } from './terminal'

/** Waits for work in the background, showing progress; Ctrl+C ends it. Gives what failed or was ended before its time. */
export async function followBackground(jobs: Jobs, kind: Job['kind'], what: string): Promise<Job[]> {
  const undone: Job[] = []
  if (!jobs.isRunning(kind)) return undone
  const progress = progressPrinter()
  const tellWaiting = waitTeller(progress)
  const running = new Set<string>()
  const cancel = (): void => void jobs.cancelWhere((job) => job.kind === kind)
  process.on('SIGINT', cancel)
  for await (const job of jobs.watch(undefined)) {
    if (job.kind !== kind) continue
    if (job.state === 'failed' || job.state === 'cancelled') undone.push(job)
    if (job.state === 'running') running.add(job.id)
    else running.delete(job.id)
    // All that run are told of first, so none is missed.
    if (running.size === 0) break
    tellWaiting(job)
    progress.show(`${what} ${job.done}/${job.total ?? '…'}  ${job.current ?? ''}`)
  }
  await jobs.ended(kind)
  progress.end()
  process.off('SIGINT', cancel)
  return undone
}

/** What of a job tells whether it waits for room. */
type Waiting = Pick<Job, 'id' | 'state' | 'done' | 'fault'>

/** Tells that running work waits for room on a full disk as soon as it does, and once: not again where it was tried again in vain. */
export function waitTeller(progress: ProgressPrinter): (job: Waiting) => void {
  const earlier = new Map<string, { readonly fault: Job['fault']; readonly toldAt: number | null }>()
  return ({ id, state, done, fault }) => {
    const { fault: before = null, toldAt = null } = earlier.get(id) ?? {}
    const isNews = state === 'running' && fault === 'disk-full' && before !== fault && toldAt !== done
    if (isNews) progress.tell(words.waitsForRoom)
    earlier.set(id, { fault, toldAt: isNews ? done : toldAt })
  }
}
