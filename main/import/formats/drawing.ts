import sharp from 'sharp'
import { limits } from '../limits'
import { thumbnailFrom } from '../thumbnail'
import type { Content } from './content'
import { elementsOf, parsePage } from './html-tree'
import { textOf } from './html-text'
import { readBytes } from './text'
import { decodeText } from '../decode'

const written: ReadonlySet<string> = new Set(['title', 'desc', 'text'])

/** A drawing (SVG): the words in it, and its picture. */
export async function drawingFrom(path: string): Promise<Content> {
  const bytes = await readBytes(path)
  const elements = [...elementsOf(parsePage(decodeText(bytes)))]
  const lines = elements.filter(({ tagName }) => written.has(tagName)).map((element) => textOf(element).trim())
  const title = elements.find(({ tagName }) => tagName === 'title')
  return {
    pages: [lines.filter((line) => line !== '').join('\n')],
    title: title === undefined ? null : textOf(title),
    thumbnail: await thumbnailFrom(sharp(bytes, { limitInputPixels: limits.pixels })),
  }
}
