import { cpus } from 'node:os'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate } from '../../main/archive/migrate'
import { datedBetween } from '../../main/timeline/between'
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

it('answers what lies in a span among 100,000 dated records within 16 ms', () => {
  const lengths = { day: 1, month: 30, year: 365, decade: 3_652, all: 30_000 }
  const all: number[] = []
  for (const [name, days] of Object.entries(lengths)) {
    const took: number[] = []
    for (let turn = 0; turn < 60; turn++) {
      const start = Date.UTC(1955 + ((turn * 13) % 60), turn % 12, 1)
      const iso = (at: number): string => new Date(at).toISOString().slice(0, 10)
      const before = performance.now()
      datedBetween(db, { from: iso(start), to: iso(start + days * 86_400_000), certainty: turn % 2 === 0 ? 'possible' : 'certain', kinds: null, within: null, limit: 5_000 })
      took.push(performance.now() - before)
    }
    all.push(...took)
    console.info(`${name}: p50 ${quantile(took, 0.5).toFixed(1)} ms, p95 ${quantile(took, 0.95).toFixed(1)} ms`)
  }
  console.info(`all spans: p95 ${quantile(all, 0.95).toFixed(1)} ms (${cpus().length} x ${cpus()[0]?.model}, Node ${process.version})`)
  expect(quantile(all, 0.95)).toBeLessThanOrEqual(16)
})

function quantile(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * part) - 1] ?? 0
}
