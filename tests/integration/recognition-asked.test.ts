import sharp from 'sharp'
import { afterAll, expect, it } from 'vitest'
import { askRecognition } from '../../main/archive/derived/recognition'
import { recordDetail } from '../../main/archive/records/details'
import { listRecords } from '../../main/archive/records/summaries'
import { runRecognition } from '../../main/import/recognition'
import { createWanted } from '../../main/import/wanted'
import { search } from '../../main/search/search'
import type { RecordDetail } from '../../preload/contract'
import { extractor, importAll, runningJob, setting, type Setting } from './import-setting'

afterAll(() => extractor.close())

/** A sign on a wall of bricks, or the wall alone. */
function wall(sign: string): Promise<Buffer> {
  const bricks = Array.from({ length: 400 }, (_, at) => `<rect x="${(at % 20) * 80 + (Math.floor(at / 20) % 2) * 40 - 40}" y="${Math.floor(at / 20) * 60}" width="74" height="54" fill="rgb(${120 + ((at * 37) % 90)},${50 + ((at * 53) % 50)},${40 + ((at * 29) % 40)})"/>`).join('')
  const text = sign === '' ? '' : `<rect x="450" y="420" width="700" height="260" fill="#fff"/><g font-family="DejaVu Sans, Arial, sans-serif" font-size="60"><text x="490" y="530">${sign}</text><text x="490" y="630">im Klimagarten</text></g>`
  return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200"><rect width="100%" height="100%" fill="#443"/>${bricks}${text}</svg>`)).flatten().jpeg({ quality: 90 }).toBuffer()
}

/** The one record of an archive that has imported a picture. */
async function photographed(picture: Buffer): Promise<{ setup: Setting; record: () => RecordDetail; hash: string }> {
  const setup = setting({ 'schild.jpg': picture })
  await importAll(setup)
  const [{ id } = { id: '' }] = listRecords(setup.archive.db, { trashed: false, sort: 'added', limit: 10, offset: 0 }).records
  const record = (): RecordDetail => recordDetail(setup.archive.db, id)
  return { setup, record, hash: record().files[0]?.hash ?? '' }
}

const recognise = ({ archive }: Setting): Promise<void> => runRecognition(archive, { recogniser: extractor, extractor }, createWanted(), runningJob())
const hits = ({ archive }: Setting, query: string): number => search(archive.db, { query }).total

it('the text in a photo is recognised where somebody asks for it, found, and the photo stays one', async () => {
  const { setup, record, hash } = await photographed(await wall('Willkommen'))
  expect(record()).toMatchObject({ kind: 'photo', files: [{ waiting: 0, recognition: 'possible', pages: 0 }] })
  askRecognition(setup.archive, hash)
  expect(record().files).toMatchObject([{ waiting: 1, recognition: null }])
  expect(() => askRecognition(setup.archive, hash)).toThrow('not-found')
  await recognise(setup)
  expect(record()).toMatchObject({ kind: 'photo', files: [{ waiting: 0, recognition: null, pages: 1, paged: true }] })
  expect([hits(setup, 'Klimagarten'), hits(setup, '"Willkommen im"')]).toEqual([1, 1])
})

it('of a photo without text it is said that there is none', async () => {
  const { setup, record, hash } = await photographed(await wall(''))
  askRecognition(setup.archive, hash)
  await recognise(setup)
  expect(record()).toMatchObject({ kind: 'photo', files: [{ waiting: 0, recognition: 'empty', pages: 0, paged: false }] })
})
