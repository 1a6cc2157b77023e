import type { Job } from '../../preload/contract'
import type { Jobs } from '../job'
import { progressPrinter } from './terminal'

/** Waits for work in the background, showing progress; Ctrl+C puts it off until the program is next open. */
export async function followBackground(jobs: Jobs, kind: Job['kind'], what: string): Promise<void> {
  if (!jobs.isRunning(kind)) return
  const progress = progressPrinter()
  const watching = new AbortController()
  const cancel = (): void => void jobs.cancelWhere((job) => job.kind === kind)
  process.on('SIGINT', cancel).on('SIGTERM', cancel)
  void jobs.ended(kind).then(() => watching.abort())
  for await (const job of jobs.watch(watching.signal)) {
    if (job.kind === kind) progress.show(`${what} ${job.done}/${job.total ?? '…'}  ${job.current ?? ''}`)
  }
  progress.end()
  process.off('SIGINT', cancel).off('SIGTERM', cancel)
}
