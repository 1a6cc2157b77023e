import { statfs } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { ArchiveError } from './fault'
import type { RunningJob } from './job'
import { isOutOfRoom } from './system-code'

/** Bytes that must be free before work in the archive that met a full disk goes on. */
const enoughForArchive = 200_000_000
const milliseconds = 2_000
/** As seldom as this it is done again where there is no more room than it had: it may need more than is asked for. */
const longestWait = 60_000
/** Bytes by which it must be more to be worth another try at once. */
const noticeable = 1_000_000

/** Bytes that may still be written beside a path. */
async function freeBytes(path: string): Promise<number> {
  const { bavail, bsize } = await statfs(path)
  return bavail * bsize
}

/**
 * Does work that writes into a folder and leaves nothing half done. Where the disk is full, the job shows `disk-full` and waits until
 * there is room, then the work is done again; ever more seldom as long as there is no more room. Throws what else the work throws, and
 * when the job is cancelled.
 */
export async function untilRoom<Result>(
  folder: string,
  job: Pick<RunningJob, 'signal' | 'update'>,
  work: () => Promise<Result>,
  { enough = enoughForArchive, free = freeBytes, pause = milliseconds }: { readonly enough?: number; readonly free?: (path: string) => Promise<number>; readonly pause?: number } = {},
): Promise<Result> {
  for (let wait = pause; ; wait = Math.min(longestWait, wait * 2)) {
    try {
      return await work()
    } catch (error) {
      if (!isOutOfRoom(error) && !(error instanceof ArchiveError && error.code === 'disk-full')) throw error
      job.update({ fault: 'disk-full' })
      const [had, until] = [await free(folder), performance.now() + wait]
      let has = had
      do {
        await sleep(pause, undefined, { signal: job.signal })
        has = await free(folder)
      } while (has < enough || (has < had + noticeable && performance.now() < until))
      job.update({ fault: null })
    }
  }
}

/** Bytes without which no archive can be opened. */
const enoughToOpen = 20_000_000

/** Waits until an archive can be opened in a folder: where the disk is full, the job shows `disk-full` meanwhile. */
export function untilRoomToOpen(folder: string, job: Pick<RunningJob, 'signal' | 'update'>, { free = freeBytes, pause = milliseconds } = {}): Promise<void> {
  const check = async (): Promise<void> => {
    if ((await free(folder)) < enoughToOpen) throw new ArchiveError('disk-full', { path: folder })
  }
  return untilRoom(folder, job, check, { enough: enoughToOpen, free, pause })
}
