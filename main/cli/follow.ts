import type { Job } from '../../preload/contract'
import type { Jobs } from '../job'
import { progressPrinter, say, type ProgressPrinter } from './terminal'

/** Waits for work in the background, showing progress; Ctrl+C puts it off until the program is next open. Gives what failed. */
export async function followBackground(jobs: Jobs, kind: Job['kind'], what: string): Promise<Job[]> {
  const failed: Job[] = []
  if (!jobs.isRunning(kind)) return failed
  const progress = progressPrinter()
  const tellWaiting = waitTeller(progress)
  const running = new Set<string>()
  const cancel = (): void => void jobs.cancelWhere((job) => job.kind === kind)
  process.on('SIGINT', cancel)
  for await (const job of jobs.watch(undefined)) {
    if (job.kind !== kind) continue
    if (job.state === 'failed') failed.push(job)
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
  return failed
}

/** That work waits for room on a full disk. */
export function waitsForRoom(): string {
  return say({ de: 'Der Datenträger ist voll. Bitte Platz schaffen; es geht von selbst weiter, sobald Platz ist.', en: 'The disk is full. Please make room; this goes on by itself as soon as there is some.' })
}

/** Tells that running work waits for room on a full disk as soon as it does, and once. */
export function waitTeller(progress: ProgressPrinter): (job: Job) => void {
  const told = new Map<string, Job['fault']>()
  return ({ id, state, fault }) => {
    if (state === 'running' && fault === 'disk-full' && told.get(id) !== fault) progress.tell(waitsForRoom())
    told.set(id, fault)
  }
}
