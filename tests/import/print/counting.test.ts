import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import wabt from 'wabt'
import { describe, expect, it } from 'vitest'
import { assembled, countedBlocks, countedProfiles, countedShades, countedStrengths, squeezedSums } from '../../../main/import/print/counting'
import { numbersFrom } from '../pictures'

const sizes = [[64, 64], [480, 321], [65, 479], [113, 96]] as const

function noise(seed: number, bytes: number): Uint8Array {
  const next = numbersFrom(seed)
  return Uint8Array.from({ length: bytes }, () => Math.floor(next() * 256))
}

describe('counting the pixels of a picture', () => {
  it('is done by what its text says', async () => {
    const text = (await wabt()).parseWat('counting.wat', readFileSync(resolve(import.meta.dirname, '../../../main/import/print/counting.wat'), 'utf8'))
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

  it('tells how strong pairs of waves are as JavaScript adds them up', () => {
    const [side, count] = [64, 17]
    const next = numbersFrom(5)
    const [points, waves] = [side * side, count * side].map((length) => Float64Array.from({ length }, () => next() * 256 - 64)) as [Float64Array, Float64Array]
    const strength = (values: readonly number[], wave: number): number => values.reduce((sum, value, at) => sum + (waves[wave * side + at] ?? 0) * value, 0) / Math.sqrt(side / 2)
    const each = (length: number): number[] => Array.from({ length }, (_, at) => at)
    const rows = each(side).map((y) => each(count).map((wave) => strength([...points.subarray(y * side, (y + 1) * side)], wave)))
    const expected = each(count).flatMap((across) => each(count).map((down) => strength(rows.map((row) => row[across] ?? 0), down)))
    expect([...countedStrengths(points, side, waves)]).toEqual(expected)
  })

  it('tells the means of rows along tilted lines as JavaScript adds them up', () => {
    const side = 64
    const next = numbersFrom(6)
    const square = Float32Array.from({ length: side * side }, () => next())
    const tilts = [0, -0.12, 0.12, 1.5]
    const shifts = Int8Array.from({ length: tilts.length * side }, (_, place) => Math.round(((place % side) - side / 2) * (tilts[Math.floor(place / side)] ?? 0)))
    const expected = new Float64Array(shifts.length)
    for (const place of expected.keys()) {
      const [row, first] = [place % side, place - (place % side)]
      const inside = Array.from({ length: side }, (_, x) => ({ x, y: row + (shifts[first + x] ?? 0) })).filter(({ y }) => y >= 0 && y < side)
      expected[place] = inside.length === 0 ? 0 : inside.reduce((sum, { x, y }) => sum + (square[y * side + x] ?? 0), 0) / inside.length
    }
    expect(countedProfiles(square, side, shifts)).toEqual(expected)
  })
})
