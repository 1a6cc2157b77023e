import type Database from 'better-sqlite3'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordsNear } from '../../../main/search/index/words-near'
import { TokenSet } from '../../../main/search/language/lunr'
import { emptyDatabase } from '../archive'

function vocabularyOf(words: readonly string[]): Database.Database {
  const db = emptyDatabase()
  db.prepare("INSERT INTO vocab (word, lang, stem, df, split) SELECT value, 'de', value, 1, 0 FROM json_each(@words)").run({ words: JSON.stringify(words) })
  return db
}

it('words one letter away are those lunr finds among all there are, each once', () => {
  const word = fc.array(fc.constantFrom('a', 'b', '1', 'ж'), { minLength: 1, maxLength: 6 }).map((letters) => letters.join(''))
  fc.assert(fc.property(fc.uniqueArray(word, { maxLength: 60 }), word.filter(({ length }) => length >= 4), (words, asked) => {
    const db = vocabularyOf(words)
    const near = TokenSet.fromArray([...words].sort()).intersect(TokenSet.fromFuzzyString(asked, 1)).toArray()
    expect(wordsNear(db, asked, 1).map((row) => row.word).sort()).toEqual(near.sort())
    db.close()
  }), { numRuns: 100 })
})

it('a word with a slip in its first letter is found beside any number that end alike', () => {
  const db = vocabularyOf([...Array.from({ length: 2_500 }, (_, place) => `${place}aten`), 'daten'])
  expect(wordsNear(db, 'saten', 1).map(({ word }) => word)).toContain('daten')
  db.close()
})
