import { expect, it } from 'vitest'
import { asBeginning } from '../../../main/search/query/beginning'

it.each([
  ['Worksh', 'Worksh*'],
  ['Kumasi titel:Worksh', 'Kumasi titel:Worksh*'],
  ['klima-partner', 'klima-partner*'],
  ['ort:Kumasi +Worksh', 'ort:Kumasi +Worksh*'],
])('the last word of %s may begin one', (query, beginning) => {
  expect(asBeginning(query)).toBe(beginning)
})

it.each(['', 'Worksh ', '"der Worksh"', 'Worksh*', 'Worksh~1', '-Worksh', 'Worksh ort:Kumasi', 'Worksh!'])('%j ends in no word that may be a beginning', (query) => {
  expect(asBeginning(query)).toBeNull()
})
