import type Database from 'better-sqlite3'
import { beforeEach, expect, it } from 'vitest'
import { search } from '../../main/search/search'
import { addRecord, emptyDatabase } from './archive'

let db: Database.Database
beforeEach(() => {
  db = emptyDatabase()
})

const total = (query: string): number => search(db, { query }).total

it.each([
  'Wann wurde der Vertrag mit Kumasi unterschrieben?', 'wer hat den vertrag unterschrieben', 'Gibt es einen Vertrag mit Kumasi?', 'Bitte den Vertrag mit Kumasi!',
  'Wieviele Verträge wurden unterschrieben?', 'Worum geht es … nein: Vertrag?', 'Warum wurde der Vertrag unterschrieben?', 'Herr Kumasi, Vertrag',
])('%s asks for what it is about', (query) => {
  addRecord(db, { pages: ['Vertrag mit der Stadt Kumasi, unterschrieben am 12. November 2009; es geht um Wasser.'] })
  addRecord(db, { pages: ['Wann und wo es gibt, was wurde, wer bitte dankt'] })
  expect(total(query)).toBe(1)
})

it.each(['When was the contract signed?', 'Please: the contract with Kumasi', 'How many contracts were signed during 2009?'])('%s asks for what it is about', (query) => {
  addRecord(db, { pages: ['The contract with Kumasi, signed in 2009'], language: 'en' })
  addRecord(db, { pages: ['Please note how many there were during the year'], language: 'en' })
  expect(total(query)).toBe(1)
})

it.each([['Abfall für Kumasi', 1], ['der Abfall von Kumasi', 1], ['waste from the market', 2], ['die Stadt', 1], ['die city', 0]])('small words of one language hide nothing of the other: %s', (query, count) => {
  addRecord(db, { pages: ['City waste and the plan for Kumasi'], language: 'en' })
  addRecord(db, { pages: ['Stadt und Abfall, Wochenmarkt'] })
  addRecord(db, { pages: ['Abfälle am Markt'] })
  expect(total(query)).toBe(count)
})

it('a question word asked for by itself, with a plus or in quotes is looked for', () => {
  addRecord(db, { pages: ['Wer wurde gewählt?'] })
  addRecord(db, { pages: ['Die Stadt wählt'] })
  expect([total('wer'), total('wurde'), total('+wurde Stadt'), total('"wer wurde"'), total('gewählt')]).toEqual([1, 1, 0, 1, 2])
})

it('what goes before a name is looked for only by itself', () => {
  addRecord(db, { pages: ['Jette Lohmöller prüft die Märkte.'] })
  addRecord(db, { pages: ['Frauen auf dem Markt, Herr Lohmöller'] })
  expect([total('Frau Lohmöller'), total('Herrn Lohmöller prüft'), total('Markt Frau'), total('Frau'), total('+Frau Lohmöller')]).toEqual([2, 1, 1, 1, 1])
})
