import type Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { countFound, matchingRowids, search, type SearchRequest } from '../../main/search/search'
import { addRecord, emptyDatabase, rowidsFound } from './archive'

let db: Database.Database
let [pictured, letter, other]: number[] = []
beforeEach(() => {
  db = emptyDatabase()
  pictured = addRecord(db, { kind: 'photo', title: 'Die Delegation im Klärwerk', caption: 'Die Delegation im Klärwerk\nDSC_0077.jpg' })
  letter = addRecord(db, { title: 'Brief', pages: ['Die Fotos vom Klärwerk liegen bei.'] })
  other = addRecord(db, { title: 'Bericht', pages: ['Das Klärwerk wird erweitert.'] })
  addRecord(db, { kind: 'photo', title: 'Der Markt' })
})

const found = (query: string, more: Omit<SearchRequest, 'query'> = {}): number[] => rowidsFound(db, query, more)

it.each(['Foto Klärwerk', 'Klärwerk Fotos', 'bilder vom klärwerk', 'photo Klärwerk', 'Klärwerk pictures'])('%s finds the photo that does not say it is one', (query) => {
  expect(found(query)[0]).toBe(pictured)
  expect(found(query)).not.toContain(other)
  expect([countFound(db, { query }), matchingRowids(db, { query })]).toEqual([found(query).length, found(query).toSorted((a, b) => a - b)])
})

it('says of a photo that does not have the word that it is one', () => {
  const [first, second] = search(db, { query: 'Fotos Klärwerk' }).hits
  expect(first?.why).toContainEqual({ term: 'Fotos', matched: 'Fotos', rule: 'kind', field: 'kind' })
  expect(second?.why.filter(({ rule }) => rule === 'kind')).toEqual([])
  expect(second?.why).toContainEqual({ term: 'Fotos', matched: 'Fotos', rule: 'exact', field: 'body' })
})

it('still finds what has the word itself', () => {
  expect(found('Foto Klärwerk')).toEqual([pictured, letter])
})

it.each(['Foto', '+Foto Klärwerk', '"Foto" Klärwerk', 'text:Foto Klärwerk'])('%s means the word itself', (query) => {
  expect(found(query)).not.toContain(pictured)
})

it('leaves out what has the word, where it carries a minus', () => {
  expect(found('Klärwerk -Foto').toSorted()).toEqual([pictured, other])
})

it('is not done where the words alone are wanted as they were written', () => {
  expect(found('Fotos Klärwerk', { without: ['inflection'] })).toEqual([letter])
})

describe('words for minutes', () => {
  let [english, german, vermerk]: number[] = []
  beforeEach(() => {
    english = addRecord(db, { kind: 'minutes', title: 'Minutes of the Steering Committee', language: 'en', pages: ['Kumasi, 3 May 2013. The landfill was visited.'] })
    german = addRecord(db, { kind: 'minutes', title: 'Sitzung der Arbeitsgruppe Deponie', pages: ['Dortmund, 3. Mai 2013'] })
    vermerk = addRecord(db, { title: 'Vermerk Kumasi 2013', pages: ['Das Protokoll aus Kumasi fehlt noch, auch die Fotos.'] })
    addRecord(db, { title: 'Brief', pages: ['Kumasi 2013'] })
  })

  it.each(['Protokoll Kumasi 2013', 'Protokolle Kumasi 2013', 'Niederschrift Kumasi 2013', 'Sitzungsprotokoll Kumasi 2013', 'minutes Kumasi 2013'])('%s finds those in the other language', (query) => {
    // Though that has the town and the year in its title.
    expect(found(query).filter((rowid) => rowid !== vermerk)).toEqual([english])
    expect(found(query)[0]).toBe(english)
  })

  it('find no minutes that tell of the town of a treaty', () => {
    addRecord(db, { kind: 'minutes', title: 'Reisebericht', pages: ['Kyoto, 3. Mai 2013'] })
    const treaty = addRecord(db, { title: 'Ziele', pages: ['Im Kyoto-Protokoll steht mehr.'] })
    expect(found('Kyoto Protokoll')).toEqual([treaty])
  })

  it('find what is called so in neither language', () => {
    expect(found('minutes Deponie')).toContain(german)
  })

  it.each(['Kumasi 10 minutes', '"Protokoll" Steering', '+Protokoll Steering', 'Protokoll_Steering.pdf', 'Protokoll', 'Kyoto Protokoll', 'Protokoll von Montreal'])('%s means the word itself', (query) => {
    expect(search(db, { query }).hits.flatMap(({ why }) => why).filter(({ rule }) => rule === 'kind')).toEqual([])
  })
})

it('finds files of a make by the word for it', () => {
  const mail = addRecord(db, { title: 'Rückfrage', mediaType: 'message/rfc822', pages: ['Die Deponie brennt.'] })
  const table = addRecord(db, { title: 'Mengen', mediaType: 'text/csv', pages: ['Deponie 12 t'] })
  addRecord(db, { title: 'Vermerk', pages: ['Die Deponie'] })
  for (const query of ['Mail Deponie', 'E-Mail Deponie', 'deponie emails']) expect(found(query)).toEqual([mail])
  expect(found('Excel Deponie')).toEqual([table])
})

it('finds those of a kind beside filters alone, before what has the word', () => {
  expect(found('Fotos datum:ohne')).toHaveLength(3)
  expect(found('Fotos datum:ohne')[2]).toBe(letter)
  expect(found('Fotos vom datum:ohne')).toEqual(found('Fotos datum:ohne'))
  expect(countFound(db, { query: 'Fotos datum:2012' })).toBe(0)
})

it('finds those of a kind without what must not be there', () => {
  expect(found('Fotos -Markt').toSorted()).toEqual([pictured, letter])
})
