import type Database from 'better-sqlite3'
import { ArchiveError } from '../../fault'
import { statement } from '../../statement'
import type { Archive } from '../open'
import { recogniserVersion } from './recogniser-version'

/** A word met on a page: UTF-16 offsets in the page's text, and where it stands, as shares of the page from its left top. */
export type RecognisedWord = readonly [start: number, end: number, left: number, top: number, width: number, height: number]

/** What was recognised on a page. */
export interface RecognisedPage {
  readonly text: string
  readonly words: readonly RecognisedWord[]
}

/** The pages of an original whose text stands in their picture only; `recognised`: those it was read with what was recognised on. */
export interface ScannedPages {
  readonly scanned: readonly number[]
  readonly recognised: readonly number[]
}

/**
 * Notes the pages of an original that wait for recognition. What was recognised before stays; where that came too late for the
 * reading it waits again, or no reading would ever have it. `anew`: so do pages that could not be read.
 */
export function awaitRecognition(db: Database.Database, hash: string, { scanned, recognised }: ScannedPages, anew: boolean): void {
  const insert = statement(db, `
    INSERT INTO recognition (hash, page, state) VALUES (@hash, @page, 'waiting')
    ON CONFLICT (hash, page) DO UPDATE SET state = 'waiting'
    WHERE (state = 'done' AND text <> '' AND @isRead = 0) OR (state = 'failed' AND @anew = 1)
  `)
  const read = new Set(recognised)
  for (const page of scanned) insert.run({ hash, page, isRead: read.has(page) ? 1 : 0, anew: anew ? 1 : 0 })
}

/** Of the rows `file` and `extraction`: whether the text of a picture may be asked to be recognised, or was and there is none; else NULL. */
export const recognitionColumn = `CASE
  WHEN extraction.media_type NOT LIKE 'image/%' OR extraction.media_type = 'image/svg+xml' OR extraction.thumbnail = 0 THEN NULL
  WHEN NOT EXISTS (SELECT 1 FROM recognition WHERE recognition.hash = file.hash) THEN 'possible'
  WHEN NOT EXISTS (SELECT 1 FROM recognition WHERE recognition.hash = file.hash AND (recognition.state = 'waiting' OR recognition.text <> '')) THEN 'empty'
END`

/** Has a picture that was taken for a photo wait for its text to be recognised. Throws `not-found` where it is not one, or does already. */
export function askRecognition({ db, derive }: Pick<Archive, 'db' | 'derive'>, hash: string): void {
  const possible = statement(db, `
    SELECT 1
    FROM file JOIN extraction ON extraction.hash = file.hash
    WHERE file.hash = @hash AND file.trashed = 0 AND ${recognitionColumn} = 'possible'
  `).get({ hash })
  if (possible === undefined) throw new ArchiveError('not-found', { hash })
  derive(new Set(), () => awaitRecognition(db, hash, { scanned: [0], recognised: [] }, false))
}

/** A page that waits, with a name of its file; `again`: it has been recognised before, by what reads less well. */
export interface WaitingPage {
  readonly hash: string
  readonly page: number
  readonly name: string
  readonly again: 0 | 1
}

// In this order: through the pages that wait, and not through all records.
const waiting = `
  CROSS JOIN file ON file.hash = recognition.hash
  CROSS JOIN record ON record.id = file.record
  WHERE recognition.state = 'waiting' AND file.trashed = 0 AND record.trashed = 0
`
/** What an older recogniser has read keeps what it read until it is recognised anew. */
const outdated = `
  CROSS JOIN file ON file.hash = recognition.hash
  CROSS JOIN record ON record.id = file.record
  WHERE recognition.state <> 'waiting' AND recognition.recogniser < ${recogniserVersion} AND file.trashed = 0 AND record.trashed = 0
`
const notLeftOut = 'AND recognition.hash NOT IN (SELECT value FROM json_each(@without))'
/** So many pages are looked up at once: of ten thousand that takes a tenth of a second. */
const lookedUpAtOnce = 20

/** Gives the pages that wait, one after the other: of the originals that go first, then of the newest files, then those to be recognised anew, but for those left out; null: none. */
export function waitingPages(db: Database.Database): (first: readonly string[], without?: ReadonlySet<string>) => WaitingPage | null {
  const ofThese = statement<WaitingPage>(db, `
    SELECT recognition.hash, recognition.page, file.name, 0 AS again
    FROM json_each(@first) AS asked
    CROSS JOIN recognition INDEXED BY recognition_waiting ON recognition.hash = asked.value
    ${waiting} ${notLeftOut}
    ORDER BY asked.key, file.id DESC, recognition.page
    LIMIT 1
  `)
  const newest = statement<WaitingPage>(db, `
    SELECT recognition.hash, recognition.page, file.name, 0 AS again
    FROM recognition INDEXED BY recognition_waiting
    ${waiting} ${notLeftOut}
    GROUP BY recognition.hash, recognition.page
    ORDER BY max(file.id) DESC, recognition.page
    LIMIT ${lookedUpAtOnce}
  `)
  const older = statement<WaitingPage>(db, `
    SELECT recognition.hash, recognition.page, file.name, 1 AS again
    FROM recognition INDEXED BY recognition_by_recogniser
    ${outdated} ${notLeftOut}
    ORDER BY recognition.recogniser, recognition.hash, recognition.page
    LIMIT 1
  `)
  const stillWaits = statement(db, `SELECT 1 FROM recognition ${waiting} AND recognition.hash = @hash AND recognition.page = @page`)
  let ahead: WaitingPage[] = []
  return (first, without = new Set()) => {
    const leftOut = { without: JSON.stringify([...without]) }
    const wanted = ofThese.get({ first: JSON.stringify(first), ...leftOut })
    if (wanted !== undefined) return wanted
    ahead = ahead.filter(({ hash, page }) => !without.has(hash) && stillWaits.get({ hash, page }) !== undefined)
    if (ahead.length === 0) ahead = newest.all(leftOut)
    return ahead[0] ?? older.get(leftOut) ?? null
  }
}

/** Whether any page waits, also to be recognised anew. */
export function isAnyWaiting(db: Database.Database): boolean {
  return [`recognition_waiting ${waiting}`, `recognition_by_recogniser ${outdated}`].some((pages) => db.prepare(`SELECT 1 FROM recognition INDEXED BY ${pages} LIMIT 1`).get() !== undefined)
}

/** How many pages wait, but for those to be recognised anew: nothing is missing there. */
export function countWaiting(db: Database.Database): number {
  return (
    db
      .prepare<[], { count: number }>(`
        SELECT coalesce(sum(pages), 0) AS count
        FROM (SELECT hash, count(*) AS pages FROM recognition INDEXED BY recognition_waiting WHERE state = 'waiting' GROUP BY hash) AS original
        WHERE EXISTS (SELECT 1 FROM file JOIN record ON record.id = file.record WHERE file.hash = original.hash AND file.trashed = 0 AND record.trashed = 0)
      `)
      .get()?.count ?? 0
  )
}

/** How many pages are to be recognised anew. */
export function countOutdated(db: Database.Database): number {
  return db.prepare<[], number>(`SELECT count(DISTINCT recognition.hash || recognition.page) FROM recognition INDEXED BY recognition_by_recogniser ${outdated}`).pluck().get() ?? 0
}

/** Whether pages of an original wait besides one; besides one that is recognised anew, those that will be, too. */
export function othersWait(db: Database.Database, { hash, page, again }: WaitingPage): boolean {
  const others = "SELECT 1 FROM recognition WHERE hash = @hash AND page <> @page AND (state = 'waiting' OR (@again = 1 AND recogniser < @present))"
  return db.prepare(others).get({ hash, page, again, present: recogniserVersion }) !== undefined
}

/** Keeps what was recognised on a page; null: it could not be read, and what was recognised on it before stays. */
export function saveRecognised(db: Database.Database, hash: string, page: number, found: RecognisedPage | null): void {
  db.prepare(`
    UPDATE recognition
    SET state = iif(coalesce(@text, text) IS NULL, 'failed', 'done'), text = coalesce(@text, text), words = coalesce(@words, words), recogniser = @recogniser
    WHERE hash = @hash AND page = @page
  `).run({
    hash,
    page,
    text: found?.text ?? null,
    words: found === null ? null : JSON.stringify(found.words),
    recogniser: recogniserVersion,
  })
}

/** What was recognised in an original, by page. */
export function recognisedPages(db: Database.Database, hash: string): Map<number, RecognisedPage> {
  const rows = db
    .prepare<{ hash: string }, { page: number; text: string; words: string }>("SELECT page, text, words FROM recognition WHERE hash = @hash AND state = 'done' ORDER BY page")
    .all({ hash })
  return new Map(rows.map(({ page, text, words }) => [page, { text, words: JSON.parse(words) }]))
}

/** The texts recognised in an original, by page: whoever reads it again reads it with them. */
export function recognisedTexts(db: Database.Database, hash: string): (readonly [page: number, text: string])[] {
  return statement<{ page: number; text: string }>(db, "SELECT page, text FROM recognition WHERE hash = +@hash AND state = 'done' ORDER BY page")
    .all({ hash })
    .map(({ page, text }) => [page, text] as const)
}
