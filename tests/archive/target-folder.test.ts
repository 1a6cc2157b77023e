import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { storeFault } from '../../main/archive/originals'

/** What the system says where something is done. */
function saidOf(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return error
  }
}

it('a database that finds no room says that the disk is full', () => {
  const db = new Database(':memory:')
  db.exec('CREATE TABLE full (data BLOB)')
  db.pragma('max_page_count = 3')
  expect(storeFault(saidOf(() => db.exec('INSERT INTO full VALUES (zeroblob(100000))')), 'archive.sqlite')).toMatchObject({ code: 'disk-full' })
})
