import { serialize } from 'node:v8'
import { setImmediate } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ToChild } from '../../../main/import/extraction/child-messages'
import { createExtractor, type ChildHandle, type Extractor } from '../../../main/import/extraction/extractor'
import { atOnceEach } from '../../../main/import/extraction/pool'
import { withoutContent } from '../../../main/import/reading/without-content'

/** A process that reads a file when it is told to. */
interface FakeProcess {
  readonly unread: string[]
  readonly read: string[]
  readNext(): void
  die(): void
}

/** Two readers, and the processes that it has started so far. */
function twoReaders(milliseconds = 30_000): { readonly extractor: Extractor; readonly processes: readonly FakeProcess[] } {
  const processes: FakeProcess[] = []
  const spawn = (): ChildHandle => {
    let answer: (message: unknown) => void = () => undefined
    let exit: () => void = () => undefined
    const unread: string[] = []
    const read: string[] = []
    processes.push({
      unread,
      read,
      readNext() {
        const [name] = unread.splice(0, 1)
        if (name === undefined) return
        read.push(name)
        answer({ packed: serialize({ answer: withoutContent('text/plain', null) }), resident: 0 })
      },
      die: () => exit(),
    })
    return {
      send: (message) => unread.push((message as ToChild).task.path),
      kill: () => exit(),
      onMessage: (listener) => (answer = listener),
      onExit: (listener) => (exit = () => listener({ code: null, stderr: '' })),
    }
  }
  return { extractor: createExtractor({ spawn, entry: 'extraction.js', workers: 2, milliseconds }), processes }
}

const { signal } = new AbortController()

function readAll(extractor: Extractor, names: readonly string[]): Promise<unknown> {
  return Promise.all(names.map((name) => extractor.extract(`/${name}`, { name, signal })))
}

afterEach(() => void vi.useRealTimers())

describe('processes that read files', () => {
  it('are each given one file more than they read, however many wait', async () => {
    const { extractor, processes } = twoReaders()
    const reading = readAll(extractor, Array.from({ length: 12 }, (_, number) => `${number}.txt`))
    for (let count = 0; count < 12; count += 1) {
      await setImmediate()
      for (const { unread } of processes) expect(unread.length).toBeLessThanOrEqual(atOnceEach)
      processes.toSorted((one, other) => other.unread.length - one.unread.length)[0]?.readNext()
    }
    await reading
    await extractor.close()
  })

  it('are given what they have read the like of, and anything else where they have nothing to do', async () => {
    const { extractor, processes } = twoReaders()
    const reading = readAll(extractor, ['1.pdf', '2.docx', '3.docx', '4.PDF', '5.pdf', '6.pdf'])
    await setImmediate()
    expect(processes.map(({ unread }) => unread)).toEqual([['/1.pdf', '/4.PDF'], ['/2.docx', '/3.docx']])
    processes[1]?.readNext()
    await setImmediate()
    expect(processes[1]?.unread).toEqual(['/3.docx'])
    processes[1]?.readNext()
    await setImmediate()
    expect(processes[1]?.unread).toEqual(['/5.pdf', '/6.pdf'])
    for (const each of [...processes, ...processes]) each.readNext()
    await reading
    await extractor.close()
  })

  it('draw a page that somebody waits for before they read the files that wait', async () => {
    const { extractor, processes } = twoReaders()
    const reading = readAll(extractor, Array.from({ length: 6 }, (_, number) => `${number}.txt`))
    const drawing = extractor.renderPage('/shown.pdf', 0, 800)
    await setImmediate()
    processes[0]?.readNext()
    await setImmediate()
    expect(processes[0]?.unread).toEqual(['/2.txt', '/shown.pdf'])
    for (let count = 0; count < 4; count += 1) {
      for (const each of processes) each.readNext()
      await setImmediate()
    }
    await Promise.all([reading, drawing])
    await extractor.close()
  })

  it('are replaced where they died while there was nothing to read', async () => {
    const { extractor, processes } = twoReaders()
    for (const count of [1, 2, 3]) {
      const reading = readAll(extractor, ['one.txt', 'other.txt'])
      await setImmediate()
      expect(processes).toHaveLength(2 * count)
      for (const process of processes) process.readNext()
      await reading
      for (const process of processes) process.die()
    }
    await extractor.close()
  })

  it('read nothing that still waited when they were ended', async () => {
    const { extractor, processes } = twoReaders()
    const reading = Promise.allSettled(Array.from({ length: 6 }, (_, number) => extractor.extract(`/${number}`, { name: `${number}.txt`, signal })))
    await setImmediate()
    await extractor.close()
    for (const each of await reading) expect(each).toMatchObject({ status: 'rejected', reason: { code: 'job-cancelled' } })
    expect(processes.map(({ unread }) => unread.length)).toEqual([2, 2])
  })

  it('try what took too long by the clock once more, when nothing else is being read', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
    const { extractor, processes } = twoReaders(1_000)
    const starved = readAll(extractor, ['starved'])
    await vi.advanceTimersByTimeAsync(4_000)
    const other = readAll(extractor, ['other'])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(processes.map(({ unread }) => unread)).toEqual([['/starved'], ['/other']])
    processes[1]?.readNext()
    await other
    await vi.advanceTimersByTimeAsync(0)
    expect(processes.slice(1).flatMap(({ unread }) => unread)).toEqual(['/starved'])
    processes[1]?.readNext()
    await starved
    await extractor.close()
  })
})
