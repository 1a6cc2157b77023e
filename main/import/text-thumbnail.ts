import sharp from 'sharp'
import { escaped, noXml } from '../../preload/markup'
import { greyPng } from './png'

const width = 340
const height = 480
const margin = 28
/** More letters than these do not fit onto the page. */
const mostLetters = 1_400
const mostLines = 30

/** A page with the first lines of a text as thumbnail, for documents that have no picture of themselves: PNG, null without text. */
export async function textThumbnail(title: string | null, text: string): Promise<Uint8Array | null> {
  if (text.trim() === '') return null
  const head = title === null ? '' : `<span size="large" weight="bold">${marked(title.slice(0, 120))}</span>\n\n`
  const body = text.slice(0, mostLetters).split(/\n+/, mostLines).join('\n')
  // The text comes as a mask, white on black.
  const mask = await sharp({ text: { text: `${head}${marked(body)}`, width: width - 2 * margin, dpi: 72, font: 'sans 10', wrap: 'word-char', spacing: 3 } })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return greyPng(pageWith(mask.data, mask.info.width), { width, height })
}

/** A white page, one byte a pixel, with as much of a mask of that width as fits between its margins. */
function pageWith(mask: Uint8Array, maskWidth: number): Uint8Array {
  const page = new Uint8Array(width * height).fill(255)
  const columns = Math.min(maskWidth, width - 2 * margin)
  const rows = Math.min(mask.length / maskWidth, height - 2 * margin)
  for (let row = 0; row < rows; row += 1) {
    const from = row * maskWidth
    const to = (row + margin) * width + margin
    for (let column = 0; column < columns; column += 1) page[to + column] = 255 - (mask[from + column] ?? 0)
  }
  return page
}

/** Text as the layout engine takes it. */
function marked(text: string): string {
  return escaped(text.replace(noXml, ''))
}
