import { parseQuery } from './query'

/** The query with its last word taken for the beginning of one; null where it cannot be one. */
export function asBeginning(text: string): string | null {
  const { clauses, endsInWord } = parseQuery(text)
  const last = clauses.at(-1)
  if (last === undefined || !endsInWord || last.end !== text.length || (last.kind !== 'word' && last.kind !== 'joined') || last.distance > 0 || last.presence === 'must-not') return null
  return `${text}*`
}
