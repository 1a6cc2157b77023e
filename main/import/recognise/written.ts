import { shadesOf, type Shades } from '../print/shades'
import type { SmallPicture } from '../thumbnail/thumbnail'
import { printedShare } from './lines'

/** The share of lines of print from which on a picture is a page, whatever else is on it or around it: more than two places that look so by chance. */
const leastPrinted = 0.05

/** Whether a small picture looks like a written page, or like one in uneven light, on a desk, or with a picture on it. */
export function looksWritten(picture: SmallPicture): boolean {
  const shades = shadesOf(picture)
  return isInkOnPaper(shades) || printedShare(shades) >= leastPrinted
}

/** Whether a picture is mostly paper of one shade, and a small part much darker than it. Photos of places and people have all shades in between. */
function isInkOnPaper({ counts, width, height }: Shades): boolean {
  const pixels = width * height
  const upTo = (part: number): number => {
    let seen = 0
    return counts.findIndex((count) => (seen += count) >= pixels * part)
  }
  // Stretched as if the darkest and the lightest hundredth were black and white.
  const black = upTo(0.01)
  const stretch = 255 / Math.max(1, upTo(0.99) - black)
  const share = (from: number, to: number): number => counts.reduce((sum, count, shade) => sum + (inside((shade - black) * stretch, from, to) ? count : 0), 0) / pixels
  const paper = (counts.reduce((most, count, shade) => (count > (counts[most] ?? 0) ? shade : most), 0) - black) * stretch
  const ink = share(Number.NEGATIVE_INFINITY, paper - 70)
  return paper > 180 && share(paper - 40, Number.POSITIVE_INFINITY) > 0.65 && ink > 0.01 && ink < 0.22
}

function inside(value: number, from: number, to: number): boolean {
  return value >= from && value < to
}
