import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components'
import type { SortDescriptor } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { SortOrder } from '../../../preload/contract'
import { nameIn } from '../../../preload/name-in'
import { DateText } from '../../ui/date-text'
import { KindIcon } from '../../ui/kind-icon'
import { spokenLanguage, useLanguage } from '../../ui/language'
import { go } from '../../view'
import { useHitSelection, type ChosenHits } from './open-hit'
import { RowsInSight } from './rows-in-sight'
import { toldTable, toldTableRow, type HitsOf } from './told-row'

interface HitTableProps extends ChosenHits, HitsOf {
  readonly sort: SortOrder
}

/** By what heading the table is sorted, if by any. */
const sortedBy: { readonly [Order in SortOrder]?: SortDescriptor } = {
  title: { column: 'title', direction: 'ascending' },
  titleBackwards: { column: 'title', direction: 'descending' },
  date: { column: 'date', direction: 'descending' },
  oldest: { column: 'date', direction: 'ascending' },
}

/** In which order a heading puts the hits; pressed again, the other way round. */
function orderAfter(sort: SortOrder, column: 'title' | 'date'): SortOrder {
  if (column === 'title') return sort === 'title' ? 'titleBackwards' : 'title'
  return sort === 'date' ? 'oldest' : 'date'
}

/** Hits in rows, to compare by what is known of them; a heading sorts. */
export function HitTable({ hits, total, label, sort, ...choice }: HitTableProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const selection = useHitSelection(hits, choice)
  const sorted = sortedBy[sort]
  const { onAction, ...keys } = selection
  const arrowAt = (column: string) => sorted?.column === column && <span aria-hidden="true"> {sorted.direction === 'ascending' ? '↑' : '↓'}</span>
  return (
    <RowsInSight as="table" className="hit-table">
      <Table
        aria-label={label}
        render={toldTable(total)}
        {...keys}
        onRowAction={onAction}
        {...(sorted && { sortDescriptor: sorted })}
        onSortChange={({ column }) => go({ sort: orderAfter(sort, column === 'title' ? 'title' : 'date') })}
      >
        <TableHeader>
          <Column id="title" textValue={t('timeline.columns.title')} isRowHeader allowsSorting>{t('timeline.columns.title')}{arrowAt('title')}</Column>
          <Column id="kind">{t('timeline.columns.kind')}</Column>
          <Column id="date" textValue={t('timeline.columns.date')} allowsSorting>{t('timeline.columns.date')}{arrowAt('date')}</Column>
          <Column id="place">{t('timeline.columns.place')}</Column>
        </TableHeader>
        {/* Rows that are there already are not made anew with each page of further ones. */}
        <TableBody items={hits} dependencies={[language]}>
          {({ record }) => (
            <Row id={record.id} textValue={record.title} render={toldTableRow}>
              <Cell><span className="hit-table-title" title={record.title} lang={spokenLanguage(record.language)}>{record.title}</span></Cell>
              <Cell><KindIcon kind={record.kind} isNamed /> {t(`kind.${record.kind}`)}</Cell>
              <Cell>{record.date ? <DateText value={record.date} brief /> : <small>{t('common.undated')}</small>}</Cell>
              <Cell>{record.place && nameIn(record.place, language)}</Cell>
            </Row>
          )}
        </TableBody>
      </Table>
    </RowsInSight>
  )
}
