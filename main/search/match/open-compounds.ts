import type Database from 'better-sqlite3'
import type { SearchRule } from '../../../preload/contract'
import { statement } from '../../statement'
import { standingNow } from '../index/vocabulary-memory'
import { fold } from '../language/fold'
import { isStopWord } from '../language/stop-words'
import { stemOfWord } from '../language/term-stream'
import type { Clause } from '../query/query'
import type { Way } from './ways'

// Two words of a phrase are looked for record by record; both together may stand in so many.
const mostRecords = 20_000
const [shortest, longest] = [3, 48]

/**
 * English compounds stand open and closed in texts, and nobody knows which: `wastewater` is met by "waste water", and two words
 * side by side, `waste water`, each by "wastewater". The ways of being met that this adds in English to each clause; only what
 * the archive's vocabulary has.
 */
export function openCompounds(db: Database.Database, clauses: readonly Clause[], without: ReadonlySet<SearchRule>): Map<Clause, Way[]> {
  const found = new Map<Clause, Way[]>()
  if (without.has('spelling')) return found
  const add = (clause: Clause, way: Way): void => void found.set(clause, [...(found.get(clause) ?? []), way])
  for (const [place, clause] of clauses.entries()) {
    if (!isPlain(clause)) continue
    const halves = halvesOf(db, clause.words[0] ?? '')
    if (halves !== null) add(clause, { stems: halves.map(stemOf), rule: 'spelling', tier: 2, words: halves })
    const next = clauses[place + 1]
    if (next === undefined || !isPlain(next) || next.fields.join() !== clause.fields.join()) continue
    const whole = `${clause.words[0] ?? ''}${next.words[0] ?? ''}`
    if ((recordsWith(db, [whole])[0] ?? 0) > 0) for (const each of [clause, next]) add(each, { stems: [stemOf(whole)], rule: 'spelling', tier: 2 })
  }
  return found
}

/** Whether a clause is one word that is looked for as it is. */
export function isPlain({ kind, words, presence, distance }: Clause): boolean {
  return kind === 'word' && words.length === 1 && presence !== 'must-not' && distance === 0
}

/** The two words of the archive that a word (or a long text without blanks) is put together of, the more usual where there are several; or null. */
function halvesOf(db: Database.Database, word: string): readonly [string, string] | null {
  if (word.length > longest) return null
  const halves: (readonly [string, string])[] = []
  for (let cut = shortest; cut <= word.length - shortest; cut += 1) halves.push([word.slice(0, cut), word.slice(cut)])
  const records = recordsWith(db, halves.flat())
  let best: readonly [string, string] | null = null
  let most = 0
  for (const [place, pair] of halves.entries()) {
    const [first = 0, second = 0] = [records[place * 2], records[place * 2 + 1]]
    const rarer = Math.min(first, second)
    if (rarer > most && first + second <= mostRecords) [best, most] = [pair, rarer]
  }
  return best
}

/** In how many records each of some English words stands; 0 for one that says nothing. */
function recordsWith(db: Database.Database, words: readonly string[]): number[] {
  const asked = words.map(fold)
  const telling = new Set(asked.filter((word) => !isStopWord(word, 'en')))
  if (telling.size === 0) return words.map(() => 0)
  const records = standingNow(db)
  const found = new Map<string, number>()
  for (const row of statement<{ id: number; word: string; df: number }>(db, `
    SELECT vocab.id, vocab.word, vocab.df
    FROM json_each(@words) AS asked CROSS JOIN vocab ON vocab.word = asked.value
    WHERE vocab.lang = 'en'
  `).all({ words: JSON.stringify([...telling]) })) found.set(row.word, (found.get(row.word) ?? 0) + records(row))
  return asked.map((word) => found.get(word) ?? 0)
}

function stemOf(word: string): string {
  return stemOfWord(word, 'en')
}
