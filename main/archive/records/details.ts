import type Database from 'better-sqlite3'
import type { Note, PersonLink, PlaceLink, RecordDetail, RecordFile, RecordKind, RecordSummary } from '../../../preload/contract'
import { unreadFormats } from '../../../preload/faults'
import { ArchiveError } from '../../fault'
import { collectionsOf } from '../collections/collections'
import { readSince } from '../derived/read-since'
import { recognitionColumn } from '../derived/recognition'
import { readableFields, shownField } from '../derived/shown-field'
import { openSuggestions } from '../suggestions/suggestions'
import { summaryColumns, summaryOf, toSummary } from './summaries'

const shownFields = ['description', 'creator', 'caption', 'credit', 'rights', 'identifier', 'reference', 'language', 'subject'] as const

/** The shown fields of a record, and as JSON what was read for its fields and what was entered. */
type DetailRow = Readonly<Record<(typeof shownFields)[number] | 'part_of' | 'merged_into' | 'accession', string | null>> & { readonly read: string; readonly own: string }

/** Everything about a record. Throws `not-found`. */
export function recordDetail(db: Database.Database, id: string): RecordDetail {
  const summary = summaryOf(db, id)
  const row = db
    .prepare<{ id: string }, DetailRow>(`
      SELECT ${shownFields.map((field) => `${shownField(field)} AS ${field}`).join(', ')}, read, part_of, merged_into, accession,
        json_object(${readableFields.map((field) => `'${field}', ${field}`).join(', ')}) AS own
      FROM record
      WHERE id = @id
    `)
    .get({ id })
  if (summary === null || row === undefined) throw new ArchiveError('not-found', { record: id })
  const { read: readJson, own: ownJson, part_of, merged_into, accession, ...shown } = row
  const read: Readonly<Record<string, unknown>> = JSON.parse(readJson)
  const own: Readonly<Record<string, unknown>> = JSON.parse(ownJson)
  const wasRead = readableFields.filter((field) => read[field] !== undefined && read[field] !== null)
  const files = filesOf(db, id)
  return {
    ...summary,
    ...shown,
    read: wasRead.filter((field) => own[field] === null),
    readBehind: wasRead.filter((field) => own[field] !== null),
    readSince: readSince(db, id, own, read),
    partOf: named(db, part_of),
    mergedInto: named(db, merged_into),
    parts: partsOf(db, id, { limit: 500, offset: 0 }),
    partCount: countParts(db, id),
    imageMissing: summary.kind === 'photo' && files.length === 0,
    accession: accession === null ? null : accessionOf(db, accession),
    files,
    people: peopleOf(db, id),
    places: placesOf(db, id),
    notes: notesOf(db, id),
    related: relatedTo(db, id),
    collections: collectionsOf(db, id),
    suggestions: openSuggestions(db, id, 500),
  }
}

function named(db: Database.Database, id: string | null): RecordDetail['partOf'] {
  const summary = id === null ? null : summaryOf(db, id)
  return summary === null ? null : { id: summary.id, title: summary.title }
}

/** What was found in a record, in the order in which it stands there; which of many that are is told first, for what a list shows of each costs more. */
export function partsOf(db: Database.Database, id: string, { limit, offset }: { readonly limit: number; readonly offset: number }): RecordSummary[] {
  return db
    .prepare<{ id: string; limit: number; offset: number }, Parameters<typeof toSummary>[0]>(`
      SELECT ${summaryColumns}
      FROM (SELECT id FROM record INDEXED BY record_part_of WHERE part_of = @id AND trashed = 0 ORDER BY id LIMIT @limit OFFSET @offset) AS part
      JOIN record ON record.id = part.id
      ORDER BY part.id
    `)
    .all({ id, limit, offset })
    .map(toSummary)
}

function countParts(db: Database.Database, id: string): number {
  return db.prepare<{ id: string }, number>('SELECT count(*) FROM record INDEXED BY record_part_of WHERE part_of = @id AND trashed = 0').pluck().get({ id }) ?? 0
}

function accessionOf(db: Database.Database, id: string): RecordDetail['accession'] {
  return db
    .prepare<{ id: string }, { id: string; label: string; startedAt: string }>('SELECT id, label, started AS startedAt FROM accession WHERE id = @id')
    .get({ id }) ?? null
}

/** Other places of a file that are named: a logo lies in every mail. */
const mostElsewhere = 20

/** A file as the database has it: flags as numbers, position and paths as JSON. */
type FileRow = Omit<RecordFile, 'paged' | 'hasThumbnail' | 'position' | 'elsewhere' | 'superseded'> & {
  readonly paged: number
  readonly hasThumbnail: number
  readonly superseded: number
  readonly position: string | null
  readonly elsewhere: string
}

/** A record's files with what was read from them, in order: the newest version first. */
export function filesOf(db: Database.Database, record: string): RecordFile[] {
  return db
    .prepare<{ record: string }, FileRow>(`
      SELECT file.id, file.hash, file.name, file.path, file.size,
        coalesce(extraction.media_type, 'application/octet-stream') AS mediaType,
        coalesce(extraction.pages, 0) AS pages,
        coalesce(extraction.paged, 0) AS paged,
        coalesce(extraction.characters, 0) AS characters,
        coalesce(extraction.thumbnail, 0) AS hasThumbnail,
        extraction.metadata ->> '$.conformance' AS conformance,
        (SELECT count(*) FROM recognition WHERE recognition.hash = file.hash AND recognition.state = 'waiting') AS waiting,
        ${recognitionColumn} AS recognition,
        extraction.metadata -> '$.photo.position' AS position,
        extraction.fault,
        (
          SELECT json_group_array(path ORDER BY path)
          FROM (
            SELECT DISTINCT outcome.path
            FROM outcome INDEXED BY outcome_record
            JOIN accession ON accession.id = outcome.accession
            WHERE outcome.record = file.record AND outcome.hash = file.hash AND outcome.outcome = 'duplicate'
              AND outcome.path <> file.path AND accession.trashed = 0
            ORDER BY outcome.accession, outcome.ordinal
            LIMIT ${mostElsewhere}
          )
        ) AS elsewhere,
        file.superseded_by IS NOT NULL AS superseded
      FROM file
      LEFT JOIN extraction ON extraction.hash = file.hash
      WHERE file.record = @record AND file.trashed = 0
      ORDER BY file.position, file.id
    `)
    .all({ record })
    .map(toFile)
}

/** A row of files, the first at `place` 0. That nobody reads what lies beside the first (styles, a description read with its picture) is no fault. */
function toFile(row: FileRow, place: number): RecordFile {
  const isBeside = place > 0 && row.superseded === 0
  return {
    ...row,
    fault: isBeside && row.fault !== null && unreadFormats.has(row.fault) ? null : row.fault,
    paged: row.paged === 1,
    superseded: row.superseded === 1,
    hasThumbnail: row.hasThumbnail === 1,
    position: row.position === null ? null : JSON.parse(row.position),
    elsewhere: JSON.parse(row.elsewhere),
  }
}

/** The people and organisations on a record, by role and in their order; whom a caption counts has at least that number. */
export function peopleOf(db: Database.Database, record: string): PersonLink[] {
  type Row = Omit<PersonLink, 'position'> & { readonly ordered: number; readonly from_left: number | null }
  const rows = db
    .prepare<{ record: string }, Row>(`
      SELECT link.id, agent.id AS agent, agent.kind, link.role, agent.name, agent.title, link.function, link.organisation, link.ordered, link.from_left, link.wording
      FROM link
      JOIN agent ON agent.id = link.target
      WHERE link.record = @record AND link.trashed = 0 AND link.target_type = 'agent'
      ORDER BY link.role, link.position, link.id
    `)
    .all({ record })
  const counted = new Map<string, number>()
  return rows.map(({ ordered, from_left: read, ...row }) => {
    const place = Math.max((counted.get(row.role) ?? 0) + 1, read ?? 0)
    counted.set(row.role, place)
    return { ...row, position: ordered === 1 ? place : null }
  })
}

/** The places on a record, where it happened first. */
export function placesOf(db: Database.Database, record: string): PlaceLink[] {
  return db
    .prepare<{ record: string }, Omit<PlaceLink, 'name'> & { readonly name: string }>(`
      SELECT link.id, place.id AS place, link.role, place.name, link.wording
      FROM link
      JOIN place ON place.id = link.target
      WHERE link.record = @record AND link.trashed = 0 AND link.target_type = 'place'
      ORDER BY link.role = 'venue' DESC, link.position, link.id
    `)
    .all({ record })
    .map((row) => ({ ...row, name: JSON.parse(row.name) }))
}

function notesOf(db: Database.Database, record: string): Note[] {
  return db
    .prepare<{ record: string }, Note>('SELECT id, text, state FROM note WHERE record = @record AND trashed = 0 ORDER BY position, id')
    .all({ record })
}

/** Records linked with this one, in either direction. */
export function relatedTo(db: Database.Database, record: string): RecordDetail['related'] {
  return db
    .prepare<{ record: string }, { link: string; role: Related['role']; other: string; kind: RecordKind; isTarget: number }>(`
      SELECT link.id AS link, link.role, iif(link.record = @record, link.target, link.record) AS other, link.target = @record AS isTarget, record.kind
      FROM link
      JOIN record ON record.id = @record
      WHERE (link.record = @record OR link.target = @record) AND link.trashed = 0 AND link.target_type = 'record'
      ORDER BY link.position, link.id
    `)
    .all({ record })
    .flatMap(({ link, role, other, kind, isTarget }) => {
      const summary = summaryOf(db, other)
      return summary === null || summary.trashed ? [] : [{ link, role, relation: relationOf(role, kind, summary.kind, isTarget === 1), record: summary }]
    })
}

type Related = RecordDetail['related'][number]

/** An event is told of by its source and shown by a photo, whichever of them somebody has linked with the other; two events, or two photos, just hang together. */
function relationOf(role: Related['role'], own: RecordKind, other: RecordKind, isTarget: boolean): Related['relation'] {
  if (role === 'depicted' && (own === 'photo') !== (other === 'photo')) return own === 'photo' ? 'shows' : 'shownIn'
  if (role !== 'source' || (own === 'event' && other === 'event')) return 'together'
  const isSource = own === 'event' || other === 'event' ? other === 'event' : isTarget
  return isSource ? 'sourceOf' : 'source'
}
