import { expect, it, vi } from 'vitest'
import { memoryOf } from '../../main/search/index/vocabulary-memory'
import type * as Stemming from '../../main/search/language/forms/stem'
import { stem } from '../../main/search/language/forms/stem'
import { termOfWord } from '../../main/search/language/term-stream'
import { wordLine } from '../../main/search/language/terms'
import { search } from '../../main/search/search'
import { warmUp } from '../../main/search/warm-up'
import { addRecord, emptyDatabase } from './archive'

vi.mock('../../main/search/language/forms/stem', async (original) => {
  const real = await original<typeof Stemming>()
  return { ...real, stem: vi.fn<typeof real.stem>(real.stem) }
})

it('prepares in many steps what a first search would have to', () => {
  const db = emptyDatabase()
  for (const page of ['Die Stadtverwaltung plant Regenwasser ein.', 'Regenwasser versickert im Stadtpark.']) addRecord(db, { pages: [page] })
  expect([...warmUp(() => db)].length).toBeGreaterThan(20)
  const prepare = vi.spyOn(db, 'prepare')
  expect(search(db, { query: 'regenw', asYouType: true }).total).toBe(2)
  expect(prepare).not.toHaveBeenCalled()
})

it('stems the usual words by both languages: in a text that is in both, each word is looked at by either', () => {
  const db = emptyDatabase()
  addRecord(db, { pages: ['Regenwasser versickert im Stadtpark.'] })
  for (const _ of warmUp(() => db)) vi.mocked(stem).mockClear()
  for (const word of ['stadtpark', 'Stadtpark', 'regenwasser']) for (const language of ['de', 'en'] as const) termOfWord(word, language)
  expect(stem).not.toHaveBeenCalled()
})

it('remembers what the vocabulary has of the usual words, for the first change of a record', () => {
  const db = emptyDatabase()
  addRecord(db, { pages: ['Regenwasser versickert im Stadtpark.'] })
  const { words } = memoryOf(db)
  const lines = ['Regenwasser', 'im', 'Stadtpark'].map((word) => wordLine(termOfWord(word, 'de'), 'de'))
  const entries = lines.map((line) => words.get(line))
  expect(entries).not.toContain(undefined)
  words.clear()
  expect([...warmUp(() => db)]).not.toEqual([])
  expect(lines.map((line) => words.get(line))).toEqual(entries)
})

it('has nothing to look for in an empty archive', () => {
  expect(() => [...warmUp(emptyDatabase)]).not.toThrow()
})
