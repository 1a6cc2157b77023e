import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import type { HistoryEntry } from '../../preload/contract'
import { useArchive } from '../client'
import { Fault } from '../ui/fault'

const longest = 120
/** Fields that only say how things hang together, which the other fields of the same action tell better. */
const silent: ReadonlySet<string> = new Set(['position', 'ordered', 'record', 'target_type', 'accession', 'hash', 'suggestion', 'wording', 'result', 'sample', 'started'])

/** Who changed what and when, newest first; asked for when it is opened. */
export function History({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="record-section record-history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('record.history')}</summary>
      {isOpen && <Entries id={id} />}
    </details>
  )
}

function Entries({ id }: { readonly id: string }) {
  const { t, i18n } = useTranslation()
  const history = useQuery(useArchive().records.history.queryOptions({ input: { id } }))
  if (history.isError) return <Fault error={history.error} onRetry={() => void history.refetch()} />
  if (history.data === undefined) return null
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <ol>
      {history.data.map((entry) => (
        <li key={entry.action} data-undone={entry.undone || undefined}>
          <p>
            <strong>{t(`actions.${entry.label}`, { defaultValue: entry.label })}</strong> · {entry.author} · <time dateTime={entry.at}>{time.format(new Date(entry.at))}</time>
            {entry.undone && <em> {t('record.undone')}</em>}
          </p>
          <ul>
            {entry.changes.filter(({ field }) => !silent.has(field)).map((change) => <ChangeLine key={`${change.entity} ${change.field}`} change={change} />)}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function ChangeLine({ change: { field, before, after } }: { readonly change: HistoryEntry['changes'][number] }) {
  const { t } = useTranslation()
  const [old, now] = [printed(field, before, t), printed(field, after, t)]
  return (
    <li>
      {t(`record.fields.${field}`, { defaultValue: t(`record.personFields.${field}`, { defaultValue: field }) })}: {old !== '' && <del>{old}</del>} {now === '' ? <em>{t('record.emptied')}</em> : <ins>{now}</ins>}
    </li>
  )
}

/** A value of the log in words, shortened. */
function printed(field: string, value: unknown, t: TFunction): string {
  if (value === null || value === undefined) return ''
  if (field === 'trashed') return t(value === 0 || value === false ? 'record.inArchive' : 'record.inTrash')
  if (field === 'kind') return t(`kind.${String(value)}`, { defaultValue: String(value) })
  if (field === 'access') return t(`access.${String(value)}`, { defaultValue: String(value) })
  if (field === 'role') return t(`record.roles.${String(value)}`, { defaultValue: String(value) })
  const text = typeof value === 'object' ? wordingOf(value) : String(value)
  return text.length > longest ? `${text.slice(0, longest)} …` : text
}

function wordingOf(value: object): string {
  if ('wording' in value && typeof value.wording === 'string') return value.wording
  return Object.values(value).filter((each) => typeof each === 'string').join(' / ')
}
