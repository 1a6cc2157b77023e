import type Database from 'better-sqlite3'
import * as z from 'zod'
import type { Status } from '../../preload/contract'
import { countOpenSuggestions } from './suggestions'
import { countTrashed, wasMade } from './unmade'

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

/** The archive's own id, the same in all its copies. */
export function archiveIdOf(db: Database.Database): string {
  return db.prepare<[], { value: string }>("SELECT value FROM setting WHERE name = 'archive'").get()?.value ?? ''
}

const lostSetting = 'database-lost'

const loss = z.object({
  /** `database`: the originals are still there; `archive`: they are gone as well. */
  what: z.enum(['database', 'archive']),
  /** Id of the archive it was, where this computer knows it. */
  archive: z.string().nullable(),
})
/** What there was before this database was begun in its place, missing or damaged. */
export type Loss = z.infer<typeof loss>

/** Notes that this database began in the place of another. */
export function saveLoss(db: Database.Database, lost: Loss): void {
  db.prepare('INSERT OR REPLACE INTO setting (name, value) VALUES (@name, @value)').run({ name: lostSetting, value: JSON.stringify(lost) })
}

/** In the place of what it began, or null. */
export function lossOf(db: Database.Database): Loss | null {
  const row = db.prepare<[string], { value: string }>('SELECT value FROM setting WHERE name = ?').get(lostSetting)
  return row === undefined ? null : loss.parse(JSON.parse(row.value))
}

/** Forgets it: this archive is meant to be a new one. */
export function forgetLoss(db: Database.Database): void {
  db.prepare('DELETE FROM setting WHERE name = ?').run(lostSetting)
}

/** The ids of the archives whose backups are this one's: its own, and that of a lost one in whose place it began. */
export function ownArchives(db: Database.Database): string[] {
  const lost = lossOf(db)?.archive ?? null
  return [archiveIdOf(db), ...(lost === null ? [] : [lost])]
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
