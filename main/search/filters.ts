import { familyNamed, type FileFamily } from './file-families'
import { fold } from './fold'
import type { Language } from './terms'

export type RecordKind = 'document' | 'photo' | 'minutes' | 'event'

/** What narrows the records without being looked for in their words. `negated` keeps what does not fit. */
export type Filter = { readonly negated: boolean } & (
  | { readonly field: 'kind'; readonly value: RecordKind }
  | { readonly field: 'language'; readonly value: Language }
  /** Inclusive days, `YYYY-MM-DD`; null is open, `undated` what has no date. */
  | { readonly field: 'date'; readonly value: 'undated' | { readonly from: string | null; readonly to: string | null } }
  | { readonly field: 'type'; readonly value: FileFamily }
  /** Words of the name of a person, organisation or place the record is linked to, or of a collection; `in` is also the import it came in with. */
  | { readonly field: 'person' | 'organisation' | 'place' | 'collection' | 'in'; readonly value: string }
)

/** A filter with its place in the query, in UTF-16 units. */
export type PlacedFilter = Filter & { readonly start: number; readonly end: number }

/** Fields of which a record has one value: several filters on it are alternatives. */
export const singleValued: ReadonlySet<Filter['field']> = new Set(['kind', 'language', 'date', 'type', 'in'])

const names: Readonly<Record<string, Filter['field']>> = {
  kind: 'kind', art: 'kind', language: 'language', lang: 'language', sprache: 'language', date: 'date', datum: 'date',
  jahr: 'date', year: 'date', person: 'person', organisation: 'organisation', organization: 'organisation', org: 'organisation',
  place: 'place', ort: 'place', collection: 'collection', sammlung: 'collection', in: 'in', type: 'type', typ: 'type', format: 'type',
}
const kinds: Readonly<Record<string, RecordKind>> = {
  document: 'document', dokument: 'document', photo: 'photo', foto: 'photo', bild: 'photo', picture: 'photo',
  minutes: 'minutes', protokoll: 'minutes', event: 'event', ereignis: 'event', veranstaltung: 'event', termin: 'event',
}
const undated: ReadonlySet<string> = new Set(['undated', 'unknown', 'none', 'undatiert', 'unbekannt', 'ohne'])
const languages: Readonly<Record<string, Language>> = { de: 'de', deutsch: 'de', german: 'de', en: 'en', englisch: 'en', english: 'en' }

/** Whether a name followed by a colon makes a filter. */
export function isFilterName(name: string): boolean {
  return Object.hasOwn(names, name.toLowerCase())
}

/** Reads `kind:photo`, `date:2011-10..2011-11`, `person:Name`; null where a text is no filter. */
export function readFilter(text: string): Filter | 'value-unknown' | null {
  const [, sign, name = '', written = ''] = /^([+-]?)(\p{L}+):(.+)$/su.exec(text) ?? []
  const field = Object.hasOwn(names, name.toLowerCase()) ? names[name.toLowerCase()] : undefined
  if (field === undefined) return null
  const key = written.trim().toLowerCase()
  const filter = readValue(field, key)
  return filter === null ? 'value-unknown' : { ...filter, negated: sign === '-' }
}

type Value<F> = F extends Filter ? Omit<F, 'negated'> : never

function readValue(field: Filter['field'], key: string): Value<Filter> | null {
  switch (field) {
    case 'kind': {
      const value = Object.hasOwn(kinds, key) ? kinds[key] : undefined
      return value === undefined ? null : { field, value }
    }
    case 'language': {
      const value = Object.hasOwn(languages, key) ? languages[key] : undefined
      return value === undefined ? null : { field, value }
    }
    case 'date': {
      const value = undated.has(key) ? ('undated' as const) : readSpan(key)
      return value === null ? null : { field, value }
    }
    case 'type': {
      const value = familyNamed(key)
      return value === null ? null : { field, value }
    }
    case 'person':
    case 'organisation':
    case 'place':
    case 'collection':
    case 'in':
      return key === '' ? null : { field, value: key }
  }
}

/** `2011`, `2011-10`, `2011-10-03`, `2011..2012-03`, `..2012`, `2011..` as inclusive days; also `3.10.2011`, `10.2011`, `Oktober 2011`. */
function readSpan(text: string): { from: string | null; to: string | null } | null {
  const [first = '', last = first] = text.split('..')
  const from = first.trim() === '' ? null : daysOf(isoOf(first.trim()))
  const to = last.trim() === '' ? null : daysOf(isoOf(last.trim()))
  if (from === undefined || to === undefined || (from === null && to === null)) return null
  // No day lies in a span that ends before it begins.
  if (from !== null && to !== null && from.first > to.last) return null
  return { from: from?.first ?? null, to: to?.last ?? null }
}

const months: Readonly<Record<string, number>> = { jan: 1, feb: 2, mar: 3, apr: 4, mai: 5, may: 5, jun: 6, jul: 7, aug: 8, sep: 9, okt: 10, oct: 10, nov: 11, dez: 12, dec: 12 }

/** A day or month as people write it, as `YYYY-MM` or `YYYY-MM-DD`; anything else as it is. */
function isoOf(text: string): string {
  const numbers = /^(?:(?<day>\d{1,2})\.\s*)?(?<month>\d{1,2})[./]\s*(?<year>\d{4})$/.exec(text)
  const words = /^(?:(?<day>\d{1,2})(?:\.\s*|\s+))?(?<month>\p{L}{3,9})\.?\s+(?<year>\d{4})$/u.exec(text)
  const { day, month, year } = numbers?.groups ?? words?.groups ?? {}
  if (month === undefined || year === undefined) return text
  const number = numbers === null ? months[fold(month).slice(0, 3)] : month
  return number === undefined ? text : [year, ...[number, ...(day === undefined ? [] : [day])].map((part) => String(part).padStart(2, '0'))].join('-')
}

function daysOf(text: string): { first: string; last: string } | undefined {
  const [, year, month = null, day = null] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text) ?? []
  if (year === undefined || Number(month ?? 1) > 12 || Number(month ?? 1) < 1 || Number(day ?? 1) < 1) return undefined
  // The day before the first of the next month.
  const length = new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).getUTCDate()
  if (Number(day ?? 1) > length) return undefined
  return { first: `${year}-${month ?? '01'}-${day ?? '01'}`, last: `${year}-${month ?? '12'}-${day ?? String(length).padStart(2, '0')}` }
}
