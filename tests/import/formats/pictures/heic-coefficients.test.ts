import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import wabt from 'wabt'
import { describe, expect, it } from 'vitest'
import { askingForCoefficients, assembled, readCoefficients } from '../../../../main/import/formats/pictures/heic-coefficients'
import { libheifProgram, startLibheif } from '../../../../main/import/formats/pictures/libheif'

const pictures = resolve(import.meta.dirname, '../../../../main/import/formats/pictures')
const photos = resolve(import.meta.dirname, '../../../../../shared/corpus/heic')

describe('reading the coefficients of HEIC photos', () => {
  it('is done by what the text says', async () => {
    const text = (await wabt()).parseWat('heic-coefficients.wat', readFileSync(join(pictures, 'heic-coefficients.wat'), 'utf8'))
    expect(Buffer.from(text.toBinary({}).buffer).equals(assembled)).toBe(true)
  })

  it('is asked for by a program that is whole', () => {
    const program = askingForCoefficients(libheifProgram()) ?? Buffer.alloc(0)
    expect(WebAssembly.validate(program)).toBe(true)
    expect(program.length).toBeGreaterThan(libheifProgram().length)
  })

  it('is left to another build', () => {
    expect(askingForCoefficients(Buffer.concat([libheifProgram(), Buffer.from([0, 1, 0])]))).toBeNull()
  })

  describe.runIf(existsSync(photos))('of real ones', () => {
    it.each(existsSync(photos) ? readdirSync(photos) : [])('gives the same picture as libde265 (%s)', (name) => {
      const bytes = readFileSync(join(photos, name))
      const asking = startLibheif(askingForCoefficients(libheifProgram()) ?? Buffer.alloc(0))
      readCoefficients(asking.decoder)
      let read = 0
      const place = asking.decoder.table.length - 1
      const reader = asking.decoder.table.get(place)
      expect(reader).toBeInstanceOf(Function)
      expect(pictureOf(asking.libheif, bytes)).toBe(pictureOf(startLibheif(libheifProgram()).libheif, bytes))
      // Without a reader in its place the program stops: it is the one that was asked.
      asking.decoder.table.set(place, null)
      expect(() => (read = pictureOf(asking.libheif, bytes).length)).toThrow(WebAssembly.RuntimeError)
      expect(read).toBe(0)
    })
  })
})

/** SHA-256 of luma and chroma as decoded. */
function pictureOf(libheif: ReturnType<typeof startLibheif>['libheif'], bytes: Buffer): string {
  const context = libheif._heif_context_alloc()
  const [error, pointer, copy] = [libheif._malloc(12), libheif._malloc(4), libheif._malloc(bytes.length)]
  const given = (): number => libheif.HEAPU32[pointer >> 2] ?? 0
  libheif.HEAPU8.set(bytes, copy)
  libheif._heif_context_read_from_memory(error, context, copy, bytes.length, 0)
  libheif._heif_context_get_primary_image_handle(error, context, pointer)
  libheif._heif_decode_image(error, given(), pointer, 0, 99, 0)
  const image = given()
  const hash = createHash('sha256')
  for (const channel of [0, 1, 2]) {
    const plane = libheif._heif_image_get_plane_readonly(image, channel, pointer)
    const [stride, width, height] = [given(), libheif._heif_image_get_width(image, channel), libheif._heif_image_get_height(image, channel)]
    for (let row = 0; row < height; row += 1) hash.update(libheif.HEAPU8.subarray(plane + row * stride, plane + row * stride + width))
  }
  return hash.digest('hex')
}
