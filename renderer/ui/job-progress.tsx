import { useTranslation } from 'react-i18next'
import type { Job } from '../../preload/contract'
import { useArchive } from '../client'
import { Button } from './button'
import { Progress } from './progress'
import { toastFault } from './toast'

/** How far a job is that runs, and what ends it; side by side in whatever holds them. */
export function JobProgress({ label, job }: { readonly label: string; readonly job: Job }) {
  const { t } = useTranslation()
  const { jobs } = useArchive()
  return (
    <>
      <Progress label={label} value={partDone(job)} />
      <Button onPress={() => void jobs.cancel.call({ id: job.id }).catch(toastFault)}>{t('common.cancel')}</Button>
    </>
  )
}

/** The part of a job that is done, from 0 to 1; null while nobody knows how much it is. */
export function partDone({ done, total }: Pick<Job, 'done' | 'total'>): number | null {
  return total === null || total === 0 ? null : done / total
}
