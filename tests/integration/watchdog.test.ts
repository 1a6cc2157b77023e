import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { timeMark } from '../../main/import/extraction/watchdog-limits'
import { lastWords } from '../../main/last-words'
import { temporaryFolder } from '../archive/temporary-archive'

const watchdog = resolve(import.meta.dirname, '../../out/main/watchdog.js')

/** Runs a reader that may work for a second, and does something. Gives how it ended, and what it said. */
function reader(does: string): Promise<{ readonly signal: string | null; readonly stderr: string }> {
  const script = join(temporaryFolder(), 'reader.mjs')
  writeFileSync(script, `
    import { Worker } from 'node:worker_threads'
    new Worker(${JSON.stringify(watchdog)}, { workerData: { timeLeft: new Int32Array(new SharedArrayBuffer(4)).fill(1_000), parent: process.ppid } })
    ${does}
  `)
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'ignore', 'pipe'] })
  const said = lastWords(child.stderr)
  return new Promise((end) => child.once('close', (_code, signal) => end({ signal, stderr: said() })))
}

it('a reader that is busy for ever is ended', async () => {
  expect(await reader('setTimeout(() => { for (;;); })')).toEqual({ signal: 'SIGKILL', stderr: `${timeMark}\n` })
})

it('one that only waits has all the time it needs', async () => {
  expect(await reader('setTimeout(() => process.exit(), 4_000)')).toEqual({ signal: null, stderr: '' })
})
