import type Database from 'better-sqlite3'
import { beforeAll, expect, it } from 'vitest'
import { search } from '../../../main/search/search'
import { otherwiseAsked } from '../../../main/search/slips'
import { addRecord, emptyDatabase } from '../archive'

let db: Database.Database
const names = new Map<number, string>()
beforeAll(() => {
  db = emptyDatabase()
  const add = (name: string, text: string, caption = ''): unknown => names.set(addRecord(db, { caption, pages: [text] }), name)
  add('mail', 'Schreiben Sie an gerrit.hanebuth@brakeln.example oder rufen Sie an: +49 231 5023456.')
  add('same words', 'Herr Gerrit Hanebuth, Brakeln, gab ein Example; 49 Gäste aus 231 Orten.')
  add('page', 'Mehr auf www.brakeln.example/umwelt/klima.html')
  add('file', 'Bericht der Reise', 'Reisebericht_Februar_2012.docx')
  add('account in groups', 'IBAN: DE12 5001 0517 0648 4898 90')
  add('account in one', 'Konto DE12500105170648489890')
  add('another account', 'DE99 5001 0517 0648 4898 91, dazu DE12')
  add('file number', 'Aktenzeichen: 60/3-1 vom Mai; FB 60-III/2011')
  add('other file number', 'Aktenzeichen: 60/3-2 und 61/3-1, im Jahr 2011')
})

const found = (query: string): string[] => search(db, { query }).hits.map(({ rowid }) => names.get(rowid) ?? '').toSorted()
const accounts = ['account in groups', 'account in one']

it.each([
  ['gerrit.hanebuth@brakeln.example', ['mail']], ['mailto:gerrit.hanebuth@brakeln.example', ['mail']], ['Gerrit Hanebuth <gerrit.hanebuth@brakeln.example>,', ['mail']],
  ['https://www.brakeln.example/umwelt/klima.html', ['page']], ['http://brakeln.example/umwelt', ['page']], ['www.brakeln.example/umwelt', ['page']], ['<https://brakeln.example/umwelt/>', ['page']],
  ['DE12 5001 0517 0648 4898 90', accounts], ['DE12500105170648489890', accounts], ['IBAN DE12500105170648489890', ['account in groups']], ['Konto: DE12 5001 0517 0648 4898 90', ['account in one']],
  ['+49 231 5023456', ['mail']],
  ['60/3-1', ['file number']], ['Aktenzeichen 60/3-1', ['file number']], ['FB 60-III/2011', ['file number']],
  ['Reisebericht_Februar_2012.docx', ['file']], ['Reisebericht_Februar_2012', ['file']],
])('%s finds what has it', (query, expected) => {
  expect(found(query)).toEqual(expected)
})

it.each([
  // The same name with another ending, in a folder of its own, and as a copy.
  ['Reisebericht_Februar_2012.pdf', 'Reisebericht-Februar 2012'],
  ['C:\\Ablage\\Reisebericht_Februar_2012.docx', 'Reisebericht-Februar 2012 docx'],
  ['hanebuth.gerrit@brakeln.example', 'hanebuth gerrit brakeln example'],
  ['+48 231 5023456', '231 5023456'],
])('%s, which nothing has, is looked for as %s', (query, expected) => {
  expect(otherwiseAsked(db, { query })).toBe(expected)
})

it('says which account was met, as it was typed', () => {
  expect(search(db, { query: 'DE12500105170648489890' }).hits.map(({ why }) => why.map(({ term, matched }) => [term, matched]))).toEqual(expect.arrayContaining([
    [['DE12 5001 0517 0648 4898 90', 'DE12 5001 0517 0648 4898 90']], [['DE12 5001 0517 0648 4898 90', 'DE12500105170648489890']],
  ]))
})
