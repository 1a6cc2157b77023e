import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../main/archive/database/migrate'
import { createRecord } from '../../main/archive/records/edit'
import { recordOrders } from '../../main/record-orders'
import { temporaryArchive } from './temporary-archive'

/** SQLite 3.40, as Debian 12 and its Python have it, reads 26 calls inside each other in a view and 29 in a column. */
const deepest = 20

/** How many calls stand inside each other at most. */
function depthOf(sql: string): number {
  let depth = 0
  let most = 0
  // Brackets in texts are none.
  for (const [sign] of sql.replaceAll(/'(?:[^']|'')*'/g, '').matchAll(/[()]/g)) {
    depth += sign === '(' ? 1 : -1
    most = Math.max(most, depth)
  }
  return most
}

it('nothing in the schema is nested deeper than older SQLite can read', () => {
  const { archive } = temporaryArchive()
  const schema = archive.db.prepare<[], { name: string; sql: string }>('SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL').all()
  expect(schema.filter(({ sql }) => depthOf(sql) > deepest).map(({ name }) => name)).toEqual([])
})

const readers: readonly (readonly [program: string, version: readonly string[], read: (database: string, query: string) => string[]])[] = [
  ['sqlite3', ['--version'], (database, query) => [database, query]],
  ['python3', ['-c', 'import sqlite3'], (database, query) => ['-c', 'import sqlite3, sys\nfor row in sqlite3.connect(sys.argv[1]).execute(sys.argv[2]): print(row[0])', database, query]],
]

it.each(readers.filter(([program, version]) => isThere(program, version)))('%s of this computer reads titles and sorts them', (program, _, read) => {
  const { archive, by } = temporaryArchive()
  for (const title of ['Zürich', '„Ähren“ und Ɔkra', 'Azubi', 'Éire']) createRecord(by, 'event', { title })
  archive.close()
  const found = execFileSync(program, read(join(archive.folder, 'archive.sqlite'), 'SELECT title FROM record ORDER BY sort_title'), { encoding: 'utf8' })
  expect(found.trim().split('\n')).toEqual(['„Ähren“ und Ɔkra', 'Azubi', 'Éire', 'Zürich'])
})

function isThere(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, [...args], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

it('the order by title is the same in steps as it was at once, and its index is used', () => {
  const db = new Database(':memory:')
  migrate(db, 20)
  const letters = [...' "\'„“”»«‚‘’›‹([…äÄöÖüÜßàÀáÁâçÇéÉèÈêñÑóÓôúɔƆɛƐAzß']
  const add = db.prepare("INSERT INTO record (id, kind, title, access) VALUES (@id, 'event', @title, 'internal')")
  for (const [id, letter] of letters.entries()) add.run({ id: String(id), title: `${letter}ab${letter}${letters[(id * 7) % letters.length]}` })
  const titles = (): unknown[] => db.prepare('SELECT sort_title FROM record ORDER BY sort_title, rowid').pluck().all()
  const before = titles()
  migrate(db, 21)
  expect(titles()).toEqual(before)
  migrate(db)
  const plan = db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN SELECT record.id FROM record WHERE record.trashed = 0 ORDER BY ${recordOrders.title} LIMIT 100`).all()
  expect(plan.map(({ detail }) => detail)).toEqual([expect.stringContaining('USING INDEX record_by_sort_title')])
})

it('titles stand where a dictionary has them, whatever stands in front and whichever letters they have', () => {
  const { archive, by } = temporaryArchive()
  const titles = ['Abwasser', '– Bäche', '• Brunnen', '-  „Chemie“', 'Čapek', 'İzmir und Dortmund', 'Izmit', 'Łódź', 'Lünen', 'Mühle', 'Müll', 'Œuvre', 'Øresund', 'Oslo', 'Žilina', 'Zürich']
  for (const title of titles.toReversed()) createRecord(by, 'event', { title })
  expect(archive.db.prepare(`SELECT title FROM record ORDER BY ${recordOrders.title}`).pluck().all()).toEqual(['Abwasser', '– Bäche', '• Brunnen', 'Čapek', '-  „Chemie“', 'İzmir und Dortmund', 'Izmit', 'Łódź', 'Lünen', 'Mühle', 'Müll', 'Œuvre', 'Øresund', 'Oslo', 'Žilina', 'Zürich'])
})
