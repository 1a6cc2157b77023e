import type Database from 'better-sqlite3'
import type { QueryProblem } from '../../preload/contract'
import { fold } from './language/fold'
import { TokenSet } from './language/lunr'
import { wordsIn } from './language/words'
import { beforeValue, valuesOf, type PlacedFilter } from './query/filters'
import { idsNamed, isByName, namesKnown } from './query/known-names'
import { parseQuery } from './query/query'

/** The names that filters of a query ask for and that nobody and nothing in the archive has, each as a problem in its place. */
export function unknownNames(db: Database.Database, query: string, filters: readonly PlacedFilter[]): QueryProblem[] {
  return filters.filter(isByName)
    .filter(({ field, value }) => idsNamed(db, field, value).length === 0)
    .map((filter) => ({ ...placeOfValue(query, filter), code: 'name-unknown' }))
}

/** A query with the names and values of its filters that there are not replaced by those most like them; itself where there are none. */
export function withNamesMeant(db: Database.Database, query: string): string {
  const { filters, problems } = parseQuery(query)
  const unknown = [
    ...filters.filter(isByName).filter(({ field, value }) => idsNamed(db, field, value).length === 0).map((filter) => ({ ...placeOfValue(query, filter), among: namesKnown(db, filter.field) })),
    ...problems.filter(({ code }) => code === 'value-unknown').map((problem) => ({ ...placeOfValue(query, problem), among: valuesOf(query.slice(problem.start, problem.end)) })),
  ]
  return unknown.toSorted((one, other) => other.start - one.start).reduce((text, { start, end, among }) => {
    const meant = nearest(among, text.slice(start, end))
    return meant === null ? text : withValue(text, start, end, meant)
  }, query)
}

const quotes = '["„“”»«\'‚‘’›‹＂]'

/** Where in a query the value of a filter stands, without quotation marks. */
function placeOfValue(query: string, { start, end }: { readonly start: number; readonly end: number }): { start: number; end: number } {
  const piece = query.slice(start, end)
  const [before = ''] = new RegExp(`${beforeValue.source}${quotes}?`, 'u').exec(piece) ?? []
  const value = piece.slice(before.length).replace(new RegExp(`${quotes}$`, 'u'), '')
  return value === '' ? { start, end } : { start: start + before.length, end: start + before.length + value.length }
}

function withValue(query: string, start: number, end: number, value: string): string {
  const isQuoted = new RegExp(`${quotes}$`, 'u').test(query.slice(0, start))
  const written = value.replace(/["„“”»«]/g, ' ').trim()
  return query.slice(0, start) + (isQuoted || /^[\p{L}\p{N}-]+$/u.test(written) ? written : `"${written}"`) + query.slice(end)
}

const [longWord, shortestSlipped] = [8, 3]
// As of the words of texts: comparing longer ones takes too long.
const longestWord = 40
/** Fewer letters stand within too many names. */
const shortestPart = 4

/** The name most like what was asked for: each word of that is one of its own but for a letter, of a long one two, or part of one. */
function nearest(names: readonly string[], asked: string): string | null {
  const words = wordsIn(asked).map(({ text }) => fold(text))
  if (words.length === 0 || words.some(({ length }) => length > longestWord)) return null
  const known = names.map((name) => ({ name, words: wordsIn(name).map(({ text }) => fold(text)) }))
  const all = [...new Set(known.flatMap((each) => each.words))].toSorted()
  const slips = words.map((word) => slipsTo(word, all))
  const near = known.flatMap(({ name, words: own }) => {
    const distances = slips.map((of) => Math.min(...own.map((word) => of.get(word) ?? Infinity)))
    const distance = distances.reduce((sum, each) => sum + each, 0)
    return distance === Infinity ? [] : [{ name, distance, more: own.length }]
  })
  const [best] = near.toSorted((one, other) => one.distance - other.distance || one.more - other.more || one.name.localeCompare(other.name, 'de'))
  return best?.name ?? null
}

/** How many slips lead from a word to those it may be meant for. */
function slipsTo(word: string, among: readonly string[]): ReadonlyMap<string, number> {
  const set = TokenSet.fromArray([...among])
  const most = word.length >= longWord ? 2 : word.length >= shortestSlipped ? 1 : 0
  const parts = word.length < shortestPart ? [] : among.filter((each) => each.includes(word))
  const near = Array.from({ length: most + 1 }, (_, distance) => set.intersect(TokenSet.fromFuzzyString(word, distance)).toArray().map((each) => [each, distance] as const))
  return new Map([...near.toReversed().flat(), ...parts.map((each) => [each, 1] as const), ...among.filter((each) => each === word).map((each) => [each, 0] as const)])
}
