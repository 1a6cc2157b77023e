import type Database from 'better-sqlite3'
import type { VerifyFault } from '../preload/contract'
import { namesMetAgain } from './archive/accessions/outcomes'
import { isOfIndex } from './archive/database/soundness'
import { termsOf } from './archive/derived/derived'
import { shownField } from './archive/derived/shown-field'
import type { Indexer } from './archive/log/commit'
import { placePhoto } from './archive/photos/series'
import { eitherLanguage } from './either-language'
import { updateIndex, type IndexEntry, type IndexedFields } from './search/index/index'
import { asTermStream } from './search/language/terms'
import { statement } from './statement'
import { dayRange } from './timeline/day-range'

interface IndexedRow {
  readonly rowid: number
  readonly title: string
  readonly caption: string | null
  readonly language: string | null
  readonly earliest: string | null
  readonly latest: string | null
  readonly has_date: number
  readonly trashed: number
}

// Records indexed together share the work for the words they share.
const atOnce = 50

/**
 * Keeps the search index, the timeline's spans and the series of photos in step with the records, inside each commit's transaction.
 * The files' term streams are reused as they are; only what people entered is made into terms anew.
 */
export const indexRecords: Indexer = (db, records) => {
  const rowOf = statement<IndexedRow>(db, `
    SELECT rowid, shown_title AS title, language, earliest, latest, shown_date IS NOT NULL AS has_date, trashed,
      concat_ws(char(10),
        ${(['caption', 'credit', 'description', 'creator', 'rights', 'subject', 'identifier', 'reference'] as const).map(shownField).join(', ')}) AS caption
    FROM record
    WHERE id = @id
  `)
  const entries: IndexEntry[] = []
  const write = (): void => updateIndex(db, entries.splice(0))
  for (const id of records) {
    const row = rowOf.get({ id })
    if (row === undefined) continue
    setSpan(db, row)
    placePhoto(db, row.rowid)
    entries.push({ rowid: row.rowid, fields: row.trashed === 1 ? null : searchable(db, id, row) })
    if (entries.length === atOnce) write()
  }
  write()
}

/** What of a record is searched: its title, everything said about it, and the text of its files. */
function searchable(db: Database.Database, id: string, row: IndexedRow): IndexedFields {
  const names = statement<{ name: string }>(db, `
      SELECT concat_ws(' ', agent.title, agent.name, link.function, link.organisation) AS name
      FROM link JOIN agent ON agent.id = link.target
      WHERE link.record = +@id AND link.trashed = 0
      UNION ALL
      SELECT concat_ws(' ', place.name ->> 'de', place.name ->> 'en') AS name
      FROM link JOIN place ON place.id = link.target
      WHERE link.record = +@id AND link.trashed = 0
      UNION ALL
      SELECT text AS name FROM note WHERE record = +@id AND trashed = 0
    `)
    .all({ id })
    .map(({ name }) => name)
  const files = statement<{ hash: string; name: string; language: string | null; superseded: number }>(db, `
      SELECT file.hash, file.name, extraction.language, file.superseded_by IS NOT NULL AS superseded
      FROM file LEFT JOIN extraction ON extraction.hash = file.hash
      WHERE file.record = +@id AND file.trashed = 0
      ORDER BY file.position, file.id
    `)
    .all({ id })
  // Whom and what a picture shows is found by what is said of it there, also before somebody has taken it over. What an earlier
  // program has read names people by their names alone.
  const shown = statement<{ name: string }>(db, `
      SELECT iif(said.type = 'object', said.value ->> 'name', said.value) AS name
      FROM file
      JOIN extraction ON extraction.hash = file.hash
      JOIN json_each(json_array(extraction.metadata -> '$.photo.people', extraction.metadata -> '$.photo.places')) AS list
      JOIN json_each(list.value) AS said
      WHERE file.record = +@id AND file.trashed = 0 AND file.superseded_by IS NULL
      ORDER BY file.position, file.id, list.key, said.key
    `)
    .all({ id })
    .flatMap(({ name }) => (names.some((linked) => linked.includes(name)) ? [] : name))
  // An older version is found by its name only: what it says may no longer hold.
  const newest = files.filter(({ superseded }) => superseded === 0)
  const bodies = newest.map(({ hash }) => asTermStream(termsOf(db, hash))).filter((terms) => terms !== null)
  return {
    title: row.title,
    caption: [row.caption ?? '', ...names, ...shown, ...new Set([...files.map(({ name }) => name), ...namesMetAgain(db, id).names])].join('\n'),
    bodies,
    // An emptied language leaves what the text is written in.
    language: eitherLanguage(row.language || newest.find((file) => file.language !== null)?.language),
  }
}

function setSpan(db: Database.Database, row: IndexedRow): void {
  statement(db, 'DELETE FROM span WHERE record = @rowid').run({ rowid: row.rowid })
  if (row.trashed === 1 || row.has_date === 0 || (row.earliest === null && row.latest === null)) return
  const [earliest, latest] = dayRange(row)
  statement(db, 'INSERT INTO span (record, earliest, latest) VALUES (@rowid, @earliest, @latest)').run({ rowid: row.rowid, earliest, latest })
}

/**
 * Where index and records disagree: each record outside the trash has to be indexed, with its present title, and nothing else. Of a
 * damaged index nothing can be said.
 */
export function verifyIndex(db: Database.Database): VerifyFault[] {
  try {
    return disagreeing(db)
  } catch (error) {
    if (!isOfIndex(error, db)) throw error
    return []
  }
}

function disagreeing(db: Database.Database): VerifyFault[] {
  return db
    .prepare<[], { id: string | null; rowid: number }>(`
      SELECT record.id, record.rowid
      FROM record
      LEFT JOIN indexed ON indexed.record = record.rowid
      LEFT JOIN search_docsize ON search_docsize.id = indexed.record
      WHERE (record.trashed = 0 AND (indexed.record IS NULL OR search_docsize.id IS NULL OR indexed.title <> record.shown_title))
        OR (record.trashed = 1 AND indexed.record IS NOT NULL)
      UNION ALL
      SELECT NULL, indexed.record
      FROM indexed
      WHERE NOT EXISTS (SELECT 1 FROM record WHERE record.rowid = indexed.record)
      LIMIT 100
    `)
    .all()
    .map(({ id, rowid }) => ({ code: 'index-damaged', path: id ?? String(rowid), detail: 'index' }))
}
