import sharp from 'sharp'

const width = 340
const height = 480
const margin = 28
const lineHeight = 15
const lettersInLine = 44

/** A page with the first lines of a text as WebP, for documents that have no picture of themselves; null without text. */
export async function textThumbnail(title: string | null, text: string): Promise<Uint8Array | null> {
  if (text.trim() === '') return null
  const head = title === null ? [] : wrapped(title, 30).slice(0, 3)
  const top = margin + 14
  const bodyTop = top + head.length * 20 + (head.length > 0 ? 8 : 0)
  const body = text.slice(0, 4_000).split(/\n+/).flatMap((line) => wrapped(line, lettersInLine)).slice(0, Math.floor((height - bodyTop - margin) / lineHeight) + 1)
  const lines = [
    ...head.map((line, index) => `<text x="${margin}" y="${top + index * 20}" font-size="16" font-weight="bold">${escaped(line)}</text>`),
    ...body.map((line, index) => `<text x="${margin}" y="${bodyTop + index * lineHeight}" font-size="11.5">${escaped(line)}</text>`),
  ]
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>
    <g font-family="'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif" fill="#333">${lines.join('')}</g></svg>`
  return new Uint8Array(await sharp(Buffer.from(page)).webp({ quality: 80 }).toBuffer())
}

function wrapped(text: string, letters: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    if (line !== '' && line.length + 1 + word.length > letters) {
      lines.push(line)
      line = ''
    }
    line = (line === '' ? word : `${line} ${word}`).slice(0, letters)
  }
  return line === '' ? lines : [...lines, line]
}

/** Text as SVG may hold it: markup escaped, and nothing that XML forbids. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '')
}
