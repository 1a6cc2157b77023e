import type Database from 'better-sqlite3'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCorruption } from '../../../main/archive/database/soundness'
import { updateIndex } from '../../../main/search/index/index'
import { termStream } from '../../../main/search/language/term-stream'
import { rank } from '../../../main/search/rank/rank'
import { ranked, type Ranked } from '../../../main/search/rank/ranked'
import { emptyDatabase } from '../archive'

const words = ['Haus', 'Häuser', 'Wasser', 'Trinkwasserspeicher', 'der', 'Klima-Partnerschaft', 'city', 'Kumasi']
const text = (longest: number) => fc.array(fc.constantFrom(...words), { maxLength: longest }).map((chosen) => chosen.join(' '))
const fields = fc.record({ title: text(3), caption: text(3), body: text(40), times: fc.constantFrom(1, 1, 1, 60), language: fc.constantFrom('de' as const, 'en' as const) })
const step = fc.record({ rowid: fc.integer({ min: 1, max: 300 }), many: fc.constantFrom(1, 5, 80), fields: fc.option(fields), merges: fc.constantFrom(0, 0, 1, -1) })

const terms = ['haus', 'wass', 'der', 'kumasi', '·wass', 'city·', 'kumasi·', 'nirgend', 'haus der', 'der der', 'der haus der']
const asked = fc.constantFrom(...terms).map((term) => `"${term}"`)
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    asked,
    fc.tuple(fc.constantFrom('AND', 'OR', 'NOT'), tie('expression'), tie('expression')).map(([operator, one, other]) => `(${one} ${operator} ${other})`),
    fc.tuple(fc.constantFrom('title', 'caption', 'title caption', 'body'), tie('expression')).map(([columns, one]) => `{${columns}} : (${one})`),
  ),
}))
// In others, FTS5 also counts terms of a part that a row does not meet, where looking for it has come to a stop at that row.
const conjunction = fc.array(fc.array(asked, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map((all) => all.map((any) => `(${any.join(' OR ')})`).join(' AND '))

const anywhere = { where: 'record.trashed = 0', inIndex: [], values: {} }

describe('what the index is asked', () => {
  it('is answered and ranked as FTS5 does, whatever pieces it has', () => {
    fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), fc.array(expression, { minLength: 5, maxLength: 5 }), fc.array(conjunction, { minLength: 5, maxLength: 5 }), (steps, expressions, conjunctions) => {
      const db = emptyDatabase()
      for (const each of steps) {
        make(db, each)
        for (const match of expressions) expect([match, byUs(db, match).map(rowOf)]).toEqual([match, byFts(db, match).map(rowOf)])
        for (const match of conjunctions) expect([match, byUs(db, match).map(withScore)]).toEqual([match, byFts(db, match).map(withScore)])
      }
      db.close()
    }), { numRuns: 30 })
  })

  it('is answered or said to be damaged, whatever a disk makes of its pages', () => {
    const damage = fc.record({ page: fc.nat(), at: fc.nat(), bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }), isCut: fc.boolean() })
    const outcomes = new Set<string>()
    fc.assert(fc.property(fc.array(step, { minLength: 2, maxLength: 6 }), damage, expression, (steps, { page, at, bytes, isCut }, match) => {
      const db = emptyDatabase()
      for (const each of steps) make(db, each)
      const ids = db.prepare<[], number>('SELECT id FROM search_data').pluck().all()
      const id = ids[page % ids.length]
      const block = db.prepare<[typeof id], Buffer>('SELECT block FROM search_data WHERE id = ?').pluck().get(id) ?? Buffer.alloc(0)
      const place = at % (block.length + 1)
      const damaged = isCut ? block.subarray(0, place) : Buffer.concat([block.subarray(0, place), bytes, block.subarray(place + bytes.length)])
      db.unsafeMode(true)
      db.prepare('UPDATE search_data SET block = ? WHERE id = ?').run(damaged, id)
      try {
        byUs(db, match)
        outcomes.add('answered')
      } catch (error) {
        if (!isCorruption(error)) throw error
        outcomes.add('damaged')
      }
      db.close()
    }), { numRuns: 200 })
    expect(outcomes).toEqual(new Set(['answered', 'damaged']))
  })

  it('is said to be damaged where what tells of its pieces is gone', () => {
    const db = emptyDatabase()
    make(db, { rowid: 1, many: 5, fields: { title: 'Haus', caption: '', body: 'Haus', times: 1, language: 'de' }, merges: 0 })
    db.unsafeMode(true)
    db.exec('DELETE FROM search_data WHERE id = 10')
    expect(() => byUs(db, '"haus"')).toThrow(expect.objectContaining({ code: 'SQLITE_CORRUPT_VTAB' }))
    db.close()
  })
})

function make(db: Database.Database, { rowid, many, fields, merges }: typeof step extends fc.Arbitrary<infer Step> ? Step : never): void {
  const rows = Array.from({ length: many }, (_, place) => rowid + place * 7)
  updateIndex(db, rows.map((row) => {
    if (fields === null) return { rowid: row, fields }
    const { title, caption, body, times, language } = fields
    return { rowid: row, fields: { title, caption, bodies: [termStream(Array.from({ length: times }, () => body), language)], language } }
  }))
  // One page of a merge leaves a piece half in the next one.
  if (merges !== 0) db.prepare("INSERT INTO search (search, rank) VALUES ('merge', ?)").run(merges)
}

const rowOf = ({ rowid }: Ranked): number => rowid

const withScore = ({ rowid, score }: Ranked): string => `${rowid} ${score.toPrecision(8)}`

function byUs(db: Database.Database, match: string): Ranked[] {
  const { total, page } = ranked(db, { direct: match, all: match }, anywhere, { limit: 10_000, offset: 0 })
  expect(page.length).toBe(total)
  return page.sort((one, other) => one.rowid - other.rowid)
}

function byFts(db: Database.Database, match: string): Ranked[] {
  return db.prepare<[string], Ranked>(`SELECT rowid, -${rank} AS score FROM search WHERE search MATCH ? ORDER BY rowid`).all(match)
}
