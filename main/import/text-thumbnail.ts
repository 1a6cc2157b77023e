import sharp from 'sharp'
import { thumbnailOf } from './thumbnail'

const width = 340
const height = 480
const margin = 28
/** More letters than these do not fit onto the page. */
const mostLetters = 1_600
const mostLines = 30

/** A page with the first lines of a text as thumbnail, for documents that have no picture of themselves; null without text. */
export async function textThumbnail(title: string | null, text: string): Promise<Uint8Array | null> {
  if (text.trim() === '') return null
  const head = title === null ? '' : `<span size="large" weight="bold">${escaped(title.slice(0, 120))}</span>\n\n`
  const body = text.slice(0, mostLetters).split(/\n+/, mostLines).join('\n')
  const written = await sharp({ text: { text: `${head}${escaped(body)}`, width: width - 2 * margin, dpi: 72, font: 'sans 10', wrap: 'word-char', spacing: 3 } })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const inside = { left: 0, top: 0, width: Math.min(written.info.width, width - 2 * margin), height: Math.min(written.info.height, height - 2 * margin) }
  // The text comes as a mask, white on black.
  const page = sharp(written.data, { raw: written.info })
    .extract(inside)
    .extend({ left: margin, top: margin, right: width - margin - inside.width, bottom: height - margin - inside.height, background: '#000000' })
    .negate()
  return thumbnailOf(page)
}

/** Text as the layout engine takes it: markup escaped, and nothing that XML forbids. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '')
}
