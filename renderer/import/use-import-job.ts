import { useCallback, useEffect, useState } from 'react'
import type { Job } from '../../preload/contract'
import { useArchive } from '../client'

/** Milliseconds before the stream is asked for again after it broke, as on a reconnect. */
const pause = 1_000

/**
 * The import that runs, or the last one that ended while this window was open; `follow` waits for one just started. And the
 * text recognition that goes on behind it.
 */
export function useImportJob(): { job: Job | null; recognition: Job | null; follow: (id: string) => void } {
  const archive = useArchive()
  const [known, setKnown] = useState<readonly Job[]>([])
  const [recognition, setRecognition] = useState<Job | null>(null)
  const [followed, setFollowed] = useState<string | null>(null)

  useEffect(() => {
    const controller = new AbortController()
    const watch = async (): Promise<void> => {
      while (!controller.signal.aborted) {
        try {
          const changes = await archive.jobs.watch.call(undefined, { signal: controller.signal })
          for await (const job of changes)
            if (job.kind === 'recognise') setRecognition(job)
            else if (job.kind === 'import') setKnown((before) => [...before.filter(({ id }) => id !== job.id), job].slice(-20))
        } catch {
          // The pipe is gone for the moment; the shell says so, the next round finds it again.
        }
        await new Promise((resolve) => setTimeout(resolve, pause))
      }
    }
    void watch()
    return () => controller.abort()
  }, [archive])

  const job = known.find(({ id }) => id === followed) ?? known.find(({ state }) => state === 'running') ?? known.at(-1) ?? null
  return { job, recognition, follow: useCallback((id: string) => setFollowed(id), []) }
}
