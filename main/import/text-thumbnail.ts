import { drawnText, marked, type Mask } from './drawn-text'
import { noXml } from '../../preload/markup'
import { greyPng } from './png'
import { setText } from './set-text'

const width = 340
const height = 480
const margin = 28
const sheet = { width: width - 2 * margin, height: height - 2 * margin, spacing: 3 }
/** More letters than these do not fit onto the page. */
const mostLetters = 1_400
const mostLines = 30

/** A page with the first lines of a text as thumbnail, for documents that have no picture of themselves: PNG, null without text. */
export async function textThumbnail(title: string | null, text: string): Promise<Uint8Array | null> {
  if (text.trim() === '') return null
  const head = title?.slice(0, 120).replace(noXml, '') ?? null
  const body = text.slice(0, mostLetters).split(/\n+/, mostLines).join('\n').replace(noXml, '')
  const mask = (await setText(head, body, sheet)) ?? (await drawnPage(head, body))
  return greyPng(pageWith(mask), { width, height })
}

function drawnPage(head: string | null, body: string): Promise<Mask> {
  return drawnText(`${head === null ? '' : `${marked(head, 'head')}\n\n`}${marked(body, 'body')}`, sheet.width, sheet.spacing)
}

/** A white page, one byte a pixel, with as much of a mask as fits between its margins. */
function pageWith(mask: Mask): Uint8Array {
  const page = new Uint8Array(width * height).fill(255)
  const columns = Math.min(mask.width, sheet.width)
  const rows = Math.min(mask.height, sheet.height)
  for (let row = 0; row < rows; row += 1) {
    const from = row * mask.width
    const to = (row + margin) * width + margin
    for (let column = 0; column < columns; column += 1) page[to + column] = 255 - (mask.shades[from + column] ?? 0)
  }
  return page
}
