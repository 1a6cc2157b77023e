import { ArchiveError } from '../fault'
import { progressPrinter, type ProgressPrinter } from './terminal'

/** Does work that Ctrl+C ends, showing its progress until its end, whichever that is. Throws what it throws, `job-cancelled` for Ctrl+C. */
export async function cancellable<Result>(work: (signal: AbortSignal, progress: ProgressPrinter) => Promise<Result>): Promise<Result> {
  const cancelling = new AbortController()
  const cancel = (): void => cancelling.abort(new ArchiveError('job-cancelled'))
  const progress = progressPrinter()
  process.once('SIGINT', cancel).once('SIGTERM', cancel)
  try {
    return await work(cancelling.signal, progress)
  } finally {
    progress.end()
    process.off('SIGINT', cancel).off('SIGTERM', cancel)
  }
}
