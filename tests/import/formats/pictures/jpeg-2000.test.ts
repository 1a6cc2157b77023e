import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { pageOfPicture } from '../../../../main/import/formats/pictures/image'
import { temporaryFolder } from '../../../archive/temporary-archive'
import { read } from '../../tricky/reading'

/** 24 by 12 pixels, the left half red and the right half blue, as OpenJPEG and JasPer write them without a container. */
const codestream = Buffer.from('/0//UQAvAAAAAAAYAAAADAAAAAAAAAAAAAAAGAAAAAwAAAAAAAAAAAADBwEBBwEBBwEB/2QAIwABQ3JlYXRvcjogSmFzUGVyIFZlcnNpb24gMS42MDAuMP9SAAwAAAABAQUEBAAB/1wAE0BASEhQSEhQSEhQSEhQSEhQ/10AFAFAQEhIUEhIUEhIUEhIUEhIUP9dABQCQEBISFBISFBISFBISFBISFD/kAAKAAAAAADVAAH/XQAUAEBASAAASEhQSEhQSEhQSEhQ/10AFAFAQEgAAEhIUEhIUEhIUEhIUP9dABQCQEBIAABISFBISFBISFBISFD/k8fUBAg/w+cEAH/PtAgAP8D5AIAAz8AIBCvPwAgIM8D5AIAHx9oEAAXfz8AEBMB8IYANALvD6gUADQC73C/H2gwADgucz/qqwPkCABaUsg/H2g4AFpT2OTQu9cfaDgAVjrQjEOajwHwiACuwxD/H2hAAK7C0qhh51YfH2hAALFzHIvjYfVf/2Q==', 'base64')

function box(type: string, ...content: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + content.reduce((sum, { length }) => sum + length, 0), 0)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, ...content])
}

/** The same within a container (ISO/IEC 15444-1, annex I), which says how large it is and that its colours are usual ones. */
const contained = Buffer.concat([
  box('jP  ', Buffer.from('0d0a870a', 'hex')),
  box('ftyp', Buffer.from('jp2 \0\0\0\0jp2 ', 'latin1')),
  box('jp2h', box('ihdr', Buffer.from('0000000c00000018000307070000', 'hex')), box('colr', Buffer.from('01000000000010', 'hex'))),
  box('jp2c', codestream),
])

function written(bytes: Buffer): string {
  const path = join(temporaryFolder(), 'bild.jp2')
  writeFileSync(path, bytes)
  return path
}

/** The red, green and blue of a pixel. */
async function pixel(bytes: Buffer, left: number, top: number): Promise<number[]> {
  const picture = await pageOfPicture(written(bytes), 0)
  return [...(await picture.removeAlpha().extract({ left, top, width: 1, height: 1 }).raw().toBuffer())]
}

it.each([['within its container', contained], ['as a bare codestream', codestream]])('a picture in JPEG 2000 is drawn as it is (%s)', async (_, bytes) => {
  expect(await read('bild.jp2', bytes)).toMatchObject({ mediaType: 'image/jp2', kind: 'photo', fault: null, photo: { width: 24, height: 12 }, thumbnail: expect.any(Uint8Array) })
  expect(await pixel(bytes, 2, 2)).toEqual([200, 30, 20])
  expect(await pixel(bytes, 20, 10)).toEqual([20, 60, 200])
})

it('one that is cut off, or says that it is larger than anything is, is kept with that fault', async () => {
  expect(await read('bild.jp2', contained.subarray(0, 150))).toMatchObject({ mediaType: 'image/jp2', fault: 'file-damaged', thumbnail: null })
  expect(await read('bild.jp2', contained.subarray(0, 90))).toMatchObject({ fault: 'file-damaged' })
  const large = Buffer.from(codestream)
  large.writeUInt32BE(60_000, 8)
  large.writeUInt32BE(60_000, 12)
  expect(await read('bild.jp2', large)).toMatchObject({ fault: 'image-too-large' })
  await expect(pageOfPicture(written(large), 0)).rejects.toMatchObject({ code: 'image-too-large' })
})
