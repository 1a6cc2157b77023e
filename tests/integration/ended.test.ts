import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../archive/temporary-archive'
import { countIn } from './kill-after'

const cli = resolve(import.meta.dirname, '../../out/main/cli.js')
const fileCount = 120

/** Sends a running command a signal as soon as some records are in. Gives its exit status. */
async function endedBy(signal: NodeJS.Signals, args: readonly string[], env: NodeJS.ProcessEnv, archive: string, least: number): Promise<number | null> {
  const child = spawn(process.execPath, [cli, ...args], { stdio: 'ignore', env })
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)))
  while (countIn(archive, 'SELECT count(*) FROM record') < least && child.exitCode === null) await delay(20)
  child.kill(signal)
  return ended
}

it.each([
  ['SIGTERM', 'interrupted'],
  ['SIGHUP', 'interrupted'],
  ['SIGINT', 'cancelled'],
] as const)('an import ended by %s is %s', async (signal, state) => {
  const folder = temporaryFolder()
  const [archive, source] = [join(folder, 'archive'), join(folder, 'Ablage')]
  const env = { ...process.env, KLIMAARCHIV_STATE: join(folder, 'state') }
  mkdirSync(source)
  for (let index = 0; index < fileCount; index += 1) writeFileSync(join(source, `Brief ${index}.txt`), `Schreiben ${index} an die Stadtverwaltung Kumasi.\n`.repeat(50))
  expect(await endedBy(signal, ['import', source, '--archive', archive], env, archive, 1)).toBe(2)
  const isSo = `SELECT count(*) FROM import_job WHERE state = '${state}'`
  expect(countIn(archive, isSo)).toBe(1)
  if (state === 'cancelled') return
  // Ended once more while it is gone on with, and then it is all there.
  expect(await endedBy(signal, ['import', '--resume', '--archive', archive], env, archive, countIn(archive, 'SELECT count(*) FROM record') + 1)).toBe(2)
  expect(countIn(archive, isSo)).toBe(1)
  expect(spawnSync(process.execPath, [cli, 'import', '--resume', '--archive', archive], { env }).status).toBe(0)
  expect(countIn(archive, 'SELECT count(*) FROM record')).toBe(fileCount)
})

it.each([
  ['SIGINT', ''],
  ['SIGTERM', '„rebuild“ beginnt wieder von vorn'],
] as const)('reading all originals anew that is ended by %s counts none that it has not come to, and says how it goes on', async (signal, advice) => {
  const folder = temporaryFolder()
  const [archive, source] = [join(folder, 'archive'), join(folder, 'Ablage')]
  const env = { ...process.env, KLIMAARCHIV_STATE: join(folder, 'state') }
  mkdirSync(source)
  for (let index = 0; index < 60; index += 1) writeFileSync(join(source, `Brief ${index}.txt`), `Schreiben ${index} an die Stadtverwaltung Kumasi.\n`.repeat(50))
  expect(spawnSync(process.execPath, [cli, 'import', source, '--archive', archive], { env }).status).toBe(0)
  const child = spawn(process.execPath, [cli, 'rebuild', '--archive', archive, '--json'], { stdio: ['ignore', 'pipe', 'pipe'], env })
  child.stderr.once('data', () => child.kill(signal))
  let [said, told] = ['', '']
  child.stderr.on('data', (part) => (told += String(part)))
  child.stdout.on('data', (part) => (said += String(part)))
  const [status] = await once(child, 'close')
  expect(status).toBe(2)
  const { files, left, faults } = JSON.parse(said)
  expect(left).toBeGreaterThan(0)
  expect([files + left, faults]).toEqual([60, []])
  expect(told).not.toContain('--resume')
  expect(told).toContain(advice)
})
