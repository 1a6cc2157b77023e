import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { timeMark } from '../../main/import/watchdog-limits'
import { temporaryFolder } from '../archive/temporary-archive'

const watchdog = resolve(import.meta.dirname, '../../out/main/watchdog.js')

/** Runs a reader that may work for a second, and does something. */
function reader(does: string): { readonly signal: string | null; readonly stderr: string } {
  const script = join(temporaryFolder(), 'reader.mjs')
  writeFileSync(script, `
    import { Worker } from 'node:worker_threads'
    new Worker(${JSON.stringify(watchdog)}, { workerData: new Int32Array(new SharedArrayBuffer(4)).fill(1_000) })
    ${does}
  `)
  return spawnSync(process.execPath, [script], { encoding: 'utf8' })
}

it('a reader that is busy for ever is ended', () => {
  expect(reader('setTimeout(() => { for (;;); })')).toMatchObject({ signal: 'SIGKILL', stderr: `${timeMark}\n` })
})

it('one that only waits is given no end, nor one that reads nothing', () => {
  expect(reader('setTimeout(() => process.exit(), 4_000)')).toMatchObject({ signal: null, stderr: '' })
})
