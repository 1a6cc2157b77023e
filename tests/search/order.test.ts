import type Database from 'better-sqlite3'
import { beforeAll, expect, it } from 'vitest'
import { withMostWords } from '../../main/search/most-words'
import { search } from '../../main/search/search'
import { otherwiseAsked } from '../../main/search/slips'
import { addRecord, emptyDatabase } from './archive'
import asked from './order-asked.json'
import collection from './order-collection.json'

/*
 * The records of an invented office and what its staff may type, with what was meant (2) and what is useful (1): written and
 * judged by meaning before the first look at any result, in two halves of which one only was looked at when the ranking was
 * mended. A third set (order-asked.json) was written as people ask who half remember: whole questions, slips of the pen, a person
 * and a subject, English words for German documents, what was pasted; of it all was looked at once it had been measured. The
 * floors are well below what is reached, which is told when it is missed; a query is no reason to change a rule.
 */
const judgedAs = (queries: readonly { readonly query: string; readonly judged: object }[]) =>
  queries.map(({ query, judged }) => ({ query, worth: new Map<string, number>(Object.entries(judged)) }))
const judged = judgedAs(collection.queries)
const judgedAsked = judgedAs(asked)

let db: Database.Database
const names = new Map<number, string>()
beforeAll(() => {
  db = emptyDatabase()
  for (const [place, { id, title, caption, language, text = '', padding = 0, mentionsAll = false }] of collection.documents.entries()) {
    const tongue = language === 'en' ? 'en' : 'de'
    const { office, mentions } = collection.sentences[tongue]
    const filling = Array.from({ length: padding }, (_, number) => office[(place * 7 + number * 5) % office.length] ?? '')
    names.set(addRecord(db, { kind: caption.endsWith('.jpg') ? 'photo' : 'document', title, caption, language: tongue, pages: [[text, ...(mentionsAll ? mentions : []), ...filling].join('\n')] }), id)
  }
})

const gain = (worth: number): number => 2 ** worth - 1
const discounted = (worths: readonly number[]): number => worths.slice(0, 10).reduce((sum, worth, place) => sum + gain(worth) / Math.log2(place + 2), 0)

/** How often what was meant is first, and among the first three; the mean of one by its place, and the gain among the first ten of the best there could be. */
function figuresOf(queries: typeof judged, answer: (query: string) => readonly string[]) {
  const all = queries.map(({ query, worth }) => {
    const worths = answer(query).map((id) => worth.get(id) ?? 0)
    const place = worths.indexOf(2)
    return { first: place === 0, third: place !== -1 && place < 3, tenth: place !== -1 && place < 10, reciprocal: place === -1 ? 0 : 1 / (place + 1), gain: discounted(worths) / discounted([...worth.values()].toSorted((a, b) => b - a)) }
  })
  const mean = (of: (each: (typeof all)[number]) => number): number => all.reduce((sum, each) => sum + of(each), 0) / all.length
  return { first: mean(({ first }) => Number(first)), amongThree: mean(({ third }) => Number(third)), amongTen: mean(({ tenth }) => Number(tenth)), reciprocal: mean(({ reciprocal }) => reciprocal), gain: mean((each) => each.gain) }
}

function found(query: string): string[] {
  return search(db, { query, limit: 50 }).hits.map(({ rowid }) => names.get(rowid) ?? '')
}

function foundOrLess(query: string): string[] {
  const hits = found(query)
  const otherwise = hits.length > 0 ? null : otherwiseAsked(db, { query })
  return otherwise === null ? hits : found(otherwise)
}

/** All that the program shows, what has most of the words below the few that have all of them. */
function foundWithMost(query: string): string[] {
  const hits = foundOrLess(query)
  return hits.length > 3 ? hits : [...new Set([...hits, ...withMostWords(db, { query }).map(({ rowid }) => names.get(rowid) ?? '')])]
}

// Reached on 29 November 2026, first and among ten, reciprocal: 0.70, 0.75, 0.72 (0.58, –, 0.64 by bm25 alone, any of the words 0.58,
// 0.82, 0.66); then 0.79, 0.85, 0.82; then 0.80, 0.95, 0.87. Of the third set 0.48, 0.50, 0.49 and then 0.74, 0.88, 0.81; at the
// first look 0.43, 0.45, 0.43 and, without what has most of the words, 0.63, 0.72, 0.66 (by FTS5 alone, any of the words, 0.46, 0.67, 0.52).
it.each([
  ['all words', judged, found, { first: 0.65, amongThree: 0.7, amongTen: 0.7, reciprocal: 0.68, gain: 0.64 }],
  ['all words, or else most of them', judged, foundOrLess, { first: 0.74, amongThree: 0.8, amongTen: 0.8, reciprocal: 0.77, gain: 0.74 }],
  ['all that is shown', judged, foundWithMost, { first: 0.74, amongThree: 0.88, amongTen: 0.89, reciprocal: 0.81, gain: 0.81 }],
  ['all words, asked as people do', judgedAsked, found, { first: 0.42, amongThree: 0.43, amongTen: 0.43, reciprocal: 0.42, gain: 0.41 }],
  ['all that is shown, asked as people do', judgedAsked, foundWithMost, { first: 0.67, amongThree: 0.79, amongTen: 0.79, reciprocal: 0.73, gain: 0.73 }],
] as const)('has what was meant on top: %s', (_, queries, answer, floors) => {
  const figures = figuresOf(queries, answer)
  expect(figures).toEqual({
    first: atLeast(floors.first), amongThree: atLeast(floors.amongThree), amongTen: atLeast(floors.amongTen), reciprocal: atLeast(floors.reciprocal), gain: atLeast(floors.gain),
  })
})

function atLeast(floor: number): unknown {
  return expect.toSatisfy((figure: number) => figure >= floor, `at least ${floor}`)
}
