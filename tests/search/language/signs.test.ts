import type Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { search } from '../../../main/search/search'
import { addRecord, emptyDatabase } from '../archive'

describe('a sign that is asked for', () => {
  let db: Database.Database
  const names = new Map<number, string>()
  beforeEach(() => {
    db = emptyDatabase()
    const add = (name: string, language: 'de' | 'en', text: string): unknown => names.set(addRecord(db, { pages: [text], language }), name)
    add('sign', 'de', 'Ein Nachlass von 5 % auf alles')
    add('word', 'de', 'Ein Nachlass von 5 Prozent auf alles')
    add('english', 'en', 'The rate is 5 % of the budget')
    add('two words', 'en', 'The rate is 5 per cent of the budget')
    add('only the figure', 'de', 'Am 5. Mai kamen 5 Leute.')
    add('degrees', 'de', 'Im Büro sind es 19 °C.')
    add('one sign', 'de', 'Im Büro sind es 19 ℃.')
    add('in words', 'de', 'Im Büro sind es 19 Grad Celsius.')
    add('in English', 'en', 'The office has 19 degrees.')
    add('room', 'de', 'Das Büro C 19')
    add('paragraph', 'de', 'Nach § 5 der Satzung')
  })

  const found = (query: string): string[] => search(db, { query }).hits.map(({ rowid }) => names.get(rowid) ?? '').toSorted()
  const shares = ['english', 'sign', 'two words', 'word']
  const warmth = ['degrees', 'in English', 'in words', 'one sign']

  it.each([
    ['5 %', shares], ['5%', shares], ['"5 %"', shares], ['"5%"', shares],
    ['"von 5 % auf"', ['sign', 'word']], ['"5 % auf"', ['sign', 'word']],
    ['19 °C', warmth], ['19°C', warmth], ['19 ℃', warmth], ['19 Grad', ['degrees', 'in words', 'one sign']], ['19 degrees', ['in English']],
    ['§ 5', ['paragraph']], ['§5', ['paragraph']], ['"§ 5"', ['paragraph']], ['§', ['paragraph']],
    ['-"5 %" Nachlass', []], ['Büro -19°C', []],
  ])('%s', (query, expected) => {
    expect(found(query)).toEqual(expected)
  })

  it('says that it was met', () => {
    expect(search(db, { query: '"5 %" Nachlass' }).hits.map(({ why }) => why.map(({ term, matched }) => [term, matched]))).toContainEqual([['Nachlass', 'Nachlass'], ['5', '5'], ['%', '%']])
    expect(search(db, { query: 'Büro 19 °C' }).hits.map(({ why }) => why.map(({ term, matched }) => [term, matched]))).toContainEqual([['Büro', 'Büro'], ['19', '19'], ['°C', '°C']])
  })
})
