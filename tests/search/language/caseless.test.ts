import { expect, it } from 'vitest'
import { search } from '../../../main/search/search'
import { addRecord, emptyDatabase, type TestRecord } from '../archive'

/** What of a record a noun asked for is found by, and its marks; null: nothing. */
function foundBy(query: string, record: TestRecord): readonly string[] | null {
  const db = emptyDatabase()
  addRecord(db, record)
  const { hits } = search(db, { query })
  return hits[0]?.why.map(({ matched, rule }) => `${matched} ${rule}`) ?? null
}

it.each([
  ['Regen', { caption: 'Bericht aus Kumasi\nregen.jpg' }, 'regen'],
  ['Regen', { caption: 'DSC_regen.JPG' }, 'regen'],
  ['Wagen', { title: 'wagen am markt' }, 'wagen'],
  ['Laden', { pages: ['der laden am markt', 'bis montag'] }, 'laden'],
])('%s is found where case says nothing: %o', (query, record, matched) => {
  expect(foundBy(query, record)).toEqual([`${matched} exact`])
})

it.each([
  ['Regen', { pages: ['Die Leute regen sich auf.'] }],
  ['Regen', { title: 'Kinder regen sich' }],
  ['Regen', { caption: 'Kinder regen sich\nDSC_0815.JPG' }],
])('%s is not found where it is told to be no noun: %o', (query, record) => {
  expect(foundBy(query, record)).toBeNull()
})
