import { countedBlocks } from './counting'
import { madeOnce } from './made-once'
import type { Shades } from './shades'

/** The side of the blocks a picture is looked at by, in pixels, as `counting.wat` has it. */
export const side = 16

/**
 * Blocks row by row; `darker` has for each of them how many of its pixels are darker than each shade from 0 to 256, `papers` the
 * shade of the paper around it: that of the lightest one there.
 */
export interface Blocks {
  readonly across: number
  readonly down: number
  readonly darker: Uint16Array
  readonly papers: Uint8Array
}

const shadesOfBlock = 257

/** A small picture in blocks; those at its right and lower edge may be smaller. */
export const blocksOf = madeOnce(({ data, width, height }: Shades): Blocks => {
  const across = Math.ceil(width / side)
  const down = Math.ceil(height / side)
  const darker = countedBlocks(data, width, height, across * down)
  return { across, down, darker, papers: papersIn({ across, down, darker }) }
})

/** How many pixels of a block are darker than a shade. */
export function darkerThan({ darker }: Pick<Blocks, 'darker'>, block: number, shade: number): number {
  return darker[block * shadesOfBlock + Math.ceil(shade)] ?? 0
}

function papersIn(blocks: Omit<Blocks, 'papers'>): Uint8Array {
  const light = Uint8Array.from({ length: blocks.across * blocks.down }, (_, block) => lightShade(blocks, block))
  return light.map((_, block) => paperAround(light, blocks, block))
}

/** The lightest shade than which no more than nine tenths of a block are darker. */
function lightShade(blocks: Pick<Blocks, 'darker'>, block: number): number {
  const most = darkerThan(blocks, block, 256) * 0.9
  let [low, high] = [0, 255]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (darkerThan(blocks, block, middle) <= most) low = middle
    else high = middle - 1
  }
  return low
}

function paperAround(light: Uint8Array, { across, down }: Pick<Blocks, 'across' | 'down'>, block: number): number {
  const [x, y] = [block % across, Math.floor(block / across)]
  let most = 1
  for (let row = Math.max(0, y - 1); row <= Math.min(down - 1, y + 1); row += 1) {
    for (let column = Math.max(0, x - 1); column <= Math.min(across - 1, x + 1); column += 1) most = Math.max(most, light[row * across + column] ?? 0)
  }
  return most
}
