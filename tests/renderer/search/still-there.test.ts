import { expect, it } from 'vitest'
import { withoutPiece } from '../../../renderer/search/filter-terms'
import { stillThere } from '../../../renderer/search/still-there'

/** The words of the pieces that are still there. */
function left(answered: string, query: string): string[] {
  const pieces = [...answered.matchAll(/\S+:\S+/g)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
  return stillThere(pieces, answered, query).map(({ start, end }) => query.slice(start, end))
}

it('keeps what stands before or behind what is typed', () => {
  expect(left('Bonn datum:2011', 'Bonn datum:2011 Kumasi')).toEqual(['datum:2011'])
  expect(left('Bonn datum:2011', 'Kumasi Bonn datum:2011')).toEqual(['datum:2011'])
  expect(left('ort:Bonn datum:2011', 'ort:Bonn Kumasi datum:2011')).toEqual(['ort:Bonn', 'datum:2011'])
})

it('keeps nothing that is being changed or was taken away', () => {
  expect(left('Bonn datum:2011', 'Bonn datum:20')).toEqual([])
  expect(left('Bonn datum:2011', 'Kumasi')).toEqual([])
  expect(left('Bonn datum:2011', '')).toEqual([])
})

it('keeps the others where one of them is taken out, however alike they are', () => {
  const answered = 'datum:2010 Bonn datum:2011 datum:2011'
  const pieces = [{ start: 0, end: 10 }, { start: 16, end: 26 }, { start: 27, end: 37 }]
  expect(pieces.map((piece) => left(answered, withoutPiece(answered, piece)))).toEqual([['datum:2011', 'datum:2011'], ['datum:2010', 'datum:2011'], ['datum:2010', 'datum:2011']])
  expect(left('datum:2010 datum:2011', 'datum:2011')).toEqual(['datum:2011'])
})

it('keeps all of a query that has its answer', () => {
  expect(left('Bonn datum:2011', 'Bonn datum:2011')).toEqual(['datum:2011'])
})
