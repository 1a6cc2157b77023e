import type Database from 'better-sqlite3'
import { statement } from '../../statement'
import { bandsNear, differingBits, mostFineBits } from './print'

/** How a photo stands to another. */
export interface Kinship {
  /** Bits in which the fine prints differ, 0 for the same bytes; null: they are not nearly the same. */
  readonly differs: number | null
  /** Taken in the same moment. */
  readonly moment: boolean
}

/** The traits of a photo as they are kept. */
export interface PhotoRow {
  readonly hash: string
  readonly band_0: number | null
  readonly band_1: number | null
  readonly band_2: number | null
  readonly band_3: number | null
  readonly print: Buffer | null
  readonly taken: number | null
  readonly exact: number
  readonly camera: string | null
}

/** The same moment: at most so many milliseconds apart on one camera's clock. Whole seconds may be off by one. */
const momentMilliseconds = { exact: 2_000, whole: 3_000 }
/** So many photos are compared at most for each band, and for the moment: pictures of one kind may come in thousands. */
const mostCompared = 2_000

/** A photo's traits, or null. */
export function photoRow(db: Database.Database, hash: string): PhotoRow | null {
  return statement<PhotoRow>(db, 'SELECT * FROM photo WHERE hash = @hash').get({ hash }) ?? null
}

/** How two photos stand to each other; null: not at all. A camera that is not known took no two photos. */
export function kinship(a: PhotoRow, b: PhotoRow): Kinship | null {
  const differs = a.hash === b.hash ? 0 : a.print === null || b.print === null ? null : differingBits(a.print, b.print)
  const near = differs !== null && differs <= mostFineBits ? differs : null
  const moment = isSameMoment(a, b)
  return near === null && !moment ? null : { differs: near, moment }
}

function isSameMoment(a: PhotoRow, b: PhotoRow): boolean {
  if (a.taken === null || b.taken === null || a.camera === null || a.camera !== b.camera) return false
  return Math.abs(a.taken - b.taken) <= (a.exact === 1 && b.exact === 1 ? momentMilliseconds.exact : momentMilliseconds.whole)
}

/** The statements that look for near pictures by one band each. */
export const nearStatements = ([0, 1, 2, 3] as const).map((band) => `
  SELECT *
  FROM photo
  WHERE print IS NOT NULL AND band_${band} IN (SELECT value FROM json_each(@values))
  LIMIT @limit
`)

/** Finds photos of one camera around a moment. */
export const momentStatement = `
  SELECT *
  FROM photo
  WHERE camera = +@camera AND camera IS NOT NULL AND taken IS NOT NULL AND taken BETWEEN +@from AND +@to
  ORDER BY taken
  LIMIT @limit
`

/** The photos nearly the same as this one or of the same moment, by hash. */
export function kinOf(db: Database.Database, photo: PhotoRow): Map<string, Kinship> {
  const kin = new Map<string, Kinship>()
  for (const other of candidates(db, photo)) {
    if (other.hash === photo.hash || kin.has(other.hash)) continue
    const standing = kinship(photo, other)
    if (standing !== null) kin.set(other.hash, standing)
  }
  return kin
}

function candidates(db: Database.Database, { band_0, band_1, band_2, band_3, taken, camera }: PhotoRow): PhotoRow[] {
  const near = [band_0, band_1, band_2, band_3].flatMap((band, index) => {
    const sql = nearStatements[index]
    return band === null || sql === undefined ? [] : statement<PhotoRow>(db, sql).all({ values: JSON.stringify(bandsNear(band)), limit: mostCompared })
  })
  if (taken === null || camera === null) return near
  const around = { camera, from: taken - momentMilliseconds.whole, to: taken + momentMilliseconds.whole, limit: mostCompared }
  return [...near, ...statement<PhotoRow>(db, momentStatement).all(around)]
}
