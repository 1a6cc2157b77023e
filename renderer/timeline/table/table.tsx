import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { LaneField, Language, TimelineEntry } from '../../../preload/contract'
import { KindIcon } from '../../ui/kind-icon'
import { spokenLanguage } from '../../ui/language'
import { textScale } from '../../ui/text-scale'
import { useRowWalk } from '../../ui/use-row-walk'
import { go, type TableColumn, type TableOrder } from '../../view'
import { TableDate } from './table-date'
import { columnsFor, ordered, valueOf } from './table-order'

interface TableProps {
  readonly entries: readonly TimelineEntry[]
  readonly lanes: LaneField
  readonly language: Language
  readonly order: TableOrder
  readonly open: string | null
  readonly onOpen: (entry: TimelineEntry, element: HTMLElement) => void
}

const rowHeight = 36 * textScale

/** The order of a table that has not the column it was last sorted by. */
const byDate: TableOrder = { column: 'date', descending: false }

function sortBy(order: TableOrder): void {
  go({ order })
}

/** The timeline's entries as a sortable table, long ones drawn only where they are in sight. */
export function EntryTable({ entries, lanes, language, order: asked, open, onOpen }: TableProps) {
  const { t } = useTranslation()
  const columns = useMemo(() => columnsFor(lanes), [lanes])
  const last = columns.at(-1) ?? 'place'
  const scroller = useRef<HTMLDivElement>(null)
  const order = useMemo(() => (columns.includes(asked.column) ? asked : byDate), [columns, asked])
  const rows = useMemo(() => ordered(entries, order, language, (kind) => t(`kind.${kind}`)), [entries, order, language, t])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    getItemKey: (index) => rows[index]?.suggested?.key ?? rows[index]?.id ?? index,
  })

  const walked = useRowWalk({ scroller, count: rows.length, rowHeight, scrollTo: (index) => virtual.scrollToIndex(index) })

  return (
    <div className="timeline-table" role="grid" aria-label={t('timeline.title')} aria-rowcount={rows.length + 1} aria-colcount={columns.length}>
      <div role="rowgroup" className="timeline-table-head">
        <div role="row" aria-rowindex={1} className="timeline-table-row">
          {columns.map((column) => (
            <Heading key={column} column={column} order={order} onOrder={sortBy} />
          ))}
        </div>
      </div>
      <div role="rowgroup" className="timeline-table-body" ref={scroller}>
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const entry = rows[index]
            if (!entry) return null
            return (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- its keys come with the walk
              <div
                key={key}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={entry.id === open && !entry.suggested}
                className="timeline-table-row"
                style={{ position: 'absolute', top: start, height: rowHeight }}
                onClick={(event) => onOpen(entry, event.currentTarget)}
                {...walked(index, (row) => onOpen(entry, row))}
              >
                <div role="gridcell"><TableDate entry={entry} /></div>
                <div role="gridcell" className="timeline-table-kind">
                  <KindIcon kind={entry.kind} isNamed /> {t(`kind.${entry.kind}`)}
                </div>
                <div role="gridcell" className="timeline-table-title" title={entry.title}>
                  {entry.suggested && <span className="timeline-tag">{t('timeline.suggestion')}</span>}
                  <span lang={spokenLanguage(entry.language)}>{entry.title}</span>
                </div>
                <div role="gridcell" title={valueOf(entry, last, language)}>{valueOf(entry, last, language)}</div>
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

interface HeadingProps {
  readonly column: TableColumn
  readonly order: TableOrder
  readonly onOrder: (order: TableOrder) => void
}

function Heading({ column, order, onOrder }: HeadingProps) {
  const { t } = useTranslation()
  const name = t(`timeline.columns.${column}`)
  const sorted = order.column === column
  return (
    <div role="columnheader" aria-sort={sorted ? (order.descending ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        title={t('timeline.sortBy', { column: name })}
        onClick={() => onOrder({ column, descending: sorted && !order.descending })}
      >
        {name}
        <span aria-hidden="true">{sorted ? (order.descending ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </div>
  )
}
