import type Database from 'better-sqlite3'
import type { Status } from '../../../preload/contract'
import { countTrashed, wasMade } from '../log/unmade'
import { countOpenSuggestions } from '../suggestions/suggestions'

/** How many records of each kind there are, what lies in the trash (records and collections), and suggestions nobody has decided. */
export function statusCounts(db: Database.Database): Status['counts'] {
  const counts = { document: 0, photo: 0, minutes: 0, event: 0 }
  const rows = db
    .prepare<[], { kind: keyof typeof counts; total: number }>('SELECT kind, count(*) AS total FROM record WHERE trashed = 0 GROUP BY kind')
    .all()
  for (const { kind, total } of rows) counts[kind] = total
  const collections = db.prepare<[], number>(`SELECT count(*) FROM collection WHERE trashed = 1 AND ${wasMade('collection')}`).pluck().get() ?? 0
  return { ...counts, trashed: countTrashed(db) + collections, suggestions: countOpenSuggestions(db, null) }
}

/** The sample's accession while records of it are in use, or null. */
export function sampleAccession(db: Database.Database): string | null {
  return (
    db
      .prepare<[], { id: string }>(`
        SELECT accession.id
        FROM accession
        WHERE accession.sample = 1
          AND EXISTS (SELECT 1 FROM record WHERE record.accession = accession.id AND record.trashed = 0)
        ORDER BY accession.started DESC
        LIMIT 1
      `)
      .get()?.id ?? null
  )
}
