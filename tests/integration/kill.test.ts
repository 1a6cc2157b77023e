import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { indexDigest } from '../search/index/index-digest'
import { killAfter, killAtRecord, verified } from './kill-after'
import { digestOfRebuilt } from './rebuilt-index'

const cli = resolve(import.meta.dirname, '../../out/main/cli.js')
const folder = mkdtempSync(join(tmpdir(), 'klimaarchiv-kill-'))
const source = join(folder, 'Ablage')
const moments = 12
const fileCount = 60
const distinct = 55
const environment = { ...process.env, KLIMAARCHIV_STATE: join(folder, 'state') }

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Sixty letters in three folders; five of them are copies of others. */
function makeSource(): void {
  for (let index = 0; index < fileCount; index += 1) {
    const place = join(source, `Ordner ${index % 3}`)
    mkdirSync(place, { recursive: true })
    const number = index < distinct ? index : index - distinct
    writeFileSync(join(place, `Brief ${index}.txt`), `Schreiben ${number} an die Stadtverwaltung Kumasi.\n`.repeat(20 + number))
  }
}

function importArguments(archive: string): string[] {
  return [cli, 'import', source, '--archive', archive, '--json']
}

function run(...argv: string[]): { status: number | null; answer: Record<string, unknown> } {
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', env: environment, maxBuffer: 1 << 26 })
  expect(stdout, stderr).not.toBe('')
  return { status, answer: JSON.parse(stdout) }
}

test(`an import killed at any of ${moments} moments leaves an archive that opens, verifies and finishes`, { timeout: 1_800_000 }, async () => {
  makeSource()
  const started = performance.now()
  expect(run(...importArguments(join(folder, 'whole'))).status).toBe(0)
  let whole = performance.now() - started

  let killed = 0
  let partly = 0
  for (let moment = 0; moment < moments; moment += 1) {
    const archive = join(folder, `archive-${moment}`)
    const began = performance.now()
    // By turns at any time, and as soon as so much is in: a machine that is slower by now would have nothing in by any of the times.
    const kill = moment % 2 === 0 ? killAfter(Math.random() * whole, importArguments(archive), environment) : killAtRecord(1 + Math.floor((Math.random() * distinct) / 2), archive, importArguments(archive), environment)
    if (await kill) killed += 1
    // On one that is faster by now many would be over before.
    else whole = Math.min(whole, performance.now() - began)

    const again = run(...importArguments(archive))
    expect(again.status).toBe(0)
    const outcomes = Array.isArray(again.answer['files']) ? again.answer['files'].map((file: { outcome: string }) => file.outcome) : []
    expect(outcomes).toHaveLength(fileCount)
    if (outcomes.filter((outcome) => outcome === 'duplicate').length > fileCount - distinct) partly += 1

    expect(await verified(archive)).toEqual({ files: distinct, faults: [] })
    // Its words are counted before it is compared.
    const db = new Database(join(archive, 'archive.sqlite'))
    expect(db.prepare('SELECT count(*) AS records, count(DISTINCT hash) AS hashes FROM file').get()).toEqual({ records: distinct, hashes: distinct })
    expect(db.prepare('SELECT count(*) AS n FROM record').get()).toEqual({ n: distinct })
    // Whatever was cut off, the index is what one made from nothing would be.
    expect(indexDigest(db)).toBe(digestOfRebuilt(db))
    db.close()
    const stored = readdirSync(join(archive, 'files')).flatMap((prefix) => readdirSync(join(archive, 'files', prefix)))
    expect(stored).toHaveLength(distinct)
    expect(readdirSync(join(archive, 'partial'))).toEqual([])
    rmSync(archive, { recursive: true, force: true })
  }
  // The moments have to fall into the import, some before and some after its first commit.
  expect(killed).toBeGreaterThan(moments / 2)
  expect(partly).toBeGreaterThan(0)
})
