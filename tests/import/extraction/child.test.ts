import { expect, it, vi } from 'vitest'
import { startChild, type ChildEnding } from '../../../main/import/extraction/child'
import { timeMark } from '../../../main/import/extraction/watchdog-limits'

const task = { type: 'words', path: 'a.pdf', page: 0 } as const

/** A process that never answers, and a clock that is put forward by hand: so many milliseconds pass between two looks at it. */
function deafChild(milliseconds: number) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  let now = 0
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now)
  let exit = (_how: ChildEnding): void => undefined
  const child = startChild(() => ({ send: () => undefined, kill: () => exit({ code: null, stderr: '' }), onMessage: () => undefined, onExit: (listener) => (exit = listener) }), 'extraction.js', milliseconds)
  return {
    child,
    pass(between: number, times = 1) {
      for (let time = 0; time < times; time += 1) {
        now += between
        vi.advanceTimersByTime(between)
      }
    },
    end() {
      clock.mockRestore()
      vi.useRealTimers()
    },
  }
}

it('a file has five times as long by the clock as its reader may work, also where the computer sleeps meanwhile', async () => {
  const { child, pass, end } = deafChild(30_000)
  const reading = child.run(task)
  pass(1_000, 100)
  pass(3_600_000)
  expect(child.ended).toBe(false)
  pass(1_000, 47)
  expect(child.ended).toBe(false)
  pass(1_000, 1)
  expect(await reading).toEqual({ fault: 'extraction-timeout', waited: true })
  end()
})

it('a reader that has worked too long says so as it ends', async () => {
  let exit = (_how: ChildEnding): void => undefined
  const child = startChild(() => ({ send: () => undefined, kill: () => undefined, onMessage: () => undefined, onExit: (listener) => (exit = listener) }), 'extraction.js', 30_000)
  const reading = child.run(task)
  exit({ code: null, stderr: `${timeMark}\n` })
  expect(await reading).toEqual({ fault: 'extraction-timeout' })
})
