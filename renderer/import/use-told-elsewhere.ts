import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Job } from '../../preload/contract'
import { useArchive } from '../client'
import { toast } from '../ui/toast'
import { useShown } from '../view'
import { resultOf } from './summary'

/** Says in passing what came of the import that is followed, where its reader has gone to another area meanwhile. The sample has a line of its own. */
export function useToldElsewhere(job: Job | null, followed: string | null): void {
  const { t } = useTranslation()
  const isThere = useShown((view) => view.area === 'import')
  const sample = useQuery(useArchive().archive.status.queryOptions()).data?.sample ?? null
  // What was followed before this is over, unless it is seen to run.
  const over = useRef(followed)
  useEffect(() => {
    if (job === null || job.id !== followed) return
    if (job.state === 'running') over.current = null
    else if (over.current !== job.id) {
      over.current = job.id
      if (!isThere && (job.accession === null || job.accession !== sample)) toast(resultOf('idle', job, t))
    }
  }, [job, followed, isThere, sample, t])
}
