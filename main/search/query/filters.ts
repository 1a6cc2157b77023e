import { recordLanguages, type RecordKind } from '../../../preload/contract'
import { wording } from '../../../preload/wording'
import { ArchiveError } from '../../fault'
import { parseDate } from '../../timeline/edtf'
import type { Language } from '../language/terms'
import { fileTypeNamed, fileTypeNames, type FileType } from './file-families'

/** What narrows the records without being looked for in their words. `negated` keeps what does not fit. */
export type Filter = { readonly negated: boolean } & (
  | { readonly field: 'kind'; readonly value: RecordKind }
  /** ISO 639, in lower case. */
  | { readonly field: 'language'; readonly value: string }
  /** Inclusive days, `YYYY-MM-DD`; null is open, `undated` what has no date. */
  | { readonly field: 'date'; readonly value: 'undated' | { readonly from: string | null; readonly to: string | null } }
  | { readonly field: 'type'; readonly value: FileType }
  /** Words of a name: of somebody, a body or a place on the record, of where a person on it is from, or of a collection it is in; `in` is also the import. */
  | { readonly field: 'person' | 'organisation' | 'place' | 'collection' | 'in'; readonly value: string }
)

/** A filter with its place in the query, in UTF-16 units. */
export type PlacedFilter = Filter & { readonly start: number; readonly end: number }

/** Fields of which a record has one value: several filters on it are alternatives. */
export const singleValued: ReadonlySet<Filter['field']> = new Set(['kind', 'language', 'date', 'type', 'in'])

const names: Readonly<Record<string, Filter['field']>> = {
  kind: 'kind', art: 'kind', language: 'language', lang: 'language', sprache: 'language', date: 'date', datum: 'date',
  jahr: 'date', year: 'date', person: 'person', organisation: 'organisation', organization: 'organisation', org: 'organisation', einrichtung: 'organisation',
  place: 'place', ort: 'place', collection: 'collection', sammlung: 'collection', in: 'in', type: 'type', typ: 'type', format: 'type',
}
/** By one of them, or by several, as the buttons have it. */
const kinds: Readonly<Record<string, RecordKind>> = {
  document: 'document', documents: 'document', dokument: 'document', dokumente: 'document',
  photo: 'photo', photos: 'photo', picture: 'photo', pictures: 'photo', foto: 'photo', fotos: 'photo', bild: 'photo', bilder: 'photo',
  minutes: 'minutes', protokoll: 'minutes', protokolle: 'minutes',
  event: 'event', events: 'event', ereignis: 'event', ereignisse: 'event', veranstaltung: 'event', veranstaltungen: 'event', termin: 'event', termine: 'event',
}
/** Short for what a date field takes as "without date". */
const undated: ReadonlySet<string> = new Set(['none', 'ohne'])
const languages: Readonly<Record<string, string>> = Object.fromEntries(
  recordLanguages.flatMap((code) => [code, ...Object.values(wording).map(({ languages: names }) => names[code].toLowerCase())].map((name) => [name, code])),
)
/** Knows which codes are languages; files name ever others. */
const codes = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** What stands before the value of a filter in a query: what links it, its sign and its name. */
export const beforeValue = /^(?:(?:\p{L}+|\|\||&&)\s+)*[+\-–—−!＋－！]?\p{L}+[:：]\s*/u

/** Whether a name followed by a colon makes a filter. */
export function isFilterName(name: string): boolean {
  return Object.hasOwn(names, name.toLowerCase())
}

/** Whether a piece of a query begins with the name of the filter by date. */
export function isDateName(text: string): boolean {
  const name = /^[+-]?(\p{L}+):./u.exec(text)?.[1]?.toLowerCase()
  return name !== undefined && Object.hasOwn(names, name) && names[name] === 'date'
}

/** The words that the filter of a piece (`art:fotto`) takes, where they are known beforehand. */
export function valuesOf(text: string): readonly string[] {
  const name = /^[+-]?(\p{L}+):/u.exec(text)?.[1]?.toLowerCase() ?? ''
  const lists: Partial<Record<Filter['field'], readonly string[]>> = { kind: [...Object.keys(kinds), ...fileTypeNames], language: Object.keys(languages), type: [...fileTypeNames, ...Object.keys(kinds)] }
  return (Object.hasOwn(names, name) ? lists[names[name] ?? 'date'] : undefined) ?? []
}

/** Reads `kind:photo`, `date:2011-10..2011-11`, `date:autumn 2011`, `person:Name`, `*.pdf`; null where a text is no filter. */
export function readFilter(text: string): Filter | 'value-unknown' | null {
  const [, only = '', ending = ''] = /^([+-]?)\*\.([\p{L}\p{N}]+)$/u.exec(text) ?? []
  const type = fileTypeNamed(ending.toLowerCase())
  if (type !== null) return { field: 'type', value: type, negated: only === '-' }
  const [, sign, name = '', written = ''] = /^([+-]?)(\p{L}+):(.+)$/su.exec(text) ?? []
  const field = Object.hasOwn(names, name.toLowerCase()) ? names[name.toLowerCase()] : undefined
  if (field === undefined) return null
  const filter = readValue(field, name.toLowerCase(), written.trim())
  return filter === null ? 'value-unknown' : { ...filter, negated: sign === '-' }
}

type Value<F> = F extends Filter ? Omit<F, 'negated'> : never

function readValue(field: Filter['field'], name: string, text: string): Value<Filter> | null {
  const key = text.normalize('NFC').toLowerCase()
  switch (field) {
    case 'kind': {
      const value = kindNamed(key)
      const type = fileTypeNamed(withoutDot(key))
      return value !== null ? { field, value } : type === null ? null : { field: 'type', value: type }
    }
    case 'language': {
      const value = Object.hasOwn(languages, key) ? languages[key] : /^[a-z]{2,3}$/.test(key) && codes.of(key) !== undefined ? key : undefined
      return value === undefined ? null : { field, value }
    }
    case 'date': {
      const value = undated.has(key) ? 'undated' : readSpan(text, name === 'date' || name === 'year' ? 'en' : 'de')
      return value === undefined ? null : { field, value }
    }
    case 'type': {
      const value = fileTypeNamed(withoutDot(key))
      const kind = kindNamed(key)
      return value !== null ? { field, value } : kind === null ? null : { field: 'kind', value: kind }
    }
    case 'person':
    case 'organisation':
    case 'place':
    case 'collection':
    case 'in':
      return key === '' ? null : { field, value: key }
  }
}

// Who asks for art:pdf or typ:protokoll means the other of the two, and nothing else can be meant.
function kindNamed(key: string): RecordKind | null {
  return Object.hasOwn(kinds, key) ? (kinds[key] ?? null) : null
}

/** As endings are written: .pdf, *.pdf. */
function withoutDot(key: string): string {
  return key.replace(/^\*?\./, '')
}

/**
 * Inclusive days: one date or two with `..` between them, either of which may be left out. Undefined where it is none, also
 * for a span that ends before it begins: no day lies in it.
 */
function readSpan(text: string, lang: Language): Extract<Filter, { field: 'date' }>['value'] | undefined {
  // EDTF writes an open end as `2011/..`.
  const isOne = !text.includes('..') || /^\.\.\/|\/\.\.$/.test(text)
  if (isOne) {
    const date = readDays(text, lang)
    if (date === undefined || date === 'undated') return date
    return { from: date.earliest, to: date.latest }
  }
  const [first = '', last = ''] = text.split('..').map((end) => end.trim())
  const from = first === '' ? open : readDays(first, lang)
  const to = last === '' ? open : readDays(last, lang)
  if (from === undefined || to === undefined || from === 'undated' || to === 'undated') return undefined
  if (from.earliest === null && to.latest === null) return undefined
  if (from.earliest !== null && to.latest !== null && from.earliest > to.latest) return undefined
  return { from: from.earliest, to: to.latest }
}

interface Days {
  readonly earliest: string | null
  readonly latest: string | null
}

const open: Days = { earliest: null, latest: null }

// Only these: of `17. Mai` the year is not the present one, but missing.
const relative = /(?<!\p{L})(?:(?:vor)?gestern|heute|today|yesterday|ago|last|past|previous|this|next|(?:letzt|vorig|vergangen|dies|nächst|kommend)e[mnrs]?|vor(?=\s+\S+\s+(?:Tag|Woche|Monat|Jahr)))(?!\p{L})/iu

/** The present day where the program runs, `YYYY-MM-DD`. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE').format(new Date())
}

/** The days of a date as the archive reads it anywhere, in the language of the filter's name before the other. */
function readDays(text: string, lang: Language): Days | 'undated' | undefined {
  // Only here `5.2011` is sure to be a month, and `2011-13` a slip; from 21 on EDTF has the seasons.
  const [, month, year] = /^(\d{1,2})\.\s*(\d{4})$/.exec(text) ?? []
  const written = month === undefined ? text : `${year}-${month.padStart(2, '0')}`
  if (/^\d{4}-\d{2}$/.test(written) && !/-(?:0[1-9]|1[0-2]|2[1-4])$/.test(written)) return undefined
  for (const each of lang === 'de' ? (['de', 'en'] as const) : (['en', 'de'] as const)) {
    try {
      const { edtf, earliest, latest } = parseDate(written, each, relative.test(written) ? today() : null)
      return edtf === null ? 'undated' : { earliest, latest }
    } catch (error) {
      if (!(error instanceof ArchiveError && error.code === 'date-unreadable')) throw error
    }
  }
  return undefined
}

/** A name as a query can say it, composed (NFC) and in lower case: quotation marks cannot stand within quotation marks. */
export function unquoted(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/["„“”»«\s]+/g, ' ').trim()
}
