import { defaultTreeAdapter } from 'parse5'
import sharp from 'sharp'
import { decodeText } from '../../reading/decode'
import { limits } from '../../reading/limits'
import { longestSide, thumbnailFrom } from '../../thumbnail/thumbnail'
import type { Content } from '../content'
import { textOf } from '../html/html-text'
import { attribute, elementsOf, parsePage, type Element } from '../html/html-tree'
import { readBytes } from '../text'
import { unpackedDrawing } from './packed-drawing'

const written: ReadonlySet<string> = new Set(['title', 'desc', 'text'])

/** A drawing (SVG, packed or not): the words in it, and its picture. */
export async function drawingFrom(path: string): Promise<Content> {
  const bytes = unpackedDrawing(await readBytes(path))
  const elements = [...elementsOf(parsePage(decodeText(bytes)))]
  const lines = elements.filter(({ tagName }) => written.has(tagName)).map((element) => textOf(inLines(element)).trim())
  const title = elements.find(({ tagName }) => tagName === 'title')
  return {
    pages: [lines.filter((line) => line !== '').join('\n')],
    title: title === undefined ? null : textOf(title),
    thumbnail: await thumbnailFrom(sharp(bytes, { limitInputPixels: limits.pixels, density: await densityOf(bytes) })),
  }
}

/** A text, its lines parted: what begins at the side again, further down, is one (SVG 1.1, 10.5). What is only set higher or lower goes on in its word. */
function inLines(text: Element): Element {
  let height = attribute(text, 'y')
  for (const piece of elementsOf(text)) {
    const [aside, y, down] = ['x', 'y', 'dy'].map((name) => attribute(piece, name))
    if (piece.tagName !== 'tspan' || piece.parentNode === null || !aside) continue
    if ((y && y !== height) || (down && Number.parseFloat(down) !== 0)) defaultTreeAdapter.insertTextBefore(piece.parentNode, '\v', piece)
    if (y) height = y
  }
  return text
}

const usualDensity = 72

/** How densely a drawing is drawn (dots an inch): those of office programs count in hundredths of a millimetre, and would be as large as a wall. */
async function densityOf(bytes: Uint8Array): Promise<number> {
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
  const isLarge = Math.max(width, height) > 4 * longestSide
  return isLarge ? Math.max(1, (usualDensity * 2 * longestSide) / Math.max(width, height)) : usualDensity
}
