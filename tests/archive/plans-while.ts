import type Database from 'better-sqlite3'

/** The plans of every SELECT, UPDATE and DELETE that a database is asked for while `act` does, as SQLite explains them. */
export function plansWhile(db: Database.Database, act: () => void): string[] {
  const seen = new Set<string>()
  const prepare = db.prepare.bind(db)
  Object.assign(db, { prepare: (sql: string) => (seen.add(sql), prepare(sql)) })
  act()
  return [...seen]
    .filter((sql) => /^\s*(?:SELECT|UPDATE|DELETE|WITH)/.test(sql))
    .flatMap((sql) => {
      const names = [...new Set([...sql.matchAll(/@(\w+)/g)].map(([, name = '']) => name))]
      return prepare(`EXPLAIN QUERY PLAN ${sql}`).all(Object.fromEntries(names.map((name) => [name, null])))
    })
    .map((row) => String(Object(row).detail))
}
