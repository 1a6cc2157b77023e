import { existsSync } from 'node:fs'
import type Database from 'better-sqlite3'
import type { FaultCode } from '../../../preload/faults'
import { originalPath } from '../../archive-layout'
import { describedBy, sidecarsOf } from '../../archive/accessions/sidecars'
import { knownNames } from '../../archive/authorities/known-names'
import { saveDerived, writeDerived } from '../../archive/derived/derived'
import { readingOf, saveReading } from '../../archive/derived/readings'
import { awaitRecognition, recognisedTexts, saveRecognised, type RecognisedPage } from '../../archive/derived/recognition'
import type { Archive } from '../../archive/open'
import { hashOriginal } from '../../archive/originals/originals'
import { noteUnsound } from '../../archive/originals/unsound-originals'
import { saveSuggestions } from '../../archive/suggestions/suggestions'
import { ArchiveError } from '../../fault'
import { statement, valueStatement } from '../../statement'
import type { Extractor } from '../extraction/extractor'
import type { Extracted } from '../reading/extracted'
import { keyed } from '../suggest/suggest'
import { derivedFrom, readValues } from './entities-of'

/** A page that was just recognised, not yet noted; `found` null: it could not be read. */
interface JustRecognised {
  readonly page: number
  readonly found: RecognisedPage | null
}

/** Faults of a reader or a disk; what they keep from being read has been read before all the same. */
const byChance: ReadonlySet<FaultCode> = new Set(['extraction-timeout', 'extraction-memory', 'extraction-crashed', 'file-damaged', 'file-unreadable', 'file-vanished'])

/** What reading an original again gave, and which files have it. */
export interface ReadAgain {
  readonly hash: string
  readonly extracted: Extracted
  /** How it reads with the descriptions beside each of its files, by these: one picture may stand in several records. */
  readonly readings: ReadonlyMap<string, Extracted>
  readonly files: readonly FileRead[]
  readonly just: JustRecognised | null
}

/**
 * Reads an original again, with what was recognised on its pages. Null: it is gone, and what was read from it is all there is.
 * Throws the fault of one that has been read before and cannot be now: a reader that dies, or a bad sector, takes no text away; nor
 * do bytes that are others than those that came in.
 */
export async function readAgain({ db, folder }: Pick<Archive, 'db' | 'folder'>, extractor: Extractor, hash: string, signal: AbortSignal, just: JustRecognised | null = null): Promise<ReadAgain | null> {
  const recognised = recognisedTexts(db, hash)
  if (just?.found != null) recognised.push([just.page, just.found.text])
  const files = filesWith(db, hash)
  const [first] = files
  if (first === undefined || !existsSync(originalPath(folder, hash))) return null
  if ((await hashOriginal(folder, hash)) !== hash) {
    noteUnsound(db, [hash])
    throw new ArchiveError('file-damaged', { path: first.path })
  }
  const readings = new Map<string, Extracted>()
  const readFor = async (file: FileRead): Promise<Extracted> => {
    const sidecars = sidecarsOf(db, file).map((each) => originalPath(folder, each.hash))
    const read = await extractor.extract(originalPath(folder, hash), { name: first.name, room: 'taken', recognised, names: knownNames(db), sidecars, signal })
    const extracted = { ...read, fault: read.fault ?? leftInside(db, hash) }
    if (extracted.fault !== null && (just === null ? isWorse(db, hash, extracted) : isUnread(extracted))) throw new ArchiveError(extracted.fault, { path: file.path })
    return extracted
  }
  const besideFirst = descriptionsOf(db, first)
  const extracted = await readFor(first)
  readings.set(besideFirst, extracted)
  if (extracted.thumbnail !== null) await writeDerived(folder, 'thumbnails', hash, extracted.thumbnail)
  for (const file of files) {
    const beside = descriptionsOf(db, file)
    if (isShown(db, file) && !readings.has(beside)) readings.set(beside, await readFor(file))
  }
  // Asked again: files may have come and gone while it was read.
  return { hash, extracted, readings, files: filesWith(db, hash), just }
}

/** The descriptions that a file is read with, as a text. */
function descriptionsOf(db: Database.Database, file: FileRead): string {
  return sidecarsOf(db, file).map(({ hash }) => hash).join(' ')
}

/** Whether a record shows how a file reads, or will when another version goes. */
function isShown(db: Database.Database, { id, describes }: FileRead): boolean {
  return describes === 1 || readingOf(db, id) !== undefined
}

/** Why some of what is in a file was left there when it came: reading it again unpacks nothing. */
function leftInside(db: Database.Database, hash: string): FaultCode | null {
  return valueStatement<FaultCode>(db, `
    SELECT fault
    FROM extraction
    WHERE hash = @hash AND (
      fault = 'file-too-large' AND characters > 0
      OR fault = 'nested-too-deep'
        AND NOT EXISTS (SELECT 1 FROM file JOIN record AS part ON part.part_of = file.record WHERE file.hash = @hash)
        AND NOT EXISTS (SELECT 1 FROM file JOIN link ON link.target = file.record AND link.role = 'source' WHERE file.hash = @hash)
    )
  `).get({ hash }) ?? null
}

/** Whether a reading came to nothing by chance, of an original whose text is here from an earlier one. */
export function isWorse(db: Database.Database, hash: string, reading: Pick<Extracted, 'fault' | 'pages'>): boolean {
  return isUnread(reading) && hasText(db, hash)
}

function hasText(db: Database.Database, hash: string): boolean {
  return statement(db, 'SELECT 1 FROM extraction WHERE hash = @hash AND characters > 0').get({ hash }) !== undefined
}

function isUnread({ fault, pages }: Pick<Extracted, 'fault' | 'pages'>): boolean {
  return fault !== null && byChance.has(fault) && pages.length === 0
}

/** Has an original read again at the next start. */
export function readNextTime(db: Database.Database, hash: string): void {
  statement(db, 'UPDATE extraction SET pipeline = 0 WHERE hash = @hash').run({ hash })
}

/** Puts what was read again in the place of what was, in one transaction, once what turned out to be minutes is called so. */
export function commitReadAgain(archive: Archive, batch: readonly ReadAgain[]): void {
  // What has gone to the trash meanwhile waits until it is brought back.
  const standing = batch.filter(({ files }) => files.length > 0)
  if (standing.length === 0) return
  callMinutes(archive, standing.flatMap(({ extracted: { kind }, files }) => (kind === 'minutes' ? files.filter(({ describes }) => describes === 1).map(({ record }) => record) : [])))
  archive.derive(new Set(standing.flatMap(({ files }) => files.map(({ record }) => record))), (db) => {
    for (const read of standing) {
      if (read.just !== null) saveRecognised(db, read.hash, read.just.page, read.just.found)
      saveReadAgain(db, read)
    }
  })
}

/**
 * A scan only tells that it holds minutes when its text is recognised. Nobody has to take that back by undo, and what somebody
 * has said of a record's kind stays; whoever imported it stands for it in its history.
 */
function callMinutes({ db, commit }: Archive, records: readonly string[]): void {
  const found = statement<{ id: string; author: string }>(db, `
    SELECT record.id, action.author
    FROM json_each(@records) AS each
      JOIN record ON record.id = each.value
      JOIN entity ON entity.id = record.id
      JOIN change ON change.clock = entity.origin
      JOIN action ON action.id = change.action
    WHERE record.kind = 'document' AND record.trashed = 0 AND NOT EXISTS (SELECT 1 FROM head WHERE head.entity = record.id AND head.field = 'kind')
  `).all({ records: JSON.stringify([...new Set(records)]) })
  for (const [author, each] of Map.groupBy(found, (row) => row.author)) {
    commit({ author, label: 'read-kind', changes: each.map(({ id }) => ({ type: 'record', id, fields: { kind: 'minutes' } })) })
  }
}

/** Puts what was read again in the place of what was, inside a commit. What has got another description meanwhile stays as that one has it. */
function saveReadAgain(db: Database.Database, { hash, extracted, readings, files, just }: ReadAgain): void {
  // A newer reader may know pages whose text an older one took for good; a page just given up is not begun with again.
  saveOriginalRead(db, hash, extracted, just === null)
  for (const file of files) {
    const reading = readings.get(descriptionsOf(db, file))
    if (reading !== undefined) saveFileRead(db, hash, file, reading)
  }
}

/** Puts how the original of a record was read with the descriptions that come with this commit in the place of how it read before. */
export function saveReadOfRecord(db: Database.Database, record: string, hash: string, extracted: Extracted): void {
  saveOriginalRead(db, hash, extracted, false)
  for (const file of filesWith(db, hash)) if (file.record === record) saveFileRead(db, hash, file, extracted)
}

/** `anew`: also pages that could not be recognised wait again. */
function saveOriginalRead(db: Database.Database, hash: string, extracted: Extracted, anew: boolean): void {
  const { file, ...pages } = derivedFrom(extracted, hash)
  saveDerived(db, file)
  awaitRecognition(db, hash, pages, anew)
}

function saveFileRead(db: Database.Database, hash: string, { id, record, name, path, describes }: FileRead, extracted: Extracted): void {
  const drafts = keyed(hash, extracted.suggestions)
  const read = readValues(extracted, path)
  // What is kept under a description is how its picture reads.
  const kept = describes === 0 && describedBy(name) !== null ? undefined : readingOf(db, id)?.file
  if (kept !== undefined) saveReading(db, kept, read, drafts)
  if (describes === 0) return
  statement(db, 'UPDATE record SET read = @read WHERE id = @id').run({ id: record, read: JSON.stringify(read) })
  saveSuggestions(db, record, drafts)
}

/** Reads an original again and puts that in the place of what was, where it can be read; a page just recognised is noted in the same step. */
export async function readAnew(archive: Archive, extractor: Extractor, hash: string, signal: AbortSignal, just: JustRecognised | null = null): Promise<void> {
  const read = await readAgain(archive, extractor, hash, signal, just).catch((error: unknown) => {
    if (!(error instanceof ArchiveError) || error.code === 'job-cancelled' || signal.aborted) throw error
    // The next start reads it again, with what is recognised by then.
    readNextTime(archive.db, hash)
    return null
  })
  if (read !== null) commitReadAgain(archive, [read])
  // What is in the trash waits until it is brought back; without its original it would wait for ever.
  else if (just !== null && filesWith(archive.db, hash).length > 0) saveRecognised(archive.db, hash, just.page, just.found)
}

interface FileRead {
  readonly id: string
  readonly record: string
  readonly name: string
  readonly path: string
  /** Its record is read from it, not from a newer version or from the page that shows it. */
  readonly describes: number
}

/** The files with these bytes; one that a standing record is read from comes first. */
function filesWith(db: Database.Database, hash: string): FileRead[] {
  return db
    .prepare<{ hash: string }, FileRead>(`
      SELECT file.id, file.record, file.name, file.path,
        record.source IS NULL AND file.id = (
          SELECT id
          FROM file AS other
          WHERE other.record = file.record AND other.trashed = 0 AND other.superseded_by IS NULL
          ORDER BY position, id
          LIMIT 1
        ) AS describes
      FROM file
      JOIN record ON record.id = file.record
      WHERE file.hash = @hash AND file.trashed = 0
      ORDER BY describes DESC, record.trashed, file.id
    `)
    .all({ hash })
}
