import { setImmediate as nextTurn } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import type { RecallCounts } from '../../../preload/contract'
import { ArchiveError } from '../../fault'
import { valueStatement } from '../../statement'
import type { Writer } from '../log/commit'
import type { EntityChange } from '../log/entities'
import { beginParts, type PartEnd, type PartState } from '../log/parts'
import { touchNames } from './outcomes'

/** How far a recall is: records first, then the files it brought to others, the links that lead nowhere now, and the names it met others by. */
export interface RecallState extends PartState {
  readonly stage: 'records' | 'files' | 'links' | 'names'
  /** The last rowid of a record looked at; of names the last outcome. */
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
 * belongs to that one from now on, with the files inside it; of a record that another one brought a newer version of, that
 * version stays. Events that somebody has made of what it brought stay: they are entries of their own. Gives the action, to be
 * written by `recallPart`. Throws `not-found`.
 */
export function beginRecall({ db, commit, author }: Writer, accession: string): string {
  if (db.prepare('SELECT 1 FROM accession WHERE id = ? AND trashed = 0').get(accession) === undefined) throw new ArchiveError('not-found', { accession })
  const task: RecallTask = { kind: 'recall', accession }
  const state: RecallState = { stage: 'records', after: 0, gone: 0, done: 0 }
  // The accession goes first: files met meanwhile by another import are not taken for known.
  return beginParts(commit, { author, label: 'trash-accession', changes: [{ type: 'accession', id: accession, fields: { trashed: true } }] }, task, state)
}

/** What a recall would do, for whoever has to decide on it. Long ones are counted in turns. */
export async function recallCounts(db: Database.Database, accession: string): Promise<RecallCounts> {
  const recall = { db, action: '', accession }
  let [gone, kept, after] = [0, 0, 0]
  /** Records that stay with what is inside them. */
  const whole = new Set<string>()
  const events = new Set<string>()
  for (let records = standingRecords(recall, after); records.length > 0; records = standingRecords(recall, after)) {
    for (const { rowid, id, part_of, heir, found } of records) {
      const isInside = part_of !== null && (whole.has(part_of) || heirOf(recall, part_of) !== null)
      if (found === 1 || isInside) whole.add(id)
      if (heir === null && !isInside) {
        gone += 1
        for (const event of eventsFrom(recall, id)) events.add(event)
      } else {
        kept += 1
      }
      after = rowid
    }
    await nextTurn()
  }
  const versions = db.prepare<{ accession: string }, number>(`SELECT count(*) ${filesBrought} AND ${fileHeirColumn} IS NULL`).pluck().get({ accession }) ?? 0
  return { gone, kept, versions, events: events.size }
}

/** The events of others that have a record as their source. */
function eventsFrom({ db, accession }: Pick<Recall, 'db' | 'accession'>, record: string): string[] {
  // Why the plus: `statement.ts`.
  return valueStatement<string>(db, `
    SELECT event.id
    FROM link
    JOIN record AS event ON event.id = link.record
    WHERE link.target = +@record AND link.trashed = 0 AND link.role = 'source'
      AND event.kind = 'event' AND event.trashed = 0 AND event.accession IS NOT +@accession
  `).all({ record, accession })
}

/** The oldest other accession that met `file` again and found it here; it may have been on another record then. */
const finder = `(
  SELECT min(outcome.accession)
  FROM outcome INDEXED BY outcome_record
  JOIN accession ON accession.id = outcome.accession
  WHERE outcome.record IN (
      SELECT file.record
      UNION ALL
      SELECT change.fields ->> 'record' FROM head JOIN change ON change.entity = head.entity WHERE head.entity = file.id AND head.field = 'record'
    )
    AND outcome.hash = file.hash AND outcome.outcome = 'duplicate' AND outcome.accession <> @accession AND accession.trashed = 0
)`

/** Who takes over `brought`, a file of `@accession`: whoever found any file of the same version here, for they belong together. */
const fileHeirColumn = `(
  SELECT min(${finder})
  FROM file INDEXED BY file_record
  WHERE file.record = record.id AND file.superseded_by IS brought.superseded_by AND file.accession = @accession AND file.trashed = 0
)`

/** Who takes over a record of `@accession`: the oldest other accession that brought one of its files, or found one here. */
const heirColumn = `(
  SELECT min(iif(file.accession = @accession, ${finder}, (SELECT id FROM accession WHERE id = file.accession AND trashed = 0)))
  FROM file INDEXED BY file_record
  WHERE file.record = record.id AND file.trashed = 0
)`

const foundColumn = `EXISTS (
  SELECT 1
  FROM file INDEXED BY file_record
  WHERE file.record = record.id AND file.accession = @accession AND file.trashed = 0 AND ${finder} IS NOT NULL
)`

/** Files that `@accession` brought to records of others. */
const filesBrought = `
  FROM file AS brought INDEXED BY file_accession
  JOIN record ON record.id = brought.record
  WHERE brought.accession = @accession AND brought.trashed = 0 AND record.accession IS NOT @accession
`

/** One part of a recall. */
export function* recallPart(db: Database.Database, action: string, { accession }: RecallTask, state: RecallState, isEnough: () => boolean): Generator<EntityChange, PartEnd<RecallState>> {
  const recall = { db, action, accession }
  if (state.stage === 'records') return { state: yield* recallRecords(recall, state, isEnough), ended: false }
  if (state.stage === 'files') return { state: yield* recallFiles(recall, state, isEnough), ended: false }
  if (state.stage === 'links') return { state: yield* recallLinks(recall, state, isEnough), ended: false }
  const names = yield* touchNames(db, { accession, after: state.after }, isEnough)
  return { state: { ...state, after: names?.after ?? state.after }, ended: names === null }
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
  /** Whether another accession found a file here that this one brought. */
  readonly found: number
}

/** Rows that are read at once: no more than a part may leave unwritten. */
const page = 50

function* recallRecords(recall: Recall, state: RecallState, isEnough: () => boolean): Generator<EntityChange, RecallState> {
  let { after, gone, done } = state
  // Rows are in order of time: a container comes before what is in it.
  const records = standingRecords(recall, after)
  for (const record of records) {
    const outer = heirOf(recall, record.part_of)
    const heir = record.heir ?? outer
    if (heir === null) {
      yield { type: 'record', id: record.id, fields: { trashed: true } }
      gone += 1
    } else {
      yield* toHeir(recall, record, heir, outer)
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
      SELECT record.rowid, record.id, record.part_of, ${heirColumn} AS heir, ${foundColumn} AS found
      FROM record INDEXED BY record_accession
      WHERE record.accession = @accession AND record.rowid > @after AND record.trashed = 0
      ORDER BY record.rowid
      LIMIT @page
    `)
    .all({ accession, after, page })
}

/** Who takes over what is inside a container: whoever takes over, or has taken over, the file of it that was brought. */
function heirOf({ db, action, accession }: Recall, container: string | null): string | null {
  if (container === null) return null
  return (
    db
      .prepare<{ container: string; action: string; accession: string }, { heir: string | null }>(`
        SELECT min(iif(file.accession = @accession, ${finder}, (
          SELECT change.fields ->> 'accession'
          FROM change
          WHERE change.entity = file.id AND change.action = @action AND change.fields ->> 'accession' IS NOT NULL
        ))) AS heir
        FROM file INDEXED BY file_record
        WHERE file.record = @container AND file.trashed = 0
      `)
      .get({ container, action, accession })?.heir ?? null
  )
}

/** Whether this recall has put a record into the trash. */
function isGone({ db, action }: Recall, record: string): boolean {
  return db.prepare("SELECT 1 FROM change WHERE entity = @record AND action = @action AND fields ->> 'trashed' = 1").get({ record, action }) !== undefined
}

/** `outer`: who takes over what it is inside of. */
function* toHeir(recall: Recall, { id, part_of }: Standing, heir: string, outer: string | null): Generator<EntityChange, void> {
  const isLeft = part_of !== null && isGone(recall, part_of)
  yield { type: 'record', id, fields: { accession: heir, ...(isLeft && { part_of: null }) } }
  yield* recallFilesOf(recall, id, outer)
}

/** The files it brought to a record: those that nobody else has brought go, and the version before them has its place again. */
function* recallFilesOf({ db, accession }: Recall, record: string, outer: string | null): Generator<EntityChange, void> {
  const brought = db
    .prepare<{ record: string; accession: string }, { id: string; heir: string | null }>(`
      SELECT brought.id, ${fileHeirColumn} AS heir
      FROM record
      JOIN file AS brought INDEXED BY file_record ON brought.record = record.id
      WHERE record.id = @record AND brought.accession = @accession AND brought.trashed = 0
      ORDER BY brought.id
    `)
    .all({ record, accession })
  const before = db.prepare<{ id: string }, { id: string; superseded_by: string | null }>(`
    SELECT older.id, newer.superseded_by
    FROM file AS newer
    JOIN file AS older ON older.superseded_by = newer.id
    WHERE newer.id = @id
    ORDER BY older.id
  `)
  for (const { id, heir } of brought) {
    const to = heir ?? outer
    yield { type: 'file', id, fields: to === null ? { trashed: true } : { accession: to } }
    if (to === null) for (const older of before.all({ id })) yield { type: 'file', id: older.id, fields: { superseded_by: older.superseded_by } }
  }
}

function* recallFiles(recall: Recall, state: RecallState, isEnough: () => boolean): Generator<EntityChange, RecallState> {
  const { db, accession } = recall
  const brought = db
    .prepare<{ accession: string; page: number }, { record: string }>(`
      SELECT brought.record
      ${filesBrought}
      ORDER BY brought.id
      LIMIT @page
    `)
    .all({ accession, page })
  for (const { record } of brought) {
    yield* recallFilesOf(recall, record, null)
    if (isEnough()) return state
  }
  return brought.length < page ? { ...state, stage: 'links', after: 0 } : state
}

/** Links to records that went, where an import has made them: a mail that had an attachment already here. */
function* recallLinks(recall: Recall, state: RecallState, isEnough: () => boolean): Generator<EntityChange, RecallState> {
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
    if (isEnough()) return { ...state, after: rowid }
  }
  return gone.length < page ? { ...state, stage: 'names', after: -1 } : { ...state, after: gone.at(-1)?.rowid ?? state.after }
}
