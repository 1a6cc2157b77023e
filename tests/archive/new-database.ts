import Database from 'better-sqlite3'
import { migrate } from '../../main/archive/database/migrate'

let image: Buffer | null = null

/** The bytes of a database with all migrations and nothing in it. */
export function newDatabase(): Buffer {
  // Hundreds of tests want one each; migrating takes longer than all the rest.
  image ??= migratedImage()
  return image
}

function migratedImage(): Buffer {
  const db = new Database(':memory:')
  migrate(db)
  const bytes = db.serialize()
  db.close()
  return bytes
}
