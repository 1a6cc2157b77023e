import type Database from 'better-sqlite3'
import * as fc from 'fast-check'
import { beforeEach, expect, it } from 'vitest'
import { withMostWords } from '../../main/search/most-words'
import { addRecord, emptyDatabase } from './archive'

let db: Database.Database
const names = new Map<number, string>()
beforeEach(() => {
  db = emptyDatabase()
  const add = (title: string, text: string): unknown => names.set(addRecord(db, { title, pages: [text] }), title)
  add('Inhaltsverzeichnis', 'Kompostanlage, Einweihung, Fotos, Mansoro, Lenkungskreis, Waage, Rohlfing')
  add('Einweihung', 'Die Kompostanlage in Mansoro wird eröffnet, im Beisein von Frau Rohlfing.')
  add('Waage', 'Die Waage der Kompostanlage in Mansoro')
  add('Reise', 'Frau Rohlfing reist nach Mansoro.')
  add('Satzung', 'Bäume sind geschützt.')
})

const most = (query: string, limit = 10): string[] => withMostWords(db, { query, limit }).map(({ rowid }) => names.get(rowid) ?? '')

it('gives what has most of the words behind what has all of them, those that lack one before those that lack two', () => {
  expect(most('Einweihung Kompostanlage Mansoro Rohlfing Waage')).toEqual(['Einweihung', 'Waage'])
  expect(most('Einweihung Kompostanlage Mansoro Rohlfing Waage', 1)).toEqual(['Einweihung'])
})

it('says by which words each was found', () => {
  expect(withMostWords(db, { query: 'Einweihungen Kompostanlage Lenkungskreis' })[0]?.why.map(({ term }) => term)).toEqual(['Einweihungen', 'Kompostanlage'])
})

it.each([
  // Of two words one.
  ['Rohlfing Lenkungskreis', ['Reise', 'Einweihung']],
  // A word that stands nowhere is lacking as well; at most half of them are.
  ['Rohlfing Mansoro überfällig Marsmission', ['Reise', 'Einweihung', 'Inhaltsverzeichnis']],
  ['Rohlfing überfällig Marsmission', []],
  // A slip is mended, and a compound that stands nowhere taken apart.
  ['Kompostanlge Einweihung Lenkungskreis', ['Einweihung']],
  ['Anlageneinweihung Lenkungskreis', ['Einweihung']],
  // What carries a sign, is quoted or asked for in a field they all have.
  ['+Waage Rohlfing Lenkungskreis Satzung', ['Inhaltsverzeichnis']],
  ['titel:Waage Rohlfing Kompostanlage', ['Waage']],
  ['"Frau Rohlfing" Waage Lenkungskreis', []],
  ['Rohlfing Mansoro -Kompostanlage Satzung', ['Reise']],
  ['Rohlfing UND Lenkungskreis', []],
  ['Satzung', []],
  ['die Satzung', []],
  ['', []],
])('%s', (query, expected) => {
  expect(most(query)).toEqual(expected)
})

it('gives nothing where words are wanted as they are written, and keeps to filters', () => {
  expect(withMostWords(db, { query: 'Rohlfing Lenkungskreis', without: ['inflection', 'spelling', 'compound', 'prefix', 'translation'] })).toEqual([])
  expect(withMostWords(db, { query: 'Rohlfing Lenkungskreis art:foto' })).toEqual([])
})

it('of a pasted text gives what has its rarest words, though it is written otherwise in places', () => {
  names.set(addRecord(db, { pages: ['Herr Müller sagte zu, bis Ende Mai die Unterlagen über den Rückbau der Fahrgastinformation und die Entwürfe zu schicken.'] }), 'Zusage')
  for (let number = 0; number < 30; number += 1) addRecord(db, { pages: ['Herr Müller sagte zu, bis Ende Mai zu schicken.'] })
  expect(most('> Herr Möller hatte zugesagt, bis Ende Mai die\n> Unterlagen über den Rückbau der Fahrgastinformation\n> sowie seine Entwürfe zu Papier zu bringen und an uns\n> weiterzuleiten; bisher liegt hier nichts vor.')).toEqual(['Zusage'])
})

it('takes whatever is typed, and gives nothing without a reason', () => {
  const piece = fc.oneof(fc.constantFrom('Rohlfing', 'Waage', 'Mansoro', 'Kompostanlagenwaage', 'überfällig', 'und', 'the', 'war', 'die', 'in', '5 %', '"19 °C"', '§', '1½', '2011/2012', '12.500', 'a.b@c.de', 'DE12500105170648489890', '-Rohlfing', '+Waage', '"Frau Rohlfing"', 'titel:Waage', 'ort:Kumasi', 'Waa*', 'Wage~1', 'Waage^3', 'Frau', '?', '('), fc.string({ maxLength: 6 }))
  fc.assert(fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
    const query = pieces.join(' ')
    expect(withMostWords(db, { query }).filter(({ why }) => why.length === 0)).toEqual([])
  }), { numRuns: 300 })
})

it('keeps to the kind that is asked for, and gives no hit again that has all by being of it', () => {
  const photo = addRecord(db, { kind: 'photo', title: 'Lenkungskreis an der Kompostanlage' })
  names.set(addRecord(db, { kind: 'photo', title: 'Kompostanlage' }), 'Bild der Kompostanlage')
  names.set(photo, 'Bild beider')
  expect(most('Foto Lenkungskreis Kompostanlage')).toEqual(['Bild der Kompostanlage'])
  expect(most('Foto Lenkungskreis unauffindbar')[0]).toBe('Bild beider')
})

it('gives nothing that has but the year', () => {
  names.set(addRecord(db, { title: 'Bericht', pages: ['2013'] }), 'Bericht')
  expect(most('unauffindbar 2013')).toEqual([])
})
