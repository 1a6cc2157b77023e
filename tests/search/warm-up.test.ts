import { expect, it, vi } from 'vitest'
import { search } from '../../main/search/search'
import { warmUp } from '../../main/search/warm-up'
import { addRecord, emptyDatabase } from './archive'

it('prepares in many steps what a first search would have to', () => {
  const db = emptyDatabase()
  for (const page of ['Die Stadtverwaltung plant Regenwasser ein.', 'Regenwasser versickert im Stadtpark.']) addRecord(db, { pages: [page] })
  expect([...warmUp(() => db)].length).toBeGreaterThan(20)
  const prepare = vi.spyOn(db, 'prepare')
  expect(search(db, { query: 'regenw', asYouType: true }).total).toBe(2)
  expect(prepare).not.toHaveBeenCalled()
})

it('has nothing to look for in an empty archive', () => {
  expect(() => [...warmUp(emptyDatabase)]).not.toThrow()
})
