import { useMemo } from 'react'
import type { Job } from '../../preload/contract'
import { useJobs } from '../jobs'

/** All imports that run; and of one, how it is: the one that is followed, else one that runs, or the last one that was begun after it and ended while this window was open. */
export function useImportJobs(followed: string | null): { readonly job: Job | null; readonly running: readonly Job[] } {
  const jobs = useJobs()
  return useMemo(() => {
    const imports = jobs.filter(({ kind }) => kind === 'import')
    const running = imports.filter(({ state }) => state === 'running').toSorted((a, b) => (a.id < b.id ? -1 : 1))
    return { job: imports.find(({ id }) => id === followed) ?? running[0] ?? imports.findLast(({ id }) => followed === null || id > followed) ?? null, running }
  }, [jobs, followed])
}
