import { expect, it } from 'vitest'
import type { ArchiveQueries } from '../../../renderer/client'
import { createReach } from '../../../renderer/import/reach'

/** A connection of that name: what is asked over it is its own answer. */
function connection(name: string): ArchiveQueries {
  return { name } as unknown as ArchiveQueries
}
const nameOf = (archive: ArchiveQueries): string => Reflect.get(archive, 'name')
const never = new Promise<never>(() => undefined)

it('asks over the next connection what an earlier one has not answered', async () => {
  const reach = createReach()
  const asked: string[] = []
  const ask = reach.ask((archive) => {
    asked.push(nameOf(archive))
    return nameOf(archive) === 'broken' ? never : Promise.resolve(nameOf(archive))
  })
  expect(asked).toEqual([])
  reach.over(connection('broken'))
  const whole = connection('whole')
  reach.over(whole)
  expect(await ask).toBe('whole')
  reach.over(connection('later'))
  expect(asked).toEqual(['broken', 'whole'])
})

it('asks once over each connection, and gives what goes wrong', async () => {
  const reach = createReach()
  const only = connection('only')
  reach.over(only)
  let count = 0
  const ask = reach.ask(() => Promise.reject(new Error(`refused ${(count += 1)}`)))
  reach.over(only)
  await expect(ask).rejects.toThrow('refused 1')
  expect(count).toBe(1)
})
