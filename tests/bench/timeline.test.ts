import { cpus, loadavg } from 'node:os'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate } from '../../main/archive/database/migrate'
import { datedBetween } from '../../main/timeline/between'
import { crowdsIn } from '../../main/timeline/crowds'
import { densityOf } from '../../main/timeline/density'
import { boundsOf, dayNumber } from '../../main/timeline/edtf'

const count = 100_000
const db = new Database(':memory:')

/** A date of every shape EDTF level 1 knows, spread over sixty years. */
function edtfOf(index: number): string {
  const year = 1960 + ((index * 37) % 60)
  const month = String(1 + ((index * 7) % 12)).padStart(2, '0')
  const day = String(1 + ((index * 11) % 28)).padStart(2, '0')
  const shapes = [
    `${year}-${month}-${day}`, `${year}-${month}`, `${year}`, `${year}-22`, `${String(year).slice(0, 3)}X`, `${year}~`, `${year}-${month}-${day}?`,
    `${year}-${month}%`, `${year}-${month}-${day}/${year + 1}-${month}-${day}`, `${year}~/${year + 2}?`, `${year}-${month}/..`, `../${year}`,
  ]
  // Most dates of an archive are plain days.
  return (index % 2 === 0 ? shapes[0] : shapes[(index >> 1) % shapes.length]) ?? ''
}

beforeAll(() => {
  migrate(db)
  const kinds = ['document', 'photo', 'minutes', 'event']
  const record = db.prepare('INSERT INTO record (rowid, id, kind, title, date) VALUES (@rowid, @id, @kind, @title, @date)')
  const span = db.prepare('INSERT OR REPLACE INTO span (record, earliest, latest) VALUES (@rowid, @earliest, @latest)')
  db.transaction(() => {
    for (let index = 0; index < count; index++) {
      const edtf = edtfOf(index)
      const { earliest, latest } = boundsOf(edtf)
      record.run({ rowid: index + 1, id: `record-${index}`, kind: kinds[index % 4], title: `Notiz ${index}`, date: JSON.stringify({ wording: edtf, edtf, earliest, latest }) })
      span.run({ rowid: index + 1, earliest: earliest === null ? -2_147_483_648 : dayNumber(earliest), latest: latest === null ? 2_147_483_647 : dayNumber(latest) })
    }
  })()
}, 120_000)
afterAll(() => db.close())

/** Milliseconds by the clock, and of this process's own work: on a shared machine the clock counts what others do as well. */
interface Took {
  readonly clock: number
  readonly own: number
}

it('answers what lies in a span among 100,000 dated records within 16 ms', () => {
  const lengths = { day: 1, month: 30, year: 365, decade: 3_652, all: 30_000 }
  const all: Took[] = []
  for (const [name, days] of Object.entries(lengths)) {
    const took = Array.from({ length: 60 }, (_, turn) => {
      const start = Date.UTC(1955 + ((turn * 13) % 60), turn % 12, 1)
      const iso = (at: number): string => new Date(at).toISOString().slice(0, 10)
      const request = { from: iso(start), to: iso(start + days * 86_400_000), kinds: null, within: null, limit: 5_000 }
      return timed(() => datedBetween(db, { ...request, certainty: turn % 2 === 0 ? 'possible' : 'certain' }))
    })
    all.push(...took)
    tell(name, took)
  }
  tell(`all spans (${cpus().length} x ${cpus()[0]?.model}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)})`, all)
  expect(quantile(all.map(({ clock }) => clock), 0.95)).toBeLessThanOrEqual(16)
})

it('counts 100,000 dated records for strip and crowds without holding up the archive thread', () => {
  const everything = { from: null, to: null, certainty: 'possible', kinds: null, within: null } as const
  const density = Array.from({ length: 30 }, () => timed(() => densityOf(db, everything, [])))
  const crowds = Array.from({ length: 30 }, () => timed(() => crowdsIn(db, everything, 16)))
  tell('density of everything', density)
  tell('crowds of everything', crowds)
  expect(densityOf(db, everything, [])?.counts.length).toBeLessThanOrEqual(1_500)
  expect(crowdsIn(db, everything, 16).reduce((sum, { count: each }) => sum + each, 0)).toBe(count)
  for (const each of [density, crowds]) expect.soft(quantile(each.map(({ clock }) => clock), 0.95)).toBeLessThanOrEqual(100)
})

function timed(work: () => unknown): Took {
  const [used, before] = [process.cpuUsage(), performance.now()]
  work()
  const clock = performance.now() - before
  const { user, system } = process.cpuUsage(used)
  return { clock, own: (user + system) / 1_000 }
}

function tell(name: string, took: readonly Took[]): void {
  const of = (part: number, which: keyof Took): string => quantile(took.map((each) => each[which]), part).toFixed(1)
  console.info(`${name}: p50 ${of(0.5, 'clock')} ms, p95 ${of(0.95, 'clock')} ms; own work p50 ${of(0.5, 'own')} ms, p95 ${of(0.95, 'own')} ms`)
}

function quantile(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * part) - 1] ?? 0
}
