import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useArchive } from '../client'
import { useIsHidden } from '../record/fields/disclosure'
import { RecordPanel } from '../record/record-panel'
import { useSearch } from '../search/use-search'
import { Fault } from '../ui/fault'
import { spokenLanguage } from '../ui/language'
import { useView } from '../view'
import { Head } from './document-head'
import { Reader } from './reader'
import './document.css'

interface DocumentPanelProps {
  readonly record: string
  /** Hash of the file that is read. */
  readonly file: string
  /** From 0. */
  readonly page: number
}

/** The reader: a file of a record at a page, with the words of the search marked. */
export function DocumentPanel({ record, file, page }: DocumentPanelProps) {
  const { t } = useTranslation()
  const archive = useArchive()
  const view = useView()
  const { finding: query } = useSearch(view)
  const detail = useQuery(archive.records.get.queryOptions({ input: { id: record } }))
  const text = useQuery(archive.records.text.queryOptions({ input: { id: record, ...(query !== '' && { query, without: [...view.without] }) }, placeholderData: keepPreviousData }))
  // The record's own panel says that it is restricted, and has the click that shows it here as well.
  const isHidden = useIsHidden(detail.data)
  if (detail.isError) return <Fault error={detail.error} onRetry={() => void detail.refetch()} />
  if (text.isError) return <Fault error={text.error} onRetry={() => void text.refetch()} />
  if (detail.data === undefined || text.data === undefined) return <p className="document-loading">{t('document.loading')}</p>
  if (isHidden) return <RecordPanel id={record} />
  const shown = detail.data.files.find(({ hash }) => hash === file)
  const content = text.data.files.find(({ hash }) => hash === file)
  if (shown !== undefined && content !== undefined) return <Reader record={detail.data} file={shown} content={content} text={text.data} page={page} query={query} />
  return (
    <section className="document" aria-label={t('document.title', { title: detail.data.title })}>
      <Head file={shown ?? null} title={text.data.title} language={spokenLanguage(detail.data.language)} />
      <p className="document-loading">{t('document.noFile')}</p>
    </section>
  )
}
