import { setTimeout as delay } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { saveSetting, settingOf } from './archive/database/settings'
import { isCorruption, isOfIndex } from './archive/database/soundness'
import { saveTerms, termsOf, textOf } from './archive/derived/derived'
import type { Archive } from './archive/open'
import { eitherLanguage } from './either-language'
import { indexRecords } from './indexer'
import type { RunningJob } from './job'
import { untilRoom } from './room'
import { clearIndex, replaceIndexTables } from './search/index/index'
import { indexVersion } from './search/index/index-version'
import { mergeIndex } from './search/index/merge'
import { resplitWords } from './search/index/vocabulary'
import { termStream } from './search/language/term-stream'
import { asTermStream } from './search/language/terms'
import { statement } from './statement'
import { isOutOfRoom } from './system-code'

/** How far an index of that version has been made: first the words are taken apart anew, then the records indexed. */
interface Progress {
  readonly version: number
  readonly phase: 'words' | 'records' | 'done'
  /** The number of the last word or record that is done. */
  readonly after: number
  /** How many records are: to count them again after each slice would take longer than the slice. */
  readonly done: number
}

const begun: Progress = { version: indexVersion, phase: 'words', after: 0, done: 0 }
const emptied: Progress = { ...begun, phase: 'records' }

const setting = 'index'
// Indexing what a slice has read takes as long again, and nobody may wait 100 ms for another's work: the last record may be a long one.
const sliceMilliseconds = 12
const restMilliseconds = 10
const recordsAtOnce = 20
const wordsAtOnce = 200

/** Whether the index was made by an older version, or not to the end. */
export function isIndexOutdated(db: Database.Database): boolean {
  const { version, phase } = readProgress(db)
  return version !== indexVersion || phase !== 'done'
}

/** Notes that the index of an archive without records is of this version: what comes will be. */
export function beginIndex(db: Database.Database): void {
  if (isIndexOutdated(db) && statement(db, 'SELECT 1 FROM record LIMIT 1').get() === undefined) saveProgress(db, { ...begun, phase: 'done' })
}

/** Empties the index, however damaged; the next `reindex` makes it from nothing. */
export function discardIndex(db: Database.Database): void {
  try {
    empty(db, () => undefined)
  } catch (error) {
    if (!isCorruption(error)) throw error
    empty(db, () => replaceIndexTables(db))
    giveBackPages(db)
  }
}

/** Gives back the pages of tables that are no longer there. Where there is no room to do it, they stay, and harm nobody. */
function giveBackPages(db: Database.Database): void {
  try {
    db.exec('VACUUM')
  } catch (error) {
    if (!(error instanceof Database.SqliteError && /^SQLITE_(?:FULL|BUSY)/.test(error.code))) throw error
  }
}

function empty(db: Database.Database, prepare: () => void): void {
  db.transaction(() => {
    prepare()
    clearIndex(db)
    saveProgress(db, emptied)
  }).immediate()
}

/**
 * Makes the index anew where it stands, in slices between which everything else has its turn; records not reached yet are
 * found as before. Ended by the signal or by a crash, the next run goes on after the last slice; on a full disk it waits for
 * room. An index that turns out to be damaged is made from nothing.
 */
export async function reindex(archive: () => Archive, job: Pick<RunningJob, 'signal' | 'update'>): Promise<void> {
  const total = statement<{ total: number }>(archive().db, 'SELECT count(*) AS total FROM record').get()?.total ?? 0
  for (;;) {
    job.signal.throwIfAborted()
    const { folder } = archive()
    const { phase, done } = await untilRoom(folder, job, async () => sliceOrDiscard(archive().db))
    if (phase === 'done') break
    job.update({ done, total })
    await delay(restMilliseconds)
  }
  job.update({ done: total, total })
  await mergeInSteps(archive().db, job.signal)
  // Whoever shows a list asks again.
  archive().derive(new Set(), () => undefined)
}

/** Merges the index in steps between which everything else has its turn. Ended by the signal or a full disk, it is merged in part, and good to use. */
export async function mergeInSteps(db: Database.Database, signal: AbortSignal): Promise<void> {
  const steps = mergeIndex(db)
  try {
    while (!signal.aborted && steps.next().done !== true) await delay(restMilliseconds)
  } catch (error) {
    if (!isOutOfRoom(error)) throw error
  }
}

function sliceOrDiscard(db: Database.Database): Progress {
  try {
    return db.transaction(() => slice(db)).immediate()
  } catch (error) {
    if (!isOfIndex(error, db)) throw error
    discardIndex(db)
    return readProgress(db)
  }
}

/** The work of one transaction. Gives how far it is now. */
function slice(db: Database.Database): Progress {
  const until = performance.now() + sliceMilliseconds
  let progress = readProgress(db)
  if (progress.version !== indexVersion) progress = begun
  while (progress.phase !== 'done' && performance.now() < until) progress = next(db, progress, until)
  saveProgress(db, progress)
  return progress
}

function next(db: Database.Database, progress: Progress, until: number): Progress {
  if (progress.phase === 'words') {
    const last = resplitWords(db, progress.after, wordsAtOnce)
    return last === null ? emptied : { ...progress, after: last }
  }
  const rows = statement<{ rowid: number; id: string }>(db, 'SELECT rowid, id FROM record WHERE rowid > @after ORDER BY rowid LIMIT @many')
    .all({ after: progress.after, many: recordsAtOnce })
  const reached: typeof rows = []
  for (const row of rows) {
    remakeTerms(db, row.id)
    reached.push(row)
    if (performance.now() >= until) break
  }
  const last = reached.at(-1)
  if (last === undefined) return { ...progress, phase: 'done' }
  indexRecords(db, new Set(reached.map(({ id }) => id)))
  return { ...progress, after: last.rowid, done: progress.done + reached.length }
}

/** The terms of a record's files, from their texts as they were read; of those that were taken back, too, for they may come again. */
function remakeTerms(db: Database.Database, record: string): void {
  const files = statement<{ hash: string; language: string | null }>(db, `
    SELECT DISTINCT file.hash, extraction.language
    FROM file JOIN extraction ON extraction.hash = file.hash
    WHERE file.record = @record
  `).all({ record })
  for (const { hash, language } of files) {
    const stored = asTermStream(termsOf(db, hash))
    saveTerms(db, hash, termStream(textOf(db, hash).pages, stored?.language ?? eitherLanguage(language)))
  }
}

function readProgress(db: Database.Database): Progress {
  const noted = settingOf(db, setting)
  // What earlier programs noted does not say how many are done.
  return noted === null ? { ...begun, version: 0 } : { done: 0, ...JSON.parse(noted) }
}

function saveProgress(db: Database.Database, progress: Progress): void {
  saveSetting(db, setting, JSON.stringify(progress))
}
