import type Database from 'better-sqlite3'
import type { PhotoSeries, SeriesPhoto } from '../../../preload/contract'
import { statement, valueStatement } from '../../statement'
import { summariesByRowid } from '../records/summaries'
import { kinOf, kinship, photoRow, type Kinship } from './kin'

/** So many photos of a series are shown at once; the rest is a number. */
const mostShown = 48

/** A photo record in a series, by its rowid, with what helps to choose the best. */
interface Member {
  readonly record: number
  readonly hash: string
  readonly name: string
  readonly size: number
  readonly width: number | null
  readonly height: number | null
}

/** The photos that belong with a record's, nearest first, and how many there are; none for what is no photo. */
export function relatedPhotos(db: Database.Database, id: string): { total: number; photos: SeriesPhoto[] } {
  const own = db
    .prepare<{ id: string }, { record: number; hash: string; series: number; members: number }>(`
      SELECT series_member.record, series_member.hash, series.id AS series, series.members
      FROM record
      JOIN series_member ON series_member.record = record.rowid
      JOIN series ON series.id = series_member.series
      WHERE record.id = @id
    `)
    .get({ id })
  const photo = own === undefined ? null : photoRow(db, own.hash)
  if (own === undefined || photo === null) return { total: 0, photos: [] }
  const kin = new Map<string, Kinship>([[own.hash, { differs: 0, moment: false }], ...kinOf(db, photo)])
  const nearest = [...kin].toSorted(([, a], [, b]) => (a.differs ?? 256) - (b.differs ?? 256)).map(([hash]) => hash)
  // What belongs to it by others only follows.
  const records = new Set([...recordsWith(db, nearest), ...recordsIn(db, own.series)])
  records.delete(own.record)
  const photos = membersAt(db, [...records]).flatMap((member) => toPhoto(db, member, kin.get(member.hash) ?? null))
  return { total: own.members - 1, photos }
}

/** All series of more than one photo, largest first. */
export function photoSeries(db: Database.Database, { limit, offset }: { readonly limit: number; readonly offset: number }): { total: number; series: PhotoSeries[] } {
  const total = db.prepare<[], number>('SELECT count(*) FROM series WHERE members > 1').pluck().get() ?? 0
  const rows = db.prepare<{ limit: number; offset: number }, { id: number; members: number }>(seriesStatement).all({ limit, offset })
  return { total, series: rows.map(({ id, members }) => ({ id, total: members, photos: photosOf(db, id) })) }
}

/** Lists series of more than one photo. */
export const seriesStatement = `
  SELECT id, members
  FROM series
  WHERE members > 1
  ORDER BY members DESC, id
  LIMIT @limit OFFSET @offset
`

/** A series' photos, the one of most pixels first: that is usually the one to keep. The others are told by it. */
function photosOf(db: Database.Database, series: number): SeriesPhoto[] {
  const members = membersAt(db, recordsIn(db, series)).toSorted((a, b) => pixels(b) - pixels(a) || b.size - a.size || a.record - b.record)
  const [best] = members
  const first = best === undefined ? null : photoRow(db, best.hash)
  return members.flatMap((member) => {
    const photo = photoRow(db, member.hash)
    return toPhoto(db, member, first === null || photo === null ? null : kinship(first, photo))
  })
}

function recordsIn(db: Database.Database, series: number): number[] {
  return valueStatement<number>(db, 'SELECT record FROM series_member WHERE series = @series ORDER BY record LIMIT @limit').all({ series, limit: mostShown + 1 })
}

/** The records of the originals, in their order: as many as are shown, and a few more. */
function recordsWith(db: Database.Database, hashes: readonly string[]): number[] {
  const holders = valueStatement<number>(db, 'SELECT record FROM series_member WHERE hash = @hash ORDER BY record LIMIT @limit')
  const records: number[] = []
  for (const hash of hashes) {
    if (records.length > mostShown) break
    records.push(...holders.all({ hash, limit: mostShown + 1 }))
  }
  return records
}

/** As many of the records as are shown, with what helps to choose among them. */
function membersAt(db: Database.Database, records: readonly number[]): Member[] {
  const memberOf = statement<Member>(db, `
    SELECT series_member.record, series_member.hash, file.name, file.size,
      extraction.metadata ->> '$.photo.width' AS width, extraction.metadata ->> '$.photo.height' AS height
    FROM series_member
    JOIN record ON record.rowid = series_member.record
    JOIN file ON file.record = record.id AND file.hash = series_member.hash AND file.trashed = 0
    LEFT JOIN extraction ON extraction.hash = series_member.hash
    WHERE series_member.record = @record
    ORDER BY file.position
    LIMIT 1
  `)
  return records.slice(0, mostShown).flatMap((record) => memberOf.get({ record }) ?? [])
}

function toPhoto(db: Database.Database, { record, name, size, width, height }: Member, standing: Kinship | null): SeriesPhoto[] {
  return summariesByRowid(db, [record]).map((summary) => ({
    record: summary,
    name,
    size,
    width,
    height,
    near: standing !== null && standing.differs !== null,
    moment: standing?.moment ?? false,
  }))
}

function pixels({ width, height }: Member): number {
  return (width ?? 0) * (height ?? 0)
}
