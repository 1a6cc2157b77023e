import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { search } from '../../main/search/search'
import { addRecord, emptyDatabase } from './archive'
import freshWords from './fresh-words.json'

interface WordCase {
  readonly id: string
  readonly lang: 'de' | 'en'
  readonly document: string
  readonly query: string
  readonly match: boolean
  readonly reason: string
}

const file = resolve(import.meta.dirname, '../../../shared/acceptance/search-words.json')
const given: readonly WordCase[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
// Sets, each written before its failures were looked at, so that the rules are held to the language and not to the
// lists they grew with. Their first results, to be found and not: one 93.6 % and 97.0 %, two 96.5 % and 94.7 %,
// three 94.5 % and 94.3 %, four 98.0 % and 95.7 %, five 98.1 % and 95.8 %; six 97.2 % and 95.7 %, of which some were known,
// seven 99.1 % and 98.6 %, eight 100 % of 51 and 39, nine 96.0 % and 96.5 %, ten 96.4 % and 97.4 %, eleven 99.1 % and 96.0 %, twelve
// 95.2 % and 96.3 %, thirteen 95.2 % and 95.6 % of 62 and 45, fourteen 96.9 % and 95.2 % of
// 65 and 62 that were in no set before, fifteen 100 % and 94.8 % of 67 and 58, sixteen 94.9 % and 100 % of 59 and 54,
// seventeen 99.0 % and 98.1 % of 99 and 53, eighteen 96.8 % and 100 % of 94 and 56, nineteen 97.1 % and 98.4 % of 69 and 64,
// twenty 96.6 % and 94.8 % of 148 and 77, twenty-one 97.4 % and 100 % of 77 and 35, twenty-two 99.0 % and 93.9 % of 98 and 66,
// twenty-three 98.7 % and 92.1 % of 75 and 101, twenty-four 99.0 % and 98.0 % of 100 and 100, of which 103 were known,
// twenty-five 100 % of 75 and 75, of which 82 were known, L 96.6 % and 95.9 % of 176 and 123 that were in no set before (144 more
// were, all right); M 98.5 % and 100 % of 67 and 34, N after mending from M 96.3 % and 97.2 % of 80 and 36, O after mending from N 97.6 % and
// 97.7 % of 84 and 43, papers 93.5 % and 91.2 % of 92 and 57, all in no set before (249 more written with them were, and were left out); three ill-made ones were mended or taken out.
// s11 92.2 % and 85.4 % of 77 and 41 that were in no set before (five ill-made ones left out since; four known faults among the 41), s12 after mending
// from it 100 % of 72 and 33.
// w1, English, mixed, names, abbreviations and numbers only: 93.1 % and 96.4 % of 58 and 56 in no set before, w2 after mending from it 100 % and 98.0 % of
// 58 and 49, w3 94.5 % and 98.1 % of 55 and 54 (four ill-made ones left out).
// t1 to t3, of office words, of the field and of hard ones, with kinds no set before had (verbs typed apart from their particle, nouns of verbs,
// diminutives): 90.4 % and 92.3 % of 146 and 52 (with those left out since), 90.4 % and 100 % of 167 and 48, 79.5 % and 94.6 % of 185 and 56;
// t4 after mending from them 96.2 % and 97.9 % of 78 and 47, where the rules before had 80.8 % and 100 %.
// u1 of office words 94.8 % of 154, u2 of hard ones to be kept apart 98.8 % of 169, u3 of words made of one another 54.3 % and 97.8 % of 138 and
// 46; u4 of the same kind after mending from them 96.9 % and 96.7 % of 96 and 61, where the rules before had 53.1 % and 96.7 %; u5 of compounds,
// inflections and chance likenesses 100 % and 95.8 % of 117 and 48.
// Beside them pairs without a text were written, kind by kind, to see what is missing: of 1,005 compounds and parts 90.9 % were found at
// first, of 388 German inflections 92.5 %, of 451 English words and their relatives 86.5 %, of 235 more 88.1 %; of 416 chance likenesses 98.8 % kept apart.
const fresh = freshWords as readonly WordCase[]

const db = emptyDatabase()
afterAll(() => db.close())

// Each document stands alone, so that only the shipped lists can help: it is taken back before the next one. A database for each
// would have all statements prepared anew, which takes four times as long as what is asked.
function isRight({ document, query, lang, match }: WordCase): boolean {
  db.exec('BEGIN')
  try {
    addRecord(db, { pages: [document], language: lang })
    return (search(db, { query }).total === 1) === match
  } finally {
    db.exec('ROLLBACK')
  }
}

describe.each([['given', given], ['fresh', fresh]])('words to be found and not to be found, %s', (_, cases) => {
  it.runIf(cases.length > 0).each([true, false])('are told apart (to be found: %s) in at least 97 of 100 cases', (match) => {
    const asked = cases.filter((each) => each.match === match)
    const wrong = asked.filter((each) => !isRight(each))
    const share = 1 - wrong.length / asked.length
    console.log(`to be found ${match}: ${(share * 100).toFixed(1)} % of ${asked.length}; wrong: ${wrong.map(({ id, reason, query }) => `${id} ${query} (${reason})`).join(', ')}`)
    expect(share).toBeGreaterThanOrEqual(0.97)
  }, 1_800_000)
})
