import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createJobs, type Jobs, type RunningJob } from '../../main/job'
import { startPace } from '../../main/pace'
import type { Job } from '../../preload/contract'

const jobs = (): Jobs => createJobs(() => undefined)

/** Follows all jobs; gives how each stands. */
function following(jobs: Jobs): Map<string, Job> {
  const seen = new Map<string, Job>()
  const follow = async (): Promise<void> => {
    for await (const job of jobs.watch(undefined)) seen.set(job.id, job)
  }
  void follow()
  return seen
}

describe('a job', () => {
  it('that fails before it has begun has ended, and holds up nobody', async () => {
    const all = jobs()
    const seen = following(all)
    const id = all.start('backup', () => {
      throw new Error('broken')
    })
    await all.ended('backup')
    await delay(0)
    await all.close()
    expect([all.isRunning('backup'), seen.get(id)?.state]).toEqual([false, 'failed'])
  })

  it('that is cancelled before its last moment is cancelled, and says so', async () => {
    const all = jobs()
    const seen = following(all)
    let changed = false
    const id = all.start('restore', async (job) => {
      await delay(20)
      job.finishForSure()
      changed = true
    })
    expect(all.cancel(id)).toBe(true)
    await all.ended('restore')
    await delay(0)
    expect([changed, seen.get(id)?.state]).toEqual([false, 'cancelled'])
  })

  it('that is cancelled in its last moment is done, and says so', async () => {
    const all = jobs()
    const seen = following(all)
    let changed = false
    const id = all.start('restore', async (job) => {
      job.finishForSure()
      await delay(20)
      changed = true
    })
    await delay(5)
    expect(all.cancel(id)).toBe(false)
    await all.ended('restore')
    await delay(0)
    expect([changed, seen.get(id)?.state]).toEqual([true, 'done'])
  })

  it('that goes on at the next start is ended by closing, and by nobody else', async () => {
    const all = jobs()
    let reason: unknown = null
    const id = all.start('recall', async ({ signal, finishForSure }: RunningJob) => {
      finishForSure(true)
      while (!signal.aborted) await delay(1)
      reason = signal.reason
    })
    await delay(5)
    expect(all.cancel(id)).toBe(false)
    await delay(5)
    expect(reason).toBeNull()
    await all.close()
    expect(reason).toBe('closing')
  })

  it('that is begun while the program closes is ended as well', async () => {
    const all = jobs()
    let last = false
    all.start('restore', async (job) => {
      job.finishForSure()
      await delay(10)
      all.start('rebuild', async ({ signal }) => {
        await delay(10)
        last = signal.aborted
      })
    })
    await delay(0)
    await all.close()
    expect(last).toBe(true)
  })

  it('that is interrupted is told it can go on later, with what it begins meanwhile; others run on', async () => {
    const all = jobs()
    const ends: unknown[] = []
    const until = async ({ signal }: RunningJob): Promise<void> => {
      while (!signal.aborted) await delay(1)
      ends.push(signal.reason)
    }
    const restoring = all.start('restore', until)
    all.start('import', async (job) => {
      await until(job)
      all.start('recognise', until)
    })
    await all.interruptWhere(({ id }) => id !== restoring)
    expect([ends, all.isRunning('recognise'), all.isRunning('restore')]).toEqual([['closing', 'closing'], false, true])
    await all.close()
  })

  it('gives what its work gives, or throws what it throws', async () => {
    const all = jobs()
    expect(await all.run('decide', async () => 7)).toBe(7)
    await expect(all.run('decide', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  })
})

describe('the time left', () => {
  it('comes from what this run has done, not from what an earlier one has', () => {
    let now = 0
    const pace = startPace(() => now)
    expect(pace.secondsLeft(900, 1_000, false)).toBeNull()
    now = 10_000
    expect(pace.secondsLeft(910, 1_000, false)).toBe(90)
  })

  it('does not count the time that work waits, and is not told meanwhile', () => {
    let now = 0
    const pace = startPace(() => now)
    pace.secondsLeft(0, 100, false)
    now = 10_000
    expect(pace.secondsLeft(10, 100, false)).toBe(90)
    expect(pace.secondsLeft(10, 100, true)).toBeNull()
    now = 500_000
    expect(pace.secondsLeft(10, 100, false)).toBe(90)
  })

  it('is not told before there is a pace, or while nobody knows how much there is', () => {
    let now = 0
    const pace = startPace(() => now)
    expect(pace.secondsLeft(0, null, false)).toBeNull()
    expect(pace.secondsLeft(1, 100, false)).toBeNull()
    now = 10_000
    expect(pace.secondsLeft(3, 100, false)).toBeNull()
  })
})
