import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import wabt from 'wabt'
import { describe, expect, it } from 'vitest'
import { assembled, quicken } from '../../../../main/import/formats/pictures/heic-transform'
import { libheifProgram, startLibheif } from '../../../../main/import/formats/pictures/libheif'

const pictures = resolve(import.meta.dirname, '../../../../main/import/formats/pictures')
const sizes = { '1909': 32, '1910': 16, '1911': 8 } as const

describe('the transforms for HEIC photos', () => {
  it('are what their text says', async () => {
    const text = (await wabt()).parseWat('heic-transform.wat', readFileSync(join(pictures, 'heic-transform.wat'), 'utf8'), { simd: true })
    expect(Buffer.from(text.toBinary({}).buffer).equals(assembled)).toBe(true)
  })

  it.each(Object.entries(sizes))('make the same of any square as libde265 does (function %s)', (name, size) => {
    const { decoder } = startLibheif(libheifProgram())
    const { memory, table, allocate } = decoder
    const [pixels, coefficients] = [allocate(64 * size), allocate(2 * size * size)]
    const place = Array.from({ length: table.length }, (_, at) => at).find((at) => table.get(at)?.name === name) ?? 0
    const slow: (pixels: number, coefficients: number, stride: number) => void = table.get(place)
    expect(quicken(decoder)).toBe(true)
    const quick: typeof slow = table.get(place)
    expect(quick).not.toBe(slow)
    let state = size
    const random = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return Math.floor((state / 2 ** 32) * below)
    }
    for (let round = 0; round < 300; round += 1) {
      const [rows, columns, most] = [1 + random(size), 1 + random(size), [3, 300, 32_767][round % 3] ?? 0]
      const square = Int16Array.from({ length: size * size }, (_, at) => (at < rows * size && at % size < columns && random(2) === 0 ? random(2 * most + 2) - most - 1 : 0))
      const shades = Uint8Array.from({ length: 64 * size }, () => random(256))
      const made = [slow, quick].map((transform) => {
        new Int16Array(memory.buffer, coefficients, square.length).set(square)
        new Uint8Array(memory.buffer, pixels, shades.length).set(shades)
        transform(pixels, coefficients, 64)
        return createHash('sha256').update(new Uint8Array(memory.buffer, pixels, shades.length)).digest('hex')
      })
      expect(made[1]).toBe(made[0])
    }
  })

  it('leave a build alone in which the functions are others', () => {
    const { memory, allocate, free } = startLibheif(libheifProgram()).decoder
    const table = new WebAssembly.Table({ initial: 2, element: 'anyfunc' })
    expect(quicken({ memory, table, allocate, free })).toBe(false)
  })
})
