import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { ArchiveError } from '../main/fault'
import { untilRoom } from '../main/room'
import type { Job } from '../preload/contract'

const enough = 1_000_000_000

/** A job that remembers the faults it was told to show. */
function watchedJob(controller = new AbortController()) {
  const shown: (Job['fault'] | undefined)[] = []
  return { shown, job: { id: 'job', signal: controller.signal, update: ({ fault }: Partial<Job>) => void shown.push(fault), finishForSure: () => undefined } }
}

describe('work on a full disk', () => {
  it('waits, says so, and is done again when there is room', async () => {
    const { job, shown } = watchedJob()
    const free = [0, 1_000, enough]
    let tries = 0
    const done = await untilRoom(
      '.',
      job,
      async () => {
        tries += 1
        if (tries < 2) throw new ArchiveError('disk-full')
        return 'done'
      },
      { free: () => Promise.resolve(free.shift() ?? enough), pause: 1 },
    )
    expect({ done, tries, shown, left: free.length }).toEqual({ done: 'done', tries: 2, shown: ['disk-full', null], left: 0 })
  })

  it('that needs more room than there is again is done again more and more seldom, or once there is more', async () => {
    const controller = new AbortController()
    const { job } = watchedJob(controller)
    const tries: number[] = []
    let room = enough
    const work = async (): Promise<void> => {
      tries.push(room)
      if (room < 2 * enough) throw new ArchiveError('disk-full')
    }
    let looks = 0
    // Each look takes as long as the pause before it: a busy machine would let more time pass.
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => looks * 4)
    onTestFinished(() => clock.mockRestore())
    const free = (): Promise<number> => {
      looks += 1
      return Promise.resolve(room)
    }
    const done = untilRoom('.', job, work, { free, pause: 4 })
    await vi.waitUntil(() => looks > 50, { interval: 1, timeout: 30_000 })
    expect(tries.length).toBeGreaterThan(2)
    expect(tries.length).toBeLessThan(9)
    room = 2 * enough
    const since = looks
    await done
    expect(looks - since).toBeLessThan(4)
    expect(tries.at(-1)).toBe(room)
  })

  it('ends where it is cancelled while it waits', async () => {
    const controller = new AbortController()
    const { job } = watchedJob(controller)
    const waiting = untilRoom('.', job, () => Promise.reject(new ArchiveError('disk-full')), { free: () => Promise.resolve(0), pause: 5 })
    setTimeout(() => controller.abort(), 20)
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('fails at once with whatever else is wrong', async () => {
    const { job, shown } = watchedJob()
    await expect(untilRoom('.', job, () => Promise.reject(new ArchiveError('file-unreadable')))).rejects.toMatchObject({ code: 'file-unreadable' })
    expect(shown).toEqual([])
  })
})
