import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyPhotos } from '../photos/copy-photos'
import { Fault } from '../ui/fault'
import { Offers } from './offers'
import { OutcomeFilter } from './outcome-filter'
import { OutcomeTable } from './outcome-table'
import { Recall } from './recall'
import { onlyChoices, useOutcomes } from './use-accessions'
import type { Only } from './use-accessions'

interface OutcomesProps {
  readonly accession: string
  /** The accession is still growing. */
  readonly running: boolean
}

/** What became of each file of an accession, with the reason where there is one; a row opens its record. */
export function Outcomes({ accession, running }: OutcomesProps) {
  const { t } = useTranslation()
  const [only, setOnly] = useState<Only>('all')
  const { outcomes, total, hasNextPage, isFetchingNextPage, fetchNextPage, isError, error, isPending } = useOutcomes(accession, only, running)
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])

  if (isError) return <Fault error={error} />
  return (
    <section className="import-outcomes" aria-label={t('import.outcomes')}>
      <div className="import-outcomes-head">
        <h2>{t('import.outcomes')}</h2>
        <OutcomeFilter choices={onlyChoices.map((each) => ({ only: each, name: t(`import.only.${each}`) }))} only={only} onChoose={setOnly} />
        {!running && <Offers accession={accession} />}
        {!running && <CopyPhotos choice={{ by: 'accession', accession }} />}
        {!running && <Recall accession={accession} />}
      </div>
      <OutcomeTable label={t('import.outcomes')} outcomes={outcomes} total={total} onEnd={more} />
      {!isPending && outcomes.length === 0 && <p className="import-none">{t(only !== 'all' ? 'import.noOutcomes' : running ? 'import.noFilesYet' : 'import.noFiles')}</p>}
    </section>
  )
}
