import type { SearchRule } from '../../../preload/contract'
import { fold } from '../language/fold'
import type { Clause } from '../query/query'
import { monthOf, otherWordings } from '../query/references'
import { isPlain } from './open-compounds'

const day = /^(\d{1,2})(?:st|nd|rd|th)?$/
const year = /^(?:19|20)\d{2}$/

/**
 * What neighbouring words of a query that are a day or a month (17. Mai 2011, May 17, 2011, May 2011) are in other wordings: for each
 * of them, the words they stand for.
 */
export function datesBeside(clauses: readonly Clause[], without: ReadonlySet<SearchRule>): Map<Clause, readonly string[][]> {
  const found = new Map<Clause, readonly string[][]>()
  if (without.has('spelling')) return found
  for (let at = 0; at < clauses.length; at += 1) {
    const [date = [], count] = dateFrom(clauses, at)
    if (date.length === 0) continue
    const wordings = otherWordings(date)
    for (const clause of clauses.slice(at, at + count)) found.set(clause, wordings)
    at += count - 1
  }
  return found
}

/** The figures of the date that begins with a clause, as a reference has them (17 5 2011, 5 2011), and of how many clauses it is. */
function dateFrom(clauses: readonly Clause[], at: number): readonly [readonly string[], number] {
  const words = clauses.slice(at, at + 3).map((clause) => (isPlain(clause) && clause.fields.join() === clauses[at]?.fields.join() ? fold(clause.words[0] ?? '') : ''))
  const [first = '', second = '', third = ''] = words
  const inDays = (written: string, name: string): readonly string[] => {
    const [, number = ''] = day.exec(written) ?? []
    const month = monthOf(name)
    return number === '' || month === null || !year.test(third) ? [] : [number, String(month), third]
  }
  const whole = [inDays(first, second), inDays(second, first)].find(({ length }) => length > 0)
  if (whole !== undefined) return [whole, 3]
  const month = monthOf(first)
  return month !== null && year.test(second) ? [[String(month), second], 2] : [[], 0]
}
