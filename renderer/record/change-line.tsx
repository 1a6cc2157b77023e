import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { DateValue, HistoryEntry, Language } from '../../preload/contract'
import { wordingIn } from '../ui/date-wording'
import { excerpt } from '../ui/excerpt'
import { useLanguage } from '../ui/language'

type FieldChange = HistoryEntry['changes'][number]

/** Characters of a value that are shown. */
const longest = 120
/** Fields that only say how things hang together, which the other fields of the same action tell better. */
const silent: ReadonlySet<string> = new Set([
  'ordered', 'from_left', 'record', 'target_type', 'accession', 'hash', 'suggestion', 'wording', 'result', 'sample', 'started', 'superseded_by',
])

/** Whether a change of the log says something to a reader, `of` what it is about as for its line; a position does when somebody moved it. */
export function isTold({ field, before, after, type }: FieldChange, of: string | null): boolean {
  // That a decision is taken back, or something without a name, says the action.
  if (field === 'trashed' && type !== 'record' && of === null) return false
  if (field === 'position') return (type === 'link' || type === 'collection_member') && before !== null
  // Who somebody new is and that they are gone tells their link.
  if (type === 'agent' && (field === 'trashed' || (field !== 'title' && isEmpty(before)))) return false
  // What is new and empty was not entered by anybody, but for what was emptied over the file's own word.
  return !silent.has(field) && !(type === 'record' ? (before ?? null) === (after ?? null) : isEmpty(before) && isEmpty(after))
}

interface ChangeLineProps {
  readonly change: FieldChange
  /** The person, place or note that was changed; null for the record itself or what no longer hangs on it. */
  readonly of: string | null
  /** Whether the file says something of the field. */
  readonly isRead: boolean
}

/** One field of one action, as it was and as it is since. */
export function ChangeLine({ change, of, isRead }: ChangeLineProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { field, before, after, type } = change
  const name = t(`record.fields.${field}`, { defaultValue: t(`record.personFields.${field}`, { defaultValue: field }) })
  const subject = of === null || of === after ? null : <b>{excerpt(of, longest)} · </b>
  if (field === 'position') return <li>{subject}{t('record.reordered')}</li>
  if (field === 'trashed' && type !== 'record') return <li>{subject}{t(isSet(after) ? 'record.takenOff' : 'record.back')}</li>
  const [old, now] = [printed(change, before, t, language), printed(change, after, t, language)]
  return (
    <li>
      {subject}{name}: {old !== '' && <><del>{old}</del> → </>}{now === '' ? <em>{t(!isEmptied(after) && (isRead || isEmptied(before)) ? 'record.againAsRead' : 'record.emptied')}</em> : <ins>{now}</ins>}
    </li>
  )
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === ''
}

/** Emptied by somebody, and not only without anything entered. */
function isEmptied(value: unknown): boolean {
  return value === '' || (typeof value === 'object' && value !== null && isDate(value) && value.wording === '')
}

function isSet(value: unknown): boolean {
  return value !== 0 && value !== false && value !== null
}

/** A value of the log in words, shortened. */
function printed({ field, type }: FieldChange, value: unknown, t: TFunction, language: Language): string {
  if (isEmpty(value)) return ''
  if (field === 'trashed') return t(isSet(value) ? 'record.inTrash' : 'record.inArchive')
  const text = typeof value === 'object' && value !== null ? wordingOf(value, language) : String(value)
  const table = { kind: type === 'agent' ? 'record' : 'kind', access: 'access', role: 'record.roles', language: 'record.languages', state: 'record.values', outcome: 'record.values' }[field]
  return table === undefined ? excerpt(text, longest) : t(`${table}.${text}`, { defaultValue: text })
}

function isDate(value: object): value is DateValue {
  return 'wording' in value && 'edtf' in value
}

function wordingOf(value: object, language: Language): string {
  if (isDate(value)) return wordingIn(value, language)
  return Object.values(value).filter((each) => typeof each === 'string').join(' / ')
}
