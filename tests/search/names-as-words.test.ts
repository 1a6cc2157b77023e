import type Database from 'better-sqlite3'
import { beforeEach, expect, it } from 'vitest'
import { withNamesAsWords } from '../../main/search/names-as-words'
import { otherwiseAsked } from '../../main/search/slips'
import { addRecord, emptyDatabase } from './archive'

let db: Database.Database
beforeEach(() => {
  db = emptyDatabase()
  addRecord(db, { pages: ['Frau Kestermann berichtet aus Accra über die Deponie.'] })
  addRecord(db, { pages: ['Frau Kestermann schreibt.'] })
})

const asWords = (query: string): string | null => withNamesAsWords(db, { query })

it('looks for somebody nobody has linked in the texts', () => {
  expect(asWords('person:Kestermann')).toBe('Kestermann')
  expect(asWords('Deponie person:"Frau Kestermann" ort:Accra')).toBe('Deponie "Frau Kestermann" Accra')
  expect(asWords('organisation:Kestermann +ort:Accra')).toBe('Kestermann Accra')
})

it('leaves other filters, and who is not to be there', () => {
  expect(asWords('art:dokument person:Kestermann')).toBe('art:dokument Kestermann')
  expect(asWords('-person:Kestermann Accra')).toBeNull()
  expect(asWords('art:foto person:Kestermann')).toBeNull()
  expect(asWords('in:Kestermann')).toBeNull()
})

it('says nothing of whom no text names', () => {
  expect(asWords('person:Niemand')).toBeNull()
  expect(asWords('Kestermann')).toBeNull()
})

it('comes before leaving words out', () => {
  expect(otherwiseAsked(db, { query: 'person:Kestermann Deponie' })).toBe('Kestermann Deponie')
})
