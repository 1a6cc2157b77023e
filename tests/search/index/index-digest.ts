import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { countWords } from '../../../main/search/index/vocabulary'

/** SHA-256 of all the index finds by, whatever the order it was made in: equal for a kept index and a rebuilt one. */
export function indexDigest(db: Database.Database): string {
  db.transaction(() => countWords(db))()
  db.exec(`
    CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_term USING fts5vocab (main, search, instance);
    CREATE VIRTUAL TABLE IF NOT EXISTS temp.inside_term USING fts5vocab (main, inside, instance);
  `)
  const digest = createHash('sha256')
  for (const sql of [
    'SELECT word, lang, stem, df, split FROM vocab ORDER BY word, lang, stem',
    'SELECT term, word, lang, stem FROM temp.inside_term LEFT JOIN vocab ON vocab.id = doc ORDER BY term, word, lang, stem',
    'SELECT record, language, title, caption FROM indexed ORDER BY record',
    'SELECT term, doc, col, offset FROM temp.search_term',
  ]) {
    for (const row of db.prepare<[], unknown[]>(sql).raw().iterate()) digest.update(`${row.join('\t')}\n`)
  }
  return digest.digest('hex')
}
