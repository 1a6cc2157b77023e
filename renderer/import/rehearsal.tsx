import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useArchive } from '../client'
import { useJobs } from '../jobs'
import { Button } from '../ui/button'
import { Fault } from '../ui/fault'
import { partDone } from '../ui/job-progress'
import { Progress } from '../ui/progress'
import { timeLeft } from '../ui/time-left'
import { useImports } from './import-provider'
import { OutcomeFilter } from './outcome-filter'
import { OutcomeTable } from './outcome-table'
import { isRehearsedAs, rehearsedDatesOf, rehearsedSummaryOf } from './summary'
import { onlyChoices } from './use-accessions'
import type { Only } from './use-accessions'

/** Milliseconds between looks at a rehearsal that is about to be over. */
const lookingAgain = 200

/** What an import would do: counts, dates and each file; then it is imported, or not. */
export function Rehearsal({ source, job: id }: { readonly source: string; readonly job: string }) {
  const { t } = useTranslation()
  const archive = useArchive()
  const imports = useImports()
  const job = useJobs().find((each) => each.id === id)
  // The whole list crosses once, when it is complete. Of a rehearsal that was over before this window knew of it there is no job.
  const query = useQuery(archive.imports.rehearsal.queryOptions({ input: { source }, enabled: job?.state !== 'running', refetchInterval: ({ state }) => (state.data?.isOver === false ? lookingAgain : false) }))
  const [only, setOnly] = useState<Only>('all')
  if (query.isError) return <Fault error={query.error} />
  const running = query.data?.isOver !== true
  const files = query.data?.files ?? []
  const dates = rehearsedDatesOf(files, t)
  const shown = files.filter((file) => isRehearsedAs(file, only))
  const choices = onlyChoices.filter((each) => files.some((file) => isRehearsedAs(file, each)))
  return (
    <section className="import-outcomes" aria-label={t('import.rehearsal')}>
      <div className="import-rehearsal">
        <h2>{t('import.rehearsal')}</h2>
        {running && <Progress label={t('import.rehearsing')} value={job === undefined ? null : partDone(job)} />}
        {/* Its count would be said with each file. */}
        {running && (
          <p>
            {job?.total != null && t('import.counted', { done: job.done, total: job.total })}
            {job?.secondsLeft != null && ` · ${timeLeft(job.secondsLeft, t)}`}
          </p>
        )}
        <p className="import-result" role="status">{running ? '' : t('import.rehearsed', { summary: rehearsedSummaryOf(files, t) })}</p>
        {!running && dates !== null && <p>{dates}</p>}
        <div className="import-choose">
          <Button variant="primary" isBusy={running} onPress={() => imports.startRehearsed()}>{t('import.importNow')}</Button>
          <Button onPress={() => imports.discardRehearsed()}>{t(running ? 'common.cancel' : 'import.discard')}</Button>
        </div>
      </div>
      {choices.length > 2 && <OutcomeFilter choices={choices.map((each) => ({ only: each, name: t(`import.onlyWould.${each}`) }))} only={only} onChoose={setOnly} />}
      <OutcomeTable key={only} label={t('import.rehearsal')} outcomes={shown} total={shown.length} />
    </section>
  )
}
