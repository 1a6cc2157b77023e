import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../preload/contract'
import { Fault, faultSentence } from '../ui/fault'
import { go } from '../view'
import { onlyChoices, useOutcomes } from './use-accessions'
import type { Only } from './use-accessions'

interface OutcomesProps {
  readonly accession: string
  /** The accession is still growing. */
  readonly running: boolean
}

const rowHeight = 44

/** What became of each file of an accession, with the reason where there is one; a row opens its record. */
export function Outcomes({ accession, running }: OutcomesProps) {
  const { t } = useTranslation()
  const [only, setOnly] = useState<Only>('all')
  const scroller = useRef<HTMLDivElement>(null)
  const { outcomes, total, hasNextPage, isFetchingNextPage, fetchNextPage, isError, error, isPending } = useOutcomes(accession, only, running)
  const virtual = useVirtualizer({ count: outcomes.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 12 })
  const rows = virtual.getVirtualItems()
  const last = rows.at(-1)?.index ?? 0

  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= outcomes.length - 20) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, last, outcomes.length, fetchNextPage])

  if (isError) return <Fault error={error} />
  return (
    <section className="import-outcomes" aria-label={t('import.outcomes')}>
      <div className="import-outcomes-head">
        <h2>{t('import.outcomes')}</h2>
        <RadioGroup className="segments" orientation="horizontal" aria-label={t('import.filter')} value={only} onChange={(value) => setOnly(onlyChoices.find((each) => each === value) ?? 'all')}>
          {onlyChoices.map((choice) => (
            <Radio key={choice} value={choice}>{t(`import.only.${choice}`)}</Radio>
          ))}
        </RadioGroup>
      </div>
      <div className="import-table" role="table" aria-label={t('import.outcomes')} aria-rowcount={total + 1}>
        <div role="rowgroup">
          <div role="row" aria-rowindex={1} className="import-row import-row-head">
            <span role="columnheader">{t('import.columns.path')}</span>
            <span role="columnheader">{t('import.columns.outcome')}</span>
            <span role="columnheader">{t('import.columns.reason')}</span>
          </div>
        </div>
        <div role="rowgroup" className="import-rows" ref={scroller}>
          <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {rows.map(({ index, start }) => {
              const outcome = outcomes[index]
              return outcome && <OutcomeRow key={`${index} ${outcome.path}`} outcome={outcome} index={index} top={start} />
            })}
          </div>
        </div>
      </div>
      {!isPending && outcomes.length === 0 && <p className="import-none">{t('import.noOutcomes')}</p>}
    </section>
  )
}

function OutcomeRow({ outcome, index, top }: { readonly outcome: Outcome; readonly index: number; readonly top: number }) {
  const { t } = useTranslation()
  const { path, record, fault } = outcome
  return (
    <div role="row" aria-rowindex={index + 2} className="import-row" style={{ position: 'absolute', top, height: rowHeight }}>
      <span role="cell" className="import-path" title={path}>
        {record === null ? (
          path
        ) : (
          <button type="button" aria-label={t('import.openRecord', { path })} onClick={() => go({ record })}>
            {path}
          </button>
        )}
      </span>
      <span role="cell" data-outcome={outcome.outcome}>{t(`import.outcome.${outcome.outcome}`)}</span>
      <span role="cell" className="import-reason">{fault === null ? '' : faultSentence(fault, t)}</span>
    </div>
  )
}
