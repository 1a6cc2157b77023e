import { expect, it } from 'vitest'
import { stillThere } from '../../renderer/search/still-there'

const filter = { start: 5, end: 15 }

it('keeps what stands in front of what is typed at the end', () => {
  expect(stillThere([filter], 'Bonn datum:2011', 'Bonn datum:2011 Kumasi')).toEqual([filter])
})

it('keeps nothing that what is typed has moved or taken away', () => {
  expect(stillThere([filter], 'Bonn datum:2011', 'Kumasi Bonn datum:2011')).toEqual([])
  expect(stillThere([filter], 'Bonn datum:2011', 'Bonn datum:20')).toEqual([])
  expect(stillThere([filter], 'Bonn datum:2011', '')).toEqual([])
})

it('keeps all of a query that has its answer', () => {
  expect(stillThere([filter], 'Bonn datum:2011', 'Bonn datum:2011')).toEqual([filter])
})
