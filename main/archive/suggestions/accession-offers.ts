import { setImmediate as nextTurn } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import { offerKind, type OfferCounts, type OfferKind } from '../../../preload/contract'
import { ArchiveError } from '../../fault'
import { readableFields, type ReadableField } from '../derived/shown-field'
import { valuesRead } from '../derived/values-read'
import type { Writer } from '../log/commit'
import { changeOf, type EntityChange } from '../log/entities'
import { beginParts, type PartEnd, type PartState } from '../log/parts'
import { decideOne, type Decision } from './decide'
import { isOffered, openSuggestions } from './suggestions'

/** The fields that are taken together. */
const fieldsOf: Partial<Record<OfferKind, readonly ReadableField[]>> = {
  title: ['title'],
  date: ['date'],
  details: readableFields.filter((field) => field !== 'title' && field !== 'date'),
}

/** More suggestions than one record has. */
const mostOfRecord = 1_000
const page = 200

interface OfferRow {
  readonly rowid: number
  readonly id: string
  readonly title: number
  readonly date: number
  readonly details: number
}

/** What an accession's records offer that nobody has taken: values read and suggestions, by kind. Long ones are counted in turns. */
export async function accessionOffers(db: Database.Database, accession: string): Promise<OfferCounts> {
  if (db.prepare('SELECT 1 FROM accession WHERE id = ?').get(accession) === undefined) throw new ArchiveError('not-found', { accession })
  const counts: Record<OfferKind, number> = { title: 0, date: 0, details: 0, event: 0, person: 0, place: 0, question: 0, version: 0 }
  const records = db.prepare<{ accession: string; after: number; page: number }, OfferRow>(`
    SELECT rowid, id,
      ${offered('title')} AS title,
      ${offered('date')} AS date,
      ${offered('details')} AS details
    FROM record INDEXED BY record_accession
    WHERE accession = @accession AND rowid > @after AND trashed = 0
    ORDER BY rowid
    LIMIT @page
  `)
  const suggested = db.prepare<{ ids: string }, { kind: string; count: number }>(`
    SELECT kind, count(*) AS count
    FROM suggestion INDEXED BY suggestion_open
    WHERE record IN (SELECT value FROM json_each(@ids)) AND decided = 0 AND ${isOffered}
    GROUP BY kind
  `)
  for (let rows = records.all({ accession, after: 0, page }); rows.length > 0; rows = records.all({ accession, after: rows.at(-1)?.rowid ?? 0, page })) {
    for (const { title, date, details } of rows) {
      counts.title += title
      counts.date += date
      counts.details += details
    }
    for (const { kind, count } of suggested.all({ ids: JSON.stringify(rows.map(({ id }) => id)) })) counts[offerKind.parse(kind)] += count
    await nextTurn()
  }
  return counts
}

/** The number of a record's values of a kind that were read and nobody has entered, in SQL. */
function offered(kind: OfferKind): string {
  return (fieldsOf[kind] ?? []).map((field) => `(${field} IS NULL AND read ->> '${field}' IS NOT NULL)`).join(' + ')
}

/** `done`: records gone through; `taken`: values and suggestions. */
export interface OffersState extends PartState {
  readonly after: number
  readonly taken: number
}

export interface OffersTask {
  readonly kind: 'offers'
  readonly accession: string
  readonly kinds: readonly OfferKind[]
  readonly outcome: Decision
}

/** Begins to take or dismiss what an accession offers, of the kinds named, as one action. Gives it, to be written by `offersPart`. */
export function beginOffers({ commit, author }: Writer, task: OffersTask): string {
  const state: OffersState = { after: 0, done: 0, taken: 0 }
  return beginParts(commit, { author, label: task.outcome === 'accepted' ? 'accept-accession' : 'dismiss-accession', changes: [] }, task, state)
}

/** One part of deciding on what an accession offers. A record that is not finished is met again by the next part. */
export function* offersPart(db: Database.Database, { accession, kinds, outcome }: OffersTask, state: OffersState, isEnough: () => boolean): Generator<EntityChange, PartEnd<OffersState>> {
  let { after, done, taken } = state
  const next = db.prepare<{ accession: string; after: number }, { rowid: number; id: string }>(`
    SELECT rowid, id
    FROM record INDEXED BY record_accession
    WHERE accession = @accession AND rowid > @after AND trashed = 0
    ORDER BY rowid
    LIMIT 1
  `)
  for (let row = next.get({ accession, after }); row !== undefined; row = next.get({ accession, after })) {
    const suggestions = openSuggestions(db, row.id, mostOfRecord).filter(({ kind }) => kinds.includes(kind))
    // A new version first: what else was read of it belongs to the record that it is a version of.
    const version = suggestions.find((suggestion) => suggestion.kind === 'version')
    const record = version?.kind === 'version' && outcome === 'accepted' ? version.of : row.id
    if (outcome === 'accepted') taken += yield* takeRead(db, row.id, record, kinds)
    for (const suggestion of suggestions.toSorted((a, b) => Number(b === version) - Number(a === version))) {
      yield* decideOne(db, suggestion === version ? suggestion : { ...suggestion, record }, outcome)
      taken += 1
      if (isEnough() && version === undefined) return { state: { after, done, taken }, ended: false }
    }
    after = row.rowid
    done += 1
    if (isEnough()) return { state: { after, done, taken }, ended: false }
  }
  return { state: { after, done, taken }, ended: true }
}

/** Enters what was read for a record, where nobody has entered anything. Gives how many values. */
function* takeRead(db: Database.Database, from: string, to: string, kinds: readonly OfferKind[]): Generator<EntityChange, number> {
  const wanted = kinds.flatMap((kind) => fieldsOf[kind] ?? [])
  const read = valuesRead(db, from)
  const entered = db.prepare<{ to: string }, Record<string, unknown>>(`SELECT ${readableFields.join(', ')} FROM record WHERE id = @to`).get({ to })
  if (entered === undefined) return 0
  const fields = Object.fromEntries(wanted.flatMap((field) => (entered[field] === null && read[field] != null ? [[field, read[field]]] : [])))
  const count = Object.keys(fields).length
  if (count > 0) yield changeOf('record', to, fields)
  return count
}
