import type { Job } from '../../preload/contract'
import { useJobs } from '../jobs'

/** The import that is followed; else the one that runs, or the last one that ended while this window was open. */
export function useImportJob(followed: string | null): Job | null {
  const imports = useJobs().filter(({ kind }) => kind === 'import')
  return imports.find(({ id }) => id === followed) ?? imports.find(({ state }) => state === 'running') ?? imports.at(-1) ?? null
}
