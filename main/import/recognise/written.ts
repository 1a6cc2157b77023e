import { shadesOf } from '../print/shades'
import type { SmallPicture } from '../thumbnail'
import { printedShare } from './lines'

/** The share of lines of print from which on a picture is a page, whatever else is on it or around it: more than two places that look so by chance. */
const leastPrinted = 0.05

/** Whether a small picture looks like a written page, or like one in uneven light, on a desk, or with a picture on it. */
export function looksWritten(picture: SmallPicture): boolean {
  return isInkOnPaper(picture) || printedShare(shadesOf(picture)) >= leastPrinted
}

/** Whether a picture is mostly paper of one shade, and a small part much darker than it. Photos of places and people have all shades in between. */
function isInkOnPaper(picture: SmallPicture): boolean {
  const shades = countsOf(picture)
  const pixels = picture.info.width * picture.info.height
  const upTo = (part: number): number => {
    let seen = 0
    return shades.findIndex((count) => (seen += count) >= pixels * part)
  }
  // Stretched as if the darkest and the lightest hundredth were black and white.
  const black = upTo(0.01)
  const stretch = 255 / Math.max(1, upTo(0.99) - black)
  const share = (from: number, to: number): number => shades.reduce((sum, count, shade) => sum + (inside((shade - black) * stretch, from, to) ? count : 0), 0) / pixels
  const paper = (shades.reduce((most, count, shade) => (count > (shades[most] ?? 0) ? shade : most), 0) - black) * stretch
  const ink = share(Number.NEGATIVE_INFINITY, paper - 70)
  return paper > 180 && share(paper - 40, Number.POSITIVE_INFINITY) > 0.65 && ink > 0.01 && ink < 0.22
}

/** How many pixels have each shade from 0 (black) to 255, by luma (ITU-R BT.601). */
function countsOf({ data, info: { channels } }: SmallPicture): Uint32Array {
  const shades = new Uint32Array(256)
  for (let at = 0; at < data.length; at += channels) {
    const red = data[at] ?? 0
    const shade = channels < 3 ? red : (red * 77 + (data[at + 1] ?? 0) * 150 + (data[at + 2] ?? 0) * 29) >> 8
    shades[shade] = (shades[shade] ?? 0) + 1
  }
  return shades
}

function inside(value: number, from: number, to: number): boolean {
  return value >= from && value < to
}
