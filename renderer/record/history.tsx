import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryEntry, Language, LocalName, RecordDetail } from '../../preload/contract'
import { nameIn } from '../../preload/name-in'
import { useArchive } from '../client'
import { Fault } from '../ui/fault'
import { useLanguage, useLocale } from '../ui/language'
import { ChangeLine, isTold } from './change-line'

/** Who changed what and when, newest first; asked for when it is opened. */
export function History({ record }: { readonly record: RecordDetail }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="record-section record-history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('record.history')}</summary>
      {isOpen && <Entries record={record} />}
    </details>
  )
}

function Entries({ record }: { readonly record: RecordDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const language = useLanguage()
  const history = useQuery(useArchive().records.history.queryOptions({ input: { id: record.id } }))
  if (history.isError) return <Fault error={history.error} onRetry={() => void history.refetch()} />
  if (history.data === undefined) return <p className="record-loading" role="status">{t('document.loading')}</p>
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  // A change says which entity it touched, not its name. What was taken off the record since is named by its own link.
  const entries = history.data.map((entry) => ({ ...entry, changes: entry.changes.map((change) => movedFile(inLanguage(change, language), record)) }))
  const linked = entries.flatMap(({ changes }) => changes).filter(({ type, field, after }) => (type === 'collection_member' ? field === 'collection' : type === 'link' && field === 'target') && after !== null)
  const names = new Map([
    ...linked.map(({ entity, after }) => [entity, String(after)] as const),
    ...(record.partOf === null ? [] : [[record.partOf.id, record.partOf.title] as const]),
    ...record.people.map(({ id, name }) => [id, name] as const),
    ...record.places.map(({ id, name }) => [id, nameIn(name, language)] as const),
    ...record.related.map(({ link, record: { title } }) => [link, title] as const),
    ...record.notes.map(({ id, text }) => [id, text] as const),
  ])
  const read = new Set([...record.read, ...record.readBehind])
  return (
    <ol>
      {entries.map((entry) => (
        <li key={entry.action} data-undone={entry.undone || undefined}>
          <p>
            <strong>{t(`actions.${entry.label}`, { defaultValue: entry.label })}</strong> · {entry.author} ·{' '}
            <time dateTime={entry.at}>{time.format(new Date(entry.at))}</time>
            {entry.undone && <em> {t('record.undone')}</em>}
          </p>
          <Changes entry={entry} names={names} read={read} />
        </li>
      ))}
    </ol>
  )
}

interface ChangesProps {
  readonly entry: HistoryEntry
  readonly names: ReadonlyMap<string, string>
  /** Fields of the record of which its file says something. */
  readonly read: ReadonlySet<string>
}

function Changes({ entry, names, read }: ChangesProps) {
  const of = (change: HistoryEntry['changes'][number]): string | null => change.of ?? names.get(change.entity) ?? null
  const told = entry.changes.filter((change) => isTold(change, of(change)))
  if (told.length === 0) return null
  return (
    <ul>
      {told.map((change) => <ChangeLine key={`${change.entity} ${change.field}`} change={named(change, names)} of={of(change)} isRead={change.type === 'record' && read.has(change.field)} />)}
    </ul>
  )
}

/** A change of which place something is linked with, by its name in a language. */
function inLanguage(change: HistoryEntry['changes'][number], language: Language): HistoryEntry['changes'][number] {
  const named = (value: unknown): unknown => (isLocalName(value) ? nameIn(value, language) : value)
  return change.type === 'link' && change.field === 'target' ? { ...change, before: named(change.before), after: named(change.after) } : change
}

/** A change that brought a file here from another record, as of a newer version or a merged event, by its name. */
function movedFile(change: HistoryEntry['changes'][number], { files }: RecordDetail): HistoryEntry['changes'][number] {
  const file = change.type === 'file' && change.field === 'record' && change.before !== null ? files.find(({ id }) => id === change.entity) : undefined
  return file === undefined ? change : { ...change, field: 'file', before: null, after: file.name }
}

function isLocalName(value: unknown): value is LocalName {
  return typeof value === 'object' && value !== null && ('de' in value || 'en' in value)
}

/** A change whose value is the id of another record, with that record's title instead. */
function named(change: HistoryEntry['changes'][number], names: ReadonlyMap<string, string>): HistoryEntry['changes'][number] {
  if (change.field !== 'part_of') return change
  return { ...change, after: names.get(String(change.after)) ?? change.after }
}
