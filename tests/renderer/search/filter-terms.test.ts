import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseQuery } from '../../../main/search/query/query'
import type { QueryFilter } from '../../../preload/contract'
import { filterOn, filterTerm, filterWritten, kindsAsked, valueName, withFilter, withKinds, withoutPiece } from '../../../renderer/search/filter-terms'

const filters: readonly QueryFilter[] = [{ field: 'place', value: 'tansania', negated: false, start: 0, end: 12 }]

function filtersOf(query: string): QueryFilter[] {
  return parseQuery(query).filters.map(({ field, value, negated, start, end }) => ({ field, value: typeof value === 'string' ? value : '', negated, start, end }))
}

it('knows the filter on a place by its name in either language', () => {
  expect(filterOn(filters, 'place', 'Tansania', { de: 'Tansania', en: 'Tanzania' })).toBe(filters[0])
  expect(filterOn(filters, 'place', 'Tanzania', { de: 'Tansania', en: 'Tanzania' })).toBe(filters[0])
  expect(filterOn(filters, 'place', 'Tanga', { de: 'Tanga' })).toBeNull()
  expect(filterOn(filters, 'person', 'Tansania')).toBeNull()
})

it('knows the filter on an import by its name also where that is of a folder on a Mac, whose letters stand apart from their accents', () => {
  const name = 'Mu\u0308ll 2011'
  expect(filterOn(filtersOf(`in:"${name}"`), 'in', name)).not.toBeNull()
  expect(filterOn(filtersOf('in:"Müll 2011"'), 'in', name)).not.toBeNull()
})

it.each([
  ['Weg -(art:foto)', '-art:foto'],
  ['Weg -art:foto', '-art:foto'],
  ['Weg –art:foto', '–art:foto'],
  ['Weg NICHT art:foto', 'NICHT art:foto'],
  ['Weg art:foto', 'art:foto'],
])('a filter that leaves something out says so: %s', (query, written) => {
  expect(filtersOf(query).map((filter) => filterWritten(query, filter))).toEqual([written])
})

it('kinds in the query and those of the buttons are one set, and go over to the buttons where one is pressed', () => {
  const query = 'art:foto Kumasi ODER art:protokoll -art:ereignis ort:Bonn'
  expect(kindsAsked(['document'], filtersOf(query))).toEqual(['document', 'photo', 'minutes'])
  expect(withKinds(query, filtersOf(query), ['photo', 'event'])).toEqual({ query: 'Kumasi -art:ereignis ort:Bonn', kinds: ['photo', 'event'] })
})

it('a language nobody has named here is called what the interface calls it, and a word that is no code stays', () => {
  const unnamed = ((_: string, { defaultValue }: { defaultValue: string }) => defaultValue) as never
  expect([valueName('language', 'cs', unnamed, 'de'), valueName('language', 'cs', unnamed, 'en'), valueName('language', 'Alt Deutsch', unnamed, 'de')]).toEqual(['Tschechisch', 'Czech', 'Alt Deutsch'])
})

it.each([
  ['Große Straße', 'Große Straße ort:Ejisu'],
  ['', 'ort:Ejisu'],
  ['"Große Straße" Kosten', '"Große Straße" Kosten ort:Ejisu'],
  ['„Große Straße“', '„Große Straße“ ort:Ejisu'],
  ['"Große Straße', 'ort:Ejisu "Große Straße'],
  ['„Große Straße', 'ort:Ejisu „Große Straße'],
  ['Kosten NOT', 'ort:Ejisu Kosten NOT'],
  ['Kosten ODER ', 'ort:Ejisu Kosten ODER'],
])('a filter pressed beside %s is a filter still', (query, narrowed) => {
  expect(withFilter(query, 'ort:Ejisu')).toBe(narrowed)
})

it.each([['place', '-Sonderburg'], ['organisation', '+Plus'], ['person', 'undated'], ['place', 'Bad Honnef'], ['collection', 'A/B'], ['in', 'Ablage-2011']] as const)('a %s called %s is asked for by just that name', (facet, name) => {
  const named = ((key: string) => (key.startsWith('search.filterNames.') ? key.slice('search.filterNames.'.length) : 'ohne')) as never
  const { filters, clauses, problems } = parseQuery(filterTerm(facet, name, named))
  expect([filters.map(({ field, value }) => [field, value]), clauses, problems]).toEqual([[[facet, name.toLowerCase()]], [], []])
})

it.each([
  ['art:foto OR art:protokoll', 'art:protokoll'],
  ['art:foto oder art:protokoll Kumasi', 'art:protokoll Kumasi'],
  ['Kumasi (art:foto || art:protokoll)', 'Kumasi (art:protokoll)'],
  ['Kumasi (art:foto)', 'Kumasi'],
  ['Kumasi -( art:foto ) Bonn', 'Kumasi Bonn'],
  ['art:foto und Bonn', 'und Bonn'],
])('what linked a filter that is taken off %s with the next goes too', (query, left) => {
  const [first] = filtersOf(query)
  expect(first === undefined ? null : withoutPiece(query, first)).toBe(left)
})

it('what is pressed and taken off again leaves the query as it was typed, whatever the name is and whatever stands beside it', () => {
  const named = ((key: string) => (key.startsWith('search.filterNames.') ? key.slice('search.filterNames.'.length) : 'ohne')) as never
  const letters = fc.array(fc.constantFrom('Amt', 'Anna', ' ', ' (', ') ', '(Abt. 2 West)', ' –', '!', '‚', '‘', '’', '›', '‹', '：', '＂', '"', '„', '-', '|| ', 'ODER ', '&&', ':', '*', '?', '~2'), { maxLength: 7 }).map((parts) => parts.join('').trim())
  const name = letters.filter((text) => /\p{L}/u.test(text))
  const typed = fc.constantFrom('', 'Kumasi', 'Solar ODER Biogas', '(Solar || Gas) Kumasi', '–Bonn', '"Bad Honnef"', '‚Eine Welt‘', 'vor 2010', 'M?ller', '"Bad', 'Kosten ||', 'Kumasi~x', 'ort:Ejisu')
  fc.assert(fc.property(fc.constantFrom('person', 'organisation', 'place', 'collection', 'in'), name, typed, (facet, value, query) => {
    const narrowed = withFilter(query, filterTerm(facet, value, named))
    const pressed = filterOn(filtersOf(narrowed), facet, value)
    expect(pressed === null ? null : withoutPiece(narrowed, pressed)).toBe(query)
  }), { numRuns: 2_000 })
})
