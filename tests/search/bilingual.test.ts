import type Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { languagesOf, stretchesOf } from '../../main/search/language/stretches'
import { termStream } from '../../main/search/language/term-stream'
import { readWord } from '../../main/search/language/terms'
import { matchingRowids, search } from '../../main/search/search'
import { addRecord, emptyDatabase } from './archive'

const german = [
  'Gemeinsame Erklärung',
  'Die Stadt Dortmund und die Stadt Kumasi haben im Mai 2011 beschlossen, beim Schutz des Klimas zusammenzuarbeiten. Die Räte beider Städte',
  'unterstützen den Bau von Kläranlagen und Brunnen. In den Häusern am Fluss leben viele Kinder, die zur Schule gehen.',
].join('\n')
const english = [
  'Joint Declaration',
  'The cities of Dortmund and Kumasi agreed in May 2011 to work together for the protection of the climate. The ministries',
  'have written to the councils. Many children live in the houses by the river, and most of the women work at the market.',
].join('\n')

let db: Database.Database
beforeEach(() => {
  db = emptyDatabase()
})

const found = (query: string): number => search(db, { query }).total
const why = (query: string) => search(db, { query }).hits[0]?.why.map(({ term, matched, rule }) => [term, matched, rule])

describe.each([
  ['German first', [`${german}\n\n${english}`], 'de'],
  ['English first', [`${english}\n\n${german}`], 'en'],
  ['English first, on pages of their own', [english, german], 'de'],
  ['without a blank line', [`${german}\n${english}`], 'de'],
] as const)('a document in two languages, %s', (_, pages, language) => {
  it.each(['city', 'ministry', 'write', 'child', 'house', 'woman', 'declarations', 'Haus', 'Kläranlage', 'Rat', 'beschließen', 'Kind', 'Anlage', 'city Haus', 'Kinder women', '"Häusern am Fluss"', '"houses by the river"'])(
    'is found by %s', (query) => {
      addRecord(db, { pages, language })
      expect(found(query)).toBe(1)
      expect(why(query)).not.toEqual([])
    })

  it('says by which words of which language it was met', () => {
    addRecord(db, { pages, language })
    expect(why('city')).toEqual([['city', 'cities', 'inflection']])
    expect(why('Anlage')).toEqual([['Anlage', 'Kläranlagen', 'compound']])
  })

  it('is found without other forms by those it has', () => {
    addRecord(db, { pages, language })
    const exactly = (query: string): number[] => matchingRowids(db, { query, without: ['inflection', 'spelling'] })
    expect([exactly('cities Häusern'), exactly('city Häusern'), exactly('"Kläranlagen und Brunnen" women'), exactly('house')]).toEqual([[1], [], [1], []])
  })
})

describe('a record in one language', () => {
  it('has its title and caption in the other one where they tell so', () => {
    addRecord(db, { title: 'Bericht über Brunnen und Latrinen', caption: 'A day at the wells of the villages', pages: [english], language: 'en' })
    addRecord(db, { title: 'Names of the wells and of the villages', caption: 'Kinder an den Pumpen und Tanks', pages: [german], language: 'de' })
    const rows = (query: string): number[] => matchingRowids(db, { query })
    expect([rows('titel:Latrine'), rows('titel:village'), rows('bildtext:village'), rows('bildtext:Pumpe')]).toEqual([[1], [2], [1], [2]])
    expect(why('titel:Latrine')).toEqual([['Latrine', 'Latrinen', 'inflection']])
  })

  it('keeps what is named or quoted in a paragraph', () => {
    const text = `${german}\nDer Bericht heißt\nThe State of the World's Cities\nund wurde im Rat vorgestellt.`
    expect(languagesOf(text, 'de')).toEqual(['de'])
    expect(languagesOf('Bank of Ghana', 'de')).toEqual(['de'])
  })

  it('of which nothing is known keeps its own', () => {
    expect([languagesOf('', 'en'), languagesOf('Kumasi 2011', 'en'), languagesOf(german, 'en'), languagesOf('\n\n', 'de')]).toEqual([['en'], ['en'], ['de'], ['de']])
  })
})

describe('a line in the other language than those around it', () => {
  const quoted = `${german}\nTwo studies on the water of the wells were handed over by the universities\n${german}`
  const translated = `${english}\nDie Häuser werden gedämmt.\n${english}\nBeide Räte im Jahr der Bäume an der Küste und auf dem Berg\n${english}`

  it('is found by the forms of its words', () => {
    addRecord(db, { pages: [quoted], language: 'de' })
    addRecord(db, { pages: [translated], language: 'en' })
    const rows = (query: string): number[] => matchingRowids(db, { query })
    expect([rows('study'), rows('university'), rows('Haus dämmen'), rows('Baum Küste')]).toEqual([[1], [1], [2], [2]])
    expect(why('university')).toEqual([['university', 'universities', 'inflection']])
  })

  it('stays with them where it only names something', () => {
    for (const line of ['The State of the World’s Cities', 'Bank of Ghana and Bank of Africa', 'Der Bericht The State of the World’s Cities of the year.']) {
      expect([line, languagesOf(`${german}\n${line}\n${german}`, 'de')]).toEqual([line, ['de']])
    }
  })

  it('ends where it ends', () => {
    expect(stretchesOf([`${german}\nThe houses of the village are dry.\n2011\n${german}`], 'de')[0]?.map(({ language }) => language)).toEqual(['de', 'en', 'de'])
  })
})

describe('stretches', () => {
  it('make up their pages, and begin with the heading of what they hold', () => {
    const page = `${german}\n\n${english}`
    const [first, second] = stretchesOf([page, english, '', german], 'de')
    expect(first?.map(({ start, end, language }) => [page.slice(start, end).trim(), language])).toEqual([[german, 'de'], [english, 'en']])
    expect(second).toEqual([{ start: 0, end: english.length, language: 'en' }])
  })

  it('leave the words of a page in their order', () => {
    const page = `${german}\n\n${english}`
    const { words, pages, joined } = termStream([page, 'Umwelt-Amt'], 'de')
    const read = [...(pages[0] ?? [])].map((place) => readWord(words[place] ?? ''))
    expect(read.map(({ word }) => word)).toEqual([...termStream([german], 'de').pages[0] ?? []].map((place) => readWord(termStream([german], 'de').words[place] ?? '').word)
      .concat([...termStream([english], 'en').pages[0] ?? []].map((place) => readWord(termStream([english], 'en').words[place] ?? '').word)))
    expect(read.find(({ word }) => word === 'cities')).toMatchObject({ language: 'en', stem: 'citi' })
    expect(read.find(({ word }) => word === 'hausern')).toMatchObject({ language: 'de', stem: 'haus' })
    expect([...(joined[1] ?? [])].map((place) => readWord(words[place] ?? '').word)).toEqual(['umweltamt'])
  })
})

it('found by words that each say nothing in one of its languages says why', () => {
  const db = emptyDatabase()
  const german = 'Die Musik ist in der Halle zu hören, sie war ein Erfolg und wird mit den Kindern geübt.'
  const english = 'The music was not heard in the hall, and it was a success with all of the children who were there.'
  addRecord(db, { pages: [`${german}\n\n${english} Die Not.`] })
  const reasons = (query: string): unknown[] => search(db, { query }).hits.map(({ why }) => why.map(({ term, matched }) => [term, matched]))
  expect(reasons('die not')).toEqual([[['die', 'Die'], ['not', 'not']]])
})

it.each([['a war', 0], ['all war', 0], ['as war', 0], ['war plan', 1], ['Weg Plan', 1], ['Weg', 1]])('a small German word is no part of German compounds where it is asked for as an English one: %s', (query, count) => {
  addRecord(db, { pages: ['Die Stadt und der Rat beraten über das Warenhaus am Markt.'] })
  addRecord(db, { pages: ['Der Plan der Stadt für den Radweg'] })
  const { total, hits } = search(db, { query })
  expect([total, hits.filter(({ why: reasons }) => reasons.length === 0)]).toEqual([count, []])
})
