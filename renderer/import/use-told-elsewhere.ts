import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Job } from '../../preload/contract'
import { useArchive } from '../client'
import { toast } from '../ui/toast'
import { useShown } from '../view'
import { resultOf } from './summary'

/** Says in passing what came of an import whose reader has gone to another area meanwhile. The sample has a line of its own. */
export function useToldElsewhere(job: Job | null): void {
  const { t } = useTranslation()
  const isThere = useShown((view) => view.area === 'import')
  const sample = useQuery(useArchive().archive.status.queryOptions()).data?.sample ?? null
  const ran = useRef<string | null>(null)
  useEffect(() => {
    if (job === null) return
    if (job.state === 'running') ran.current = job.id
    else if (ran.current === job.id) {
      ran.current = null
      if (!isThere && (job.accession === null || job.accession !== sample)) toast(resultOf('idle', job, t))
    }
  }, [job, isThere, sample, t])
}
