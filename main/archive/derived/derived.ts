import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type Database from 'better-sqlite3'
import type { FaultCode } from '../../../preload/faults'
import { derivedPath, partialFolder, type DerivedKind } from '../../archive-layout'
import { statement, valueStatement } from '../../statement'
import { removal } from '../../when-free'
import { renameInto } from '../originals/copy'
import { storeFault } from '../originals/originals'
import { savePhoto, type PhotoTraits } from '../photos/save'

/** What the archive keeps of an extraction; `metadata` is what the reader found besides text, as plain data. */
export interface DerivedFile<Terms = unknown> {
  readonly hash: string
  readonly pipeline: number
  readonly mediaType: string
  readonly fault: FaultCode | null
  readonly language: string | null
  readonly pages: readonly string[]
  readonly paged: boolean
  readonly html: string | null
  readonly terms: Terms
  readonly metadata: Readonly<Record<string, unknown>>
  /** What a picture is told apart from others by; null: it is none. */
  readonly photo: PhotoTraits | null
  readonly thumbnail: boolean
}

/** Writes a derived file whole or not at all. It may be made again, so it is not fsynced. Throws `disk-full`, or what else the system says of it. */
export async function writeDerived(folder: string, kind: DerivedKind, name: string, bytes: Uint8Array): Promise<void> {
  const unfinished = join(partialFolder(folder), randomUUID())
  try {
    await writeFile(unfinished, bytes)
    await renameInto(unfinished, derivedPath(folder, kind, name))
  } catch (error) {
    // On a full disk it is tried for hours: what each time left would keep it full.
    await rm(unfinished, removal)
    throw storeFault(error, derivedPath(folder, kind, name))
  }
}

/** Stores what was derived from an original, in place of what an older pipeline made. */
export function saveDerived(db: Database.Database, file: DerivedFile): void {
  statement(db, `
    INSERT OR REPLACE INTO extraction
      (hash, pipeline, media_type, fault, language, pages, paged, characters, thumbnail, metadata, text, html, terms)
    VALUES
      (@hash, @pipeline, @mediaType, @fault, @language, @pages, @paged, @characters, @thumbnail, @metadata, @text, @html, @terms)
  `).run({
    hash: file.hash,
    pipeline: file.pipeline,
    mediaType: file.mediaType,
    fault: file.fault,
    language: file.language,
    pages: file.pages.length,
    paged: file.paged ? 1 : 0,
    characters: file.pages.reduce((sum, page) => sum + page.length, 0),
    thumbnail: file.thumbnail ? 1 : 0,
    metadata: JSON.stringify(file.metadata),
    text: deflateRawSync(JSON.stringify(file.pages)),
    html: file.html === null ? null : deflateRawSync(file.html),
    terms: deflateRawSync(serialize(file.terms)),
  })
  if (file.photo !== null) savePhoto(db, file.hash, file.photo)
}

/** The records that have originals of these hashes: what is derived of those is what they are found by. */
export function recordsWith(db: Database.Database, hashes: readonly string[]): string[] {
  const holders = statement<{ record: string }>(db, 'SELECT record FROM file WHERE hash = @hash AND trashed = 0')
  return hashes.flatMap((hash) => holders.all({ hash }).map(({ record }) => record))
}

/** The media type that an original was read as, or null where nothing was. */
export function mediaTypeOf(db: Database.Database, hash: string): string | null {
  return valueStatement<string>(db, 'SELECT media_type FROM extraction WHERE hash = @hash').get({ hash }) ?? null
}

/** The text of an original by page, and its display HTML; empty where nothing was extracted. */
export function textOf(db: Database.Database, hash: string): { pages: string[]; paged: boolean; html: string | null } {
  const row = statement<{ text: Buffer; html: Buffer | null; paged: number }>(db, 'SELECT text, html, paged FROM extraction WHERE hash = @hash').get({ hash })
  if (row === undefined) return { pages: [], paged: false, html: null }
  const pages: unknown = JSON.parse(inflateRawSync(row.text).toString('utf8'))
  return {
    pages: Array.isArray(pages) ? pages.filter((page) => typeof page === 'string') : [],
    paged: row.paged === 1,
    html: row.html === null ? null : inflateRawSync(row.html).toString('utf8'),
  }
}

/** The term stream of an original as the extraction made it, or null; its shape is the maker's. */
export function termsOf(db: Database.Database, hash: string): unknown {
  const row = statement<{ terms: Buffer }>(db, 'SELECT terms FROM extraction WHERE hash = @hash').get({ hash })
  return row === undefined ? null : deserialize(inflateRawSync(row.terms))
}

/** Puts other terms in the place of those an original has. */
export function saveTerms(db: Database.Database, hash: string, terms: unknown): void {
  statement(db, 'UPDATE extraction SET terms = @terms WHERE hash = @hash').run({ hash, terms: deflateRawSync(serialize(terms)) })
}
