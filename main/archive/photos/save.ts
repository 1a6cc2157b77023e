import type Database from 'better-sqlite3'
import { statement, valueStatement } from '../../statement'
import { bandsOf, type PicturePrint } from './print'
import { leaveSeries } from './series'

/** What of a photo's file tells which others it belongs to. */
export interface PhotoTraits {
  readonly print: PicturePrint | null
  /** When its camera took it: its own clock without zone, `YYYY-MM-DDTHH:MM:SS`, with parts of a second where they are noted. */
  readonly takenAt: string | null
  /** Maker, model and serial number, as far as they are noted. */
  readonly camera: string | null
}

/** Keeps a photo's traits. Where they are others than before, its records are placed anew when they are next indexed. */
export function savePhoto(db: Database.Database, hash: string, { print, takenAt, camera }: PhotoTraits): void {
  const bands = print === null ? [null, null, null, null] : bandsOf(print.coarse)
  const [band_0, band_1, band_2, band_3] = bands
  const row = {
    hash, band_0, band_1, band_2, band_3,
    print: print === null ? null : Buffer.from(print.fine, 'hex'),
    taken: takenAt === null ? null : Date.parse(`${takenAt}Z`),
    exact: takenAt?.includes('.') === true ? 1 : 0,
    camera,
  }
  const same = statement(db, `
    SELECT 1
    FROM photo
    WHERE hash = @hash AND band_0 IS @band_0 AND band_1 IS @band_1 AND band_2 IS @band_2 AND band_3 IS @band_3
      AND print IS @print AND taken IS @taken AND exact = @exact AND camera IS @camera
  `).get(row)
  if (same !== undefined) return
  for (const record of valueStatement<number>(db, 'SELECT record FROM series_member WHERE hash = @hash').all({ hash })) leaveSeries(db, record)
  statement(db, `
    INSERT OR REPLACE INTO photo (hash, band_0, band_1, band_2, band_3, print, taken, exact, camera)
    VALUES (@hash, @band_0, @band_1, @band_2, @band_3, @print, @taken, @exact, @camera)
  `).run(row)
}
