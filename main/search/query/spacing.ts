import type { SearchRule } from '../../../preload/contract'
import { withoutInvisible } from '../language/fold'
import { unitSpellings } from '../language/forms/orthography'
import { isStopWord } from '../language/stop-words'
import type { Language } from '../language/terms'
import type { Clause } from './query'
import { decimalOf } from './references'

// Letters, or a unit to some power: m², m3.
const [letters, unit, figure] = [/^[\p{L}\p{M}]+$/u, /^\p{L}{1,2}[23]$/u, /^\p{N}+$/u]
const runs = /[\p{L}\p{M}]+|\p{N}+/gu
// H2O has three; what has more is a code.
const mostRuns = 3
const fraction = /^(\d*)([\u00BC-\u00BE\u2150-\u215E])$/

/** Words of which letters and figures are written the other way: apart (25 kg of 25kg, CO 2 of CO₂, 1 2 of ½), and in one (A40 of A 40). */
export function respaced(words: readonly string[], language: Language): string[][] {
  const parts = words.map((word) => partsOf(word, language))
  // 100m2 is 100 m 2, and 100 m2.
  const half = parts.map(([first = '', ...rest]) => (rest.length === 2 && figure.test(first) ? [first, rest.join('')] : null))
  const inOne = closed(words, language)
  return [
    ...(parts.some(({ length }) => length > 1) ? [parts.flat()] : []),
    ...(half.some((each) => each !== null) ? [parts.flatMap((each, place) => half[place] ?? each)] : []),
    ...(inOne.length < words.length ? [inOne] : []),
    ...inDecimals(words),
  ].flatMap((each) => [each, ...inOtherUnits(each)])
}

/** Of one word, 1,5 of 1½. */
function inDecimals(words: readonly string[]): string[][] {
  const [, whole = '', sign = ''] = words.length === 1 ? fraction.exec(words[0] ?? '') ?? [] : []
  const decimal = decimalOf(whole, sign)
  return decimal === null ? [] : [[...decimal]]
}

function inOtherUnits(words: readonly string[]): string[][] {
  const others = words.map((word) => unitSpellings(word)[0] ?? word)
  return others.every((word, place) => word === words[place]) ? [] : [others]
}

function partsOf(word: string, language: Language): string[] {
  const [, whole = '', part = ''] = fraction.exec(word) ?? []
  if (part !== '') return [...(whole === '' ? [] : [whole]), ...part.normalize('NFKC').split('\u2044')]
  const parts = withoutInvisible(word).normalize('NFKC').match(runs) ?? []
  return parts.length < 2 || parts.length > mostRuns || parts.some((each) => isFunction(each, language)) ? [word] : parts
}

function closed(words: readonly string[], language: Language): string[] {
  const found: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const [word = '', next] = [words[at], words[at + 1]]
    const inOne = next !== undefined && isFigureBeside(word, next) && ![word, next].some((each) => isFunction(each, language))
    found.push(inOne ? word + next : word)
    if (inOne) at += 1
  }
  return found
}

/** Whether of two words one is letters and the other a figure: they are written with and without a blank between. */
function isFigureBeside(word: string, next: string): boolean {
  return (letters.test(word) && figure.test(next)) || (figure.test(word) && (letters.test(next) || unit.test(next.normalize('NFKC'))))
}

// "a 40 per cent rise" is no A40.
function isFunction(word: string, language: Language): boolean {
  return isStopWord(word.toLowerCase(), language)
}

/** What neighbouring words of a query, one letters and one a figure (CO 2, 25 kg), are in one: for each of the two, the words either stands for. */
export function figuresBeside(clauses: readonly Clause[], language: Language, without: ReadonlySet<SearchRule>): Map<Clause, string[][]> {
  const found = new Map<Clause, string[][]>()
  if (without.has('spelling')) return found
  for (const [place, clause] of clauses.entries()) {
    const next = clauses[place + 1]
    if (next === undefined || !isOpen(clause) || !isOpen(next) || next.fields.join() !== clause.fields.join()) continue
    const [last = '', first = ''] = [clause.words.at(-1), next.words[0]]
    const [sign = '', ...more] = next.wordings?.length === 1 ? next.wordings[0] ?? [] : []
    // 1 1/2
    if (clause.kind === 'word' && figure.test(last) && sign !== '' && more.length === 0) {
      const decimal = decimalOf(last, sign)
      for (const each of [clause, next]) found.set(each, [...(found.get(each) ?? []), [last + sign], ...(decimal === null ? [] : [[...decimal]])])
    }
    if (!isFigureBeside(last, first) || [last, first].some((each) => isFunction(each, language))) continue
    const ways = [first, ...unitSpellings(first)].map((each) => [...clause.words.slice(0, -1), last + each, ...next.words.slice(1)])
    for (const each of [clause, next]) found.set(each, [...(found.get(each) ?? []), ...ways])
  }
  return found
}

// What stands in quotation marks is meant as it is written.
function isOpen({ kind, written, presence, distance }: Clause): boolean {
  return (kind === 'word' || kind === 'joined' || written !== undefined) && presence !== 'must-not' && distance === 0
}
