import type Database from 'better-sqlite3'
import { ArchiveError } from '../../fault'
import type { UpdateStep } from '../../update-step'

const sources = import.meta.glob<string>('./migrations/*.sql', { query: '?raw', import: 'default', eager: true })

/** All migrations in order; the position in this list, counted from 1, is the version a migration leads to. */
export const migrations: readonly { readonly name: string; readonly sql: string }[] = Object.entries(sources)
  .map(([path, sql]) => ({ name: path.slice(path.lastIndexOf('/') + 1), sql }))
  .sort((a, b) => a.name.localeCompare(b.name))

/** What the programs of 28 November 2026 put into another migration than it has now: where it is there it is not made again. */
const madeBefore: Readonly<Record<string, string>> = { '0015-saved-rules.sql': "SELECT 1 FROM pragma_table_info('saved_search') WHERE name = 'without'" }

/** Brings a database up to `target` (the newest version by default). Refuses one that a newer program has written. `onStep` is told of each step before it is taken, but for a new database. */
export function migrate(db: Database.Database, target: number = migrations.length, onStep: (step: UpdateStep) => void = () => undefined): void {
  const version = schemaVersion(db)
  refuseNewer(version)
  for (const [index, migration] of migrations.entries()) {
    if (index < version || index >= target) continue
    if (version > 0) onStep({ step: index + 1 - version, steps: target - version })
    db.transaction(() => {
      const made = madeBefore[migration.name]
      if (made === undefined || db.prepare(made).get() === undefined) db.exec(migration.sql)
      db.pragma(`user_version = ${index + 1}`)
    }).immediate()
  }
}

/** The version of a database. */
export function schemaVersion(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/** Throws `archive-newer` for the version of a database that a newer program has written. */
export function refuseNewer(version: number): void {
  if (version > migrations.length) throw new ArchiveError('archive-newer', { version, known: migrations.length })
}
