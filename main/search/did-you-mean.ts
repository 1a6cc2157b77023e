import type Database from 'better-sqlite3'
import { textOf } from '../archive/derived/derived'
import { statement } from '../statement'
import type { VocabRow } from './index/vocabulary-lookup'
import { wordsNear } from './index/words-near'
import { namesKind } from './kind-words'
import { fold, withoutInvisible } from './language/fold'
import { saysLittle } from './language/stop-words'
import { termOfWord } from './language/term-stream'
import { indexTerm, languages } from './language/terms'
import { wordsIn } from './language/words'
import { expressionsOf } from './match/expression'
import { matcher } from './match/match'
import { parseQuery, type Clause } from './query/query'
import { isAnywhere } from './rank/in-index'

/** Words below this length have too many neighbours to guess one. */
const shortestGuessed = 4
const longWord = 8
/** Records looked through for how a word is written. */
const mostTexts = 5

/**
 * A query in which each word that stands nowhere in the archive is replaced by the most frequent one written nearly so; null
 * where there is nothing to replace, or nothing near. The archive's own words, as they are written in it; `shortest`: of shorter ones
 * none is replaced.
 */
export function didYouMean(db: Database.Database, text: string, shortest = shortestGuessed): string | null {
  const query = parseQuery(text)
  // Of farbe:Weiß and datum:2014..2012 nothing was meant as a word.
  const unread = new Set(query.problems.filter(({ code }) => code === 'field-unknown' || code === 'value-unknown').map(({ start }) => start))
  let meant = text
  for (const clause of query.clauses.toReversed()) {
    const word = !unread.has(clause.start) && guessable(clause, shortest) && !namesKind(clause) && !isFound(db, clause, query) ? nearest(db, clause.words[0] ?? '') : null
    if (word !== null) meant = meant.slice(0, clause.start) + withWord(withoutInvisible(meant.slice(clause.start, clause.end)), clause.words[0] ?? '', word) + meant.slice(clause.end)
  }
  return meant === text ? null : meant
}

/** A piece of a query with another word in place of its own, which stands behind the name of its field. */
function withWord(piece: string, own: string, other: string): string {
  const at = piece.lastIndexOf(own)
  return at === -1 ? piece : piece.slice(0, at) + other + piece.slice(at + own.length)
}

function guessable({ kind, presence, words: [word = '', ...more], distance }: Clause, shortest: number): boolean {
  return kind === 'word' && presence !== 'must-not' && distance === 0 && more.length === 0 && word.length >= shortest && !(presence === 'should' && isSmall(word))
}

/** Whether a word is right as it is though no text has it: wann, oder. */
function isSmall(word: string): boolean {
  return languages.some((language) => saysLittle(word.normalize('NFC').toLowerCase(), language))
}

function isFound(db: Database.Database, clause: Clause, query: ReturnType<typeof parseQuery>): boolean {
  return isAnywhere(db, expressionsOf(matcher(db, { ...query, clauses: [clause] })))
}

/** The most frequent word one slip away, for a long one two, as it is written; null for none. */
function nearest(db: Database.Database, asked: string): string | null {
  const word = fold(asked)
  for (const distance of word.length >= longWord ? [1, 2] : [1]) {
    const [best] = wordsNear(db, word, distance).filter(({ df }) => df > 0).toSorted((a, b) => b.df - a.df)
    if (best !== undefined) return written(db, best) ?? best.word
  }
  return null
}

/** How a word of the vocabulary is written where it stands: with its umlauts and capitals. */
function written(db: Database.Database, { word, stem, lang }: VocabRow): string | null {
  const rows = statement<{ title: string; caption: string; hash: string | null }>(db, `
    SELECT indexed.title, indexed.caption, file.hash
    FROM search
      CROSS JOIN indexed ON indexed.record = search.rowid
      JOIN record ON record.rowid = search.rowid
      LEFT JOIN file ON file.record = record.id AND file.trashed = 0 AND file.superseded_by IS NULL
    WHERE search MATCH @term
    LIMIT ${mostTexts}
  `).all({ term: `"${indexTerm(stem, lang)}"` })
  for (const { title, caption, hash } of rows) {
    for (const text of [title, caption, ...(hash === null ? [] : textOf(db, hash).pages)]) {
      const found = wordsIn(text).find(({ text: surface }) => termOfWord(surface, lang).word === word)
      if (found !== undefined) return found.text
    }
  }
  return null
}
