import type { TFunction } from 'i18next'
import { facetField, recordKind, type Facet, type Language, type LocalName, type QueryFilter, type RecordKind } from '../../preload/contract'
import { languageName } from '../ui/language'

/** Facets whose values are codes, with a name in each language. */
const coded: ReadonlySet<Facet> = new Set(['kind', 'language', 'type'])

/** What a facet's value is called in the language of the interface. */
export function valueName(facet: Facet, value: string, t: TFunction, language: Language): string {
  if (facet === 'year') return value === 'undated' ? t('common.undated') : value
  const defaultValue = facet === 'language' ? languageName(value, language) : value
  return coded.has(facet) ? t(`search.values.${facet}.${value}`, { defaultValue }) : value
}

/** The filter for a facet's value as somebody would type it: `ort:"Bad Honnef"`. */
export function filterTerm(facet: Facet, value: string, t: TFunction): string {
  const written = facet === 'year' && value === 'undated' ? t('search.undatedTerm') : coded.has(facet) ? t(`search.terms.${facet}.${value}`, { defaultValue: value }) : withoutQuotes(value)
  return `${t(`search.filterNames.${facetField[facet]}`)}:${/^[\p{L}\p{N}][\p{L}\p{N}-]*$/u.test(written) ? written : `"${written}"`}`
}

const quotes = /["„“”»«]/g
const unfinished = /(?:^|\s)(?:AND|UND|NOT|NICHT|OR|ODER|&&|\|\|)\s*$/

/** A query with one more filter: behind it, or before it where it would become part of a phrase or of an operator at its end. */
export function withFilter(query: string, term: string): string {
  const isOpen = (query.match(quotes)?.length ?? 0) % 2 === 1 || unfinished.test(query)
  return (isOpen ? `${term} ${query}` : `${query} ${term}`).trim()
}

/** A name as it can stand between quotation marks. */
function withoutQuotes(name: string): string {
  return name.replace(quotes, ' ').trim()
}

/** A filter as it stands in a query; with its minus, also where that stands before brackets around it. */
export function filterWritten(query: string, { start, end, negated }: QueryFilter): string {
  const written = query.slice(start, end)
  return negated && !/^(?:[^\p{L}]|NOT\s|NICHT\s)/iu.test(written) ? `-${written}` : written
}

/** The filter of a query that stands for a facet's value by any of its names, if there is one. */
export function filterOn(filters: readonly QueryFilter[], facet: Facet, value: string, names: LocalName = {}): QueryFilter | null {
  const written = [value, names.de, names.en].flatMap((name) => (name === undefined ? [] : [withoutQuotes(name).normalize('NFC').toLowerCase()]))
  return filters.find((filter) => filter.field === facetField[facet] && !filter.negated && written.includes(filter.value)) ?? null
}

const linkAtStart = /^(?:AND|UND|OR|ODER|&&|\|\||(?:and|und|or|oder)(?=\s+[+-]?\p{L}+:))\s+/u

/** A query without the piece from `start` to `end`; what linked it with the next goes too, and brackets that held nothing else. */
export function withoutPiece(query: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const before = query.slice(0, start).trimEnd()
  const behind = query.slice(end).trimStart()
  const isBracketed = before.endsWith('(')
  if (isBracketed && behind.startsWith(')')) return withoutPiece(query, { start: before.search(/[+-]?\($/), end: query.length - behind.length + 1 })
  return before === '' || isBracketed ? before + behind.replace(linkAtStart, '').trimEnd() : `${before} ${behind}`.trim()
}

/** The kinds that are asked for, by the buttons or in the query (`art:foto`). */
export function kindsAsked(kinds: readonly RecordKind[], filters: readonly QueryFilter[]): readonly RecordKind[] {
  return recordKind.options.filter((kind) => kinds.includes(kind) || filterOn(filters, 'kind', kind) !== null)
}

/** What is asked for with other kinds. Those in the query go over to the buttons, where each can be let go again. */
export function withKinds(query: string, filters: readonly QueryFilter[], kinds: readonly RecordKind[]): { readonly query: string; readonly kinds: readonly RecordKind[] } {
  return { query: filters.filter(({ field, negated }) => field === 'kind' && !negated).toReversed().reduce(withoutPiece, query), kinds }
}
