import type { Sharp } from 'sharp'

const side = 600

/**
 * Whether a picture looks like a written page: mostly paper of one shade, and a small part much darker than it. Photos of
 * places and people have all shades in between.
 */
export async function looksWritten(picture: Sharp): Promise<boolean> {
  const { data } = await picture.flatten({ background: '#ffffff' }).resize({ width: side, height: side, fit: 'inside' }).greyscale().normalise().raw().toBuffer({ resolveWithObject: true })
  const shades = new Uint32Array(256)
  for (const shade of data) shades[shade] = (shades[shade] ?? 0) + 1
  const share = (from: number, to: number): number => shades.slice(from, to).reduce((sum, count) => sum + count, 0) / data.length
  const paper = shades.reduce((most, count, shade) => (count > (shades[most] ?? 0) ? shade : most), 0)
  return paper > 150 && share(paper - 40, 256) > 0.65 && share(0, paper - 70) > 0.01 && share(0, paper - 70) < 0.3
}
