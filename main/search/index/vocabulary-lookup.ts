import type Database from 'better-sqlite3'
import { statement, valueStatement } from '../../statement'
import { hasPart, listed, mayHavePart, partsOf } from '../language/compounds/compound'
import { stem } from '../language/forms/stem'
import { isStopWord } from '../language/stop-words'
import { affordable, type FoundStems, type Use } from './affordable'
import { lastOfFirst } from './first-words'
import { withHalf, withLetters } from './inside'
import { isBeginningOnly, literalsOf, shapeOf } from './pattern-shape'
import { memoryOf, standingNow, type FoundStem } from './vocabulary-memory'

// The answer to a key stroke has to be there before the next one; few letters begin the most frequent words.
const mostPerLetter = 6
const mostWhileTyping = 32
// Compounds of a listed word are mostly split by the lists; of a name, by no list.
const mostTried = 30
const mostOfName = 1_000
const mostFitting = 10_000

/** Stems of the most frequent words that begin with a folded prefix which is still being typed. */
export function stemsBegun(db: Database.Database, prefix: string): FoundStem[] {
  const most = Math.min(mostWhileTyping, prefix.length * mostPerLetter)
  // Tens of thousands of words begin with two letters; the frequent ones among them are found among those met first.
  const first = memoryOf(db).firstWords.begun(db, prefix, most) ?? startingUpTo(db, prefix, lastOfFirst, most)
  return first.length === most ? first : startingUpTo(db, prefix, Number.MAX_SAFE_INTEGER, most)
}

function startingUpTo(db: Database.Database, prefix: string, last: number, most: number): FoundStem[] {
  return statement<FoundStem>(db, `
    SELECT stem, lang, sum(df) AS df
    FROM vocab
    WHERE word >= @prefix AND word < @end AND id <= @last
    GROUP BY stem, lang
    ORDER BY df DESC, stem
    LIMIT @most
  `).all({ prefix, end: `${prefix}\u{10FFFF}`, last, most })
}

/** Stems of words that fit a folded pattern with `*`, most frequent first. */
export function stemsLike(db: Database.Database, pattern: string, use: Use): FoundStems {
  if (isBeginningOnly(pattern)) {
    const prefix = pattern.slice(0, -1)
    const last = lastLookedAt(db, prefix)
    return affordable(startingUpTo(db, prefix, last, lastOfFirst), use, { isCut: last === lastOfFirst })
  }
  const { words, isCut } = wordsLike(db, pattern)
  return affordable(mostFrequent(words), use, { isCut, forms: pattern.endsWith('*') ? 1 : 2 })
}

/** The last word to be looked at of those with this beginning: where they are too many, only those met first are. */
function lastLookedAt(db: Database.Database, prefix: string): number {
  const many = valueStatement<number>(db, 'SELECT count(*) FROM (SELECT 1 FROM vocab WHERE word >= @prefix AND word < @end LIMIT @most)')
  return (many.get({ prefix, end: `${prefix}\u{10FFFF}`, most: mostFitting }) ?? 0) < mostFitting ? Number.MAX_SAFE_INTEGER : lastOfFirst
}

/** Words that fit a folded pattern, and whether there are so many that others were not looked at. */
export function wordsLike(db: Database.Database, pattern: string): { words: VocabRow[]; isCut: boolean } {
  const literals = literalsOf(pattern)
  const first = literals[0] ?? ''
  const longest = literals.reduce((long, literal) => (literal.length > long.length ? literal : long), '')
  const shape = shapeOf(pattern)
  const fitting = (words: VocabRow[], isCut: boolean): { words: VocabRow[]; isCut: boolean } => ({ words: words.filter(({ word }) => shape.test(word)), isCut })
  if (longest.length >= 3 && longest !== first) {
    const words = wordsHolding(db, longest, mostFitting)
    return fitting(words, words.length === mostFitting)
  }
  if (first === '') return { words: [], isCut: false }
  const last = lastLookedAt(db, first)
  return fitting(wordsStartingWith(db, first, { last }), last === lastOfFirst)
}

/**
 * Stems of German compounds that the shipped lists cannot split, but that are put together of a folded word and words of this
 * archive's own; of those met first.
 */
export function stemsWithHalf(db: Database.Database, word: string): readonly FoundStem[] {
  if (word.length < 4 || isStopWord(word, 'de')) return []
  const { halves } = memoryOf(db)
  const known = halves.get(word)
  if (known !== undefined) return known
  const found = lookUpHalves(db, word)
  halves.set(word, found)
  return found
}

function lookUpHalves(db: Database.Database, word: string): FoundStem[] {
  const asked = stem(word, 'de')
  const isName = listed(word) === undefined && listed(asked) === undefined && partsOf(word).length === 0
  const rows = statement<VocabRow>(db, `
    SELECT vocab.id, vocab.word, vocab.stem, vocab.lang, vocab.df, vocab.split
    FROM (SELECT rowid FROM inside WHERE inside MATCH @half LIMIT +@most) AS found CROSS JOIN vocab ON vocab.id = found.rowid
  `).all({ half: withHalf(asked), most: isName ? mostOfName : mostTried })
  if (rows.length === 0) return []
  const letters = asked.length >= 4 ? asked : word
  const holding = rows.filter((row) => row.word.includes(letters) && hasRoom(row.word, letters) && mayHavePart(row.word, word))
  // When it was entered, the rest was found to be of the lists; a name leaves nothing to weigh that against.
  if (isName) return mostFrequent(holding)
  // What the shipped lists cannot split may yet be put together of this archive's own words: names, new words.
  const beside = holding.map((row) => besides(row.word, letters))
  const own = ownWords(db, beside.flat())
  return mostFrequent(holding.filter((row, place) => hasPart(row.word, word, (beside[place] ?? []).filter((piece) => own.has(piece)))))
}

// Before and after a part there is nothing, an ending, or another word of three letters or more.
function hasRoom(word: string, letters: string): boolean {
  const before = word.lastIndexOf(letters)
  const after = word.length - word.indexOf(letters) - letters.length
  return before >= 3 || after >= 4
}

/** Of what fills the room before or after a part of a word, but for a link, all that the lists do not have: only that is worth looking up. */
function besides(word: string, letters: string): string[] {
  const before = word.slice(0, word.lastIndexOf(letters))
  const after = word.slice(word.indexOf(letters) + letters.length)
  const pieces: string[] = []
  for (let link = 0; link <= 3; link += 1) pieces.push(before.slice(0, Math.max(0, before.length - link)), after.slice(link))
  return pieces.filter((piece) => piece.length >= 4 && listed(piece) === undefined)
}

/** Those of some words that stand in at least two records of this archive, as German ones. */
function ownWords(db: Database.Database, words: readonly string[]): Set<string> {
  if (words.length === 0) return new Set()
  const records = standingNow(db)
  return new Set(statement<{ id: number; word: string; df: number }>(db, `
    SELECT vocab.id, vocab.word, vocab.df
    FROM json_each(@words) AS asked CROSS JOIN vocab ON vocab.word = asked.value
    WHERE vocab.lang = 'de'
  `).all({ words: JSON.stringify([...new Set(words)]) }).filter((row) => records(row) >= 2).map(({ word }) => word))
}

/** The same words as often as they stand in records now. */
export function counted(db: Database.Database, rows: readonly VocabRow[]): VocabRow[] {
  const records = standingNow(db)
  return rows.map((row) => ({ ...row, df: records(row) }))
}

/** A word of the vocabulary, folded. */
export interface VocabRow extends FoundStem {
  readonly id: number
  readonly word: string
  readonly split: number
}

interface Bounds {
  readonly shortest?: number
  readonly longest?: number
  readonly last?: number
}

/** Words that begin with a folded prefix. */
export function wordsStartingWith(db: Database.Database, prefix: string, { shortest = 1, longest = 64, last = Number.MAX_SAFE_INTEGER }: Bounds): VocabRow[] {
  // The length is told by the index alone, before a word's row is looked for.
  return statement<VocabRow>(db, `
    SELECT id, word, stem, lang, df, split
    FROM vocab
    WHERE word >= @prefix AND word < @end AND length(word) BETWEEN @shortest AND @longest AND id <= @last
  `).all({ prefix, end: `${prefix}\u{10FFFF}`, shortest, longest, last })
}

/** Words with these three letters or more somewhere in them, most frequent first; of those met first. */
export function wordsHolding(db: Database.Database, letters: string, most: number): VocabRow[] {
  const match = withLetters(letters)
  return match === '' ? [] : statement<VocabRow>(db, `
    SELECT vocab.id, vocab.word, vocab.stem, vocab.lang, vocab.df, vocab.split
    FROM (SELECT rowid FROM inside WHERE inside MATCH @letters LIMIT @most) AS found CROSS JOIN vocab ON vocab.id = found.rowid
    WHERE instr(vocab.word, @word) > 0
    ORDER BY vocab.df DESC
  `).all({ letters: match, word: letters, most })
}

/** The stems of words, most frequent first. */
export function mostFrequent(rows: readonly VocabRow[]): FoundStem[] {
  const found = new Map<string, FoundStem>()
  for (const { stem, lang, df } of rows) {
    const key = `${lang} ${stem}`
    found.set(key, { stem, lang, df: df + (found.get(key)?.df ?? 0) })
  }
  return [...found.values()].sort((a, b) => b.df - a.df || (a.stem < b.stem ? -1 : 1))
}
