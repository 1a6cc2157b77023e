import type Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { lastOfFirst } from '../../../main/search/index/first-words'
import { countWords } from '../../../main/search/index/vocabulary'
import { stemsBegun } from '../../../main/search/index/vocabulary-lookup'
import { memoryOf } from '../../../main/search/index/vocabulary-memory'
import { addRecord, emptyDatabase } from '../archive'

function archiveOf(words: number): Database.Database {
  const db = emptyDatabase()
  addRecord(db, { pages: ['Wasser, Wässer, Wald und Wege. Water for all'] })
  countWords(db)
  db.prepare("INSERT INTO vocab (word, lang, stem, df, split) SELECT value, 'de', value, id % 7, 0 FROM json_each(@words)")
    .run({ words: JSON.stringify(Array.from({ length: words }, (_, place) => `w${place}`)) })
  return db
}

/** Until then each is looked up by itself. */
function askOften(db: Database.Database): void {
  for (let time = 0; time < 4; time += 1) stemsBegun(db, 'w')
}

describe('words that begin with what is being typed', () => {
  it.each([lastOfFirst + 10, lastOfFirst - 100])('are the same when they are asked for again and again, of %i', (words) => {
    const db = archiveOf(words)
    const beginnings = ['w', 'wa', 'was', 'w1', 'w12', 'w9999', 'all', 'x']
    const lookedUp = beginnings.map((beginning) => {
      memoryOf(db).firstWords.clear()
      return stemsBegun(db, beginning)
    })
    askOften(db)
    expect(beginnings.map((beginning) => stemsBegun(db, beginning))).toEqual(lookedUp)
    expect(lookedUp.map(({ length }) => length)).toEqual([6, 3, 1, 12, 18, 1, 1, 0])
    db.close()
  })

  it('are counted anew with the words of an archive', () => {
    const db = archiveOf(lastOfFirst)
    askOften(db)
    for (let record = 0; record < 7; record += 1) addRecord(db, { pages: ['Wald'] })
    countWords(db)
    askOften(db)
    expect(stemsBegun(db, 'w')[0]).toEqual({ stem: 'wald', lang: 'de', df: 8 })
    db.close()
  })
})
