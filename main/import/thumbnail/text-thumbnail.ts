import { noXml } from '../../../preload/markup'
import { drawnText, marked } from './drawn-text'
import { greyPng } from './png'
import { setText, type Page } from './set-text'

const width = 340
const height = 480
/** More letters than these do not fit onto the page. */
const mostLetters = 1_400
const mostLines = 30

/** A page with the first lines of a text as thumbnail, for documents that have no picture of themselves: PNG, null without text. */
export async function textThumbnail(title: string | null, text: string): Promise<Uint8Array | null> {
  if (text.trim() === '') return null
  const head = title?.slice(0, 120).replace(noXml, '') ?? null
  const body = text.slice(0, mostLetters).split(/\n+/, mostLines).join('\n').replace(noXml, '')
  const page: Page = { pixels: new Uint8Array(width * height).fill(255), width, height, margin: 28, spacing: 3 }
  if (!(await setText(head, body, page))) await drawText(head, body, page)
  return greyPng(page.pixels, page)
}

/** Writes what the layout engine draws, as much of it as fits between the margins. */
export async function drawText(head: string | null, body: string, page: Page): Promise<void> {
  const text = `${head === null ? '' : `${marked(head, 'head')}\n\n`}${marked(body, 'body')}`
  const mask = await drawnText(text, page.width - 2 * page.margin, page.spacing)
  const columns = Math.min(mask.width, page.width - 2 * page.margin)
  const rows = Math.min(mask.height, page.height - 2 * page.margin)
  for (let row = 0; row < rows; row += 1) {
    const from = row * mask.width
    const to = (row + page.margin) * page.width + page.margin
    for (let column = 0; column < columns; column += 1) page.pixels[to + column] = 255 - (mask.shades[from + column] ?? 0)
  }
}
