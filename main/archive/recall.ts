import type Database from 'better-sqlite3'
import { ArchiveError } from '../fault'
import type { EntityChange } from './entities'
import type { Writer } from './links'

interface Standing {
  readonly id: string
  readonly part_of: string | null
  /** The oldest other accession that brought the same file and found it here. */
  readonly heir: string | null
}

/**
 * Takes an accession back as one action: what it brought goes to the trash with its originals, files it added to other
 * records as newer versions too, and the accession itself. What another accession has brought as well stays, and belongs
 * to that one from now on, with the files inside it. Gives how many records went. Throws `not-found`.
 */
export function recallAccession({ db, commit, author }: Writer, accession: string): number {
  if (db.prepare('SELECT 1 FROM accession WHERE id = ? AND trashed = 0').get(accession) === undefined) throw new ArchiveError('not-found', { accession })
  const records = standingRecords(db, accession)
  const heirs = heirsOf(records)
  const gone = records.filter(({ id }) => !heirs.has(id))
  const goneIds = new Set(gone.map(({ id }) => id))
  const changes: EntityChange[] = [
    ...gone.map(({ id }): EntityChange => ({ type: 'record', id, fields: { trashed: true } })),
    ...records.flatMap(({ id, part_of }): EntityChange[] => {
      const heir = heirs.get(id)
      if (heir === undefined) return []
      return [{ type: 'record', id, fields: { accession: heir, ...(part_of !== null && goneIds.has(part_of) && { part_of: null }) } }]
    }),
    ...filesBrought(db, accession).flatMap(({ id, record }): EntityChange[] => {
      const heir = heirs.get(record)
      if (heir !== undefined) return [{ type: 'file', id, fields: { accession: heir } }]
      // The file of a record that goes stays with it; one that was added to another record goes by itself.
      return goneIds.has(record) ? [] : [{ type: 'file', id, fields: { trashed: true } }]
    }),
    ...linksBrought(db, goneIds).map((id): EntityChange => ({ type: 'link', id, fields: { trashed: true } })),
    { type: 'accession', id: accession, fields: { trashed: true } },
  ]
  commit({ author, label: 'trash-accession', changes })
  return gone.length
}

function standingRecords(db: Database.Database, accession: string): Standing[] {
  return db
    .prepare<{ accession: string }, Standing>(`
      SELECT record.id, record.part_of, (
        SELECT min(outcome.accession)
        FROM outcome
        JOIN accession ON accession.id = outcome.accession
        WHERE outcome.record = record.id AND outcome.outcome = 'duplicate' AND outcome.accession <> @accession AND accession.trashed = 0
      ) AS heir
      FROM record
      WHERE record.accession = @accession AND record.trashed = 0
      ORDER BY record.id
    `)
    .all({ accession })
}

/** Who takes over which record; what is inside a record that stays, stays with it. */
function heirsOf(records: readonly Standing[]): Map<string, string> {
  const heirs = new Map(records.flatMap(({ id, heir }) => (heir === null ? [] : [[id, heir] as const])))
  // Ids are in order of time: a container comes before what is in it.
  for (const { id, part_of } of records) {
    const heir = part_of === null ? undefined : heirs.get(part_of)
    if (heir !== undefined && !heirs.has(id)) heirs.set(id, heir)
  }
  return heirs
}

function filesBrought(db: Database.Database, accession: string): { id: string; record: string }[] {
  return db.prepare<{ accession: string }, { id: string; record: string }>('SELECT id, record FROM file WHERE accession = @accession AND trashed = 0').all({ accession })
}

/** Links to records that go, where an import has made them: a mail that had an attachment already here. */
function linksBrought(db: Database.Database, gone: ReadonlySet<string>): string[] {
  const brought = db.prepare<{ target: string }, { id: string; record: string }>(`
    SELECT link.id, link.record
    FROM link
    JOIN entity ON entity.id = link.id
    JOIN change ON change.clock = entity.origin
    JOIN action ON action.id = change.action
    WHERE link.target = @target AND link.target_type = 'record' AND link.trashed = 0 AND action.label = 'import'
  `)
  return [...gone].flatMap((target) => brought.all({ target }).flatMap(({ id, record }) => (gone.has(record) ? [] : [id])))
}
