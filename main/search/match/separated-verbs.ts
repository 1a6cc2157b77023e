import type { SearchRule } from '../../../preload/contract'
import { separatedIn } from '../language/separated'
import { stemOfWord } from '../language/term-stream'
import type { Clause } from '../query/query'
import { isPlain } from './open-compounds'
import type { Way } from './ways'

/**
 * Verbs that a query has apart from their particles, at its end or next to them (`schlug vor`), and that other forms have in one
 * word (vorgeschlagen): for each of the two clauses, the German ways of being met by it.
 */
export function separatedVerbs(clauses: readonly Clause[], without: ReadonlySet<SearchRule>): Map<Clause, Way[]> {
  const found = new Map<Clause, Way[]>()
  if (without.has('inflection')) return found
  // With a comma behind it, each particle may end a clause.
  const texts = clauses.map((clause) => (isPlain(clause) && clause.fields.length === 0 ? clause.words[0] ?? '' : ''))
  for (const { verb, particle, text } of separatedIn(texts.join(', '), wordsOf(texts))) {
    if (particle !== clauses.length - 1 && particle !== verb + 1) continue
    for (const clause of clauses.filter((_, place) => place === verb || place === particle)) {
      found.set(clause, [...(found.get(clause) ?? []), { stems: [stemOfWord(text, 'de')], rule: 'inflection', tier: 1, words: [text] }])
    }
  }
  return found
}

function wordsOf(texts: readonly string[]): { text: string; start: number; end: number }[] {
  let next = 0
  return texts.map((text) => {
    const start = next
    next += text.length + ', '.length
    return { text, start, end: start + text.length }
  })
}
