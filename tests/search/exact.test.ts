import { expect, test } from 'vitest'
import { facetOf } from '../../main/search/facets'
import { matchingRowids, search } from '../../main/search/search'
import { searchRules, type SearchRule } from '../../preload/contract'
import { addRecord, emptyDatabase, type TestRecord } from './archive'


function searching() {
  const db = emptyDatabase()
  return {
    db,
    add: (record: TestRecord | string) => addRecord(db, typeof record === 'string' ? { pages: [record] } : record),
    /** What is found, having checked that the total says the same and that each hit is marked somewhere. */
    found(query: string, without: readonly SearchRule[] = searchRules, more: object = {}): number[] {
      const { total, hits, unchecked } = search(db, { query, without, ...more })
      expect(total).toBe(hits.length)
      expect(unchecked).toEqual([])
      expect(matchingRowids(db, { query, without }).sort((a, b) => a - b)).toEqual(hits.map(({ rowid }) => rowid).sort((a, b) => a - b))
      return hits.map(({ rowid }) => rowid).sort((a, b) => a - b)
    },
  }
}

test('each rule can be left out by itself', () => {
  const { add, found } = searching()
  const baum = add('Ein Baum.')
  const baeume = add('Viele Bäume.')
  const compound = add('Der Straßenbaum.')
  const tree = add({ pages: ['The tree.'], language: 'en' })
  expect(found('Baum', [])).toEqual([baum, baeume, compound, tree])
  expect(found('Baum', ['inflection'])).toEqual([baum, compound, tree])
  expect(found('Baum', ['compound'])).toEqual([baum, baeume, tree])
  expect(found('Baum', ['translation'])).toEqual([baum, baeume, compound])
  expect(found('Baum')).toEqual([baum])
})

test('a word being typed is the beginning of its other forms where those are left out, and says so', () => {
  const db = emptyDatabase()
  addRecord(db, { pages: ['Kanal', 'Neue Abwasserleitungen werden verlegt.'] })
  addRecord(db, { pages: ['Neue Abwasserleitungen werden verlegt.'] })
  const { hits } = search(db, { query: 'Abwasserleitung', asYouType: true, without: ['inflection'] })
  expect(hits.map(({ page, why }) => [page, why])).toEqual([0, 1].map((page) => [page, [{ term: 'Abwasserleitung', matched: 'Abwasserleitungen', rule: 'prefix', field: 'body' }]]))
  expect(search(db, { query: 'Abwasserleitung', without: ['inflection'] }).total).toBe(0)
  // The root of a compound begins with other letters.
  expect(search(db, { query: 'Leitungen', asYouType: true, without: ['inflection', 'compound'] }).total).toBe(0)
})

test('a word being typed begins no other when that is left out', () => {
  const { add, db } = searching()
  add('Der Workshop.')
  const typed = (without: readonly SearchRule[]): number => search(db, { query: 'Works', asYouType: true, without }).total
  expect([typed([]), typed(['prefix'])]).toEqual([1, 0])
})

test('ä and ae, ß and ss are one thing or two', () => {
  const { add, found } = searching()
  const umlaut = add('Der Müll.')
  const written = add('Der Muell.')
  const mull = add('Der Mull.')
  expect(found('Müll', ['inflection', 'translation'])).toEqual([umlaut, written, mull])
  expect(found('Müll', ['spelling', 'translation'])).toEqual([umlaut])
  expect(found('Mull', ['spelling', 'translation'])).toEqual([mull])
  const sharp = add('Die Straße.')
  const plain = add('Die Strasse.')
  expect(found('Straße', [])).toEqual([sharp, plain])
  expect(found('Straße')).toEqual([sharp])
  expect(found('strasse')).toEqual([plain])
})

test('capitals never matter', () => {
  const { add, found } = searching()
  const record = add('KUMASI und Kumasi')
  expect(found('kumasi')).toEqual([record])
})

test('all words are wanted as they were written, each wherever it stands', () => {
  const { add, found } = searching()
  add({ title: 'Baum', pages: ['Die Straßen'] })
  const both = add({ title: 'Baum', pages: ['Die Straße'] })
  expect(found('Baum Straße')).toEqual([both])
})

test('a phrase is its very words in that order', () => {
  const { add, found } = searching()
  const one = add('Haus der Partnerschaft')
  const forms = add('Häuser der Partnerschaften')
  add('Haus der Partnerschaften. Das Haus und die Partnerschaft.')
  expect(found('"Haus der Partnerschaft"')).toEqual([one])
  expect(found('"Häuser der Partnerschaften"', ['inflection'])).toEqual([forms])
})

test('a field is looked into for the very word', () => {
  const { add, found } = searching()
  add({ title: 'Bäume', pages: ['Ein Baum'] })
  const titled = add({ title: 'Baum', pages: ['Viele Bäume'] })
  expect(found('title:Baum', ['inflection'])).toEqual([titled])
})

test('what must not be there is taken at its word', () => {
  const { add, found } = searching()
  const plural = add('Kumasi und Bäume')
  add('Kumasi und ein Baum')
  expect(found('Kumasi -Baum')).toEqual([plural])
  expect(found('Kumasi -Baum', ['inflection', 'translation'])).toEqual([plural])
})

test('patterns and slips that somebody writes are still met', () => {
  const { add, found } = searching()
  const record = add('Abwasserbehandlungen in Kumasi')
  expect(found('Abwasser*')).toEqual([record])
  expect(found('Kumari~1')).toEqual([record])
})

test('translations are met in the listed form only when other forms are left out', () => {
  const { add, found } = searching()
  const tree = add({ pages: ['One tree.'], language: 'en' })
  const trees = add({ pages: ['Two trees.'], language: 'en' })
  expect(found('Bäume', [])).toEqual([tree, trees])
  expect(found('Baum', ['inflection'])).toEqual([tree])
  expect(found('Bäume', ['inflection'])).toEqual([])
})

test('the page shown is one with the very word', () => {
  const { db } = searching()
  addRecord(db, { pages: ['Die Bäume und die Bäume', 'Ein Baum'] })
  expect(search(db, { query: 'Baum', without: searchRules }).hits[0]?.page).toBe(1)
  expect(search(db, { query: 'Baum', without: searchRules }).hits[0]?.why.map(({ rule }) => rule)).toEqual(['exact'])
})

test('where too much would have to be read, all that is found is shown, and it is said what was not told apart', () => {
  const { db } = searching()
  for (let n = 0; n < 501; n += 1) addRecord(db, { pages: [n % 2 === 0 ? 'Der Müll' : 'Der Mull'] })
  const { total, unchecked } = search(db, { query: 'Müll', without: searchRules })
  expect({ total, unchecked }).toEqual({ total: 501, unchecked: ['spelling'] })
})

test('an answer is no older than the archive', () => {
  const { add, found } = searching()
  const one = add('Ein Baum')
  expect(found('Baum')).toEqual([one])
  const two = add('Noch ein Baum')
  add('Zwei Bäume')
  expect(found('Baum')).toEqual([one, two])
})

test('groups of hits are counted by the same words', () => {
  const { add, db } = searching()
  add({ pages: ['Ein Baum'], kind: 'minutes' })
  add({ pages: ['Zwei Bäume'], kind: 'minutes' })
  expect(facetOf(db, { query: 'Baum', facet: 'kind', limit: 5, without: searchRules }).values).toEqual([{ value: 'minutes', count: 1 }])
})

test('a minus hides just what would be found by the word behind it', () => {
  const { add, found } = searching()
  const street = add({ title: 'Schulen am Fluss', pages: ['Quarzuhr, Straße, Schule'] })
  const other = add({ title: 'Schule am Fluss', pages: ['Quarzuhr, Strasse, Straßenbaum'] })
  expect(found('Quarzuhr Strasse')).toEqual([other])
  expect(found('Quarzuhr -Strasse')).toEqual([street])
  expect(found('Quarzuhr -Straße', ['spelling'])).toEqual([other])
  expect(found('titel:Schule')).toEqual([other])
  expect(found('Quarzuhr -titel:Schule')).toEqual([street])
  expect(found('-titel:Schule')).toEqual([street])
  expect(found('Quarzuhr -"Schule am Fluss"')).toEqual([street])
  expect(found('Quarzuhr -strasse -schulen')).toEqual([])
})

test('where so many records hold the word behind a minus that not each is looked at, that is said', () => {
  const { db, add } = searching()
  for (let number = 0; number <= 500; number += 1) add('Quarzuhr, Straße')
  const few = add('Kumasi, Straße')
  expect(search(db, { query: '-Strasse', without: searchRules })).toMatchObject({ total: 0, unchecked: ['spelling'] })
  expect(search(db, { query: 'Kumasi -Strasse', without: searchRules })).toMatchObject({ total: 1, hits: [{ rowid: few }], unchecked: [] })
})
