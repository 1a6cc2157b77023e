import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { killAfter, verified } from './kill-after'

const cli = resolve(import.meta.dirname, '../../out/main/cli.js')
const folder = mkdtempSync(join(tmpdir(), 'klimaarchiv-kill-backup-'))
const archive = join(folder, 'archive')
const stick = join(folder, 'stick')
const environment = { ...process.env, KLIMAARCHIV_STATE: join(folder, 'state') }
const fileCount = 60
const moments = 8

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(...argv: string[]): { status: number | null; answer: Record<string, unknown> } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...argv, '--archive', archive, '--json'], { encoding: 'utf8', env: environment, maxBuffer: 1 << 26 })
  expect(stdout, stderr).not.toBe('')
  return { status, answer: JSON.parse(stdout) }
}

/** Runs a command that leaves the archive or its backup with all its files, and says how long it took in milliseconds. */
function timed(...argv: string[]): number {
  const started = performance.now()
  expect(run(...argv)).toMatchObject({ status: 0, answer: { files: fileCount, faults: [] } })
  return performance.now() - started
}

/**
 * Starts a command on the archive, made ready for it each time, and kills it after a share of the milliseconds it takes. Where it
 * was over by then, for a machine that was busy is so no more, it is done again, with the time it took.
 */
async function kill(moment: number, whole: number, argv: readonly string[], prepare: () => void): Promise<void> {
  prepare()
  const started = performance.now()
  if (await killAfter(moment * whole, [cli, ...argv, '--archive', archive], environment)) return
  await kill(moment, performance.now() - started, argv, prepare)
}

/** Moments all over a command, as shares of the time it takes. */
function momentsOf(): number[] {
  return Array.from({ length: moments }, (_, index) => (index + Math.random()) / moments)
}

/** What lies anywhere below a folder and is not what it will be. */
function leftovers(below: string): string[] {
  return readdirSync(below, { recursive: true, encoding: 'utf8' }).filter((name) => /partial.|\.partial$|\.new/.test(name))
}

beforeAll(() => {
  for (const each of ['Ablage', 'Neues', 'stick']) mkdirSync(join(folder, each))
  for (let index = 0; index < fileCount; index += 1) writeFileSync(join(folder, 'Ablage', `${index}.bin`), randomBytes(500_000))
  writeFileSync(join(folder, 'Neues', 'danach.txt'), 'Nach der Sicherung aufgenommen.')
  run('import', join(folder, 'Ablage'))
})

test(`a backup killed at any of ${moments} moments leaves the archive as it is, and the next one is made`, { timeout: 1_800_000 }, async () => {
  let whole = timed('backup', '--to', stick)
  for (const moment of momentsOf()) {
    await kill(moment, whole, ['backup', '--to', stick], () => rmSync(join(stick, 'Klimaarchiv-Sicherung'), { recursive: true, force: true }))
    expect(await verified(archive)).toEqual({ files: fileCount, faults: [] })
    whole = timed('backup', '--to', stick)
  }
})

test(`a restoring killed at any of ${moments} moments leaves the archive as it was or as the backup is, and can be made again`, { timeout: 1_800_000 }, async () => {
  expect(run('backup', '--to', stick).status).toBe(0)
  let whole = timed('restore')
  // What the backups killed before left goes with one made a day later.
  rmSync(join(archive, 'partial'), { recursive: true })
  for (const [index, moment] of momentsOf().entries()) {
    // By turns an archive is replaced, or one that is gone brought back.
    const isGone = index % 2 === 1
    await kill(moment, whole, ['restore'], () => {
      if (isGone) rmSync(archive, { recursive: true })
      else run('import', join(folder, 'Neues'))
    })

    expect(run('import', '--resume').status).toBe(0)
    const { files, faults } = await verified(archive)
    expect(faults).toEqual([])
    expect([isGone ? 0 : fileCount + 1, fileCount]).toContain(files)
    expect(existsSync(join(archive, 'restored.sqlite'))).toBe(false)
    expect(leftovers(archive)).toEqual([])

    const took = timed('restore')
    // Bringing back an archive that was gone takes longer.
    if (!isGone) whole = took
    expect(await verified(archive)).toEqual({ files: fileCount, faults: [] })
  }
})
