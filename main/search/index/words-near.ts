import type Database from 'better-sqlite3'
import { statement } from '../../statement'
import { TokenSet } from '../language/lunr'
import { affordable, type FoundStems, type Use } from './affordable'
import { counted, mostFrequent, wordsHolding, wordsStartingWith, type VocabRow } from './vocabulary-lookup'

// Words met first have the lowest numbers, and are the frequent ones.
const mostLookedAt = 2_000
// What lunr compares words with grows with the cube of a word's length: 40 letters take it a twentieth of a second, 300 all
// the memory there is. Longer words are hardly typed, but pasted.
const longestNear = 40
/** Of shorter words the first letter is taken to be right: nearly all others of their length differ in it alone. */
const shortestOfAnyLetter = 4

/** Stems of words that differ from a folded word in at most `distance` letters, as lunr counts them. */
export function stemsNear(db: Database.Database, word: string, distance: number, use: Use): FoundStems {
  return affordable(mostFrequent(wordsNear(db, word, distance)), use)
}

/** Words that differ from a folded word in at most `distance` letters. */
export function wordsNear(db: Database.Database, word: string, distance: number): VocabRow[] {
  if (word.length > longestNear) return []
  return counted(db, distance === 1 ? wordsOneAway(db, word) : wordsFurtherAway(db, word, distance))
}

/**
 * Each word there can be is looked up by itself: one letter less, two changed about, and at each place, beside or instead of what
 * stands there, all letters that words of the vocabulary go on with behind the same start (`met`: the first word with each of
 * them). To look through all words that begin alike takes ten times as long.
 */
function wordsOneAway(db: Database.Database, word: string): VocabRow[] {
  const letters = [...word]
  const places: [string, string][] = []
  const others = [word]
  for (let at = letters.length < shortestOfAnyLetter ? 1 : 0; at <= letters.length; at += 1) {
    const start = letters.slice(0, at).join('')
    const [letter = '', next = '', ...rest] = letters.slice(at)
    places.push([start, letter + next + rest.join('')])
    others.push(start + next + rest.join(''), start + next + letter + rest.join(''))
  }
  return statement<VocabRow>(db, `
    WITH RECURSIVE
      place (start, rest) AS MATERIALIZED (SELECT value ->> 0, value ->> 1 FROM json_each(@places)),
      met (start, rest, word) AS (
        SELECT start, rest, (SELECT vocab.word FROM vocab WHERE vocab.word > start ORDER BY vocab.word LIMIT 1)
        FROM place
        UNION ALL
        SELECT start, rest, (SELECT vocab.word FROM vocab WHERE vocab.word >= start || char(unicode(substr(met.word, length(start) + 1)) + 1) ORDER BY vocab.word LIMIT 1)
        FROM met
        WHERE substr(met.word, 1, length(start)) = start
      ),
      lettered (start, rest) AS MATERIALIZED (
        SELECT substr(word, 1, length(start) + 1), rest
        FROM met
        WHERE substr(word, 1, length(start)) = start
      ),
      asked (word) AS (
        SELECT start || rest FROM lettered
        UNION
        SELECT start || substr(rest, 2) FROM lettered WHERE rest <> ''
        UNION
        SELECT value FROM json_each(@others)
      )
    SELECT vocab.id, vocab.word, vocab.stem, vocab.lang, vocab.df, vocab.split
    FROM asked CROSS JOIN vocab ON vocab.word = asked.word
  `).all({ places: JSON.stringify(places), others: JSON.stringify(others) })
}

function wordsFurtherAway(db: Database.Database, word: string, distance: number): VocabRow[] {
  // A slip is rare in the first letter; where it is there, the rest of the word is right.
  const near = [
    ...wordsStartingWith(db, word.slice(0, 1), { shortest: word.length - distance, longest: word.length + distance }),
    ...(word.length >= shortestOfAnyLetter ? wordsHolding(db, word.slice(1), mostLookedAt) : []),
  ]
    .filter((row) => Math.abs(row.word.length - word.length) <= distance && sharesLetters(row.word, word, distance))
  if (near.length === 0) return []
  const sorted = [...new Set(near.map((row) => row.word))].sort()
  const fits = new Set(TokenSet.fromArray(sorted).intersect(TokenSet.fromFuzzyString(word, distance)).toArray())
  return near.filter((row) => fits.has(row.word))
}

// Quick to tell, and leaves lunr's token set a few words instead of thousands.
function sharesLetters(one: string, other: string, distance: number): boolean {
  let rest = other
  let missing = 0
  for (const letter of one) {
    const at = rest.indexOf(letter)
    if (at < 0) missing += 1
    else rest = rest.slice(0, at) + rest.slice(at + 1)
  }
  return missing <= distance && rest.length <= distance + Math.max(0, other.length - one.length)
}
