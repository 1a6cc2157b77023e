import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../archive/temporary-archive'
import { killOnce } from './kill-after'

const watchdog = resolve(import.meta.dirname, '../../out/main/watchdog.js')

it.each([
  ['at once', ''],
  ['only when that is gone', 'while (process.ppid === parent) write()'],
])('a reader that is busy for ever ends with the program, however that has ended; its watchdog runs %s', async (_when, before) => {
  const folder = temporaryFolder()
  const at = (name: string): string => join(folder, name)
  writeFileSync(at('program.mjs'), `import { fork } from 'node:child_process'\nfork(${JSON.stringify(at('reader.mjs'))})`)
  writeFileSync(at('reader.mjs'), `
    import { appendFileSync } from 'node:fs'
    import { Worker } from 'node:worker_threads'
    const parent = process.ppid
    const write = () => appendFileSync(${JSON.stringify(at('written'))}, '.')
    ${before}
    new Worker(${JSON.stringify(watchdog)}, { workerData: { timeLeft: new Int32Array(new SharedArrayBuffer(4)), parent } })
    setTimeout(() => { for (const end = Date.now() + 100_000; Date.now() < end; ) write() }, 500)
  `)
  const isBusy = async (hasEnded: () => boolean): Promise<void> => {
    while (!existsSync(at('written')) && !hasEnded()) await delay(10)
  }
  expect(await killOnce(isBusy, [at('program.mjs')], process.env)).toBe(true)
  const writtenSoFar = (): number => statSync(at('written')).size
  const goesOn = async (): Promise<boolean> => {
    const earlier = writtenSoFar()
    await delay(1_000)
    return writtenSoFar() > earlier
  }
  await expect.poll(goesOn).toBe(false)
})
