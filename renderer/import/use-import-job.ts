import { useState } from 'react'
import type { Job } from '../../preload/contract'
import { useJobs } from '../jobs'

/** The import that runs, or the last one that ended while this window was open; `follow` waits for one just started. */
export function useImportJob(): { job: Job | null; follow: (id: string) => void } {
  const imports = useJobs().filter(({ kind }) => kind === 'import')
  const [followed, setFollowed] = useState<string | null>(null)
  const job = imports.find(({ id }) => id === followed) ?? imports.find(({ state }) => state === 'running') ?? imports.at(-1) ?? null
  return { job, follow: setFollowed }
}
