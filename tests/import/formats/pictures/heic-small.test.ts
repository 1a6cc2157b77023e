import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import wabt from 'wabt'
import { describe, expect, it } from 'vitest'
import { withHeic } from '../../../../main/import/formats/pictures/heic'
import { assembled, isPlain, shrinkIn } from '../../../../main/import/formats/pictures/heic-small'
import { libheifProgram, startLibheif } from '../../../../main/import/formats/pictures/libheif'

const pictures = resolve(import.meta.dirname, '../../../../main/import/formats/pictures')
const photo = resolve(import.meta.dirname, '../../../../../shared/corpus/heic/IMG_5195.HEIC')

describe('HEIC photos made small', () => {
  it('are made so by what the text says', async () => {
    const text = (await wabt()).parseWat('heic-small.wat', readFileSync(join(pictures, 'heic-small.wat'), 'utf8'), { simd: true })
    expect(Buffer.from(text.toBinary({}).buffer).equals(assembled)).toBe(true)
  })

  it.each([
    { by: 2, across: 1, down: 1, width: 161, height: 77 },
    { by: 3, across: 1, down: 1, width: 200, height: 50 },
    { by: 5, across: 1, down: 0, width: 143, height: 31 },
    { by: 17, across: 0, down: 0, width: 68, height: 35 },
  ])('are means of squares of $by × $by pixels, in colours', ({ by, across, down, width, height }) => {
    const { decoder } = startLibheif(libheifProgram())
    const plane = (wide: number, high: number, seed: number): { at: number; stride: number; sample(x: number, y: number): number } => {
      const stride = Math.ceil(wide / 16) * 16
      const at = decoder.allocate(stride * high)
      new Uint8Array(decoder.memory.buffer, at, stride * high).forEach((_, index, all) => (all[index] = (index * seed) % 253))
      return { at, stride, sample: (x, y) => new Uint8Array(decoder.memory.buffer)[at + y * stride + x] ?? 0 }
    }
    const [luma, blue, red] = [plane(width, height, 7919), plane(Math.ceil(width / 2 ** across), Math.ceil(height / 2 ** down), 31), plane(Math.ceil(width / 2 ** across), Math.ceil(height / 2 ** down), 101)]
    const small = { width: Math.floor(width / by), height: Math.floor(height / by) }
    const shrink = shrinkIn(decoder)
    const at = shrink({ luma, blue, red, across, down }, { matrix: 6, full: true }, by, small.width, small.height)
    const made = [...new Uint8Array(decoder.memory.buffer, at, small.width * small.height * 3)]
    const mean = (sample: (x: number, y: number) => number, x: number, y: number): number => {
      let sum = 0
      for (let row = y * by; row < y * by + by; row += 1) for (let column = x * by; column < x * by + by; column += 1) sum += sample(column, row)
      return sum / by / by
    }
    const expected = Array.from({ length: small.width * small.height }, (_, pixel) => {
      const [x, y] = [pixel % small.width, Math.floor(pixel / small.width)]
      const [shade, b, r] = [mean(luma.sample, x, y), ...[blue, red].map(({ sample }) => mean((column, row) => sample(column >> across, row >> down), x, y) - 128)] as [number, number, number]
      return [shade + 1.402 * r, shade - 0.344_136 * b - 0.714_136 * r, shade + 1.772 * b].map((colour) => Math.min(255, Math.max(0, colour)))
    }).flat()
    expect(made).toHaveLength(expected.length)
    expect(Math.max(...made.map((colour, index) => Math.abs(colour - (expected[index] ?? 0))))).toBeLessThan(2.5)
  })

  it('are black and white at both ends where not all values are used', () => {
    const { decoder } = startLibheif(libheifProgram())
    const at = decoder.allocate(64)
    const ends = (shade: number): number[] => {
      new Uint8Array(decoder.memory.buffer, at, 32).fill(shade)
      new Uint8Array(decoder.memory.buffer, at + 32, 32).fill(128)
      const to = shrinkIn(decoder)({ luma: { at, stride: 16 }, blue: { at: at + 32, stride: 16 }, red: { at: at + 32, stride: 16 }, across: 0, down: 0 }, { matrix: 1, full: false }, 2, 1, 1)
      return [...new Uint8Array(decoder.memory.buffer, to, 3)]
    }
    expect(ends(16)).toEqual([0, 0, 0])
    expect(ends(235)).toEqual([255, 255, 255])
  })

  it('are left to libheif where colours are no sums of luma and chroma', () => {
    expect([0, 1, 2, 6, 8, 9, 14].map((matrix) => isPlain({ matrix, full: true }))).toEqual([false, true, true, true, false, true, false])
  })

  it.runIf(existsSync(photo))('look as the whole picture made small', async () => {
    await withHeic(readFileSync(photo), async (heic) => {
      const small = await heic.smaller(500).raw().toBuffer({ resolveWithObject: true })
      expect(small.info).toMatchObject({ width: 427, height: 552 })
      const whole = await heic.picture().raw().toBuffer({ resolveWithObject: true })
      const by = 6
      const mean = (x: number, y: number, colour: number): number => {
        let sum = 0
        for (let row = y * by; row < y * by + by; row += 1) for (let column = x * by; column < x * by + by; column += 1) sum += whole.data[(row * whole.info.width + column) * 3 + colour] ?? 0
        return sum / by / by
      }
      const apart = Array.from(small.data, (value, index) => Math.abs(value - mean(Math.floor(index / 3) % small.info.width, Math.floor(index / 3 / small.info.width), index % 3)))
      expect(apart.reduce((sum, each) => sum + each, 0) / apart.length).toBeLessThan(1)
    })
  })
})
