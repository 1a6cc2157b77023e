import { fold } from './fold'
import { finiteRoot, isKnownVerb } from './forms/german-forms'
import { Recent } from './recent'
import type { Word } from './words'

/** A German verb that stands apart from its particle ("lud die Fraktionen zu einer Klausur ein"), as places in the words of its text. */
export interface SeparatedVerb {
  readonly verb: number
  readonly particle: number
  /** Both in one word, as a subordinate clause has them: `einlud`. */
  readonly text: string
}

const particles = new Set(
  `ab an auf aus bei bereit dar durch ein fest fort frei heim her heran heraus herbei herein herum hervor hin hinaus hinein hinzu los mit nach nieder statt
   teil um voran voraus vorbei vor weg weiter wieder zu zurück zusammen`.split(/\s+/),
)
/** What is longer is no particle, and need not be looked up. */
export const longestParticle = Math.max(...Array.from(particles, ({ length }) => length))
const furthest = 25

/** Whether letters of a text are a verb's particle at the end of its clause, before a sign or another clause. */
export function isParticleAtEnd(text: string, start: number, end: number): boolean {
  return end - start >= 2 && end - start <= longestParticle && mayEndClause(text, end) && particles.has(text.slice(start, end)) && endsClause(text, end)
}

/** The verb that a particle at the end of its clause belongs to, if one stands before it. */
export function separatedAt(text: string, particle: number, wordAt: (place: number) => Word): SeparatedVerb | null {
  const { text: beginning, start } = wordAt(particle)
  let next = start
  let nearest: SeparatedVerb | null = null
  let found = 0
  for (let place = particle - 1; place >= Math.max(0, particle - furthest); place -= 1) {
    const word = wordAt(place)
    if (endsSentence(text, word, next)) break
    next = word.start
    const root = rootOf(word.text)
    if (root === null) continue
    const one = { verb: place, particle, text: beginning + word.text }
    if (isKnownVerb(fold(beginning), root)) return one
    nearest ??= one
    found += 1
  }
  // Where there is but one, its verb need not be on a list.
  return found === 1 ? nearest : null
}

/** All of them in a text. */
export function separatedIn(text: string, words: readonly Word[]): SeparatedVerb[] {
  return words.flatMap(({ start, end }, place) => {
    const found = isParticleAtEnd(text, start, end) ? separatedAt(text, place, (each) => words[each] ?? nowhere) : null
    return found === null ? [] : [found]
  })
}

const nowhere: Word = { text: '', start: 0, end: 0 }

const small = /^\p{Ll}{3,}$/u

// The same words stand before particles again and again.
const roots = new Recent<string | null>(20_000)

function rootOf(surface: string): string | null {
  const known = roots.get(surface)
  if (known !== undefined) return known
  const root = small.test(surface) ? finiteRoot(fold(surface)) : null
  roots.set(surface, root)
  return root
}

// Asked of every short word: of most a blank and another letter than that of "und", "oder" and "sowie" tell that none begins there.
function mayEndClause(text: string, end: number): boolean {
  if (text.charCodeAt(end) !== 0x20) return true
  const next = text.charCodeAt(end + 1)
  return next === 0x75 || next === 0x6f || next === 0x73
}

// , . ; : ! ? ) and the end of a line or text; " und ", " oder ", " sowie ".
function endsClause(text: string, end: number): boolean {
  const unit = text.charCodeAt(end)
  if (unit === 0x20) return text.startsWith('und ', end + 1) || text.startsWith('oder ', end + 1) || text.startsWith('sowie ', end + 1)
  return unit === 0x2c || unit === 0x2e || unit === 0x3b || unit === 0x3a || unit === 0x21 || unit === 0x3f || unit === 0x29 || unit === 0x0a || Number.isNaN(unit)
}

const sentenceEnd = /[!?;:]|\n\s*\n/

// "am 12. Mai", "Frau Dr. Owusu": behind few letters or a figure no sentence ends.
function endsSentence(text: string, word: Word, next: number): boolean {
  if (next - word.end === 1 && text.charCodeAt(word.end) === 0x20) return false
  const gap = text.slice(word.end, next)
  return sentenceEnd.test(gap) || (gap.includes('.') && word.end - word.start > 4 && !/\d$/.test(word.text))
}
