import { expect, it } from 'vitest'
import { createBudget, roomIn, spend } from '../../main/import/reading/budget'
import { limits } from '../../main/import/reading/limits'

it('all that is in one file shares one budget, of bytes and of files, however deep it lies', () => {
  const budget = createBudget(1_000)
  const part = { name: 'Anlage', path: '/Anlage', fault: null, size: 1_000, shownAs: null, isNumbered: false }
  spend(budget, [part, part])
  spend(budget, [part])
  expect(roomIn('/Teile', 1, budget)).toEqual({ folder: '/Teile', bytes: limits.containerBytes - 3_000, entries: limits.containerEntries - 3 })
  expect(roomIn('/Teile', limits.nesting, budget)).toBeNull()
})
