import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { saveDerived } from '../../main/archive/derived/derived'
import { openArchive, type OpenOptions } from '../../main/archive/open'
import { beginIndex } from '../../main/reindex'
import { updateIndex } from '../../main/search/index/index'
import { mergeIndex } from '../../main/search/index/merge'
import { termStream } from '../../main/search/language/term-stream'
import { officeText, type OfficeRecord } from './office-text'

/** User CPU seconds that indexing took. */
export interface IndexCpu {
  readonly own: number
  readonly raw: number
}

/** Two indexes of the same records, made side by side: ours in an archive, and a plain FTS5 table. */
export interface OfficeArchive {
  readonly folder: string
  readonly own: Database.Database
  readonly raw: Database.Database
  readonly record: (number: number) => OfficeRecord
  readonly count: number
  readonly cpu: IndexCpu
  close(): void
}

// As many records as an import commits at once.
const atOnce = 20

/** Builds both below a folder, or opens what an earlier run has left there. */
export function officeArchive(folder: string, count: number): OfficeArchive {
  const record = officeText()
  const figures = join(folder, 'built.json')
  if (!existsSync(figures)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(figures, JSON.stringify(build(folder, record, count)))
  }
  const archive = openArchive(optionsOf(folder))
  const raw = openRaw(folder)
  const cpu: IndexCpu = JSON.parse(readFileSync(figures, 'utf8'))
  return {
    folder: archive.folder,
    own: archive.db,
    raw,
    record,
    count,
    cpu,
    close() {
      archive.close()
      raw.close()
    },
  }
}

/** How to open the archive below that folder; with an index that nobody keeps, for only the index is measured here. */
export function optionsOf(folder: string): OpenOptions {
  return {
    folder: join(folder, 'archive'),
    access: 'write',
    stateFolder: join(folder, 'state'),
    holder: { name: 'bench', link: null },
    onDamaged: 'refuse',
    indexer: () => undefined,
    onCommit: () => undefined,
  }
}

function openRaw(folder: string): Database.Database {
  const raw = new Database(join(folder, 'raw.sqlite'))
  // As the archive is opened.
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  raw.pragma('cache_size = -65536')
  raw.exec('CREATE VIRTUAL TABLE IF NOT EXISTS raw USING fts5 (title, body)')
  return raw
}

function build(folder: string, record: OfficeArchive['record'], count: number): IndexCpu {
  const archive = openArchive(optionsOf(folder))
  beginIndex(archive.db)
  const raw = openRaw(folder)
  const spent = { own: 0, raw: 0 }
  const measured = (side: keyof typeof spent, work: () => unknown): void => {
    const before = process.cpuUsage()
    work()
    spent[side] += process.cpuUsage(before).user / 1e6
  }
  const insertRaw = raw.prepare('INSERT INTO raw (rowid, title, body) VALUES (@rowid, @title, @body)')
  for (let first = 1; first <= count; first += atOnce) {
    const batch = Array.from({ length: Math.min(atOnce, count + 1 - first) }, (_, place) => ({ rowid: first + place, ...record(first + place) }))
    const bodies = batch.map(({ pages }) => pages.join('\n'))
    measured('own', () => {
      const streams = batch.map(({ pages, language }) => termStream(pages, language))
      archive.db.transaction(() => {
        updateIndex(archive.db, batch.map(({ rowid, title, language }, place) => ({ rowid, fields: { title, caption: '', bodies: streams.slice(place, place + 1), language } })))
      })()
    })
    measured('raw', () => {
      raw.transaction(() => {
        for (const [place, { rowid, title }] of batch.entries()) insertRaw.run({ rowid, title, body: bodies[place] })
      })()
    })
    archive.db.transaction(() => batch.forEach((each) => saveRecord(archive.db, each)))()
  }
  measured('own', () => [...mergeIndex(archive.db)])
  measured('raw', () => raw.exec("INSERT INTO raw (raw) VALUES ('optimize')"))
  archive.close()
  raw.close()
  return spent
}

/** What else of a record lies in the archive; snippets are made from it. */
function saveRecord(db: Database.Database, { rowid, title, pages, language, date }: OfficeRecord & { readonly rowid: number }): void {
  const hash = rowid.toString(16).padStart(64, '0')
  // Of the shape that the window expects.
  const id = `019a0000-0000-7000-8000-${rowid.toString(16).padStart(12, '0')}`
  db.prepare("INSERT INTO record (rowid, id, kind, read) VALUES (@rowid, @id, 'document', @read)")
    .run({ rowid, id, read: JSON.stringify(date === null ? { title } : { title, date }) })
  db.prepare("INSERT INTO file (id, record, hash, name, path, size, position) VALUES (@file, @id, @hash, @name, @name, 1, 'a0')")
    .run({ file: `019b0000-0000-7000-8000-${rowid.toString(16).padStart(12, '0')}`, id, hash, name: `Bericht ${rowid}.pdf` })
  const terms = termStream(pages, language)
  saveDerived(db, { hash, pipeline: 1_000, mediaType: 'application/pdf', fault: null, language, pages, paged: true, html: null, terms, metadata: {}, thumbnail: false, photo: null })
}

/** What the indexes take on disk, in MB: ours with its vocabulary; the plain one with and without the copy of the text it keeps. */
export function sizesOf({ own, raw }: OfficeArchive): { own: number; raw: number; rawIndexOnly: number } {
  const size = (db: Database.Database, where: string): number =>
    Number(db.prepare(`SELECT sum(pgsize) FROM dbstat WHERE aggregate = 1 AND (${where})`).pluck().get()) / 1e6
  return {
    own: size(own, "name LIKE 'search%' OR name LIKE 'vocab%' OR name LIKE 'inside%' OR name = 'indexed'"),
    raw: size(raw, "name LIKE 'raw%'"),
    rawIndexOnly: size(raw, "name LIKE 'raw%' AND name <> 'raw_content'"),
  }
}
