import { expect, it } from 'vitest'
import { otherwiseAsked } from '../../../main/search/slips'
import { addRecord, emptyDatabase } from '../archive'

const db = emptyDatabase()
addRecord(db, { title: 'Kompostanlage', pages: ['Der Häcksler ist defekt.'] })

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
