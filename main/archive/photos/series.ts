import type Database from 'better-sqlite3'
import { statement, valueStatement } from '../../statement'
import { kinOf, photoRow } from './kin'

interface Member {
  readonly record: number
  readonly series: number | null
}

/**
 * Puts a photo record into the series it belongs to, or takes it out: one in the trash is in none. Two series that it joins
 * become one. Called in the transaction that changed the record.
 */
export function placePhoto(db: Database.Database, record: number): void {
  const wanted = standingPhoto(db, record)
  const present = valueStatement<string>(db, 'SELECT hash FROM series_member WHERE record = @record').get({ record }) ?? null
  if (present === wanted) return
  if (present !== null) leaveSeries(db, record)
  if (wanted !== null) joinSeries(db, record, wanted)
}

/** The original whose picture stands for a record: its first, where it is a photo outside the trash. */
function standingPhoto(db: Database.Database, record: number): string | null {
  return (
    valueStatement<string>(db, `
      SELECT file.hash
      FROM record
      JOIN file ON file.record = record.id
      JOIN photo ON photo.hash = file.hash
      WHERE record.rowid = +@record AND record.kind = 'photo' AND record.trashed = 0 AND file.trashed = 0
      ORDER BY file.position, file.id
      LIMIT 1
    `)
      .get({ record }) ?? null
  )
}

function joinSeries(db: Database.Database, record: number, hash: string): void {
  const photo = photoRow(db, hash)
  const hashes = photo === null ? [] : [hash, ...kinOf(db, photo).keys()]
  const kin = statement<Member>(db, 'SELECT record, series FROM series_member WHERE hash IN (SELECT value FROM json_each(@hashes))').all({ hashes: JSON.stringify(hashes) })
  const series = kin.length === 0 ? null : mergedSeries(db, kin)
  statement(db, 'INSERT INTO series_member (record, hash, series) VALUES (@record, @hash, @series)').run({ record, hash, series })
  if (series !== null) statement(db, 'UPDATE series SET members = members + 1 WHERE id = @series').run({ series })
}

/** One series with all that are given, and with what was in a series with them. */
function mergedSeries(db: Database.Database, kin: readonly Member[]): number {
  const alone = kin.filter(({ series }) => series === null)
  const [first, ...others] = [...new Set(kin.flatMap(({ series }) => series ?? []))]
  const id = first ?? Number(statement(db, 'INSERT INTO series (members) VALUES (@members)').run({ members: alone.length }).lastInsertRowid)
  if (first !== undefined) statement(db, 'UPDATE series SET members = members + @more WHERE id = @id').run({ id, more: alone.length })
  const move = statement(db, 'UPDATE series_member SET series = @id WHERE record = @record')
  for (const { record } of alone) move.run({ id, record })
  for (const other of others) {
    const moved = statement(db, 'UPDATE series_member SET series = @id WHERE series = @other').run({ id, other }).changes
    statement(db, 'UPDATE series SET members = members + @moved WHERE id = @id').run({ id, moved })
    statement(db, 'DELETE FROM series WHERE id = @other').run({ other })
  }
  return id
}

/** Takes a record out of its series. The others stay together: what joined them may come back from the trash. */
export function leaveSeries(db: Database.Database, record: number): void {
  const series = valueStatement<number | null>(db, 'SELECT series FROM series_member WHERE record = @record').get({ record })
  statement(db, 'DELETE FROM series_member WHERE record = @record').run({ record })
  if (series === null || series === undefined) return
  statement(db, 'DELETE FROM series WHERE id = @series AND members = 1').run({ series })
  statement(db, 'UPDATE series SET members = members - 1 WHERE id = @series').run({ series })
}
