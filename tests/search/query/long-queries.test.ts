import { expect, it } from 'vitest'
import { parseQuery } from '../../../main/search/query/query'
import { search } from '../../../main/search/search'
import { otherwiseAsked } from '../../../main/search/slips'
import { addRecord, emptyDatabase } from '../archive'

const db = emptyDatabase()
addRecord(db, { title: 'Kompostanlage', pages: ['Der Häcksler ist defekt.'] })

it('looks for no more filters than SQLite can link, and says so', () => {
  const query = Array.from({ length: 1_200 }, (_, number) => `person:Name${number}`).join(' ')
  expect(search(db, { query })).toMatchObject({ total: 0 })
  const { filters, problems } = parseQuery(query)
  expect([filters.length, problems]).toEqual([200, [{ start: query.indexOf('person:Name200'), end: query.length, code: 'too-long' }]])
})

it.each([
  ['quotation marks that nothing closes', '„'.repeat(10_000)],
  ['signs before letters', ' −a'.repeat(7_000)],
  ['blanks behind words', `Talsperre Häcksler${' '.repeat(40_000)}`],
  ['marks before a letter', `vor ${'!'.repeat(20_000)}a 2010 b c d e f g`],
])('reads a pasted heap of %s in no time', (_, query) => {
  const started = process.cpuUsage()
  otherwiseAsked(db, { query })
  expect(process.cpuUsage(started).user / 1_000).toBeLessThan(1_500)
}, 60_000)
