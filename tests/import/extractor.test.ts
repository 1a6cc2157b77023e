import { serialize } from 'node:v8'
import { afterEach, expect, it, vi } from 'vitest'
import type { ToChild } from '../../main/import/child-messages'
import { createExtractor, type ChildEnding } from '../../main/import/extractor'

afterEach(() => void vi.useRealTimers())

it('what took too long by the clock is tried once more, when nothing else is being read', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  const asked: string[] = []
  const answers = new Map<string, () => void>()
  const extractor = createExtractor({
    spawn: () => {
      let exit = (_how: ChildEnding): void => undefined
      let answer = (_message: unknown): void => undefined
      return {
        send(message) {
          const { task: { path } } = message as ToChild
          asked.push(path)
          answers.set(path, () => answer({ packed: serialize({ answer: path }), resident: 0 }))
        },
        kill: () => exit({ code: null, stderr: '' }),
        onMessage: (listener) => (answer = listener),
        onExit: (listener) => (exit = listener),
      }
    },
    entry: 'extraction.js',
    workers: 2,
    milliseconds: 1_000,
  })
  const starved = extractor.renderPage('starved', 0, 100)
  await vi.advanceTimersByTimeAsync(4_000)
  const other = extractor.renderPage('other', 0, 100)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(asked).toEqual(['starved', 'other'])
  answers.get('other')?.()
  expect(await other).toBe('other')
  await vi.advanceTimersByTimeAsync(4_000)
  expect(asked).toEqual(['starved', 'other', 'starved'])
  answers.get('starved')?.()
  expect(await starved).toBe('starved')
})
