import sharp from 'sharp'
import { decodeText } from '../../reading/decode'
import { limits } from '../../reading/limits'
import { longestSide, thumbnailFrom } from '../../thumbnail/thumbnail'
import type { Content } from '../content'
import { textOf } from '../html/html-text'
import { elementsOf, parsePage } from '../html/html-tree'
import { readBytes } from '../text'
import { unpackedDrawing } from './packed-drawing'

const written: ReadonlySet<string> = new Set(['title', 'desc', 'text'])

/** A drawing (SVG, packed or not): the words in it, and its picture. */
export async function drawingFrom(path: string): Promise<Content> {
  const bytes = unpackedDrawing(await readBytes(path))
  const elements = [...elementsOf(parsePage(decodeText(bytes)))]
  const lines = elements.filter(({ tagName }) => written.has(tagName)).map((element) => textOf(element).trim())
  const title = elements.find(({ tagName }) => tagName === 'title')
  return {
    pages: [lines.filter((line) => line !== '').join('\n')],
    title: title === undefined ? null : textOf(title),
    thumbnail: await thumbnailFrom(sharp(bytes, { limitInputPixels: limits.pixels, density: await densityOf(bytes) })),
  }
}

const usualDensity = 72

/** How densely a drawing is drawn (dots an inch): those of office programs count in hundredths of a millimetre, and would be as large as a wall. */
async function densityOf(bytes: Uint8Array): Promise<number> {
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
  const isLarge = Math.max(width, height) > 4 * longestSide
  return isLarge ? Math.max(1, (usualDensity * 2 * longestSide) / Math.max(width, height)) : usualDensity
}
