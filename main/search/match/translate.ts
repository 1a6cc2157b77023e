import type Database from 'better-sqlite3'
import type { SearchRule } from '../../../preload/contract'
import { spelledOtherwise } from '../language/fold'
import { respellings } from '../language/forms/orthography'
import { languages, type Language } from '../language/terms'
import type { Clause } from '../query/query'
import { isAllowed, ruleBetween } from './rules'
import { stemsOf, thesaurusOf, type Translation } from './thesaurus'

/** What the thesaurus has for a clause, alone or with those beside it. */
export interface Translated extends Pick<Translation, 'to' | 'language'> {
  /** The words of the query that it stands for. */
  readonly term: string
}

/**
 * The translations of a query's clauses. One of several words (climate protection) is given to each of them: either all of
 * them are met by it, or each by itself, and nothing in between.
 */
export function translationsOf(db: Database.Database, clauses: readonly Clause[], without: ReadonlySet<SearchRule>): Map<Clause, Translated[]> {
  const found = new Map<Clause, Translated[]>()
  if (without.has('translation')) return found
  const { byStems, longest } = thesaurusOf(db)
  for (const start of clauses.keys()) {
    for (const run of runsFrom(clauses, start, longest)) {
      const term = run.map(termOf).join(' ')
      for (const { to, language } of translationsOfRun(run, byStems, without)) {
        for (const clause of run) found.set(clause, [...(found.get(clause) ?? []), { to, language, term }])
      }
    }
  }
  return found
}

/** The words of a clause as they were written. */
export function termOf({ kind, words, written }: Clause): string {
  if (written !== undefined) return written
  const isFigure = kind === 'joined' && words.every((word) => /^\d+$/.test(word))
  return words.join(isFigure ? '' : kind === 'joined' ? '-' : ' ')
}

function runsFrom(clauses: readonly Clause[], start: number, longest: number): Clause[][] {
  const runs: Clause[][] = []
  let words = 0
  for (let end = start; end < clauses.length; end += 1) {
    const clause = clauses[end]
    const first = clauses[start]
    if (clause === undefined || first === undefined || !isTranslatable(clause) || clause.fields.join() !== first.fields.join() || clause.either?.as !== first.either?.as) break
    words += clause.words.length
    if (words > longest && end > start) break
    runs.push(clauses.slice(start, end + 1))
  }
  return runs
}

/** Whether other words may stand for a clause: quotation marks ask for the very words, a minus for nothing less, and a pattern is no word. */
export function isTranslatable({ kind, presence, distance }: Clause): boolean {
  return (kind === 'word' || kind === 'joined') && presence !== 'must-not' && distance === 0
}

function translationsOfRun(run: readonly Clause[], byStems: Readonly<Record<Language, ReadonlyMap<string, readonly Translation[]>>>, without: ReadonlySet<SearchRule>): Translation[] {
  const written = run.flatMap(({ words }) => words)
  // Klima-Schutz is Klimaschutz as well.
  const forms = run.length === 1 && written.length > 1 ? [written, [written.join('')]] : [written]
  const found = forms.flatMap((words) => [words, ...spelt(words)].flatMap((spelling) => languages.flatMap((language) =>
    (byStems[language].get(stemsOf(spelling, language)) ?? []).filter(({ from }) =>
      without.size === 0 || from.every((word, place) => isAllowed(ruleBetween(words[place] ?? '', word), without))))))
  return [...new Set(found)]
}

/** The words with their umlauts written the other way, or by the other orthography: each choice for one word, one for several. */
function spelt(words: readonly string[]): string[][] {
  if (words.length === 1) return words.flatMap(respellings).map((spelling) => [spelling])
  const others = spelledOtherwise(words)
  return others === null ? [] : [others]
}
