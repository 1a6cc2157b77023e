import type Database from 'better-sqlite3'
import { termsOf } from '../archive/derived/derived'
import { statement } from '../statement'
import { filesRead } from './explain/files-read'
import { indexedRecord } from './index/indexed'
import { standingNow } from './index/vocabulary-memory'
import { isFoldedStopWord } from './language/stop-words'
import { termsOfLines } from './language/term-stream'
import { asTermStream, indexTerm, readWord, type Language, type TermStream } from './language/terms'
import { rank } from './rank/rank'

/** So many of a record's most telling terms are looked for, among so many records at most. */
const mostTerms = 12
const mostRanked = 5_000
/** A term in more than this share of the records tells nothing. */
const tooCommon = 0.2
/** How much a term counts in the text beside the title. */
const titleWeight = 5

/** A record like another one; higher scores are more alike. */
export interface Similar {
  readonly rowid: number
  readonly score: number
}

/**
 * The records most like one, by its most telling terms: often in it, and rare in the archive (term frequency by inverse
 * document frequency, Spärck Jones 1972), ranked by bm25.
 */
export function similarTo(db: Database.Database, rowid: number, limit: number): Similar[] {
  const terms = tellingTerms(db, rowid)
  if (terms.length === 0) return []
  const match = terms.map((term) => `"${term}"`).join(' OR ')
  return statement<Similar>(db, `
    SELECT search.rowid, -${rank} AS score
    FROM search
    CROSS JOIN record ON record.rowid = search.rowid
    WHERE search MATCH @match AND search.rowid >= @from AND search.rowid <> @rowid AND record.trashed = 0
    ORDER BY ${rank}
    LIMIT @limit
  `).all({ match, rowid, limit, from: newestOf(db, match) })
}

function newestOf(db: Database.Database, match: string): number {
  return statement<{ rowid: number }>(db, 'SELECT rowid FROM search WHERE search MATCH @match ORDER BY rowid DESC LIMIT 1 OFFSET @most').get({ match, most: mostRanked })?.rowid ?? 0
}

function tellingTerms(db: Database.Database, rowid: number): string[] {
  const row = indexedRecord(db, rowid)
  if (row === undefined) return []
  const records = statement<{ total: number }>(db, 'SELECT count(*) AS total FROM indexed').get()?.total ?? 1
  const found = new Map<string, { count: number; word: string; language: Language }>()
  const add = ({ words, pages }: TermStream, weight: number): void => {
    const read = words.map((line) => {
      const { word, stem, language } = readWord(line)
      return { word, language, term: indexTerm(stem, language) }
    })
    for (const page of pages) for (const place of page) {
      const of = read[place]
      if (of !== undefined && of.word.length >= 4 && /\p{L}/u.test(of.word)) found.set(of.term, { ...of, count: (found.get(of.term)?.count ?? 0) + weight })
    }
  }
  add(termsOfLines(row.title, row.language), titleWeight)
  add(termsOfLines(row.caption, row.language), 1)
  for (const { hash } of filesRead(db, rowid)) {
    const stream = asTermStream(termsOf(db, hash))
    if (stream?.language === row.language) add(stream, 1)
  }
  const frequencies = documentFrequencies(db, [...found.values()].map(({ word }) => word))
  return [...found]
    .flatMap(([term, { count, word, language }]) => {
      const df = frequencies.get(term) ?? 0
      // What stands in this record only finds no other.
      if (df < 2 || df > Math.max(3, records * tooCommon) || isFoldedStopWord(word, language)) return []
      return [{ term, weight: (1 + Math.log(count)) * Math.log(records / df + 1) }]
    })
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, mostTerms)
    .map(({ term }) => term)
}

/** In how many records (at most) each term of these words stands. */
function documentFrequencies(db: Database.Database, words: readonly string[]): Map<string, number> {
  const rows = statement<{ id: number; stem: string; lang: Language; df: number }>(db, `
    SELECT vocab.id, vocab.stem, vocab.lang, vocab.df
    FROM json_each(@words) AS asked CROSS JOIN vocab ON vocab.word = asked.value
  `).all({ words: JSON.stringify([...new Set(words)]) })
  const records = standingNow(db)
  const found = new Map<string, number>()
  for (const row of rows) {
    const term = indexTerm(row.stem, row.lang)
    found.set(term, (found.get(term) ?? 0) + records(row))
  }
  return found
}
