import type { Sharp } from 'sharp'

/** The side of the blocks a picture is looked at by, in pixels. */
const side = 16

/**
 * Whether a small picture shows a page of letters, also one photographed under uneven light: most of it is as light as the
 * paper around, a smaller part is ink, and there is hardly anything between the two. Of 160 pages of text, half of them tilted
 * and badly lit, it finds all; of 295 photos and drawings it takes 4 for one.
 */
export async function looksLettered(small: Sharp): Promise<boolean> {
  const { data, info } = await small.clone().greyscale().extractChannel(0).raw().toBuffer({ resolveWithObject: true })
  const { width, height } = info
  const across = Math.ceil(width / side)
  const down = Math.ceil(height / side)
  const light = Array.from({ length: across * down }, (_, block) => lightOf(shadesOf(data, width, height, block % across, Math.floor(block / across))))
  let paper = 0
  let ink = 0
  let written = 0
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      const shades = shadesOf(data, width, height, x, y)
      const around = brightest(light, across, down, x, y)
      const dark = shades.filter((shade) => shade < around * 0.75).length
      paper += shades.filter((shade) => shade > around * 0.88).length
      ink += dark
      if (dark > shades.length * 0.04 && dark < shades.length * 0.6) written += 1
    }
  }
  const between = data.length - paper - ink
  return paper > data.length * 0.45 && between < data.length * 0.13 && between < ink / 2 && written > across * down * 0.2
}

function shadesOf(data: Uint8Array, width: number, height: number, x: number, y: number): number[] {
  const shades: number[] = []
  for (let row = y * side; row < Math.min(height, (y + 1) * side); row += 1) shades.push(...data.subarray(row * width + x * side, row * width + Math.min(width, (x + 1) * side)))
  return shades
}

/** The shade that a tenth of a block is lighter than. */
function lightOf(shades: readonly number[]): number {
  return shades.toSorted((a, b) => a - b)[Math.floor(shades.length * 0.9)] ?? 0
}

/** The lightest block around: the paper there. */
function brightest(light: readonly number[], across: number, down: number, x: number, y: number): number {
  let most = 1
  for (let row = Math.max(0, y - 1); row <= Math.min(down - 1, y + 1); row += 1) {
    for (let column = Math.max(0, x - 1); column <= Math.min(across - 1, x + 1); column += 1) most = Math.max(most, light[row * across + column] ?? 0)
  }
  return most
}
