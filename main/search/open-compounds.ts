import type Database from 'better-sqlite3'
import type { SearchRule } from '../../preload/contract'
import { statement } from '../statement'
import { fold } from './fold'
import { termOfWord } from './language'
import type { Clause } from './query'
import { isStopWord } from './stop-words'
import { standingNow } from './vocabulary-memory'
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
    if (recordsWith(db, whole) > 0) for (const each of [clause, next]) add(each, { stems: [stemOf(whole)], rule: 'spelling', tier: 2 })
  }
  return found
}

function isPlain({ kind, words, presence, distance }: Clause): boolean {
  return kind === 'word' && words.length === 1 && presence !== 'must-not' && distance === 0
}

/** The two words of the archive that a word (or a long text without blanks) is put together of, the more usual where there are several; or null. */
function halvesOf(db: Database.Database, word: string): readonly [string, string] | null {
  if (word.length > longest) return null
  let best: readonly [string, string] | null = null
  let most = 0
  for (let cut = shortest; cut <= word.length - shortest; cut += 1) {
    const [first, second] = [word.slice(0, cut), word.slice(cut)]
    const records = [first, second].map((half) => recordsWith(db, half))
    const rarer = Math.min(...records)
    if (rarer > most && rarer + Math.max(...records) <= mostRecords) [best, most] = [[first, second], rarer]
  }
  return best
}

/** In how many records an English word stands; 0 for one that says nothing. */
function recordsWith(db: Database.Database, word: string): number {
  const folded = fold(word)
  if (isStopWord(folded, 'en')) return 0
  const records = standingNow(db)
  return statement<{ id: number; df: number }>(db, "SELECT id, df FROM vocab WHERE word = @folded AND lang = 'en'").all({ folded })
    .reduce((sum, row) => sum + records(row), 0)
}

function stemOf(word: string): string {
  return termOfWord(word, 'en').stem
}
