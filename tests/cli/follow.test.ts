import { setTimeout as delay } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { followBackground } from '../../main/cli/follow'
import { createJobs } from '../../main/job'
import { written } from './written'

it('says at once, and once each time, that work waits for room on a full disk, however often it is tried again', async () => {
  const jobs = createJobs(() => undefined)
  jobs.start('import', async ({ update }) => {
    for (const [done, fault] of [[1, null], [2, 'disk-full'], [3, 'disk-full'], [4, null], [5, 'disk-full'], [5, null], [5, 'disk-full'], [6, null]] as const) {
      await delay(1)
      update({ done, fault })
    }
  })
  const { errors } = await written(() => followBackground(jobs, 'import', 'Import'))
  expect(errors.match(/Der Datenträger ist voll/g)).toHaveLength(2)
})

it('gives what was ended before its time', async () => {
  const jobs = createJobs(() => undefined)
  const ended = jobs.start('rebuild', async ({ signal, update }) => {
    update({ done: 3, total: 7 })
    await delay(10_000, undefined, { signal })
  })
  setTimeout(() => process.emit('SIGINT'), 5)
  let undone: unknown
  await written(async () => (undone = await followBackground(jobs, 'rebuild', 'Neu lesen')))
  expect(undone).toMatchObject([{ id: ended, state: 'cancelled', done: 3, total: 7 }])
})

it('gives what failed, also where the last word comes with the end', async () => {
  const jobs = createJobs(() => undefined)
  const failing = jobs.start('import', async () => {
    await delay(1)
    throw new Error('a bug')
  })
  jobs.start('import', () => delay(5))
  let failed: unknown
  await written(async () => (failed = await followBackground(jobs, 'import', 'Import')))
  expect(failed).toMatchObject([{ id: failing, state: 'failed', fault: 'internal' }])
  expect(await followBackground(jobs, 'import', 'Import')).toEqual([])
})
