import type Database from 'better-sqlite3'
import * as fc from 'fast-check'
import { beforeEach, expect, it } from 'vitest'
import { withFewerWords } from '../../main/search/fewer-words'
import { countFound } from '../../main/search/search'
import { addRecord, emptyDatabase } from './archive'

let db: Database.Database
beforeEach(() => {
  db = emptyDatabase()
  for (const pages of [
    ['Die Rosskastanien in der Mühlenstraße werden gefällt.'],
    ['Beschwerde über Laubbläser in der Goethestraße'],
    ['Beschwerde über Laubbläser am Bahnhof'],
    ['Der Lenkungskreis tagt im Oktober am Bahnhof.'],
    ['The composting plant of the market'],
    ['Der Feinstaub am Tag'],
  ]) addRecord(db, { pages, language: pages[0]?.startsWith('The') === true ? 'en' : 'de' })
})

const fewer = (query: string): string | null => withFewerWords(db, { query })

it('looks up no more words than people type', () => {
  const words = Array.from({ length: 15 }, (_, number) => `unauffindbar${number}`)
  expect(fewer(['Laubbläser', ...words].join(' '))).toBe('Laubbläser')
  expect(fewer(['Laubbläser', 'Goethestraße', ...words].join(' '))).toBeNull()
})

it('finds something for whatever is typed, or says nothing', () => {
  const piece = fc.oneof(fc.constantFrom('Laubbläser', 'Lenkungskreis', 'Bahnhofsbeschwerde', 'und', 'am', 'UND', '-Oktober', '+Markt', '"am Bahnhof"', 'titel:Markt', 'ort:Kumasi', 'Bahnh*', 'Oktobr~1', 'Bahnhof^3', 'Mühlen-Straße', '66/2', 'farbe:rot', '^', '~'), fc.string({ maxLength: 6 }))
  fc.assert(fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
    const query = pieces.join(' ')
    const less = fewer(query)
    expect(less === null || countFound(db, { query: less }) > 0).toBe(true)
  }), { numRuns: 300 })
})

it('takes no compound apart where that is not wanted', () => {
  expect(withFewerWords(db, { query: 'Bahnhofsbeschwerde', without: ['compound'] })).toBeNull()
})

it.each([
  // A word that stands nowhere.
  ['Laubbläser überfällig', 'Laubbläser'],
  ['überfällige Laubbläser Goethestraße', 'Laubbläser Goethestraße'],
  // As few words as possible, those kept that find the least, else those that stand first.
  ['Laubbläser Bahnhof Oktober', 'Laubbläser Bahnhof'],
  ['Beschwerde Rosskastanien', 'Rosskastanien'],
  ['Lenkungskreis Goethestraße Laubbläser', 'Goethestraße Laubbläser'],
  // Words that are translated together stand, though each by itself does not.
  ['particulate matter überfällig', 'particulate matter'],
  // Words that say nothing count for none.
  ['a) Rosskastanien', 'Rosskastanien'],
  ['die composting plant', 'composting plant'],
  ['composting at home', 'composting'],
  ['Lenkungskreis  ort:Kumasi -Wasser Laubbläser', null],
  ['über die Rosskastanien und den Lenkungskreis', 'Rosskastanien'],
  // A compound that stands nowhere is looked for by its halves, both of them, unless there is more to go by.
  ['Lenkungskreistermin', null],
  ['Bahnhofsbeschwerde', 'Bahnhofs Beschwerde'],
  ['bahnhofsbeschwerde', 'bahnhofs beschwerde'],
  ['Laubbläserbeschwerde Goethestraße', 'Laubbläser Beschwerde Goethestraße'],
  ['Bahnhofsbeschwerde Lenkungskreis', 'Bahnhofs Beschwerde'],
  // Of words in one piece each is its own, and what is said again goes wherever it stands.
  ['Rosskastanien/Bahnhof', 'Rosskastanien'],
  ['überfällig/unauffindbar Bahnhof Oktober', 'Bahnhof Oktober'],
  ['art:dokument Lenkungskreis/überfällig Bahnhof', 'art:dokument Lenkungskreis Bahnhof'],
  ['überfällig Bahnhof überfällig', 'Bahnhof'],
  // What carries a sign, is quoted or belongs to a field is meant.
  ['+Lenkungskreis Rosskastanien', '+Lenkungskreis'],
  ['+überfällig Rosskastanien', null],
  ['"Die Rosskastanien" Lenkungskreis', '"Die Rosskastanien"'],
  ['Rosskastanien titel:Lenkungskreis', null],
  ['Rosskastanien -Mühlenstraße', null],
  ['Lenkungskreis UND Rosskastanien', null],
  ['Rosskastanie', null],
  ['überfällig unauffindbar', null],
  ['', null],
])('%s finds something as %s', (query, expected) => {
  expect(fewer(query)).toBe(expected)
})

it.each(['Fotos unauffindbar', 'Protokoll unauffindbar', 'unauffindbar 2013', 'Fotos unauffindbar 2013'])('%s is nothing rather than all photos, all minutes or a whole year', (query) => {
  addRecord(db, { kind: 'photo', title: 'Markt', pages: ['Foto und Protokoll, 2013'] })
  expect(fewer(query)).toBeNull()
  expect(fewer(`${query} Bahnhof`)).not.toBeNull()
})

it('takes no word for a kind of records apart', () => {
  addRecord(db, { kind: 'minutes', title: 'Beschluss und Protokoll', pages: ['Der Beschluss vom 3. Mai: die Waage wird geeicht.'] })
  expect(fewer('Beschlussprotokoll Waage unauffindbar')).toBe('Beschlussprotokoll Waage')
})
