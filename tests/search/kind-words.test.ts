import type Database from 'better-sqlite3'
import { beforeEach, expect, it } from 'vitest'
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
