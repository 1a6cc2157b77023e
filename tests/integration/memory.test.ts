import { mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { ended, launch, workFolder } from './run-launcher'

const files = 6
const rows = 8_000
const cells = 10

/** A table of 80,000 words of five to ten letters, each in it for the first time. */
function table(seed: number): string {
  let state = seed
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const word = (): string => Array.from({ length: 5 + random(6) }, () => String.fromCharCode(97 + random(26))).join('')
  return Array.from({ length: rows }, () => Array.from({ length: cells }, word).join(';')).join('\n')
}

/** The most memory the program started by the launcher has held, in MB, as long as it runs. */
async function mostMemory(launcher: number): Promise<number> {
  let most = 0
  while (existsSync(`/proc/${launcher}`)) {
    try {
      const program = readFileSync(`/proc/${launcher}/task/${launcher}/children`, 'utf8').trim()
      most = Math.max(most, Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${program}/status`, 'utf8'))?.[1] ?? 0) / 1024)
    } catch {
      // Not yet there, or there no more.
    }
    await sleep(20)
  }
  return most
}

it.runIf(existsSync('/proc/self/task'))('tables of tens of thousands of words nobody has met leave the importing process below 400 MB', async () => {
  const folder = workFolder()
  mkdirSync(join(folder, 'Listen'))
  for (let file = 0; file < files; file += 1) writeFileSync(join(folder, 'Listen', `Liste ${file}.csv`), table(file + 1))
  const child = launch(folder, ['archive', 'import', join(folder, 'Listen'), '--archive', join(folder, 'archive'), '--ocr', 'never'])
  const [{ status }, most] = await Promise.all([ended(child), mostMemory(child.pid ?? 0)])
  expect(status).toBe(0)
  expect(most).toBeGreaterThan(50)
  expect(most).toBeLessThan(400)
})
