import { createContext, useContext, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { Job } from '../preload/contract'
import { useArchive } from './client'

/** Milliseconds before the stream is asked for again after it broke, as on a reconnect. */
const pause = 1_000
/** So many jobs are remembered after their end. */
const most = 20

const Context = createContext<readonly Job[]>([])

/** The jobs that run, and those that ended while this window was open; the latest last. */
export function useJobs(): readonly Job[] {
  return useContext(Context)
}

/** The latest job of a kind, as it is or last was; null: there was none. */
export function useLatestJob(kind: Job['kind']): Job | null {
  return useJobs().findLast((job) => job.kind === kind) ?? null
}

/** Whether a job of one of these kinds runs. */
export function useIsRunning(...kinds: readonly Job['kind'][]): boolean {
  return useJobs().some(({ kind, state }) => state === 'running' && kinds.includes(kind))
}

/** Follows the archive's jobs for everything below it. */
export function JobsProvider({ children }: { readonly children: ReactNode }) {
  const archive = useArchive()
  const [jobs, setJobs] = useState<readonly Job[]>([])
  useEffect(() => {
    const controller = new AbortController()
    const watch = async (): Promise<void> => {
      while (!controller.signal.aborted) {
        try {
          const changes = await archive.jobs.watch.call(undefined, { signal: controller.signal })
          for await (const job of changes) setJobs((before) => [...before.filter(({ id }) => id !== job.id), job].slice(-most))
        } catch {
          // The pipe is gone for the moment; the shell says so, the next round finds it again.
        }
        await new Promise((resolve) => setTimeout(resolve, pause))
      }
    }
    void watch()
    return () => controller.abort()
  }, [archive])
  return <Context.Provider value={jobs}>{children}</Context.Provider>
}
