import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { search } from '../../main/search/search'
import { addRecord, emptyDatabase } from './archive'

const file = resolve(import.meta.dirname, '../../../shared/acceptance/search-words.json')

interface WordCase {
  readonly id: string
  readonly lang: 'de' | 'en'
  readonly document: string
  readonly query: string
  readonly match: boolean
  readonly reason: string
}

// Each document stands alone, so that only the shipped lists can help.
describe.runIf(existsSync(file))('words to be found and not to be found', () => {
  const cases: readonly WordCase[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  const isRight = ({ document, query, lang, match }: WordCase): boolean => {
    const db = emptyDatabase()
    addRecord(db, { pages: [document], language: lang })
    const right = (search(db, { query }).total === 1) === match
    db.close()
    return right
  }

  it.each([true, false])('are told apart (to be found: %s) in at least nine of ten cases', (match) => {
    const asked = cases.filter((each) => each.match === match)
    const wrong = asked.filter((each) => !isRight(each))
    const share = 1 - wrong.length / asked.length
    console.log(`to be found ${match}: ${(share * 100).toFixed(1)} % of ${asked.length}; wrong: ${wrong.map(({ id, reason, query }) => `${id} ${query} (${reason})`).join(', ')}`)
    expect(share).toBeGreaterThanOrEqual(0.9)
  })
})
