import { useTranslation } from 'react-i18next'
import type { Job } from '../../preload/contract'
import { useArchive } from '../client'
import { useJobs } from '../jobs'
import { Button } from '../ui/button'
import { Progress } from '../ui/progress'
import { timeLeft } from '../ui/time-left'
import { toastFault } from '../ui/toast'

const kinds = ['recall', 'decide', 'collect', 'undo', 'verify'] as const satisfies readonly Job['kind'][]

/** Steps below which it is over before anybody could read about it. */
const worthSaying = 100

/** What is told of where it was begun. */
const toldElsewhere = ['import', 'rehearse'] as const satisfies readonly Job['kind'][]

/** How far an action is that takes its time, wherever the reader is. What is only whole or nothing cannot be cancelled. */
export function LongAction() {
  const { t } = useTranslation()
  const archive = useArchive()
  const jobs = useJobs()
  const job = jobs.find(({ kind, state, total }) => state === 'running' && kinds.some((each) => each === kind) && (total ?? 0) >= worthSaying)
  const kind = kinds.find((each) => each === job?.kind)
  const isWaiting = jobs.some((each) => each.state === 'running' && each.fault === 'disk-full' && !toldElsewhere.some((other) => other === each.kind))
  const waiting = isWaiting && <p className="long-waiting" role="alert">{t('shell.waitsForRoom')}</p>
  if (job === undefined || kind === undefined || job.total === null) return waiting
  const { id, done, total, secondsLeft } = job
  const counted = t(countsRecords(job) ? 'shell.countedRecords' : 'import.counted', { done, total })
  return (
    <>
      {waiting}
      <div className="long-action">
        <Progress label={`${t(`shell.long.${kind}`)}: ${counted}${secondsLeft === null ? '' : ` · ${timeLeft(secondsLeft, t)}`}`} value={done / total} />
        {kind !== 'recall' && kind !== 'undo' && <Button variant="quiet" onPress={() => void archive.jobs.cancel.call({ id }).catch(toastFault)}>{t('common.cancel')}</Button>}
      </div>
    </>
  )
}

/** Whether an action's steps are records: what a whole import offers is more than it has records. */
function countsRecords({ kind, accession }: Job): boolean {
  return kind === 'recall' || kind === 'collect' || (kind === 'decide' && accession !== null)
}
