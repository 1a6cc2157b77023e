import { describe, expect, it } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { momentStatement, nearStatements } from '../../../main/archive/photos/kin'
import type { PicturePrint } from '../../../main/archive/photos/print'
import { photoSeries, relatedPhotos, seriesStatement } from '../../../main/archive/photos/related'
import { savePhoto, type PhotoTraits } from '../../../main/archive/photos/save'
import { setTrashed } from '../../../main/archive/records/edit'
import { workTime } from '../../work-time'
import { undo } from '../take-back'
import { indexedArchive } from '../temporary-archive'

const empty: PicturePrint = { coarse: '0'.repeat(16), fine: '0'.repeat(64) }
const other: PicturePrint = { coarse: 'f'.repeat(16), fine: 'f'.repeat(64) }
/** Differs from `empty` in four bits of the coarse print and in 16 or 64 of the fine. */
const near: PicturePrint = { coarse: `8008${'0'.repeat(8)}8008`, fine: `ffff${'0'.repeat(60)}` }
const far: PicturePrint = { coarse: `8008${'0'.repeat(8)}8008`, fine: `${'f'.repeat(16)}${'0'.repeat(48)}` }

function setting() {
  const { archive, author, by: writer } = indexedArchive()
  let count = 0
  /** Enters a photo with these traits. Gives its record. */
  function photo(given: Partial<PhotoTraits>, kind: 'photo' | 'document' = 'photo'): string {
    const [record, file] = [uuidv7(), uuidv7()]
    count += 1
    const hash = count.toString(16).padStart(64, '0')
    archive.commit({
      author,
      label: 'import',
      changes: [
        { type: 'record', id: record, fields: { kind, title: `Foto ${count}`, access: 'internal' } },
        { type: 'file', id: file, fields: { record, hash, name: `${count}.jpg`, path: `${count}.jpg`, size: count, position: 'a0' } },
      ],
      derive: (db) => savePhoto(db, hash, { print: null, takenAt: null, camera: null, ...given }),
    })
    return record
  }
  const beside = (record: string): string[] => relatedPhotos(archive.db, record).photos.map(({ record: { id } }) => id)
  return { archive, author, writer, photo, beside }
}

describe('photos that belong together', () => {
  it('are those nearly the same', () => {
    const { archive, photo, beside } = setting()
    const first = photo({ print: empty })
    expect(beside(first)).toEqual([])
    const copy = photo({ print: near })
    photo({ print: other })
    expect(beside(first)).toEqual([copy])
    expect(relatedPhotos(archive.db, copy)).toMatchObject({ total: 1, photos: [{ record: { id: first }, name: '1.jpg', near: true, moment: false }] })
  })

  it('are not those that are alike from afar only', () => {
    const { photo, beside } = setting()
    const first = photo({ print: empty })
    photo({ print: far })
    expect(beside(first)).toEqual([])
  })

  it('are not flat pictures, which have no print, nor what is no photo', () => {
    const { photo, beside } = setting()
    const blank = photo({})
    photo({})
    const scan = photo({ print: empty }, 'document')
    expect(beside(blank)).toEqual([])
    expect(beside(photo({ print: empty }))).toEqual([])
    expect(beside(scan)).toEqual([])
  })

  it('are those one camera took within two seconds, or three where it noted whole seconds only', () => {
    const { archive, photo, beside } = setting()
    const camera = 'Canon EOS 40D'
    const first = photo({ camera, takenAt: '2011-10-04T10:00:00.500' })
    const burst = photo({ camera, takenAt: '2011-10-04T10:00:02.400' })
    photo({ camera, takenAt: '2011-10-04T10:00:05.000' })
    photo({ camera: 'Nikon D90', takenAt: '2011-10-04T10:00:01' })
    photo({ camera: null, takenAt: '2011-10-04T10:00:01' })
    expect(beside(first)).toEqual([burst])
    expect(relatedPhotos(archive.db, first).photos).toMatchObject([{ near: false, moment: true }])
    const whole = photo({ camera, takenAt: '2012-10-04T10:00:00' })
    const three = photo({ camera, takenAt: '2012-10-04T10:00:03' })
    photo({ camera, takenAt: '2012-10-04T10:00:07' })
    expect(beside(whole)).toEqual([three])
  })

  it('are one series, however many steps apart, the nearest first', () => {
    const { archive, photo, beside } = setting()
    const camera = 'Canon'
    const first = photo({ print: empty, camera, takenAt: '2011-10-04T10:00:00' })
    const last = photo({ camera, takenAt: '2011-10-04T10:00:06' })
    expect(beside(first)).toEqual([])
    const between = photo({ camera, takenAt: '2011-10-04T10:00:03' })
    const copy = photo({ print: near })
    expect(beside(first)).toEqual([copy, between, last])
    expect(relatedPhotos(archive.db, first).photos.at(-1)).toMatchObject({ near: false, moment: false })
    expect(photoSeries(archive.db, { limit: 10, offset: 0 })).toMatchObject({ total: 1, series: [{ total: 4, photos: { length: 4 } }] })
  })

  it('lose those in the trash, and have them back with undo', () => {
    const { archive, author, writer, photo, beside } = setting()
    const [first, second, third] = [photo({ print: empty }), photo({ print: near }), photo({ print: empty })]
    setTrashed(writer, [first, third], true)
    expect(beside(second)).toEqual([])
    expect(photoSeries(archive.db, { limit: 10, offset: 0 })).toEqual({ total: 0, series: [] })
    undo(archive, author)
    expect(new Set(beside(second))).toEqual(new Set([first, third]))
    expect(photoSeries(archive.db, { limit: 10, offset: 0 })).toMatchObject({ total: 1, series: [{ total: 3 }] })
  })

  it('are told anew when a file is read anew', () => {
    const { archive, photo, beside } = setting()
    const [first, second] = [photo({ print: empty }), photo({ print: near })]
    archive.derive(new Set([second]), (db) => savePhoto(db, '2'.padStart(64, '0'), { print: other, takenAt: null, camera: null }))
    expect(beside(first)).toEqual([])
    archive.derive(new Set([second]), (db) => savePhoto(db, '2'.padStart(64, '0'), { print: near, takenAt: null, camera: null }))
    expect(beside(first)).toEqual([second])
  })

  it('are listed by series, the largest first, each with the photo of most pixels first', () => {
    const { archive, photo } = setting()
    for (const print of [empty, near, other, other, other]) photo({ print })
    const { total, series } = photoSeries(archive.db, { limit: 1, offset: 0 })
    expect(total).toBe(2)
    // Without a size in pixels the larger file comes first.
    expect(series).toMatchObject([{ total: 3, photos: [{ name: '5.jpg' }, { name: '4.jpg', near: true }, { name: '3.jpg' }] }])
    expect(photoSeries(archive.db, { limit: 1, offset: 1 }).series).toMatchObject([{ total: 2 }])
  })
})

describe('looking for them', () => {
  it('goes by indexes', () => {
    const { archive: { db } } = setting()
    const plan = (sql: string, values: object): string =>
      db.prepare<object, { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(values).map(({ detail }) => detail).join('\n')
    for (const [band, sql] of nearStatements.entries()) expect(plan(sql, { values: '[]', limit: 1 })).toContain(`USING INDEX photo_band_${band}`)
    expect(plan(momentStatement, { camera: '', from: 0, to: 1, limit: 1 })).toContain('USING INDEX photo_moment (camera=? AND taken>? AND taken<?)')
    expect(plan(seriesStatement, { limit: 1, offset: 0 })).toContain('USING COVERING INDEX series_by_members')
    expect(plan(seriesStatement, { limit: 1, offset: 0 })).not.toContain('TEMP B-TREE')
  })

  it('stays quick among many photos', async () => {
    const { archive: { db }, photo, beside } = setting()
    const insert = db.prepare('INSERT INTO photo (hash, band_0, band_1, band_2, band_3, print, exact) VALUES (@hash, @a, @b, @c, @d, @print, 0)')
    let state = 1
    const next = (): number => (state = (state * 48_271) % 2_147_483_647)
    const count = 100_000
    db.transaction(() => {
      for (let number = 0; number < count; number += 1) {
        const print = Buffer.alloc(32)
        for (let at = 0; at < 32; at += 4) print.writeUInt32LE(next(), at)
        insert.run({ hash: `f${number.toString(16).padStart(63, '0')}`, a: next() & 0xffff, b: next() & 0xffff, c: next() & 0xffff, d: next() & 0xffff, print })
      }
    })()
    const first = photo({ print: empty })
    const took = await workTime(() => {
      for (let turn = 0; turn < 10; turn += 1) photo({ print: near })
      expect(beside(first)).toHaveLength(10)
    })
    // 2 ms each when nothing else runs; a look at all of them would take a hundred.
    expect(took / 11).toBeLessThan(40)
  })
})
