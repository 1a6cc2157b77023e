import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import type { Job } from '../../preload/contract'
import { useArchive } from '../client'
import { rehearsesFirst } from '../preferences'
import { Button } from '../ui/button'
import { Fault, faultSentence } from '../ui/fault'
import { Progress } from '../ui/progress'
import { timeLeft } from '../ui/time-left'
import { toastFault } from '../ui/toast'
import { useImports } from './import-provider'
import { shareDone, type Intake } from './intake'
import { resultOf, summaryOf } from './summary'
import { useAccessions } from './use-accessions'

/** How far handing over is and each import that runs, with what it is at and how long it takes; afterwards, what came of it. */
export function ImportProgress() {
  const { t } = useTranslation()
  const { intake, job, running, rehearsal } = useImports()
  const accessions = useAccessions()
  const accession = accessions.data?.find(({ id }) => id === job?.accession)
  // What was recalled is no import any more, and nothing came of it.
  const isRecalled = job !== null && job.accession !== null && accessions.data !== undefined && accession === undefined
  const isHanding = intake.step === 'gathering' || intake.step === 'uploading'
  // What came of an import before is not said again over what is about to be one.
  const isUnderWay = isHanding || intake.step === 'starting' || intake.step === 'failed' || rehearsal !== null || job?.state === 'running'
  return (
    <>
      {isHanding && <HandingOver intake={intake} />}
      {intake.step === 'failed' && <Fault error={intake.error} />}
      <p className="import-result" role="status">{isUnderWay ? '' : resultOf(intake.step, isRecalled ? null : job, t, accession?.notes)}</p>
      {running.map((each) => <RunningImport key={each.id} job={each} label={running.length > 1 ? accessions.data?.find(({ id }) => id === each.accession)?.label : undefined} />)}
    </>
  )
}

function HandingOver({ intake }: { readonly intake: Extract<Intake, { step: 'gathering' | 'uploading' }> }) {
  const { t } = useTranslation()
  const { cancelling, giveUp } = useImports()
  const uploading = intake.step === 'uploading' ? intake : null
  return (
    <div className="import-progress">
      <Progress label={t(uploading ? 'import.uploading' : 'import.walking')} value={shareDone(intake, null, rehearsesFirst())} />
      <p className="import-figures">{uploading && t('import.counted', { done: uploading.done, total: uploading.total })}{uploading && timeOf(uploading.secondsLeft, t)}</p>
      <Current file={uploading?.current ?? null} />
      <Button isBusy={cancelling} onPress={giveUp}>{t(cancelling ? 'import.cancelling' : 'common.cancel')}</Button>
    </div>
  )
}

/** `label`: what the import is called, where several run. */
function RunningImport({ job, label }: { readonly job: Job; readonly label: string | undefined }) {
  const { t } = useTranslation()
  const archive = useArchive()
  const [cancelling, setCancelling] = useState(false)
  const { id, done, total, counts, secondsLeft, fault, current } = job
  const summary = summaryOf(counts, t)
  const cancel = async (): Promise<void> => {
    setCancelling(true)
    try {
      await archive.jobs.cancel.call({ id })
    } catch (error) {
      setCancelling(false)
      toastFault(error)
    }
  }
  const name = t(total === null ? 'import.walking' : 'import.running')
  return (
    <div className="import-progress">
      <Progress label={label === undefined ? name : `${name}: ${label}`} value={shareDone({ step: 'idle' }, job)} />
      <p className="import-figures">
        {total === null ? t('import.countedOpen', { count: done }) : t('import.counted', { done, total })}
        {timeOf(secondsLeft, t)}
        {summary && ` · ${summary}`}
      </p>
      {fault !== null && <p className="import-paused" role="alert">{t('import.paused')} {faultSentence(fault, t)}</p>}
      <Current file={current} />
      <Button isBusy={cancelling} onPress={() => void cancel()}>{t(cancelling ? 'import.cancelling' : 'common.cancel')}</Button>
    </div>
  )
}

function Current({ file }: { readonly file: string | null }) {
  const { t } = useTranslation()
  return <p className="import-current" title={file ?? undefined}>{file ? t('import.current', { file }) : ' '}</p>
}

function timeOf(secondsLeft: number | null, t: TFunction): string {
  return secondsLeft === null ? '' : ` · ${timeLeft(secondsLeft, t)}`
}
