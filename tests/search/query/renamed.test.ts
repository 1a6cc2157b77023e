import { expect, it } from 'vitest'
import { withCollectionRenamed } from '../../../main/search/query/renamed'

it.each([
  ['Abfall sammlung:Schau', 'Abfall sammlung:"Für den Rat"'],
  ['Abfall NICHT sammlung:Schau', 'Abfall NICHT sammlung:"Für den Rat"'],
  ['art:foto und in: "schau" Markt', 'art:foto und in:"Für den Rat" Markt'],
  ['Markt AND NOT collection:„Schau“', 'Markt AND NOT collection:"Für den Rat"'],
  ['-sammlung:Schau sammlung:Schaubild', '-sammlung:"Für den Rat" sammlung:Schaubild'],
])('%s asks for the collection by its new name as it did by the old one', (query, renamed) => {
  expect(withCollectionRenamed(query, 'Schau', 'Für den Rat')).toBe(renamed)
})
