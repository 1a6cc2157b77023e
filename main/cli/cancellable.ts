import { ArchiveError } from '../fault'
import { progressPrinter, type ProgressPrinter } from './terminal'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const

/** Does work that Ctrl+C ends, or the system, showing its progress until its end, whichever that is. Throws what it throws, `job-cancelled` where it is ended so. */
export async function cancellable<Result>(work: (signal: AbortSignal, progress: ProgressPrinter) => Promise<Result>): Promise<Result> {
  const cancelling = new AbortController()
  const cancel = (): void => cancelling.abort(new ArchiveError('job-cancelled'))
  const progress = progressPrinter()
  for (const signal of signals) process.once(signal, cancel)
  try {
    return await work(cancelling.signal, progress)
  } finally {
    progress.end()
    for (const signal of signals) process.off(signal, cancel)
  }
}
