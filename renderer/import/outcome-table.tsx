import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome, Rehearsed } from '../../preload/contract'
import { Breakable } from '../ui/breakable'
import { DateText } from '../ui/date-text'
import { faultSentence } from '../ui/fault'
import { textScale } from '../ui/text-scale'
import { useRowWalk, type RowProps } from '../ui/use-row-walk'
import { go } from '../view'
import { shortPath } from './short-path'

interface OutcomeTableProps {
  readonly label: string
  readonly outcomes: readonly (Outcome | Rehearsed)[]
  readonly total: number
  /** Told when the last rows come into view. */
  readonly onEnd?: () => void
}

/** Of a row whose note takes no more than two lines. */
const rowHeight = 44 * textScale
const nearEnd = 20

/** What became, or would become, of files: path, outcome, and the reason where there is one. */
export function OutcomeTable({ label, outcomes, total, onEnd }: OutcomeTableProps) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({ count: outcomes.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 12 })
  const rows = virtual.getVirtualItems()
  const last = rows.at(-1)?.index ?? 0
  const walked = useRowWalk({ scroller, count: outcomes.length, rowHeight, scrollTo: (index) => virtual.scrollToIndex(index) })

  useEffect(() => {
    if (last >= outcomes.length - nearEnd) onEnd?.()
  }, [last, outcomes.length, onEnd])

  return (
    <div className="import-table" data-below role="grid" aria-label={label} aria-rowcount={total + 1}>
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
            return outcome && <OutcomeRow key={`${index} ${outcome.path}`} outcome={outcome} index={index} top={start} measure={virtual.measureElement} walk={walked(index, () => openRecord(outcome))} />
          })}
        </div>
      </div>
    </div>
  )
}

interface OutcomeRowProps {
  readonly outcome: Outcome | Rehearsed
  readonly index: number
  readonly top: number
  /** Told the row's element: a note is shown in full, however long it is. */
  readonly measure: (row: HTMLElement | null) => void
  readonly walk: RowProps
}

function openRecord({ record }: Outcome | Rehearsed): void {
  if (record !== null) go({ record })
}

function OutcomeRow({ outcome, index, top, measure, walk }: OutcomeRowProps) {
  const { t } = useTranslation()
  const { path, record, trashed, fault, sameAs } = outcome
  const date = 'date' in outcome ? outcome.date : undefined
  const isVersion = 'isVersion' in outcome && outcome.isVersion
  // First what keeps a search from finding it.
  const notes = [
    ...(trashed ? [t('import.inTrash')] : []),
    ...(fault === null ? [] : [faultSentence(fault, t)]),
    ...(sameAs === null ? [] : [t('import.sameAs', { path: sameAs })]),
    ...(isVersion ? [t('import.isVersion')] : []),
  ]
  return (
    <div role="row" aria-rowindex={index + 2} data-index={index} ref={measure} {...walk} className="import-row" style={{ position: 'absolute', top, minHeight: rowHeight }}>
      <span role="gridcell" className="import-path" title={path}>
        {/* What became no record has no other place to read its path at. */}
        {record === null ? (
          <Breakable text={path} />
        ) : (
          <button type="button" tabIndex={-1} aria-label={t('import.openRecord', { path })} onClick={() => openRecord(outcome)}>
            <Breakable text={shortPath(path)} />
          </button>
        )}
      </span>
      <span role="gridcell" data-outcome={outcome.outcome}>{t(`import.${date === undefined ? 'outcome' : 'wouldBe'}.${outcome.outcome}`)}</span>
      <span role="gridcell" className="import-reason">{notes.join(' ') || (date && <DateText value={date} />)}</span>
    </div>
  )
}
