import type Database from 'better-sqlite3'
import type { RecallCounts } from '../../preload/contract'
import { ArchiveError } from '../fault'
import type { Writer } from './commit'
import type { EntityChange } from './entities'
import { beginParts, type PartEnd, type PartState } from './parts'

/** How far a recall is: records first, then the files it brought to others, then the links that lead nowhere now. */
export interface RecallState extends PartState {
  readonly stage: 'records' | 'files' | 'links'
  /** The last rowid of a record looked at. */
  readonly after: number
  /** Records that went. */
  readonly gone: number
}

export interface RecallTask {
  readonly kind: 'recall'
  readonly accession: string
}

/**
 * Begins to take an accession back, as one action: what it brought goes to the trash with its originals, files it added to
 * other records as newer versions too, and the accession itself. What another accession has brought as well stays, and
 * belongs to that one from now on, with the files inside it. Gives the action, to be written by `recallPart`. Throws
 * `not-found`.
 */
export function beginRecall({ db, commit, author }: Writer, accession: string): string {
  if (db.prepare('SELECT 1 FROM accession WHERE id = ? AND trashed = 0').get(accession) === undefined) throw new ArchiveError('not-found', { accession })
  const task: RecallTask = { kind: 'recall', accession }
  const state: RecallState = { stage: 'records', after: 0, gone: 0, done: 0 }
  // The accession goes first: files met meanwhile by another import are not taken for known.
  return beginParts(commit, { author, label: 'trash-accession', changes: [{ type: 'accession', id: accession, fields: { trashed: true } }] }, task, state)
}

/** How many records a recall goes through. */
export function recallTotal(db: Database.Database, { accession }: RecallTask): number {
  return db.prepare<[string], number>('SELECT count(*) FROM record WHERE accession = ? AND trashed = 0').pluck().get(accession) ?? 0
}

/** What a recall would do, for whoever has to decide on it. */
export function recallCounts(db: Database.Database, accession: string): RecallCounts {
  const kept = db
    .prepare<{ accession: string }, number>(`
      WITH RECURSIVE kept (id) AS (
        SELECT record.id
        FROM record INDEXED BY record_accession
        WHERE record.accession = @accession AND record.trashed = 0 AND ${heirColumn} IS NOT NULL
        UNION
        SELECT part.id
        FROM kept
        JOIN record AS part ON part.part_of = kept.id
        WHERE part.accession = @accession AND part.trashed = 0
      )
      SELECT count(*) FROM kept
    `)
    .pluck()
    .get({ accession }) ?? 0
  const versions = db.prepare<{ accession: string }, number>(`SELECT count(*) ${filesBrought}`).pluck().get({ accession }) ?? 0
  return { gone: recallTotal(db, { kind: 'recall', accession }) - kept, kept, versions }
}

/** The oldest other accession that brought the same file as a record of `@accession` and found it here. */
const heirColumn = `(
  SELECT min(outcome.accession)
  FROM outcome
  JOIN accession ON accession.id = outcome.accession
  WHERE outcome.record = record.id AND outcome.outcome = 'duplicate' AND outcome.accession <> @accession AND accession.trashed = 0
)`

/** Files that `@accession` brought to records of others. */
const filesBrought = `
  FROM file INDEXED BY file_accession
  JOIN record ON record.id = file.record
  WHERE file.accession = @accession AND file.trashed = 0 AND record.accession IS NOT @accession
`

/** One part of a recall. */
export function* recallPart(db: Database.Database, action: string, { accession }: RecallTask, state: RecallState, isEnough: () => boolean): Generator<EntityChange, PartEnd<RecallState>> {
  const recall = { db, action, accession }
  if (state.stage === 'records') return { state: yield* recallRecords(recall, state, isEnough), ended: false }
  if (state.stage === 'files') return { state: yield* recallFiles(recall, state, isEnough), ended: false }
  return yield* recallLinks(recall, state, isEnough)
}

interface Recall {
  readonly db: Database.Database
  readonly action: string
  readonly accession: string
}

interface Standing {
  readonly rowid: number
  readonly id: string
  readonly part_of: string | null
  /** Who takes it over. */
  readonly heir: string | null
}

/** Rows that are read at once: no more than a part may leave unwritten. */
const page = 50

function* recallRecords(recall: Recall, state: RecallState, isEnough: () => boolean): Generator<EntityChange, RecallState> {
  let { after, gone, done } = state
  // Rows are in order of time: a container comes before what is in it.
  const records = standingRecords(recall, after)
  for (const record of records) {
    const heir = record.heir ?? heirOf(recall, record.part_of)
    if (heir === null) {
      yield { type: 'record', id: record.id, fields: { trashed: true } }
      gone += 1
    } else {
      yield* toHeir(recall, record, heir)
    }
    after = record.rowid
    done += 1
    if (isEnough()) return { ...state, after, gone, done }
  }
  return { stage: records.length < page ? 'files' : 'records', after: records.length < page ? 0 : after, gone, done }
}

function standingRecords({ db, accession }: Recall, after: number): Standing[] {
  return db
    .prepare<{ accession: string; after: number; page: number }, Standing>(`
      SELECT record.rowid, record.id, record.part_of, ${heirColumn} AS heir
      FROM record INDEXED BY record_accession
      WHERE record.accession = @accession AND record.rowid > @after AND record.trashed = 0
      ORDER BY record.rowid
      LIMIT @page
    `)
    .all({ accession, after, page })
}

/** Who takes over what is inside a container: whoever took over the container. */
function heirOf({ db, action }: Recall, container: string | null): string | null {
  return (
    db
      .prepare<{ container: string | null; action: string }, { heir: string }>(`
        SELECT fields ->> 'accession' AS heir
        FROM change
        WHERE entity = @container AND action = @action AND fields ->> 'accession' IS NOT NULL
        LIMIT 1
      `)
      .get({ container, action })?.heir ?? null
  )
}

/** Whether this recall has put a record into the trash. */
function isGone({ db, action }: Recall, record: string): boolean {
  return db.prepare("SELECT 1 FROM change WHERE entity = @record AND action = @action AND fields ->> 'trashed' = 1").get({ record, action }) !== undefined
}

function* toHeir(recall: Recall, { id, part_of }: Standing, heir: string): Generator<EntityChange, void> {
  const isLeft = part_of !== null && isGone(recall, part_of)
  yield { type: 'record', id, fields: { accession: heir, ...(isLeft && { part_of: null }) } }
  const own = recall.db
    .prepare<{ id: string; accession: string }, { id: string }>('SELECT id FROM file WHERE record = @id AND accession = @accession AND trashed = 0 ORDER BY id')
    .all({ id, accession: recall.accession })
  for (const file of own) yield { type: 'file', id: file.id, fields: { accession: heir } }
}

/** Files it brought to records of others: the version before them is the newest again. */
function* recallFiles({ db, accession }: Recall, state: RecallState, isEnough: () => boolean): Generator<EntityChange, RecallState> {
  const brought = db
    .prepare<{ accession: string; page: number }, { id: string; superseded_by: string | null }>(`
      SELECT file.id, file.superseded_by
      ${filesBrought}
      ORDER BY file.id
      LIMIT @page
    `)
    .all({ accession, page })
  const older = db.prepare<{ id: string }, { id: string }>('SELECT id FROM file WHERE superseded_by = @id ORDER BY id')
  for (const { id, superseded_by } of brought) {
    yield { type: 'file', id, fields: { trashed: true } }
    for (const before of older.all({ id })) yield { type: 'file', id: before.id, fields: { superseded_by } }
    if (isEnough()) return state
  }
  return brought.length < page ? { ...state, stage: 'links', after: 0 } : state
}

/** Links to records that went, where an import has made them: a mail that had an attachment already here. */
function* recallLinks(recall: Recall, state: RecallState, isEnough: () => boolean): Generator<EntityChange, PartEnd<RecallState>> {
  const { db, accession } = recall
  const gone = db
    .prepare<{ accession: string; after: number; page: number }, { rowid: number; id: string }>(`
      SELECT rowid, id
      FROM record INDEXED BY record_accession
      WHERE accession = @accession AND rowid > @after AND trashed = 1
      ORDER BY rowid
      LIMIT @page
    `)
    .all({ accession, after: state.after, page })
  const brought = db.prepare<{ target: string; accession: string }, { id: string }>(`
    SELECT link.id
    FROM link
    JOIN record AS holder ON holder.id = link.record
    JOIN entity ON entity.id = link.id
    JOIN change ON change.clock = entity.origin
    JOIN action ON action.id = change.action
    WHERE link.target = @target AND link.target_type = 'record' AND link.trashed = 0 AND action.label = 'import'
      AND NOT (holder.accession IS @accession AND holder.trashed = 1)
    ORDER BY link.id
  `)
  for (const { rowid, id } of gone) {
    if (isGone(recall, id)) for (const link of brought.all({ target: id, accession })) yield { type: 'link', id: link.id, fields: { trashed: true } }
    if (isEnough()) return { state: { ...state, after: rowid }, ended: false }
  }
  return { state: { ...state, after: gone.at(-1)?.rowid ?? state.after }, ended: gone.length < page }
}
