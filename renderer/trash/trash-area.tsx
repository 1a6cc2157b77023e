import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordSummary } from '../../preload/contract'
import { useArchive } from '../client'
import { TrashedCollections } from '../collections/trashed-collections'
import { Button, LeavingButton } from '../ui/button'
import { DateText } from '../ui/date-text'
import { EmptyState } from '../ui/empty-state'
import { Fault } from '../ui/fault'
import { focusMain } from '../ui/kept-focus'
import { KindIcon } from '../ui/kind-icon'
import { spokenLanguage } from '../ui/language'
import { go } from '../view'
import { useRestore } from './use-restore'
import './trash.css'

const most = 500

/** What was put into the trash, each to be restored; nothing is deleted from here. */
export function TrashArea() {
  const { t } = useTranslation()
  const query = useQuery(useArchive().records.list.queryOptions({ input: { trashed: true, limit: most } }))
  const gone = useQuery(useArchive().collections.list.queryOptions({ input: { trashed: true } })).data ?? []
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const restore = useRestore()
  if (query.isError) return <Fault error={query.error} onRetry={() => void query.refetch()} />
  if (query.isPending) return <p className="trash-loading">{t('trash.loading')}</p>
  const { total, records, merged } = query.data
  if (records.length === 0 && gone.length === 0) return <EmptyState area={t('trash.title')} title={t('trash.emptyTitle')} text={t('trash.emptyText')} />
  const chosen = records.filter(({ id }) => selected.has(id)).map(({ id }) => id)
  const select = (id: string, on: boolean): void =>
    setSelected((before) => new Set(on ? [...before, id] : [...before].filter((other) => other !== id)))
  const bringBack = (ids: readonly string[]): void => {
    const [whole, ...more] = ids.flatMap((id) => merged[id] ?? [])
    restore(ids, whole && t('trash.stillMerged', { count: 1 + more.length, title: whole.title }))
  }
  const restoreChosen = (): void => {
    bringBack(chosen)
    // With nothing selected the button cannot be pressed, nor have the focus.
    focusMain()
  }

  return (
    <section className="trash" aria-label={t('trash.title')}>
      <header className="trash-head">
        <h1>{t('trash.title')}</h1>
        <p>{t('trash.lead')}</p>
        <div className="trash-actions">
          <label>
            <input type="checkbox" checked={chosen.length === records.length && records.length > 0} onChange={(event) => setSelected(new Set(event.target.checked ? records.map(({ id }) => id) : []))} />
            {t('trash.selectAll')}
          </label>
          <Button isDisabled={chosen.length === 0} onPress={restoreChosen}>{t('trash.restoreSelected', { count: chosen.length })}</Button>
          <span role="status">{total > records.length ? t('trash.more', { shown: records.length, total }) : [t('trash.count', { count: total }), ...(gone.length > 0 ? [t('trash.collections', { count: gone.length })] : [])].join(', ')}</span>
        </div>
      </header>
      <TrashedCollections collections={gone} />
      <ul className="trash-list" aria-label={t('trash.list')}>
        {records.map((record) => (
          <TrashedRecord key={record.id} record={record} whole={merged[record.id]?.title ?? null} selected={selected.has(record.id)} onSelect={(on) => select(record.id, on)} onRestore={() => bringBack([record.id])} />
        ))}
      </ul>
    </section>
  )
}

interface TrashedRecordProps {
  readonly record: RecordSummary
  /** The event that it has become part of, or null. */
  readonly whole: string | null
  readonly selected: boolean
  readonly onSelect: (selected: boolean) => void
  readonly onRestore: () => void
}

function TrashedRecord({ record, whole, selected, onSelect, onRestore }: TrashedRecordProps) {
  const { t } = useTranslation()
  const title = record.title || t('trash.untitled')
  return (
    <li>
      <input type="checkbox" checked={selected} aria-label={t('trash.select', { title })} onChange={(event) => onSelect(event.target.checked)} />
      <KindIcon kind={record.kind} />
      <button type="button" className="trash-title" lang={spokenLanguage(record.language)} onClick={() => go({ record: record.id })}>{title}</button>
      {whole !== null && <small className="trash-whole">{t('trash.merged', { title: whole })}</small>}
      <span className="trash-date">{record.date !== null && <DateText value={record.date} />}</span>
      <LeavingButton variant="quiet" aria-label={t('trash.restoreOne', { title })} onPress={onRestore}>{t('trash.restore')}</LeavingButton>
    </li>
  )
}
