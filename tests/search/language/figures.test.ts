import { describe, expect, it } from 'vitest'
import { groupedIn, groupsOf } from '../../../main/search/language/figures'
import { wordsIn } from '../../../main/search/language/words'
import { parseQuery } from '../../../main/search/query/query'
import { search, type SearchRequest } from '../../../main/search/search'
import { addRecord, emptyDatabase, rowidsFound } from '../archive'

describe('a figure', () => {
  it.each([
    ['12.500', ['12.500']], ['1,250,000', ['1,250,000']], ['12\'500', ['12\'500']], ['12.500,50', ['12.500']], ['12.500 und 13.000', ['12.500', '13.000']],
    ['192.168.1.1', []], ['1.2.345', []], ['12.05.2011', []], ['0.125', []], ['2011.123', []], ['12.5', []], ['A1.500', []], ['12. 500', []], ['1.250,000', ['1.250']],
  ])('%s is one where it is written in groups', (text, figures) => {
    const words = wordsIn(text)
    expect(groupedIn(text, words).map(({ from, to }) => text.slice(words[from]?.start, words[to]?.end))).toEqual(figures)
  })

  it('has groups of three digits from its end', () => {
    expect(['12500', '1250000', '100000', '2011', '999', '012500', '12a00'].map(groupsOf)).toEqual([['12', '500'], ['1', '250', '000'], ['100', '000'], ['2', '011'], null, null, null])
  })

  it.each(['de', 'en'] as const)('is found in a text (%s) in whatever way it is grouped, and by no others', (language) => {
    const db = emptyDatabase()
    const written = ['12500 Euro', '12.500 Euro', '12,500 euros', '12 500 Euro', '12\u00A0500 Euro', '12’500 Franken', '12.500,50 Euro']
    const rowids = written.map((page) => addRecord(db, { pages: [page], language }))
    addRecord(db, { pages: ['500 Bäume in 12 Straßen'], language })
    addRecord(db, { pages: ['Raum 12, Tel. 4 500'], language })
    const found = (query: string, more: Omit<SearchRequest, 'query'> = {}): number[] => rowidsFound(db, query, more).sort((a, b) => a - b)
    for (const query of ['12500', '12.500', '12,500', '12\'500', '"12.500"', '12.500,50']) {
      const expected = query.startsWith('"') ? rowids.slice(1) : query.endsWith(',50') ? rowids.slice(-1) : rowids
      expect([query, found(query)]).toEqual([query, expected])
    }
    const [hit] = search(db, { query: '12500 Franken' }).hits
    expect(hit).toMatchObject({ snippet: expect.arrayContaining([{ text: '12’500', marked: true }]), why: expect.arrayContaining([{ term: '12500', matched: '12’500', rule: 'spelling', field: 'body' }]) })
    // As it is written, where nothing else is wanted.
    expect(found('12500', { without: ['spelling'] })).toEqual(rowids.slice(0, 1))
    expect(found('12.500', { without: ['inflection', 'spelling', 'compound', 'prefix', 'translation'] })).toEqual(rowids)
    expect(found('-12.500 Euro')).toEqual([])
  })

  it('with a minus leaves out what has it', () => {
    expect(parseQuery('-12.500').clauses).toMatchObject([{ kind: 'joined', words: ['12', '500'], presence: 'must-not' }])
  })
})
