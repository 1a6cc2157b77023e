import { useQueries, useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { RecordDetail, Suggestion } from '../../preload/contract'
import { useArchive } from '../client'
import { EmptyState } from '../ui/empty-state'
import { Fault } from '../ui/fault'
import { KindIcon } from '../ui/kind-icon'
import { spokenLanguage } from '../ui/language'
import { go } from '../view'
import { SuggestionGrid } from './suggestion-grid'
import { useDecide, useOpen } from './use-decide'
import './suggestions.css'

const most = 200

/** Everything read in documents that nobody has taken or dismissed yet, by record. */
export function SuggestionsArea() {
  const { t } = useTranslation()
  const archive = useArchive()
  const query = useQuery(archive.suggestions.list.queryOptions({ input: { limit: most } }))
  const list = useOpen(query.data)
  const decide = useDecide({ alsoSame: true })
  const ofRecords = [...Map.groupBy(list?.suggestions ?? [], ({ record }) => record)]
  const records = useQueries({ queries: ofRecords.map(([id]) => archive.records.get.queryOptions({ input: { id } })) })
  if (query.isError) return <Fault error={query.error} onRetry={() => void query.refetch()} />
  if (list === undefined) return <p className="suggestions-loading">{t('suggestions.loading')}</p>
  const { suggestions, documents, similar, alike } = list
  if (suggestions.length === 0)
    return (
      <EmptyState
        area={t('suggestions.title')}
        title={t('suggestions.emptyTitle')}
        text={t('suggestions.emptyText')}
        action={{ label: t('suggestions.emptyAction'), onPress: () => go({ area: 'import' }) }}
      />
    )
  const groups = ofRecords.map(([id, own], at) => {
    const record = records[at]?.data
    return {
      record: id,
      spoken: spokenLanguage(record?.language ?? null),
      renderHeading: (isCurrent: boolean) => <RecordHeading id={id} record={record} suggestions={own} isCurrent={isCurrent} />,
      suggestions: own,
    }
  })
  return (
    <section className="suggestions" aria-label={t('suggestions.title')}>
      <header className="suggestions-lead">
        <h1>{t('suggestions.title')}</h1>
        <p>{t('suggestions.lead')} {t('suggestions.keys')}</p>
        <p role="status">{told(list, t)}</p>
      </header>
      <SuggestionGrid groups={groups} documents={documents} similar={similar} alike={alike} onDecide={decide} />
    </section>
  )
}

/** The open suggestions of one record, for its own view; says so when there are none. */
export function SuggestionList({ record }: { readonly record: string }) {
  const { t } = useTranslation()
  const archive = useArchive()
  const query = useQuery(archive.suggestions.list.queryOptions({ input: { record, limit: most } }))
  const detail = useQuery(archive.records.get.queryOptions({ input: { id: record } }))
  const list = useOpen(query.data)
  const decide = useDecide()
  if (query.isError) return <Fault error={query.error} onRetry={() => void query.refetch()} />
  if (list === undefined) return <p className="suggestions-loading">{t('suggestions.loading')}</p>
  const { suggestions, similar, alike } = list
  if (suggestions.length === 0) return <p className="suggestions-none">{t('suggestions.emptyRecord')}</p>
  const renderHeading = suggestions.length > 1 ? () => <span>{told(list, t)}</span> : null
  return (
    <div className="suggestions-of-record">
      <SuggestionGrid groups={[{ record, spoken: spokenLanguage(detail.data?.language ?? null), renderHeading, suggestions }]} similar={similar} alike={alike} onDecide={decide} />
    </div>
  )
}

/** How many there are, and that those beyond what is shown follow. */
function told({ total, suggestions }: { readonly total: number; readonly suggestions: readonly Suggestion[] }, t: TFunction): string {
  return total > suggestions.length ? t('suggestions.more', { shown: suggestions.length, total }) : t('suggestions.count', { count: total })
}

interface RecordHeadingProps {
  readonly id: string
  readonly record: RecordDetail | undefined
  readonly suggestions: readonly Suggestion[]
  readonly isCurrent: boolean
}

function RecordHeading({ id, record, suggestions, isCurrent }: RecordHeadingProps) {
  const { t } = useTranslation()
  return (
    <h2>
      {record && <KindIcon kind={record.kind} />}
      <button type="button" tabIndex={isCurrent ? undefined : -1} lang={spokenLanguage(record?.language ?? null)} onClick={() => go({ record: id })}>{record?.title ?? '…'}</button>
      <small>{t('suggestions.count', { count: suggestions.length })}</small>
    </h2>
  )
}
