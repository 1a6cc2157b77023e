import type { MatchRule } from '../../../preload/contract'
import type { Field } from '../index/fields'
import { caselessLines, caselessPages } from '../language/caseless'
import { elidedIn, type ElidedCompound } from '../language/elided'
import { letterSpacedIn, type SpacedWord } from '../language/letter-spaced'
import { separatedIn, type SeparatedVerb } from '../language/separated'
import { signsIn } from '../language/signs'
import { isPlainly, nounOf, termInText } from '../language/term-stream'
import { languages, type Language, type ReadWord } from '../language/terms'
import { hasGenderCapital, joinedIn, wholesOf, wordsIn, type Word } from '../language/words'
import type { Matcher, ResolvedClause } from '../match/match'
import { distanceOf } from '../match/rules'
import { termOf } from '../match/translate'
import { isMet, ruleOf, translatedFrom, wayOf } from '../match/word-match'

/** A place in a text that meets a query, in UTF-16 units of that text. */
export interface Mark {
  readonly start: number
  readonly end: number
  /** What was asked for, and what stands in the text. */
  readonly term: string
  readonly matched: string
  readonly rule: MatchRule
}

export interface TextOptions {
  /** The languages the text was indexed by; without them, both are tried. */
  readonly languages?: readonly Language[]
  /** Which field of a record the text is; `body` if not given. */
  readonly field?: Field
  /** The text's words as the index has them, if it has. */
  readonly terms?: PageTerms | null
}

/** The words of a text in order, and what is written in one of several of them or left out, as places among the words of a file. */
export interface PageTerms {
  readonly places: Uint32Array
  readonly joined: Uint32Array
  readonly words: readonly ReadWord[]
}

export interface SnippetPart {
  readonly text: string
  readonly marked: boolean
}

const snippetLength = 220

/** Every place of a text that meets the query, by the rules of the index, in order and without overlaps. */
export function textMarks(text: string, matches: Matcher, options: TextOptions = {}): Mark[] {
  return withoutOverlaps(allMarks(text, matches, options))
}

/** Which of a text's marks, from 0, the part that shows most of what was asked for begins with. */
export function bestMark(marks: readonly Mark[]): number {
  const start = bestStart(marks, snippetLength)
  return Math.max(0, marks.findIndex((mark) => mark.start === start))
}

/** Likewise with those that lie over one another, as one word may meet two that were asked for. */
function allMarks(text: string, matches: Matcher, { languages: among = languages, field = 'body', terms = null }: TextOptions): Mark[] {
  const wanted = matches.clauses.filter(({ clause }) => clause.presence !== 'must-not' && (clause.fields.length === 0 || clause.fields.includes(field)))
  const telling = wanted.filter(({ optional }) => !among.some((each) => optional[each]))
  // Of words that each say nothing in one of two languages (die, not) a text in both is found by those of the other.
  const clauses = telling.length > 0 ? telling : wanted.filter(({ optional }) => !among.every((each) => optional[each]))
  if (clauses.length === 0) return []
  const words = wordsIn(text)
  const told = terms?.places.length === words.length ? terms : null
  const others = clauses.map((clause) => othersOf(told, clause, among))
  // Of a text in two languages the index has only what the one has that each part is written in.
  const hasFurther = told === null || among.length > 1 || others.some((isOther) => !told.joined.every(isOther))
  const further = hasFurther ? furtherIn(text, words, among) : null
  const isCaseless = among.includes('de') ? (field === 'body' ? caselessPages([text])?.(text) : caselessLines(text)) : undefined
  const nouns = words.map((word) => (isCaseless?.(word.start) === true ? nounOf(word.text) : null))
  return clauses.flatMap((clause, each) => [
    ...wordMarks(text, words, nouns, clause, among, { told, isOther: others[each] ?? maybe }),
    ...(further === null ? [] : furtherMarks(text, words, further, clause, among)),
    ...among.flatMap((language) => sequenceMarks(text, words, clause, language, told)),
  ]).sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Whether a word of a file, by its place among them, is certainly none that meets a clause in its language. */
type IsOther = (place: number) => boolean

function maybe(): boolean {
  return false
}

const [unknown, other, met] = [0, 1, 2]

/** What the index has for the words tells that of most of them, in the language it has read each in. */
function othersOf(told: PageTerms | null, { byStem }: ResolvedClause, among: readonly Language[]): IsOther {
  if (told === null) return maybe
  const known = new Uint8Array(told.words.length)
  return (place) => {
    const word = told.words[place]
    if (word === undefined || !among.includes(word.language)) return false
    if (known[place] === unknown) known[place] = wayOf(word, byStem[word.language]) === undefined ? other : met
    return known[place] === other
  }
}

/** What a text has beside its words. */
interface Further {
  readonly runs: readonly (readonly Word[])[]
  readonly signs: readonly Word[]
  readonly spaced: readonly SpacedWord[]
  readonly elided: readonly ElidedCompound[]
  readonly separated: readonly SeparatedVerb[]
}

function furtherIn(text: string, words: readonly Word[], among: readonly Language[]): Further {
  return {
    runs: [...joinedIn(text, words).map(({ from, to }) => words.slice(from, to + 1)), ...words.filter((word) => hasGenderCapital(word.text)).map((word) => [word])],
    signs: among.flatMap((language) => signsIn(text, language)),
    spaced: letterSpacedIn(text, words),
    elided: among.includes('de') ? elidedIn(text, words) : [],
    separated: among.includes('de') ? separatedIn(text, words) : [],
  }
}

function furtherMarks(text: string, words: readonly Word[], { runs, signs, spaced, elided, separated }: Further, clause: ResolvedClause, among: readonly Language[]): Mark[] {
  return [
    ...runs.flatMap((run) => runMark(text, run, clause, among)),
    ...signs.flatMap((sign) => signMark(text, sign, clause, among)),
    ...spaced.flatMap((each) => spacedMark(text, words, each, clause, among)),
    ...elided.flatMap((each) => elidedMark(text, words, each, clause)),
    ...separated.flatMap((each) => separatedMarks(text, words, each, clause)),
  ]
}

/**
 * The part of a text that shows most of what was asked for, with the marks in it; the beginning where nothing is marked. Beside
 * it all that meets the query, also where one lies over the other.
 */
export function highlight(text: string, matches: Matcher, options: TextOptions & { readonly length?: number } = {}): { snippet: SnippetPart[]; marks: Mark[] } {
  const marks = allMarks(text, matches, options)
  // Beside the caption proper stand credit, people, places and file name, a line each.
  return { snippet: snippetOf(text, marks, options.length ?? snippetLength, options.field === 'caption' ? ' · ' : ' '), marks }
}

interface Told {
  readonly told: PageTerms | null
  readonly isOther: IsOther
}

/** `nouns`: what small words may be as well. */
function wordMarks(text: string, words: readonly Word[], nouns: readonly (string | null)[], clause: ResolvedClause, among: readonly Language[], { told, isOther }: Told): Mark[] {
  const marks: Mark[] = []
  // A text in two languages may be met in either: of a word that is another one in its own, only the other is left.
  const others = { de: among.filter((each) => each !== 'de'), en: among.filter((each) => each !== 'en') }
  for (const [place, word] of words.entries()) {
    const noun = nouns[place] ?? null
    const inText = readAt(told, place)
    const isOfOther = inText !== undefined && isOther(told?.places[place] ?? 0) && isPlainly(word.text, inText)
    const left = isOfOther ? others[inText.language] : among
    if (noun === null && left.length === 0) continue
    const rule = ruleOf(word.text, clause, left, () => inText) ?? (noun === null ? null : ruleOf(noun, clause, ['de']))
    if (rule !== null) marks.push(markOf(text, word, clause, among, rule))
  }
  return marks
}

function readAt(told: PageTerms | null, place: number): ReadWord | undefined {
  return told?.words[told.places[place] ?? -1]
}

function runMark(text: string, run: readonly Word[], clause: ResolvedClause, among: readonly Language[]): Mark[] {
  return wholesOf(text, run).flatMap((whole) => {
    const rule = ruleOf(whole, clause, among)
    return rule === null ? [] : [markOf(text, { text: whole, ...placeOf(run, 0, run.length - 1) }, clause, among, rule)]
  }).slice(0, 1)
}

/** A sign is another spelling of its word, whatever the form asked for. */
function signMark(text: string, sign: Word, clause: ResolvedClause, among: readonly Language[]): Mark[] {
  const rule = clause.without.has('spelling') ? null : ruleOf(sign.text, clause, among)
  return rule === null ? [] : [markOf(text, sign, clause, among, rule === 'translation' || rule === 'compound' ? rule : 'spelling')]
}

function spacedMark(text: string, words: readonly Word[], { from, to, text: whole }: SpacedWord, clause: ResolvedClause, among: readonly Language[]): Mark[] {
  const rule = ruleOf(whole, clause, among)
  return rule === null ? [] : [markOf(text, { text: whole, ...placeOf(words, from, to) }, clause, among, rule)]
}

function elidedMark(text: string, words: readonly Word[], { from, to, text: whole }: ElidedCompound, clause: ResolvedClause): Mark[] {
  return ruleOf(whole, clause, ['de']) === null ? [] : [markAt(text, placeOf(words, from, to), clause, 'compound')]
}

function separatedMarks(text: string, words: readonly Word[], { verb, particle, text: whole }: SeparatedVerb, clause: ResolvedClause): Mark[] {
  const rule = ruleOf(whole, clause, ['de'])
  return rule === null ? [] : [verb, particle].map((place) => markAt(text, placeOf(words, place, place), clause, rule))
}

/** Words that follow one another: phrases, and what was asked for with a hyphen. */
function sequenceMarks(text: string, words: readonly Word[], clause: ResolvedClause, language: Language, told: PageTerms | null): Mark[] {
  const sequences = clause.ways[language].filter(({ stems }) => stems.length > 1)
  if (sequences.length === 0) return []
  const known = new Map<string, string>()
  const stems = words.map((word, place) => {
    const read = readAt(told, place)
    if (read?.language === language && isPlainly(word.text, read)) return read.stem
    const stem = known.get(word.text) ?? termInText(word.text, language, () => read).stem
    known.set(word.text, stem)
    return stem
  })
  return sequences.flatMap((way) => stems.flatMap((_, at) => {
    if (!way.stems.every((stem, place) => stems[at + place] === stem)) return []
    if (way.notBefore?.includes(words[at + way.stems.length]?.text ?? '') === true) return []
    if (!isMet(way, words.slice(at, at + way.stems.length).map((word) => word.text), clause.without)) return []
    return [markAt(text, placeOf(words, at, at + way.stems.length - 1), clause, way.rule, way.term)]
  }))
}

/** The mark of what is read as a word; of a translation it says what was translated. */
function markOf(text: string, word: Word, clause: ResolvedClause, among: readonly Language[], rule: MatchRule): Mark {
  return markAt(text, word, clause, rule, rule === 'translation' ? translatedFrom(word.text, clause, among) : undefined)
}

function markAt(text: string, { start, end }: Place, { clause }: ResolvedClause, rule: MatchRule, term = termOf(clause)): Mark {
  return { start, end, term, matched: text.slice(start, end), rule }
}

type Place = Pick<Word, 'start' | 'end'>

/** Where words stand, from one to another of them. */
function placeOf(words: readonly Word[], from: number, to: number): Place {
  return { start: words[from]?.start ?? 0, end: words[to]?.end ?? 0 }
}

/** Of marks in order that lie over one another, what stands there most as it was asked for, then the longest. */
function withoutOverlaps(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = []
  const over: Mark[] = []
  let end = 0
  for (const mark of marks) {
    if (mark.start >= end) kept.push(...bestOf(over.splice(0)))
    over.push(mark)
    end = Math.max(end, mark.end)
  }
  return [...kept, ...bestOf(over)]
}

function bestOf(marks: readonly Mark[]): readonly Mark[] {
  if (marks.length < 2) return marks
  // The words of a phrase stand there as they were asked for.
  const rank = ({ rule }: Mark): number => Math.max(distanceOf(rule), distanceOf('phrase'))
  const kept: Mark[] = []
  for (const mark of marks.toSorted((a, b) => rank(a) - rank(b) || b.end - b.start - (a.end - a.start))) {
    if (kept.every(({ start, end }) => mark.start >= end || mark.end <= start)) kept.push(mark)
  }
  return kept.sort((a, b) => a.start - b.start)
}

function snippetOf(text: string, marks: readonly Mark[], length: number, betweenLines: string): SnippetPart[] {
  const first = inSight(marks, bestStart(marks, length), length)
  const lead = Math.floor(length / 4)
  const start = first === null || first <= lead ? 0 : letterStart(text, wordStart(text, first - lead, first))
  const end = text.length <= start + length ? text.length : letterStart(text, wordEnd(text, start + length))
  const parts: SnippetPart[] = start > 0 ? [{ text: '… ', marked: false }] : []
  let at = start
  for (const mark of withoutOverlaps(marks)) {
    if (mark.start < start || mark.end > end) continue
    if (mark.start > at) parts.push({ text: text.slice(at, mark.start), marked: false })
    parts.push({ text: text.slice(mark.start, mark.end), marked: true })
    at = mark.end
  }
  if (at < end) parts.push({ text: text.slice(at, end), marked: false })
  return (end < text.length ? [...parts, { text: ' …', marked: false }] : parts)
    .map(({ text, marked }, place) => ({ text: (place === 0 ? text.trimStart() : text).replace(/\s*\n\s*/g, betweenLines).replace(/\s+/g, ' '), marked }))
    .filter(({ text }) => text !== '')
}

/** Where to begin so that the rarest of the marked words is not cut off, where fewer lines are shown than there is text. */
function inSight(marks: readonly Mark[], first: number | null, length: number): number | null {
  if (first === null) return null
  const counts = new Map<string, number>()
  for (const { term } of marks) counts.set(term, (counts.get(term) ?? 0) + 1)
  const inside = marks.filter(({ start, end }) => start >= first && end <= first + length * 0.75)
  const rarest = inside.toSorted((a, b) => (counts.get(a.term) ?? 0) - (counts.get(b.term) ?? 0))[0]
  if (rarest === undefined || inside.every(({ term }) => counts.get(term) === counts.get(rarest.term))) return first
  return Math.max(first, rarest.start - Math.floor(length / 4))
}

/** Where to begin to have the most different terms within a length, each most as it was asked for, then the most marks. */
function bestStart(marks: readonly Mark[], length: number): number | null {
  let best: { start: number; worth: number } | null = null
  let last = 0
  for (const [place, { start }] of marks.slice(0, 10_000).entries()) {
    while ((marks[last]?.end ?? Infinity) <= start + length * 0.75) last += 1
    const inside = marks.slice(place, Math.min(last, place + 20))
    const nearest = new Map<string, number>()
    for (const { term, rule } of inside) nearest.set(term, Math.min(distanceOf(rule), nearest.get(term) ?? Infinity))
    const far = nearest.values().reduce((sum, each) => sum + each, 0)
    const worth = nearest.size * 10_000 - far * 50 + inside.length
    if (worth > (best?.worth ?? 0)) best = { start, worth }
  }
  return best?.start ?? marks[0]?.start ?? null
}

/** A place that is not within a letter of two UTF-16 units, nor before an accent of its own. */
function letterStart(text: string, at: number): number {
  let start = at
  while (start > 0 && /^(?:[\uDC00-\uDFFF]|\p{M})/u.test(text.slice(start, start + 2))) start -= 1
  return start
}

function wordStart(text: string, from: number, before: number): number {
  const blank = text.slice(from, before).search(/\s/)
  return blank < 0 ? from : from + blank + 1
}

function wordEnd(text: string, end: number): number {
  const blank = text.slice(0, end).search(/\s\S*$/)
  return blank < end - 60 ? end : blank
}
