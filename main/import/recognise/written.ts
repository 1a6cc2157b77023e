import type { Sharp } from 'sharp'

/**
 * Whether a small picture looks like a written page: mostly paper of one shade, and a small part much darker than it. Photos
 * of places and people have all shades in between.
 */
export async function looksWritten(picture: Sharp): Promise<boolean> {
  const data = await picture.greyscale().raw().toBuffer()
  const shades = new Uint32Array(256)
  for (const shade of data) shades[shade] = (shades[shade] ?? 0) + 1
  const upTo = (part: number): number => {
    let seen = 0
    return shades.findIndex((count) => (seen += count) >= data.length * part)
  }
  // Stretched as if the darkest and the lightest hundredth were black and white.
  const black = upTo(0.01)
  const stretch = 255 / Math.max(1, upTo(0.99) - black)
  const share = (from: number, to: number): number => shades.reduce((sum, count, shade) => sum + (inside((shade - black) * stretch, from, to) ? count : 0), 0) / data.length
  const paper = (shades.reduce((most, count, shade) => (count > (shades[most] ?? 0) ? shade : most), 0) - black) * stretch
  const ink = share(Number.NEGATIVE_INFINITY, paper - 70)
  return paper > 180 && share(paper - 40, Number.POSITIVE_INFINITY) > 0.65 && ink > 0.01 && ink < 0.22
}

function inside(value: number, from: number, to: number): boolean {
  return value >= from && value < to
}
