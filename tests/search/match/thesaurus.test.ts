import { expect, test } from 'vitest'
import { setPairs } from '../../../main/archive/authorities/equivalents'
import { createRecord } from '../../../main/archive/records/edit'
import { isShipped, pairsOf, shippedPairs } from '../../../main/search/match/shipped-pairs'
import { allPairs, crosses } from '../../../main/search/match/thesaurus'
import { search, type SearchRequest } from '../../../main/search/search'
import { redo, undo } from '../../archive/take-back'
import { indexedArchive } from '../../archive/temporary-archive'
import { addRecord, emptyDatabase } from '../archive'

function searching() {
  const db = emptyDatabase()
  const ask = (query: string, more: Partial<SearchRequest> = {}) => search(db, { query, ...more })
  return {
    add: (text: string, language: 'de' | 'en', title = '') => addRecord(db, { title, pages: [text], language }),
    ask,
    found: (query: string, more: Partial<SearchRequest> = {}) => ask(query, more).hits.map(({ rowid }) => rowid),
  }
}

test('the thesaurus that comes with the program pairs different words, each pair once', () => {
  expect(shippedPairs.length).toBeGreaterThan(180)
  expect(new Set(shippedPairs.map(({ de, en }) => `${de}=${en}`)).size).toBe(shippedPairs.length)
  expect(shippedPairs.filter(({ de, en }) => de.toLowerCase() === en.toLowerCase())).toEqual([])
})

test('a word finds its equivalents in the other language, either way, in any form, behind the word itself, and says so', () => {
  const { add, found, ask } = searching()
  const english = add('The wastes were collected by the city.', 'en')
  const german = add('Die Abfälle wurden gesammelt.', 'de')
  expect(found('Abfall')).toEqual([german, english])
  expect(found('waste')).toEqual([english, german])
  expect(found('Abfälle')).toEqual([german, english])
  expect(found('Abfaelle')).toEqual([german, english])
  const hit = ask('Abfall').hits[1]
  expect(hit?.why).toEqual([{ term: 'Abfall', matched: 'wastes', rule: 'translation', field: 'body' }])
  expect(hit?.snippet.filter(({ marked }) => marked)).toEqual([{ text: 'wastes', marked: true }])
})

test('several words are one thing on both sides', () => {
  const { add, found, ask } = searching()
  const german = add('Der Klimaschutz in der Stadt.', 'de')
  const english = add('Measures of climate protection in the city.', 'en')
  const apart = add('The climate is warm. Protection of children matters.', 'en')
  expect(found('Klimaschutz')).toEqual([german, english])
  expect(found('Klima-Schutz')).toEqual([german, english])
  expect(new Set(found('climate protection'))).toEqual(new Set([german, english, apart]))
  expect(found('climate children')).toEqual([apart])
  const why = ask('climate protection').hits.find(({ rowid }) => rowid === german)?.why
  expect(why).toEqual([{ term: 'climate protection', matched: 'Klimaschutz', rule: 'translation', field: 'body' }])
})

test('an equivalent with small words in it is found, and finds', () => {
  const { add, found } = searching()
  const german = add('Das Handlungsprogramm wurde beschlossen.', 'de')
  const english = add('The programme of action was adopted.', 'en')
  expect(found('programme of action')).toEqual([english, german])
  expect(found('Handlungsprogramm')).toEqual([german, english])
  const minutes = add('Niederschrift der Sitzung im Rathaus.', 'de')
  expect(found('minutes of the meeting')).toEqual([minutes])
})

test('other words of the query have to be there all the same', () => {
  const { add, found } = searching()
  const both = add('Waste in Kumasi.', 'en')
  add('Waste in Accra.', 'en')
  expect(found('Abfall Kumasi')).toEqual([both])
})

test('an equivalent is met in German compounds too, which say what they were found for', () => {
  const { add, ask, found } = searching()
  const compound = add('Die Fußgängerbrücke über den Bach wird saniert.', 'de')
  const word = add('Die Brücke über den Bach wird saniert.', 'de')
  expect(new Set(found('bridge'))).toEqual(new Set([compound, word]))
  expect(ask('bridge').hits.find(({ rowid }) => rowid === compound)?.why).toEqual([{ term: 'bridge', matched: 'Fußgängerbrücke', rule: 'translation', field: 'body' }])
  expect(found('bridge', { without: ['compound'] })).toEqual([word])
  expect(found('bridge', { without: ['translation'] })).toEqual([])
  expect(found('-bridge Bach')).toEqual(expect.arrayContaining([compound, word]))
})

test('only whole words of a query are translated: neither parts of them, nor quoted ones, patterns and what must not be there', () => {
  const { add, found } = searching()
  const german = add('Die Abfallgebühr steigt.', 'de')
  const english = add('The waste is collected.', 'en')
  expect(found('waste')).toEqual([english, german])
  expect(found('Abfallgebühr')).toEqual([german])
  expect(found('"Abfall"')).toEqual([])
  expect(found('Abfa*')).toEqual([german])
  expect(found('-Abfall')).toContain(english)
})

test('a document in two languages is found by either, but a word with another meaning there is not', () => {
  const { add, found } = searching()
  const bilingual = add('Der Bericht. Summary: the drought in the north.', 'de')
  add('Think it over and mull it over again.', 'en')
  expect(found('Dürre')).toEqual([bilingual])
  expect(found('garbage')).toEqual([])
  expect([crosses(['Müll']), crosses(['drought'])]).toEqual([false, true])
})

test('an umlaut of an equivalent may be written either way', () => {
  const { add, found } = searching()
  const record = add('Plan fuer den Kuestenschutz', 'de')
  expect(found('coastal protection')).toEqual([record])
})

test('without translations only the words themselves are found', () => {
  const { add, found } = searching()
  add('The waste is collected.', 'en')
  expect(found('Abfall', { without: ['translation'] })).toEqual([])
})

test('a field holds for the translation too', () => {
  const { add, found } = searching()
  const titled = add('Text', 'en', 'Waste in the city')
  add('Waste in the city', 'en', 'Text')
  expect(found('title:Abfall')).toEqual([titled])
})

function editing() {
  const { archive, by: writer } = indexedArchive()
  const found = (query: string): number => search(archive.db, { query }).total
  const record = createRecord(writer, 'document', { title: 'The tippy tap and the waste', language: 'en' })
  return { archive, writer, found, record, set: (de: string, en: string, on: boolean) => setPairs(writer, pairsOf(de, en), on, isShipped) }
}

test('a pair of the archive is used at once, gone when it is removed, and back when that is undone', () => {
  const { archive, writer, found, set } = editing()
  expect(found('Wasserhahn')).toBe(0)
  expect(set('Wasserhahn, Zapfhahn', 'tippy tap', true)).toBe(2)
  expect([found('Wasserhahn'), found('Zapfhähne')]).toEqual([1, 1])
  expect(set('wasserhahn', 'Tippy  Tap', true)).toBe(0)
  set('Wasserhahn', 'tippy tap', false)
  expect([found('Wasserhahn'), found('Zapfhahn')]).toEqual([0, 1])
  undo(archive, writer.author)
  expect(found('Wasserhahn')).toBe(1)
  undo(archive, writer.author)
  expect([found('Wasserhahn'), found('Zapfhahn')]).toEqual([0, 0])
})

test('a removed pair stays in the list, to be restored', () => {
  const { archive, set } = editing()
  set('Wasserhahn', 'tippy tap', true)
  set('Wasserhahn', 'tippy tap', false)
  const listed = () => allPairs(archive.db).filter(({ shipped }) => !shipped)
  expect(listed()).toEqual([{ de: 'Wasserhahn', en: 'tippy tap', shipped: false, on: false }])
  set('Wasserhahn', 'tippy tap', true)
  expect(listed()).toEqual([{ de: 'Wasserhahn', en: 'tippy tap', shipped: false, on: true }])
})

test('a pair that comes with the program is switched off and on again, each time undoable', () => {
  const { archive, writer, found, set } = editing()
  const shipped = () => allPairs(archive.db).find(({ de, en }) => de === 'Abfall' && en === 'waste')
  expect(found('Abfall')).toBe(1)
  expect(set('Abfall', 'waste', false)).toBe(1)
  expect([found('Abfall'), shipped()?.on]).toEqual([0, false])
  expect(set('Abfall', 'waste', false)).toBe(0)
  undo(archive, writer.author)
  expect([found('Abfall'), shipped()?.on]).toEqual([1, true])
  redo(archive, writer.author)
  expect(found('Abfall')).toBe(0)
  set('Abfall', 'waste', true)
  expect([found('Abfall'), shipped()?.on]).toEqual([1, true])
  expect(allPairs(archive.db).length).toBe(shippedPairs.length)
})

test('wordings without a word in them make no pair', () => {
  expect(pairsOf('Eimer, ,–', 'bucket,')).toEqual([{ de: 'Eimer', en: 'bucket' }])
})
