import { expect, it } from 'vitest'
import { fold } from '../../../main/search/language/fold'
import { search } from '../../../main/search/search'
import { addRecord, emptyDatabase } from '../archive'

it.each([['Ɔkɔmfo Anɔkye', 'okomfo anokye'], ['Yɛ́ma', 'yema'], ['Tromsø', 'tromso']])('%s is %s where a keyboard has not the letters', (written, plain) => {
  expect(fold(written)).toBe(plain)
})

it('names of Kumasi are found by either way to write them, and said to be', () => {
  const db = emptyDatabase()
  const [twi, english] = [addRecord(db, { pages: ['Ɔkɔmfo Anɔkye Ayaresabea'] }), addRecord(db, { pages: ['Komfo Anokye Teaching Hospital'], language: 'en' })]
  for (const query of ['Anokye', 'Anɔkye']) expect(search(db, { query }).hits.map(({ rowid }) => rowid).toSorted()).toEqual([twi, english])
  expect(search(db, { query: 'Okomfo' }).hits[0]).toMatchObject({ rowid: twi, why: [{ matched: 'Ɔkɔmfo', rule: 'umlaut' }] })
  expect(search(db, { query: 'Anokye', without: ['spelling'] }).hits.map(({ rowid }) => rowid)).toEqual([english])
})
