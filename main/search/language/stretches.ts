import { fold } from './fold'
import { Recent } from './recent'
import { isFoldedStopWord } from './stop-words'
import type { Language } from './terms'
import { emptySums, firstSum, secondSum, WordTable } from './word-table'
import { isPossessive, kindAt, outside, pairInWord, unseen, wordsIn } from './words'

/** A part of a page, in UTF-16 units of it, and the language it is written in. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly language: Language
}

// What it takes, in small words of the one language more than of the other, to begin in another one than the text's own, to
// go over to one after a blank line or on a new page, and within a paragraph. Who goes over has to come back: what is quoted
// in a paragraph stays in it.
const toBegin = 1.5
const toChange = 3
const toChangeWithin = 3.5
// A line goes over by itself, without those around it, where it has no small word of theirs and so many of the other language.
const [toTellLine, toTellSentence] = [4, 2]
const sentence = /^\P{L}{0,9}\p{Lu}.*[.!?…]\P{L}{0,9}$/u

/** The other one of the two. */
export function otherThan(language: Language): Language {
  return language === 'de' ? 'en' : 'de'
}

const longestSmall = 10
const mostKnown = 20_000
const known = new Recent<number>(mostKnown)

/** Which language a folded word tells by itself: 1 where only German texts have it as a small word, -1 where only English ones do, else 0. */
export function told(word: string): number {
  if (word.length < 2 || word.length > longestSmall) return 0
  const found = known.get(word)
  if (found !== undefined) return found
  const tells = Number(isFoldedStopWord(word, 'de')) - Number(isFoldedStopWord(word, 'en'))
  known.set(word, tells)
  return tells
}

const mostAsWritten = 1 << 14
/** By the sums of words as they stand in texts, what they tell, counted from 0. */
const knownAsWritten = new WordTable(mostAsWritten)

/** The same of the word between two places of a text, by its sums. */
function toldAsWritten(text: string, start: number, end: number, first: number, second: number): number {
  // Folding makes of one letter two at most, and most long words are long folded.
  if (end - start > longestSmall * 2) return 0
  const found = knownAsWritten.find(first, second)
  if (found !== -1) return found - 1
  const tells = told(fold(text.slice(start, end)))
  if (knownAsWritten.isFull) knownAsWritten.clear()
  knownAsWritten.add(first, second, tells + 1)
  return tells
}

/** What the words between two places of a text tell together; null: there are none. What words there are is told by `wordsIn`, with which this has to agree without cutting them out. */
export function tellsIn(text: string, from: number, to: number): number | null {
  let tells: number | null = null
  let start = -1
  let [first, second]: readonly [number, number] = emptySums
  for (let at = from; at <= to; at += 1) {
    const kind = at === to ? outside : kindAt(text, at)
    if (start === -1) {
      if (kind === outside || kind === unseen) continue
      start = at
      first = emptySums[0]
      second = emptySums[1]
    } else if (kind === outside) {
      if (at - start > 1 || !isPossessive(text, text.charAt(start), start)) tells = (tells ?? 0) + toldAsWritten(text, start, at, first, second)
      start = -1
      continue
    }
    first = firstSum(first, text.charCodeAt(at))
    second = secondSum(second, text.charCodeAt(at))
    if (kind === pairInWord) {
      at += 1
      first = firstSum(first, text.charCodeAt(at))
      second = secondSum(second, text.charCodeAt(at))
    }
  }
  return tells
}

/**
 * Whether a text, by what its words tell and their order, may have parts in a language that is not its own: as `foreignAmong`,
 * but as though each word were a line, and each line a sentence. False is certain, and quick to tell.
 */
export function isPerhapsMixed(tells: readonly number[], pages: Iterable<Uint32Array>, language: Language): boolean {
  const sign = language === 'de' ? -1 : 1
  let own = 0
  let other = -toBegin
  let foreign = 0
  for (const page of pages) {
    for (const place of page) {
      const tell = tells[place] ?? 0
      if (tell === 0) continue
      foreign = tell === sign ? foreign + 1 : 0
      if (foreign >= toTellSentence) return true
      other = Math.max(other, own - toChange) + tell * sign
      own = Math.max(own, other - toChange)
    }
  }
  return Math.max(own, other) > 0
}

interface Line {
  readonly page: number
  readonly start: number
  readonly end: number
  /** Small words of the language that is not the text's own, less those of its own. */
  readonly foreign: number
  readonly isApart: boolean
}

/** What the words of a line of a page tell together, as `tellsIn` does. */
export type TellsOfLine = (page: number, start: number, end: number) => number | null

/** The languages of the pages of a text, line by line and its own where nothing tells: stretches that together make up each page. */
export function stretchesOf(pages: readonly string[], own: Language, tellsOf: TellsOfLine = (page, start, end) => tellsIn(pages[page] ?? '', start, end)): Stretch[][] {
  const lines = linesOf(pages, own, tellsOf)
  const isForeign = foreignAmong(lines)
  const stretches = pages.map((text): Stretch[] => [{ start: 0, end: text.length, language: own }])
  for (const [place, line] of lines.entries()) {
    const { page, start } = line
    const around = isForeign[place] === true ? otherThan(own) : own
    const language = isOtherThan(around, line, pages[page] ?? '', own) ? otherThan(around) : around
    const found = stretches[page] ?? []
    const last = found.pop()
    if (last === undefined) continue
    if (last.language === language) found.push(last)
    else if (lines[place - 1]?.page !== page) found.push({ ...last, language })
    else found.push({ ...last, end: start }, { start, end: last.end, language })
  }
  return stretches
}

/** The languages a text is written in, its own first; by itself, without what stands before and after it. */
export function languagesOf(text: string, own: Language): readonly Language[] {
  const found = new Set((stretchesOf([text], own)[0] ?? []).map(({ language }) => language))
  return [own, otherThan(own)].filter((language) => found.has(language))
}

// Those without a word belong to the one before.
function linesOf(pages: readonly string[], own: Language, tellsOf: TellsOfLine): Line[] {
  const lines: Line[] = []
  for (const [page, text] of pages.entries()) {
    let isApart = true
    for (let start = 0; start <= text.length;) {
      const broken = text.indexOf('\n', start)
      const end = broken === -1 ? text.length : broken
      const german = tellsOf(page, start, end)
      if (german !== null) lines.push({ page, start, end, foreign: own === 'de' ? -german : german, isApart })
      isApart = german === null
      start = end + 1
    }
  }
  return lines
}

/** Whether a line is told by itself not to be in the language of those around it. */
function isOtherThan(around: Language, { start, end, foreign }: Line, text: string, own: Language): boolean {
  const more = around === own ? foreign : -foreign
  if (more < toTellSentence) return false
  const written = text.slice(start, end)
  if (more < toTellLine && !sentence.test(written.trim())) return false
  const sign = around === 'de' ? 1 : -1
  return wordsIn(written).every((word) => told(fold(word.text)) !== sign)
}

/** Which lines are in the other language: the most small words told rightly for the fewest changes (Viterbi), each as early as can be. */
function foreignAmong(lines: readonly Line[]): boolean[] {
  let own = 0
  let other = -toBegin
  const from: { readonly own: boolean; readonly other: boolean }[] = []
  for (const [place, { foreign, isApart }] of lines.entries()) {
    const price = place === 0 ? Infinity : isApart ? toChange : toChangeWithin
    const came = { own: other - price > own, other: !(own - price > other) }
    from.push(came)
    const before = own
    own = came.own ? other - price : own
    other = (came.other ? other : before - price) + foreign
  }
  let isForeign = other > own
  return from.toReversed().map((came) => {
    const here = isForeign
    isForeign = here ? came.other : came.own
    return here
  }).toReversed()
}
