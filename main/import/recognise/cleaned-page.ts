import type { Sharp } from 'sharp'
import { greyPixels, openedGrey, type GreyPicture } from './grey-picture'
import type { Quarter } from './quarter'
import { tiltOf } from './tilt'

/** A page is read this wide at least, as A4 is at 300 dots an inch, and with as many pixels at most as A3 has. */
export const sizeToRead = { width: 2480, pixels: 3508 * 4961 } as const
/** More often than so enlarged nothing of a small picture becomes clearer. */
const mostEnlarged = 3
/** Width its lines are looked for at. */
const smallWidth = 1000
const paper = '#ffffff'
/** Shades between ink and sheet below which a page is not stretched further: it would be grain. */
const leastContrast = 48

/** A page made ready to be read, as it lies; `small` is where its lines are looked for. */
export interface CleanedPage {
  readonly picture: GreyPicture
  readonly small: GreyPicture
}

/** A page turned so that its lines run across, and how: by a quarter, then back by its tilt (degrees clockwise). */
export interface StraightPage {
  readonly picture: GreyPicture
  readonly quarter: Quarter
  readonly tilt: number
  /** Its size between the two, in pixels. */
  readonly width: number
  readonly height: number
}

/** Grey, and grain smoothed and bleached away: on a noisy page the engine sees letters everywhere. */
export async function cleanedPage(picture: Sharp): Promise<CleanedPage> {
  const upright = await greyPixels(picture.rotate().flatten({ background: paper }))
  const grey = await resized(upright, Math.min(1, timesToMost(upright)), 'lanczos3')
  const small = await greyPixels(openedGrey(grey).resize({ width: smallWidth, withoutEnlargement: true }).normalise())
  const smoothing = smoothingFor(grey, await greyPixels(openedGrey(grey).median(3)))
  const smooth = smoothing === 0 ? grey : await greyPixels(openedGrey(grey).blur(smoothing))
  const { ink, sheet } = shadesOf(smooth)
  const stretch = 255 / (sheet - ink)
  const clean = await greyPixels(openedGrey(smooth).linear(stretch, -ink * stretch))
  // Small letters are mistaken for others. They are enlarged once their grain is gone, by the way that makes least of what is left of it.
  const times = Math.min(mostEnlarged, sizeToRead.width / clean.width, timesToMost(clean))
  return { picture: await resized(clean, Math.max(1, times), 'linear'), small }
}

/** How many times as wide and high a picture has as many pixels as are read at most. */
function timesToMost({ width, height }: GreyPicture): number {
  return Math.sqrt(sizeToRead.pixels / (width * height))
}

async function resized(picture: GreyPicture, times: number, kernel: 'lanczos3' | 'linear'): Promise<GreyPicture> {
  return times === 1 ? picture : greyPixels(openedGrey(picture).resize({ width: Math.round(picture.width * times), kernel }))
}

/** The page turned by a quarter, with upright lines. */
export async function straightened({ picture, small }: CleanedPage, quarter: Quarter): Promise<StraightPage> {
  const turned = quarter === 0 ? picture : await greyPixels(openedGrey(picture).rotate(quarter))
  const tilt = tiltOf(quarter === 0 ? small : await greyPixels(openedGrey(small).rotate(quarter)))
  const straight = tilt === 0 ? turned : await greyPixels(openedGrey(turned).rotate(-tilt, { background: paper }))
  return { picture: straight, quarter, tilt, width: turned.width, height: turned.height }
}

/**
 * The darkest shade that counts, and the lightest that is not yet paper: below the sheet's own shade by more than it varies. A
 * page of one line has hardly any ink.
 */
function shadesOf({ data }: GreyPicture): { readonly ink: number; readonly sheet: number } {
  const shades = new Uint32Array(256)
  for (const shade of data) shades[shade] = (shades[shade] ?? 0) + 1
  const share = (of: number): number => {
    let seen = 0
    return shades.findIndex((count) => (seen += count) > (data.length - 1) * of)
  }
  const middle = share(0.5)
  const sheet = middle - 2 * (share(0.85) - middle)
  return { ink: Math.min(share(0.002), sheet - leastContrast), sheet }
}

/** The blur (sigma in pixels) that a page's grain asks for: how far paper differs from itself with the grain taken out. */
function smoothingFor(grey: GreyPicture, calm: GreyPicture): number {
  let grain = 0
  let seen = 0
  for (let at = 0; at < grey.data.length; at += 7) {
    const shade = calm.data[at] ?? 0
    if (shade < 150) continue
    grain += Math.abs(shade - (grey.data[at] ?? 0))
    seen += 1
  }
  const mean = seen === 0 ? 0 : grain / seen
  return mean < 4 ? 0 : Math.min(1.6, Math.max(0.8, mean * 0.08))
}
