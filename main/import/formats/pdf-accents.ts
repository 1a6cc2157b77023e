import { withMemory, type PdfModule } from './pdf-module'

/** Accents as old programs print them, a sign of its own over or under the letter, by the mark that makes one letter of both. */
const marks: Readonly<Record<string, string>> = {
  '¨': '\u0308', '´': '\u0301', '`': '\u0300', 'ˆ': '\u0302', '^': '\u0302', '˜': '\u0303', '~': '\u0303', 'ˇ': '\u030C',
  '˘': '\u0306', '˚': '\u030A', '˝': '\u030B', '¯': '\u0304', '˙': '\u0307', '¸': '\u0327', '˛': '\u0328',
}
const accents = /[¨´`ˆ^˜~ˇ˘˚˝¯˙¸˛]|[\u0300-\u0304\u0306-\u0308\u030A-\u030C\u0327\u0328]/
const below: ReadonlySet<string> = new Set(['\u0327', '\u0328'])
const dotless: Readonly<Record<string, string>> = { ı: 'i', ȷ: 'j' }

/** An accent may stand as far from its letter in the text as a line is long. */
const farthest = 250
/** How far it may stand off its letter on the page, as shares of that letter's width and height: letters slant. */
const [aside, apart] = [0.25, 0.6]
/** The share of a line's height from which a gap between two letters parts words. */
const wordGap = 0.15

interface Box {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** A text as PDFium gives it; `places`: for each of its UTF-16 units, the how many-th sign of the page it is; null where each is its own. */
export interface RawText {
  readonly raw: string
  readonly places: readonly number[] | null
}

/** Whether there may be such accents in a text. */
export function hasAccents(raw: string): boolean {
  return accents.test(raw)
}

/**
 * A text of an open text page, given sign by sign, whose accents were printed as signs of their own, in letters that have them: PDFium puts them
 * beside these or at the end of the line, and parts the word.
 */
export function withAccents(module: PdfModule, text: number, signs: readonly string[]): RawText {
  const { letters, spent } = accentedIn(module, text, signs)
  const kept: string[] = []
  const places: number[] = []
  const keep = (sign: string, place: number): void => {
    kept.push(sign)
    for (let unit = 0; unit < sign.length; unit += 1) places.push(place)
  }
  for (let at = 0; at < signs.length; ) {
    const end = endOfGap(signs, spent, at)
    if (end === at) {
      keep(letters.get(at) ?? signs[at] ?? '', at)
      at += 1
      continue
    }
    const gap = gapBetween(module, text, signs, at, end)
    // What PDFium itself writes for a hyphen at the end of a line.
    if (gap === '\n' && kept.at(-1) === '-' && /\p{L}/u.test(signs[end] ?? '')) kept[kept.length - 1] = '\uFFFE'
    else if (gap !== '') keep(gap, at)
    at = end
  }
  return { raw: kept.join(''), places }
}

/** Which letters have an accent over or under them, and which accents are thereby told of. */
function accentedIn(module: PdfModule, text: number, signs: readonly string[]): { letters: Map<number, string>; spent: Set<number> } {
  const letters = new Map<number, string>()
  const spent = new Set<number>()
  for (const [place, sign] of signs.entries()) {
    const mark = marks[sign] ?? (accents.test(sign) ? sign : null)
    const box = mark === null ? null : boxOf(module, text, place)
    if (mark === null || box === null) continue
    for (let step = 1; step <= farthest && !spent.has(place); step += 1) {
      for (const other of [place + step, place - step]) {
        const whole = withMark(letters.get(other) ?? signs[other] ?? '', mark)
        if (whole === null || !isAt(box, boxOf(module, text, other), mark)) continue
        letters.set(other, whole)
        spent.add(place)
        break
      }
    }
  }
  return { letters, spent }
}

/** A letter with a mark where there is such a letter. */
function withMark(letter: string, mark: string): string | null {
  if (!/^\p{L}$/u.test(letter)) return null
  const whole = ((dotless[letter] ?? letter) + mark).normalize('NFC')
  return whole.length === 1 ? whole : null
}

function isAt(accent: Box, letter: Box | null, mark: string): boolean {
  if (letter === null) return false
  const [width, height] = [letter.right - letter.left, letter.top - letter.bottom]
  const middle = (accent.left + accent.right) / 2
  if (middle < letter.left - width * aside || middle > letter.right + width * aside) return false
  const isAbove = accent.bottom + accent.top > letter.bottom + letter.top
  return below.has(mark) ? !isAbove && accent.top > letter.bottom - height * apart : isAbove && accent.bottom < letter.top + height * apart
}

const blank = /^[ \r\n]$/

/** Where a gap ends that begins here: blanks with such an accent among them; here, where none begins. */
function endOfGap(signs: readonly string[], spent: ReadonlySet<number>, start: number): number {
  let end = start
  let isOne = false
  for (; end < signs.length && (spent.has(end) || blank.test(signs[end] ?? '')); end += 1) isOne ||= spent.has(end)
  return isOne ? end : start
}

/** What stands between two signs when the accents between them are no longer there: nothing, a blank or the end of a line. */
function gapBetween(module: PdfModule, text: number, signs: readonly string[], start: number, end: number): string {
  const gap = signs.slice(start, end)
  const [one, other] = [boxOf(module, text, start - 1), boxOf(module, text, end)]
  const [line, next] = [lineOf(module, text, start - 1), lineOf(module, text, end)]
  if (one === null || other === null || line === null || next === null) return gap.includes('\n') ? '\n' : ''
  const height = Math.min(line.top - line.bottom, next.top - next.bottom)
  if (Math.min(line.top, next.top) - Math.max(line.bottom, next.bottom) < height / 2) return '\n'
  const isTyped = gap.some((sign, index) => sign === ' ' && module._FPDFText_IsGenerated(text, signNumber(module, text, start + index)) === 0)
  return isTyped || Math.abs(other.left - one.right) > height * wordGap ? ' ' : ''
}

function signNumber(module: PdfModule, text: number, place: number): number {
  return module._FPDFText_GetCharIndexFromTextIndex(text, place)
}

/** What a sign covers of the page. */
function boxOf(module: PdfModule, text: number, place: number): Box | null {
  if (place < 0) return null
  return withMemory(module, 32, (at) => {
    if (module._FPDFText_GetCharBox(text, signNumber(module, text, place), at, at + 8, at + 16, at + 24) === 0) return null
    const [left = 0, right = 0, bottom = 0, top = 0] = new Float64Array(module.HEAPU8.slice(at, at + 32).buffer)
    return right > left && top > bottom ? { left, right, bottom, top } : null
  })
}

/** The room that a sign has in its line. */
function lineOf(module: PdfModule, text: number, place: number): Box | null {
  if (place < 0) return null
  return withMemory(module, 16, (at) => {
    if (module._FPDFText_GetLooseCharBox(text, signNumber(module, text, place), at) === 0) return null
    const [left = 0, top = 0, right = 0, bottom = 0] = new Float32Array(module.HEAPU8.slice(at, at + 16).buffer)
    return top > bottom ? { left, right, bottom, top } : null
  })
}
