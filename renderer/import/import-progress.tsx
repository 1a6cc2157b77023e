import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import type { Job } from '../../preload/contract'
import { Button } from '../ui/button'
import { Fault, faultSentence } from '../ui/fault'
import { Progress } from '../ui/progress'
import { timeLeft } from '../ui/time-left'
import { shareDone } from './intake'
import { useImports } from './import-provider'
import { summaryOf } from './summary'

/** How far the import is, with what it is at and how long it takes; afterwards, what came of it. */
export function ImportProgress() {
  const { t } = useTranslation()
  const { intake, job, cancelling, uploaded, cancel } = useImports()
  const busy = intake.step === 'gathering' || intake.step === 'uploading' || (intake.step === 'idle' && job?.state === 'running')
  if (intake.step === 'failed') return <Fault error={intake.error} />
  if (!busy) return <p className="import-result" role="status">{resultOf(intake.step, job, t)}</p>

  const uploading = intake.step === 'uploading'
  const label = intake.step === 'gathering' ? t('import.walking') : uploading ? t('import.uploading') : job?.total === null ? t('import.walking') : t('import.running')
  const counted = uploading ? { done: intake.done, total: intake.total } : intake.step === 'idle' && job ? { done: job.done, total: job.total } : null
  const current = uploading ? intake.current : intake.step === 'idle' ? job?.current : null
  const left = uploading ? intake.secondsLeft : intake.step === 'idle' ? (job?.secondsLeft ?? null) : null
  return (
    <div className="import-progress">
      <Progress label={label} value={shareDone(intake, job, uploaded)} />
      <p className="import-figures">
        {counted && (counted.total === null ? t('import.countedOpen', { count: counted.done }) : t('import.counted', { done: counted.done, total: counted.total }))}
        {left !== null && ` · ${timeLeft(left, t)}`}
        {intake.step === 'idle' && job && summaryOf(job.counts, t) && ` · ${summaryOf(job.counts, t)}`}
      </p>
      {intake.step === 'idle' && job?.fault != null && <p className="import-paused" role="alert">{t('import.paused')} {faultSentence(job.fault, t)}</p>}
      <p className="import-current" title={current ?? undefined}>{current ? t('import.current', { file: current }) : ' '}</p>
      <Button isBusy={cancelling} onPress={cancel}>{t(cancelling ? 'import.cancelling' : 'common.cancel')}</Button>
    </div>
  )
}

function resultOf(step: string, job: Job | null, t: TFunction): string {
  if (step === 'empty') return t('import.nothingInside')
  if (step === 'cancelled') return t('import.cancelledUpload')
  if (!job) return ''
  const summary = summaryOf(job.counts, t)
  if (job.state === 'cancelled') return summary ? t('import.cancelled', { summary }) : t('import.cancelledUpload')
  if (job.state === 'failed') return job.fault === 'source-missing' ? faultSentence(job.fault, t, { path: job.current ?? '' }) : t('import.failedJob')
  return job.state === 'done' ? t('import.done', { summary: summary || t('import.nothingInside') }) : ''
}
