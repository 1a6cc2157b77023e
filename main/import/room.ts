import { statfs } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { ArchiveError } from '../fault'
import type { RunningJob } from '../job'

/** Bytes that must be free before an import that met a full disk goes on. */
const enough = 200_000_000
const milliseconds = 2_000

/** Bytes that may still be written beside a path. */
async function freeBytes(path: string): Promise<number> {
  const { bavail, bsize } = await statfs(path)
  return bavail * bsize
}

/**
 * Does work that writes into a folder. Where the disk is full, the job shows `disk-full` and waits until there is room, then
 * does it again; work must leave nothing half done. Throws what the work throws otherwise, and when the job is cancelled.
 */
export async function untilRoom<Result>(
  folder: string,
  job: RunningJob,
  work: () => Promise<Result>,
  { free = freeBytes, pause = milliseconds }: { readonly free?: (path: string) => Promise<number>; readonly pause?: number } = {},
): Promise<Result> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof ArchiveError) || error.code !== 'disk-full') throw error
      job.update({ fault: 'disk-full' })
      do await sleep(pause, undefined, { signal: job.signal })
      while ((await free(folder)) < enough)
      job.update({ fault: null })
    }
  }
}
