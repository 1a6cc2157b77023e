import sharp from 'sharp'
import { escaped } from '../../../preload/markup'

/** How a text is written: as it comes, or as what stands above it. */
export type Face = 'head' | 'body'

/** Shades of drawn letters, from 0 to 255, one byte each, without the empty edges around them. */
export interface Mask {
  readonly shades: Uint8Array
  readonly width: number
  readonly height: number
}

/** Marks a text as the layout engine takes it. */
export function marked(text: string, face: Face): string {
  const plain = escaped(text)
  return face === 'head' ? `<span size="large" weight="bold">${plain}</span>` : plain
}

/** Draws marked text in lines at most so wide, with so much between them. */
export async function drawnText(text: string, width: number, spacing: number): Promise<Mask> {
  const { data, info } = await sharp({ text: { text, width, dpi: 72, font: 'sans 10', wrap: 'word-char', spacing } })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { shades: data, width: info.width, height: info.height }
}
