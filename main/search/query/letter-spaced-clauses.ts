import { fewestSpaced, letterSpacedIn } from '../language/letter-spaced'
import { wordsIn } from '../language/words'
import type { Clause } from './query'

/** The clauses of a query, words typed with blanks between their letters as the words they are. */
export function inWords(input: string, clauses: readonly Clause[]): readonly Clause[] {
  if (clauses.length < fewestSpaced) return clauses
  const words = wordsIn(input)
  return letterSpacedIn(input, words).reduce((all, { from, to, text }) => {
    const [start, end] = [words[from]?.start ?? 0, words[to]?.end ?? 0]
    const isLetter = (clause: Clause): boolean => clause.kind === 'word' && clause.start >= start && clause.end <= end && clause.end - clause.start <= 2
    const at = all.findIndex(isLetter)
    const letters = all.filter(isLetter)
    const [first] = letters
    return first === undefined || letters.length !== to - from + 1 ? all : all.toSpliced(at, letters.length, { ...first, words: [text], start, end })
  }, clauses)
}
