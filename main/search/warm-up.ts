import type Database from 'better-sqlite3'
import { statement, valueStatement } from '../statement'
import { rememberWord } from './index/vocabulary'
import { memoryOf } from './index/vocabulary-memory'
import { termOfWord } from './language/term-stream'
import { languages, type Language } from './language/terms'
import { shippedPairs } from './match/shipped-pairs'
import { stemsOf, thesaurusOf, wordsOf } from './match/thesaurus'
import { search } from './search'

const pairsAtOnce = 40
/** The words an archive has met first are usual ones. */
const firstMet = 12_000
const wordsAtOnce = 150
const examples = 5
/** In so many records stand the words that are looked for: enough of them to have the code compiled, and not so many that anybody waits. */
const usual = 1_000
const lettersTyped = [2, 4]

/**
 * Does in small steps what the first searches and changes of a process would wait for: reads word lists and thesaurus, how long records are,
 * has the code compiled by looking for some words of the archive, and stems usual ones.
 */
export function* warmUp(database: () => Database.Database): Generator<void, void> {
  for (let first = 0; first < shippedPairs.length; first += pairsAtOnce) {
    for (const pair of shippedPairs.slice(first, first + pairsAtOnce)) for (const language of languages) stemsOf(wordsOf(pair[language]), language)
    yield
  }
  thesaurusOf(database())
  yield
  for (const word of wordsToAsk(database())) {
    for (const query of [...lettersTyped.map((many) => word.slice(0, many)), word]) {
      search(database(), { query, asYouType: query !== word, limit: examples })
      yield
    }
  }
  yield* usualStems(database)
}

interface UsualWord {
  readonly id: number
  readonly word: string
  readonly lang: Language
  readonly stem: string
}

/**
 * Stems usual words by both languages, small and with a capital: in a text that is in both, each word is looked at by either to
 * tell why it is a hit. What the vocabulary has of them is remembered for the first change of a record.
 */
function* usualStems(database: () => Database.Database): Generator<void, void> {
  for (let last = wordsAtOnce; last <= firstMet; last += wordsAtOnce) {
    const db = database()
    const memory = memoryOf(db)
    const words = statement<UsualWord>(db, 'SELECT id, word, lang, stem FROM vocab WHERE id > @first AND id <= @last').all({ first: last - wordsAtOnce, last })
    for (const { id, word, lang, stem } of words) for (const language of languages) {
      for (const surface of [word, `${word.charAt(0).toUpperCase()}${word.slice(1)}`]) {
        const read = termOfWord(surface, language)
        if (language === lang && read.word === word && read.stem === stem) rememberWord(memory, id, { ...read, language })
      }
    }
    yield
  }
}

/** Some of the usual words. */
function wordsToAsk(db: Database.Database): string[] {
  return valueStatement<string>(db, `SELECT word FROM vocab WHERE id <= ${firstMet} AND length(word) > 5 ORDER BY abs(df - @usual), id LIMIT @examples`).all({ usual, examples })
}
