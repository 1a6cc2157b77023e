import { describe, expect, it } from 'vitest'
import { emptyDatabase } from './archive'
import { search } from '../../main/search/search'
import { updateIndex } from '../../main/search/index'

/** The plans of every SELECT, UPDATE and DELETE that runs while `act` does, as SQLite explains them. */
function plansWhile(act: (db: ReturnType<typeof emptyDatabase>) => void): string[] {
  const db = emptyDatabase()
  const seen = new Set<string>()
  const prepare = db.prepare.bind(db)
  Object.assign(db, { prepare: (sql: string) => (seen.add(sql), prepare(sql)) })
  act(db)
  return [...seen]
    .filter((sql) => /^\s*(?:SELECT|UPDATE|DELETE|WITH)/.test(sql))
    .flatMap((sql) => {
      const names = [...new Set([...sql.matchAll(/@(\w+)/g)].map(([, name = '']) => name))]
      return prepare(`EXPLAIN QUERY PLAN ${sql}`).all(Object.fromEntries(names.map((name) => [name, null])))
    })
    .map((row) => String(Object(row).detail))
}

describe('the index on its hot paths', () => {
  it('looks everything up and scans no table of words or records', () => {
    const plans = plansWhile((db) => {
      updateIndex(db, [{ rowid: 1, fields: { title: 'Haus', caption: '', bodies: [], language: 'de' } }])
      search(db, { query: 'Haus Wass* Bodn~1 -Luft', asYouType: true, from: '2011-01-01', kinds: ['photo'] })
      updateIndex(db, [{ rowid: 1, fields: null }])
    })
    expect(plans.length).toBeGreaterThan(8)
    expect(plans.filter((plan) => /^SCAN (?:vocab|record|indexed|file)\b/.test(plan))).toEqual([])
    expect(plans.some((plan) => /SEARCH record USING INTEGER PRIMARY KEY/.test(plan))).toBe(true)
  })
})
