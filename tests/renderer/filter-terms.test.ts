import { expect, it } from 'vitest'
import type { QueryFilter } from '../../preload/contract'
import { filterOn } from '../../renderer/search/filter-terms'

const filters: readonly QueryFilter[] = [{ field: 'place', value: 'tansania', negated: false, start: 0, end: 12 }]

it('knows the filter on a place by its name in either language', () => {
  expect(filterOn(filters, 'place', 'Tansania', { de: 'Tansania', en: 'Tanzania' })).toBe(filters[0])
  expect(filterOn(filters, 'place', 'Tanzania', { de: 'Tansania', en: 'Tanzania' })).toBe(filters[0])
  expect(filterOn(filters, 'place', 'Tanga', { de: 'Tanga' })).toBeNull()
  expect(filterOn(filters, 'person', 'Tansania')).toBeNull()
})
