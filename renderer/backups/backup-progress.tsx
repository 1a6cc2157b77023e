import { useTranslation } from 'react-i18next'
import type { Job } from '../../preload/contract'
import { useArchive } from '../client'
import { useJobs } from '../jobs'
import { Button } from '../ui/button'
import { faultSentence } from '../ui/fault'
import { Progress } from '../ui/progress'
import { toastFault } from '../ui/toast'

/** How far a backup or a restoring is; afterwards, what came of it. */
export function BackupProgress() {
  const { t } = useTranslation()
  const archive = useArchive()
  const job = useJobs().findLast(({ kind }) => kind === 'backup' || kind === 'restore')
  if (job === undefined) return null
  const { kind, state, done, total } = job
  if (state !== 'running') return <p className="backups-result" role="status">{t(`backups.${resultOf(job)}`, { count: job.counts['faults'] || (job.counts['broughtBack'] ?? 0), reason: job.fault === null ? '' : faultSentence(job.fault, t) })}</p>
  return (
    <div className="backups-progress">
      <Progress label={t(kind === 'backup' ? 'backups.backingUp' : 'backups.restoring')} value={total === null || total === 0 ? null : done / total} />
      <Button onPress={() => void archive.jobs.cancel.call({ id: job.id }).catch(toastFault)}>{t('common.cancel')}</Button>
    </div>
  )
}

function resultOf({ kind, state, counts }: Job): string {
  if (state !== 'done') return `${kind}.${state === 'cancelled' ? 'cancelled' : 'failed'}`
  if ((counts['faults'] ?? 0) > 0) return `${kind}.incomplete`
  if ((counts['index'] ?? 0) > 0) return `${kind}.index`
  return `${kind}.${(counts['broughtBack'] ?? 0) > 0 ? 'broughtBack' : 'done'}`
}
