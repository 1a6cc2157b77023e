import type { QueryProblem } from '../../../preload/contract'
import { fieldNamed, fieldNames, type Field } from '../index/fields'
import { literalsOf } from '../index/pattern-shape'
import { groupedIn } from '../language/figures'
import { fold, invisible, withoutInvisible } from '../language/fold'
import { parseClauses } from '../language/lunr'
import { inSignWords, signsAsked } from '../language/signs'
import { joinedIn, wordsIn, type Word } from '../language/words'
import { alternativesAmong, isWithin, unreadBrackets, type Alternative } from './alternatives'
import { bracketsIn } from './brackets'
import { readFilter, singleValued, type Filter, type PlacedFilter } from './filters'
import { inWords } from './letter-spaced-clauses'
import { linked } from './operators'
import { inAccounts, isFileEnding, mailAddressIn } from './pasted'
import { hasName, isBegun, piecesOf, withoutName, type Piece } from './query-pieces'
import { isOneReference, otherWordings } from './references'
import { withPlainSigns } from './typed-signs'

/** One thing asked for. Its words as typed; several are a phrase, one word written with a hyphen, or a figure in groups. */
export interface Clause {
  readonly kind: 'word' | 'phrase' | 'joined' | 'wildcard'
  readonly words: readonly string[]
  /** A reference or an abbreviation with dots as it was typed. */
  readonly written?: string
  /** Other wordings of it, word by word. */
  readonly wordings?: readonly (readonly string[])[]
  /** `must` is what carried a plus: even a word that says nothing has to be there. */
  readonly presence: 'should' | 'must' | 'must-not'
  /** Where to look; empty means everywhere. */
  readonly fields: readonly Field[]
  /** Letters that may differ (`word~1`). */
  readonly distance: number
  /** How much more it counts (`word^3`). */
  readonly boost: number
  /** Where it is one of several of which any will do; those of one piece go together. */
  readonly either?: Alternative
  /** Where it stands in the query, in UTF-16 units. */
  readonly start: number
  readonly end: number
}

export interface ParsedQuery {
  readonly clauses: readonly Clause[]
  readonly filters: readonly PlacedFilter[]
  readonly problems: readonly QueryProblem[]
  /** Whether the query ends in a word, so that it may still be being typed. */
  readonly endsInWord: boolean
}

/** Letters whose words are looked for; filters are taken also behind them, as many as SQLite can link. */
const [mostLetters, mostFilters] = [2_000, 200]
const mostDistance = 2
const mostBoost = 10

/** Reads a query in lunr's syntax, with phrases and filters. Takes anything that can be typed. */
export function parseQuery(input: string): ParsedQuery {
  const clauses: Clause[] = []
  const filters: PlacedFilter[] = []
  const problems: QueryProblem[] = []
  const pieces = piecesOf(input)
  const links = linked(pieces, wordsOf)
  const typed = withPlainSigns(input)
  const brackets = bracketsIn(typed)
  const left = brackets.filter((each) => each.sign === '-' || links.find(({ piece }) => isWithin(each, piece))?.before.at(-1)?.operator === 'not')
  const isLeftOut = (piece: Piece): boolean => left.some((each) => isWithin(each, piece))
  const alternatives = alternativesAmong(links, ({ piece, before }) => isWanted(piece) && before.at(-1)?.operator !== 'not' && !isLeftOut(piece))
  problems.push(...unreadBrackets(brackets, links).map(({ start, end }) => ({ start, end, code: 'brackets' as const })))
  let beyond: number | null = null
  const isCut = pieces.some((piece) => piece.end > mostLetters && wordsOf(piece) !== null)
  for (const [index, { piece: whole, before }] of links.entries()) {
    if (isBegun(whole)) {
      problems.push({ start: whole.start, end: whole.end, code: 'value-missing' })
      continue
    }
    const written = wordsOf(whole) === null ? whole : cut(whole)
    if (written === null) continue
    const place = { start: written.start, end: written.end }
    const piece = before.at(-1)?.operator === 'not' || isLeftOut(whole) ? negated(written) : written
    const read = filterIn(piece)
    const either = alternatives[index] ?? null
    const isLinked = (either !== null && either.of < index) || isAlternative(filterIn(links[index - 1]?.piece), read) || (isLeftOut(whole) && isLeftOut(links[index - 1]?.piece ?? whole))
    if (!isLinked) {
      problems.push(...before.filter(({ operator }) => operator === 'or').map(({ start, end }) => ({ start, end, code: 'or' as const })))
    }
    if (read === null && isMeasuredWrongly(piece)) problems.push({ ...place, code: 'syntax' })
    if (piece.quoted !== null && !piece.quoted.closed) problems.push({ ...place, code: 'quote-open' })
    if (read === 'value-unknown' || hasSignBehindName(piece)) {
      problems.push({ ...place, code: hasSignBehindName(piece) ? 'field-sign' : 'value-unknown' })
      clauses.push(...clausesIn(withoutName(piece), place, problems))
      // Whoever takes a filter out of a query takes out what links it.
    } else if (read !== null && filters.length < mostFilters) filters.push({ ...read, ...place, start: before[0]?.start ?? place.start })
    else if (read !== null) beyond ??= place.start
    else clauses.push(...clausesIn(piece, place, problems).map((clause) => (either === null ? clause : { ...clause, either })))
  }
  if (isCut || beyond !== null) problems.push({ start: isCut ? mostLetters : (beyond ?? 0), end: input.length, code: 'too-long' })
  if (input.trim() !== '' && clauses.length + filters.length + problems.length === 0) problems.push({ start: input.length - input.trimStart().length, end: input.trimEnd().length, code: 'no-words' })
  const asked = distinct(inAccounts(inWords(input, clauses)))
  const isEnd = !isCut && links.at(-1)?.piece === pieces.at(-1) && asked.at(-1)?.end === clauses.at(-1)?.end
  return { clauses: asked, filters, problems: problems.toSorted((one, other) => one.start - other.start), endsInWord: isEnd && /[\p{L}\p{M}\p{N}]$/u.test(input) }
}

/** What of a piece is not too far behind: of a phrase its first words, else the whole word or none. */
function cut(piece: Piece): Piece | null {
  const { text, start, end, quoted } = piece
  if (end <= mostLetters) return piece
  const left = mostLetters - start
  if (left <= 0 || (quoted === null && start > 0)) return null
  const inside = quoted === null ? null : { text: quoted.text.slice(0, Math.max(0, left - text.indexOf(quoted.text))).replace(/\s\S*$/, ''), closed: true }
  return { ...piece, text: text.slice(0, left), end: mostLetters, quoted: inside }
}

/** Each clause once, where it stands first: what is said several times counts as much more. */
function distinct(clauses: readonly Clause[]): Clause[] {
  const groups = Map.groupBy(clauses, ({ presence, fields, kind, words, distance, either }) => JSON.stringify([presence, fields, kind, words, distance, either]))
  return [...groups.values()].flatMap(([first, ...again]) => (first === undefined ? [] : [{ ...first, boost: Math.min(mostBoost, again.reduce((sum, { boost }) => sum + boost, first.boost)) }]))
}

function filterIn(piece: Piece | undefined): Filter | 'value-unknown' | null {
  if (piece === undefined) return null
  return readFilter(piece.quoted === null ? piece.text : piece.text.replace(/["„“”»«]/g, ''))
}

function negated(piece: Piece): Piece {
  return { ...piece, text: `-${piece.text.replace(/^[+-]/, '')}` }
}

/** Whether a piece is words, and not ones that must not be there. */
function isWanted(piece: Piece): boolean {
  return filterIn(piece) === null && !isBegun(piece) && !piece.text.startsWith('-')
}

/** The words of a piece without the name of their field; null for a filter, also one whose value is still to be typed. */
function wordsOf(piece: Piece): string | null {
  const read = filterIn(piece)
  if (isBegun(piece) || (read !== null && read !== 'value-unknown')) return null
  return hasName(piece.text) ? withoutName(piece).text : piece.text
}

/** Whether two filters are alternatives without a word between them. */
function isAlternative(one: Filter | 'value-unknown' | null, other: Filter | 'value-unknown' | null): boolean {
  return one !== null && other !== null && one !== 'value-unknown' && other !== 'value-unknown' && one.field === other.field && singleValued.has(one.field)
}

/** `title:-Kumasi`, `title:(Kumasi)`: the minus belongs before the name, and brackets are none of the language. */
function hasSignBehindName({ text, quoted }: Piece): boolean {
  return quoted === null && /^[+-]?\p{L}+:[-+(]+\p{L}/u.test(text) && hasName(text)
}

function clausesIn(piece: Piece, place: { start: number; end: number }, problems: QueryProblem[]): Clause[] {
  return piece.quoted === null ? wordClause(piece, place, problems) : phraseClause(piece, piece.quoted.text, place, problems)
}

// M?ller, M?ll*: one letter, whichever. An address goes on with figures and signs (index.php?id=3), and a question ends in its mark.
const hasLetterSign = /^[+-]?(?:\p{L}+:)?(?:[\p{L}\p{M}*]*[\p{L}\p{M}])?\?[\p{L}\p{M}*?]*[\p{L}*]$/u

function wordClause({ text: written }: Piece, place: { start: number; end: number }, problems: QueryProblem[]): Clause[] {
  // Kumasi~x: what can be no figure is no word either.
  const text = written.replace(/(?<=[\p{L}\p{N}*])[~^](?!\d)[^~^\s]*$/u, '')
  const read = readByLunr(text)
  if (read === 'field-unknown') problems.push({ ...place, code: 'field-unknown' })
  const options = typeof read === 'string' ? plain : read
  const asked = wordsAsked(text, read)
  if (hasLetterSign.test(text)) return patternClauses(asked, options, place, problems)
  return asked.includes('*') ? asked.split(betweenPatterns).flatMap((part) => patternClauses(part, options, place, problems)) : clausesOf(asked, options, place)
}

const measures = /(?<=[\p{L}\p{N}*"„“”»«])(?:[~^][^~^\s]*)+$/u

/** Whether a sign for how far or how much stands behind a word or phrase without a figure that can be one. */
function isMeasuredWrongly({ text, quoted }: Piece): boolean {
  const [measured = ''] = measures.exec(text) ?? []
  return [...measured.matchAll(/([~^])([^~^]*)/g)].some(([, sign, figure = '']) => {
    const most = sign === '^' ? mostBoost : quoted === null ? mostDistance : 0
    return !/^\d{1,2}$/.test(figure) || Number(figure) < 1 || Number(figure) > most
  })
}

/** The words of a piece of which that was read: without sign, field and options where they are such. */
function wordsAsked(text: string, read: ReturnType<typeof readByLunr>): string {
  if (read === 'field-unknown') return text.replace(':', ' ')
  if (typeof read === 'string') return text
  return text.replace(/^[+-]/, '').replace(/^\p{L}+:(?=.)/u, withoutField).replace(/[~^]\d+.*$/, '')
}

// As words are: klima-partner* is one, Kumasi/Gha* are two.
const betweenPatterns = new RegExp(String.raw`[^\p{L}\p{M}\p{N}${invisible}*:_·\u2010\u2011-]+|(?<!\*|\p{L}[\p{L}\p{M}\p{N}*]*)[-:_·\u2010\u2011]+|[-:_·\u2010\u2011]+(?!\*|[\p{M}\p{N}*]*\p{L})`, 'u')

function patternClauses(part: string, options: Options, place: { start: number; end: number }, problems: QueryProblem[]): Clause[] {
  if (!/[*?]/.test(part)) return clausesOf(part, options, place)
  const pattern = part.replace(/[^\p{L}\p{M}\p{N}*?]/gu, '')
  if (isShort(pattern) && !problems.some(({ start }) => start === place.start)) problems.push({ ...place, code: 'pattern-short' })
  return /[\p{L}\p{N}]/u.test(pattern) ? [{ ...options, ...place, kind: 'wildcard', words: [pattern] }] : []
}

/** Whether no word can be looked up by a pattern: words are found by how they begin, or by three letters in a row. */
function isShort(pattern: string): boolean {
  return /^[*?]/.test(pattern) && literalsOf(pattern).every((letters) => [...fold(letters)].length < 3)
}

/** A word as it is looked for: copied from a page, it may have a soft hyphen in it, and no list of words has. */
function spelled({ text }: Word): string {
  return withoutInvisible(text)
}

const plain = { presence: 'should', fields: [], distance: 0, boost: 1 } as const
type Options = Pick<Clause, 'presence' | 'fields' | 'distance' | 'boost'>

/**
 * Words of one piece: joined by a hyphen or gender mark, or the groups of a figure, they are one thing, those of a reference (66/2)
 * a phrase; else (Kumasi/Ghana) each is its own.
 */
function clausesOf(asked: string, options: Options, place: { start: number; end: number }): Clause[] {
  const address = mailAddressIn(asked)
  if (address !== null) return [{ ...options, ...place, kind: 'phrase', words: wordsIn(address).map(spelled), written: address }]
  const { signs, rest: text } = signsAsked(asked)
  const words = wordsIn(text)
  const runs = [...joinedIn(text, words).flatMap((run) => withoutDashes(text, words, run)), ...groupedIn(text, words)]
  const clauses: Clause[] = []
  for (let at = 0; at < words.length; at += 1) {
    const run = runs.find(({ from }) => from === at)?.to
    const to = run ?? endOfReference(text, words, at, options.presence === 'must-not')
    const together = words.slice(at, to + 1).map(spelled)
    const isReference = run === undefined && together.length > 1
    const written = text.slice(words[at]?.start, words[to]?.end)
    clauses.push(
      isReference
        ? { ...options, ...place, kind: 'phrase', words: together, written, wordings: otherWordings(together, written) }
        : { ...options, ...place, kind: together.length === 1 ? 'word' : 'joined', words: together, ...(/\p{L}\./u.test(written) && { written }) },
    )
    at = to
  }
  // Who leaves out 5 % means not all that has some other share.
  return words.length > 0 && options.presence === 'must-not' ? clauses : [...clauses, ...signs.map((sign): Clause => ({ ...options, ...place, ...sign, kind: 'word' }))]
}

/** A run of joined words, cut where two whole words have a dash between them: Dortmund–Kumasi is either, but E–Mail one. */
function withoutDashes(text: string, words: readonly Word[], { from, to }: { from: number; to: number }): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  let start = from
  for (let at = from; at <= to; at += 1) {
    const [word, next] = [words[at], words[at + 1]]
    const goesOn = at < to && word !== undefined && next !== undefined && !isDashBetween(text, word, next)
    if (goesOn) continue
    if (at > start) runs.push({ from: start, to: at })
    start = at + 1
  }
  return runs
}

function isDashBetween(text: string, word: Word, next: Word): boolean {
  return /^[\u2013\u2212]$/.test(text.slice(word.end, next.start)) && word.text.length > 1 && next.text.length > 1
}

/** The place of the last word of a reference that begins at a place of a piece. */
function endOfReference(text: string, words: readonly Word[], at: number, strictly: boolean): number {
  const goesOn = (before: Word | undefined, word: Word | undefined): boolean =>
    before !== undefined && word !== undefined && isOneReference(text, before, word, strictly) && !isFileEnding(text, before, word)
  let to = at
  while (goesOn(words[to], words[to + 1])) to += 1
  return to
}

function phraseClause(piece: Piece, phrase: string, place: { start: number; end: number }, problems: QueryProblem[]): Clause[] {
  const name = /^[+-]?(\p{L}+):/u.exec(piece.text)?.[1]
  const field = name === undefined ? undefined : fieldNamed(name)
  if (name !== undefined && field === undefined) problems.push({ ...place, code: 'field-unknown' })
  const { signs, rest } = signsAsked(phrase)
  const words = wordsIn(rest).map(spelled)
  if (words.length === 0 && signs.length === 0) return []
  const presence = piece.text.startsWith('-') ? 'must-not' : piece.text.startsWith('+') ? 'must' : 'should'
  const boost = Math.min(mostBoost, Math.max(1, Number(/\^(\d+)$/.exec(piece.text)?.[1] ?? 1)))
  const options = { presence, fields: field === undefined ? [] : [field], distance: 0, boost, ...place } as const
  const wordings = inSignWords(phrase).map((each) => wordsIn(each).map(spelled))
  return [
    ...(words.length === 0 ? [] : [{ ...options, kind: 'phrase' as const, words, ...(wordings.length > 0 && words.length > 1 && { wordings }) }]),
    // Where in a text a sign stands the index does not know.
    ...(words.length > 0 && presence === 'must-not' ? [] : signs.map((sign): Clause => ({ ...options, ...sign, kind: 'word' }))),
  ]
}

// lunr reads unit by unit, and takes neither half of one of these for a letter.
const pair = /[\u{10000}-\u{10FFFF}]/gu

// It passes over what is no word: the hyphen of §-Zeichen is no minus. Nor is the plus of +49 231 more than a part of it.
const isSigned = /^\p{Ps}*(?:-|\+(?!\p{N}))/u

/** What lunr's numbers of presence mean; 1 is `should`. */
const presences: Readonly<Record<number, Clause['presence']>> = { 2: 'must', 3: 'must-not' }

/** What lunr makes of one piece, or why it makes nothing of it. */
function readByLunr(text: string): Options | 'plain' | 'field-unknown' {
  // A time, a path, Partner:innen: words, and nothing anybody would call a mistake.
  if (text.includes('\\') || !/[\p{L}\p{N}]/u.test(text) || /\p{N}:\p{N}|:(?!\p{L}|\p{N}|\*)|:(?:innen|in|r|n|e)\b|:.*:/u.test(text)) return 'plain'
  const name = /^[+-]?(\p{L}+):/u.exec(text)?.[1]
  if (name !== undefined && fieldNamed(name) === undefined) return 'field-unknown'
  try {
    const [first, ...more] = parseClauses(text.toLowerCase().replace(pair, 'x'), fieldNames)
    if (first === undefined) return 'plain'
    const last = more.at(-1) ?? first
    const field = name === undefined ? undefined : fieldNamed(name)
    return {
      presence: isSigned.test(text) ? (presences[first.presence] ?? 'should') : 'should',
      fields: field === undefined ? [] : [field],
      distance: Math.min(mostDistance, last.editDistance ?? 0),
      boost: Math.min(mostBoost, Math.max(1, last.boost)),
    }
  } catch {
    // lunr throws on what it cannot read (C++); whatever it is, its words can be searched.
    return 'plain'
  }
}

function withoutField(prefix: string): string {
  return fieldNamed(prefix.slice(0, -1)) === undefined ? prefix : ''
}
