import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { withDateAsFilter } from '../../main/search/by-date'
import { search } from '../../main/search/search'
import { otherwiseAsked } from '../../main/search/slips'
import { addRecord, emptyDatabase } from './archive'

const db = emptyDatabase()
const day = (iso: string) => ({ earliest: iso, latest: iso })
addRecord(db, { title: 'Brief', pages: ['Die Weltmeisterschaft 2010 in Kumasi'], date: day('2009-02-03') })
addRecord(db, { title: 'Vermerk', pages: ['Solaranlage'], date: day('2012-04-12') })
addRecord(db, { title: 'Bericht', pages: ['Bis 2030'], date: day('2013-03-19') })
addRecord(db, { title: 'Ohne Datum', pages: ['1990'] })
addRecord(db, { title: 'Klimapartnerschaften bis 2015', date: day('2011-11-24') })

beforeEach(() => void vi.useFakeTimers({ now: new Date(2014, 5, 17), toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

it.each([
  ['vor 2010', 'datum:"vor 2010"', ['Brief']],
  ['Kumasi before 2010', 'Kumasi date:"before 2010"', ['Brief']],
  ['2010-2012', 'datum:"2010-2012"', ['Klimapartnerschaften bis 2015', 'Vermerk']],
  ['zwischen 2010 und 2012', 'datum:"zwischen 2010 und 2012"', ['Klimapartnerschaften bis 2015', 'Vermerk']],
  ['im Frühjahr 2012?', 'datum:"im Frühjahr 2012"', ['Vermerk']],
  ['seit 2013', 'datum:"seit 2013"', ['Bericht']],
  ['KW 12 2013', 'datum:"KW 12 2013"', ['Bericht']],
  ['letztes  Jahr Bericht', 'datum:"letztes Jahr" Bericht', ['Bericht']],
  ['2015 Klimapartnerschaften bis 2015', '2015 Klimapartnerschaften datum:"bis 2015"', ['Klimapartnerschaften bis 2015']],
  ['last year', 'date:"last year"', ['Bericht']],
  ['vor zwei Jahren', 'datum:"vor zwei Jahren"', ['Vermerk']],
])('%s is, by date, %s', (query, byDate, titles) => {
  expect(withDateAsFilter(db, { query })).toBe(byDate)
  expect(search(db, { query: byDate }).hits.map(({ rowid }) => db.prepare('SELECT title FROM record WHERE rowid = ?').pluck().get(rowid))).toEqual(titles)
})

it.each(['2012', 'Kumasi 2012', '"vor 2010"', 'datum:2009 vor 2012', 'vor 1900', 'Solaranlage', '17. Mai', '', '+2010 -2012', 'Bis heute morgen', 'Kumasi OR vor 2010', 'vor 2010 ODER Kumasi', 'Klimapartnerschaften bis 2015', `${'Wort '.repeat(30)} vor 2010`])('%s asks for no date, or nothing has it', (query) => expect(withDateAsFilter(db, { query })).toBeNull())

it('what no text says is looked for by its date', () => {
  expect(otherwiseAsked(db, { query: 'Sommer 2013' })).toBeNull()
  expect(otherwiseAsked(db, { query: 'Frühling 2013' })).toBe('datum:"Frühling 2013"')
})

it('a filter by date counts from today', () => {
  expect(search(db, { query: 'datum:letztes Jahr' })).toMatchObject({ total: 1, problems: [] })
  expect(search(db, { query: 'date:"last year" Bericht' })).toMatchObject({ total: 1, problems: [] })
  expect(search(db, { query: 'datum:gestern' })).toMatchObject({ total: 0, problems: [], filters: [{ value: { from: '2014-06-16', to: '2014-06-16' } }] })
  expect(search(db, { query: 'datum:März' }).problems).toMatchObject([{ code: 'value-unknown' }])
})
