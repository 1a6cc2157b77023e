import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import wabt from 'wabt'
import { describe, expect, it } from 'vitest'
import { assembled, countedBlocks, countedShades, squeezedSums } from '../../main/import/print/counting'
import { numbersFrom } from './pictures'

const sizes = [[64, 64], [480, 321], [65, 479], [113, 96]] as const

function noise(seed: number, bytes: number): Uint8Array {
  const next = numbersFrom(seed)
  return Uint8Array.from({ length: bytes }, () => Math.floor(next() * 256))
}

describe('counting the pixels of a picture', () => {
  it('is done by what its text says', async () => {
    const text = (await wabt()).parseWat('counting.wat', readFileSync(resolve(import.meta.dirname, '../../main/import/print/counting.wat'), 'utf8'))
    expect(Buffer.from(text.toBinary({}).buffer).equals(assembled)).toBe(true)
  })

  it('tells the shade of every grey and of many colours as JavaScript adds them up', () => {
    const data = new Uint8Array([...Array.from({ length: 256 }, (_, shade) => [shade, shade, shade]).flat(), ...noise(1, 60_000)])
    const { shades, counts } = countedShades(data, data.length / 3, 3)
    const expected = new Uint8Array(data.length / 3)
    const expectedCounts = new Uint32Array(256)
    for (const at of expected.keys()) {
      const [red = 0, green = 0, blue = 0] = data.subarray(at * 3, at * 3 + 3)
      expected[at] = 0.299 * red + 0.587 * green + 0.114 * blue
      const luma = (red * 77 + green * 150 + blue * 29) >> 8
      expectedCounts[luma] = (expectedCounts[luma] ?? 0) + 1
    }
    expect(shades).toEqual(expected)
    expect(counts).toEqual(expectedCounts)
  })

  it.each(sizes)('tells how much of each block of %i × %i pixels is darker than each shade', (width, height) => {
    const shades = noise(width, width * height)
    const [across, down] = [Math.ceil(width / 16), Math.ceil(height / 16)]
    const expected = new Uint16Array(across * down * 257)
    for (const [at, own] of shades.entries()) {
      const block = Math.floor(Math.floor(at / width) / 16) * across + Math.floor((at % width) / 16)
      for (let shade = own + 1; shade <= 256; shade += 1) expected[block * 257 + shade] = (expected[block * 257 + shade] ?? 0) + 1
    }
    expect(countedBlocks(shades, width, height, across * down)).toEqual(expected)
  })

  it.each(sizes)('adds up %i × %i pixels in each square of 64 × 64', (width, height) => {
    const shades = noise(height, width * height)
    const expected = new Uint32Array(64 * 64)
    for (const [at, shade] of shades.entries()) {
      const square = Math.floor((Math.floor(at / width) * 64) / height) * 64 + Math.floor(((at % width) * 64) / width)
      expected[square] = (expected[square] ?? 0) + shade
    }
    const starts = Uint32Array.from({ length: 65 }, (_, column) => Math.ceil((column * width) / 64))
    expect(squeezedSums(shades, width, height, 64, starts)).toEqual(expected)
  })
})
