import { useTranslation } from 'react-i18next'
import type { Job } from '../../preload/contract'
import { useJobs } from '../jobs'
import { faultSentence } from '../ui/fault'
import { JobProgress } from '../ui/job-progress'

/** How far a backup or a restoring is; afterwards, what came of it. */
export function BackupProgress() {
  const { t } = useTranslation()
  const job = useJobs().findLast(({ kind }) => kind === 'backup' || kind === 'restore')
  if (job === undefined) return null
  if (job.state !== 'running') return <p className="backups-result" role="status">{t(`backups.${resultOf(job)}`, { count: job.counts['faults'] || (job.counts['broughtBack'] ?? 0), reason: job.fault === null ? '' : faultSentence(job.fault, t) })}</p>
  return (
    <div className="backups-progress">
      <JobProgress label={t(job.kind === 'backup' ? 'backups.backingUp' : 'backups.restoring')} job={job} />
    </div>
  )
}

function resultOf({ kind, state, counts }: Job): string {
  if (state !== 'done') return `${kind}.${state === 'cancelled' ? 'cancelled' : 'failed'}`
  if ((counts['faults'] ?? 0) > 0) return `${kind}.incomplete`
  if ((counts['index'] ?? 0) > 0) return `${kind}.index`
  return `${kind}.${(counts['broughtBack'] ?? 0) > 0 ? 'broughtBack' : 'done'}`
}
