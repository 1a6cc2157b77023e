import type Database from 'better-sqlite3'
import { beforeAll, expect, it } from 'vitest'
import { withFewerWords } from '../../main/search/fewer-words'
import { search } from '../../main/search/search'
import { addRecord, emptyDatabase } from './archive'
import collection from './order-collection.json'

/*
 * The records of an invented office and what its staff may type, with what was meant (2) and what is useful (1): written and
 * judged by meaning before the first look at any result, in two halves of which one only was looked at when the ranking was
 * mended. The floors are well below what is reached, which is told when it is missed; a query is no reason to change a rule.
 */
const judged = collection.queries.map(({ query, judged }) => ({ query, worth: new Map<string, number>(Object.entries(judged)) }))

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
function figuresOf(answer: (query: string) => readonly string[]) {
  const all = judged.map(({ query, worth }) => {
    const worths = answer(query).map((id) => worth.get(id) ?? 0)
    const place = worths.indexOf(2)
    return { first: place === 0, third: place !== -1 && place < 3, reciprocal: place === -1 ? 0 : 1 / (place + 1), gain: discounted(worths) / discounted([...worth.values()].toSorted((a, b) => b - a)) }
  })
  const mean = (of: (each: (typeof all)[number]) => number): number => all.reduce((sum, each) => sum + of(each), 0) / all.length
  return { first: mean(({ first }) => Number(first)), amongThree: mean(({ third }) => Number(third)), reciprocal: mean(({ reciprocal }) => reciprocal), gain: mean((each) => each.gain) }
}

function found(query: string): string[] {
  return search(db, { query, limit: 50 }).hits.map(({ rowid }) => names.get(rowid) ?? '')
}

function foundOrLess(query: string): string[] {
  const hits = found(query)
  const fewer = hits.length > 0 ? null : withFewerWords(db, { query })
  return fewer === null ? hits : found(fewer)
}

// Reached on 29 November 2026: 0.67, 0.71, 0.69, 0.65 (0.58, 0.69, 0.64, 0.62 by bm25 alone); then 0.75, 0.81, 0.78, 0.74.
it.each([
  ['all words', found, { first: 0.63, amongThree: 0.68, reciprocal: 0.65, gain: 0.61 }],
  ['all words, or else most of them', foundOrLess, { first: 0.71, amongThree: 0.77, reciprocal: 0.74, gain: 0.7 }],
] as const)('has what was meant on top: %s', (_, answer, floors) => {
  const figures = figuresOf(answer)
  expect(figures).toEqual({
    first: atLeast(floors.first), amongThree: atLeast(floors.amongThree), reciprocal: atLeast(floors.reciprocal), gain: atLeast(floors.gain),
  })
})

function atLeast(floor: number): unknown {
  return expect.toSatisfy((figure: number) => figure >= floor, `at least ${floor}`)
}
