import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components'
import type { SortDescriptor } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { SearchHit, SortOrder } from '../../../preload/contract'
import { nameIn } from '../../../preload/name-in'
import { DateText } from '../../ui/date-text'
import { KindIcon } from '../../ui/kind-icon'
import { spokenLanguage, useLanguage } from '../../ui/language'
import { go } from '../../view'
import { useHitSelection, type ChosenHits } from './open-hit'
import { RowsInSight } from './rows-in-sight'
import { toldTable, toldTableRow } from './told-row'

interface HitTableProps extends ChosenHits {
  readonly hits: readonly SearchHit[]
  readonly label: string
  readonly sort: SortOrder
}

/** By what heading the table is sorted, if by any. */
const sortedBy: { readonly [Order in SortOrder]?: SortDescriptor } = {
  title: { column: 'title', direction: 'ascending' },
  date: { column: 'date', direction: 'descending' },
  oldest: { column: 'date', direction: 'ascending' },
}

/** Hits in rows, to compare by what is known of them; a heading sorts. */
export function HitTable({ hits, label, sort, ...choice }: HitTableProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const selection = useHitSelection(hits, choice)
  const sorted = sortedBy[sort]
  const { onAction, ...keys } = selection
  return (
    <RowsInSight as="table" className="hit-table">
      <Table
        aria-label={label}
        render={toldTable(hits.length)}
        {...keys}
        onRowAction={onAction}
        {...(sorted && { sortDescriptor: sorted })}
        onSortChange={({ column }) => go({ sort: column === 'title' ? 'title' : sort === 'date' ? 'oldest' : 'date' })}
      >
        <TableHeader>
          <Column id="title" textValue={t('timeline.columns.title')} isRowHeader allowsSorting>{t('timeline.columns.title')}{sort === 'title' && <span aria-hidden="true"> ↑</span>}</Column>
          <Column id="kind">{t('timeline.columns.kind')}</Column>
          <Column id="date" textValue={t('timeline.columns.date')} allowsSorting>{t('timeline.columns.date')}{sorted?.column === 'date' && <span aria-hidden="true"> {sorted.direction === 'ascending' ? '↑' : '↓'}</span>}</Column>
          <Column id="place">{t('timeline.columns.place')}</Column>
        </TableHeader>
        {/* Rows that are there already are not made anew with each page of further ones. */}
        <TableBody items={hits} dependencies={[language]}>
          {({ record }) => (
            <Row id={record.id} textValue={record.title} render={toldTableRow}>
              <Cell><span className="hit-table-title" title={record.title} lang={spokenLanguage(record.language)}>{record.title}</span></Cell>
              <Cell><KindIcon kind={record.kind} isNamed /> {t(`kind.${record.kind}`)}</Cell>
              <Cell>{record.date ? <DateText value={record.date} /> : <small>{t('common.undated')}</small>}</Cell>
              <Cell>{record.place && nameIn(record.place, language)}</Cell>
            </Row>
          )}
        </TableBody>
      </Table>
    </RowsInSight>
  )
}
