import { withMemory, type PdfModule } from './pdf-module'

/** Accents as old programs print them, a sign of its own over or under the letter, by the mark that makes one letter of both. */
const marks: Readonly<Record<string, string>> = {
  '¨': '\u0308', '´': '\u0301', '`': '\u0300', 'ˆ': '\u0302', '˜': '\u0303', 'ˇ': '\u030C',
  '˘': '\u0306', '˚': '\u030A', '˝': '\u030B', '¯': '\u0304', '˙': '\u0307', '¸': '\u0327', '˛': '\u0328',
}
const accents = /[¨´`ˆ˜ˇ˘˚˝¯˙¸˛]|[\u0300-\u0304\u0306-\u0308\u030A-\u030C\u0327\u0328]/
const below: ReadonlySet<string> = new Set(['\u0327', '\u0328'])
const dotless: Readonly<Record<string, string>> = { ı: 'i', ȷ: 'j' }

/** An accent may stand as far from its letter in the text as a line is long. */
const farthest = 250
/** More than any page of text has. */
const mostAccents = 2_000
/** How far it may stand off its letter on the page, as shares of that letter's width and height: letters slant. */
const [aside, apart] = [0.25, 0.6]
/** How much of the narrower of the two an accent and its letter share of their line: one that was typed has room of its own (“geht´s”). */
const shared = 0.5
/** The share of a line's height from which a gap between two letters parts words. */
const wordGap = 0.15

export interface Box {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** The signs of a text page, and as the how many-th PDFium counts each. */
export interface PageSigns {
  readonly signs: readonly string[]
  readonly numbers: readonly number[]
}

/** A text as PDFium gives it; `numbers`: for each of its UTF-16 units, as the how many-th sign of the page PDFium counts it; null where that has to be asked. */
export interface RawText {
  readonly raw: string
  readonly numbers: readonly number[] | null
}

/** Whether there may be such accents in a text. */
export function hasAccents(raw: string): boolean {
  return accents.test(raw)
}

/**
 * A text of an open text page, given sign by sign, whose accents were printed as signs of their own, in letters that have them: PDFium puts them
 * beside these or at the end of the line, and parts the word.
 */
export function withAccents(module: PdfModule, text: number, { signs, numbers: counted }: PageSigns): RawText {
  const boxes = new Map<number, Box | null>()
  const boxOf = (place: number): Box | null => {
    const known = boxes.get(place)
    if (known !== undefined) return known
    const box = boxOfSign(module, text, counted[place])
    boxes.set(place, box)
    return box
  }
  const isOver = (accent: number, letter: number): boolean => isInRoom(lineOfSign(module, text, counted[accent]), lineOfSign(module, text, counted[letter]))
  const { letters, spent } = accentedIn(signs, boxOf, isOver)
  const kept: string[] = []
  const numbers: number[] = []
  const keep = (sign: string, place: number): void => {
    kept.push(sign)
    for (let unit = 0; unit < sign.length; unit += 1) numbers.push(counted[place] ?? 0)
  }
  for (let at = 0; at < signs.length; ) {
    const end = endOfGap(signs, spent, at)
    if (end === at) {
      keep(letters.get(at) ?? signs[at] ?? '', at)
      at += 1
      continue
    }
    const gap = gapBetween(module, text, { signs, numbers: counted }, at, end)
    // What PDFium itself writes for a hyphen at the end of a line.
    if (gap === '\n' && kept.at(-1) === '-' && /\p{L}/u.test(signs[end] ?? '')) kept[kept.length - 1] = '\uFFFE'
    else if (gap !== '') keep(gap, at)
    at = end
  }
  return { raw: kept.join(''), numbers }
}

/** Which letters have an accent over or under them, and which accents are thereby told of. */
function accentedIn(signs: readonly string[], boxOf: (place: number) => Box | null, isOver: (accent: number, letter: number) => boolean): { letters: Map<number, string>; spent: Set<number> } {
  const letters = new Map<number, string>()
  const spent = new Set<number>()
  const met = signs.flatMap((sign, place) => (accents.test(sign) ? [place] : [])).slice(0, mostAccents)
  for (const place of met) {
    const mark = marks[signs[place] ?? ''] ?? signs[place] ?? ''
    const box = boxOf(place)
    if (box === null) continue
    let nearest = { place: -1, whole: '', off: Infinity }
    // Two letters may both be near enough, side by side: one step behind the first that is, all are known.
    for (let step = 1, last = farthest; step <= last; step += 1) {
      for (const other of [place + step, place - step]) {
        const whole = withMark(letters.get(other) ?? signs[other] ?? '', mark)
        const off = whole === null ? null : offOf(box, boxOf(other), mark)
        if (whole === null || off === null || !isOver(place, other)) continue
        if (off < nearest.off) nearest = { place: other, whole, off }
        last = Math.min(last, step + 2)
      }
    }
    if (nearest.place < 0) continue
    letters.set(nearest.place, nearest.whole)
    spent.add(place)
  }
  return { letters, spent }
}

/** A letter with a mark where there is such a letter. */
function withMark(letter: string, mark: string): string | null {
  if (!/^\p{L}$/u.test(letter)) return null
  const whole = ((dotless[letter] ?? letter) + mark).normalize('NFC')
  return whole.length === 1 ? whole : null
}

/** How far to the side an accent is off the middle of a letter, as a share of its width; null where it is not at that letter. */
function offOf(accent: Box, letter: Box | null, mark: string): number | null {
  if (letter === null) return null
  const [width, height] = [letter.right - letter.left, letter.top - letter.bottom]
  const off = Math.abs(accent.left + accent.right - letter.left - letter.right) / 2 / width
  const isAbove = accent.bottom + accent.top > letter.bottom + letter.top
  const isNear = below.has(mark) ? !isAbove && accent.top > letter.bottom - height * apart : isAbove && accent.bottom < letter.top + height * apart
  return isNear && off <= 0.5 + aside ? off : null
}

/** Whether an accent shares the room of a letter in their line; where nobody knows its room, it may. */
function isInRoom(accent: Box | null, letter: Box | null): boolean {
  if (accent === null || letter === null) return true
  return Math.min(accent.right, letter.right) - Math.max(accent.left, letter.left) >= shared * Math.min(accent.right - accent.left, letter.right - letter.left)
}

const blank = /^[ \r\n]$/
const longestGap = 100

/** Where a gap ends that begins here: blanks with such an accent among them; here, where none begins. */
function endOfGap(signs: readonly string[], spent: ReadonlySet<number>, start: number): number {
  let end = start
  let isOne = false
  const last = Math.min(signs.length, start + longestGap)
  for (; end < last && (spent.has(end) || blank.test(signs[end] ?? '')); end += 1) isOne ||= spent.has(end)
  return isOne ? end : start
}

/** What stands between two signs when the accents between them are no longer there: nothing, a blank or the end of a line. */
function gapBetween(module: PdfModule, text: number, { signs, numbers }: PageSigns, start: number, end: number): string {
  const gap = signs.slice(start, end)
  const [one, other] = [boxOfSign(module, text, numbers[start - 1]), boxOfSign(module, text, numbers[end])]
  const [line, next] = [lineOfSign(module, text, numbers[start - 1]), lineOfSign(module, text, numbers[end])]
  if (one === null || other === null || line === null || next === null) return gap.includes('\n') ? '\n' : ''
  const height = Math.min(line.top - line.bottom, next.top - next.bottom)
  if (Math.min(line.top, next.top) - Math.max(line.bottom, next.bottom) < height / 2) return '\n'
  const isTyped = gap.some((sign, index) => sign === ' ' && module._FPDFText_IsGenerated(text, numbers[start + index] ?? -1) === 0)
  return isTyped || Math.abs(other.left - one.right) > height * wordGap ? ' ' : ''
}

/** What a sign covers of the page, turned upright. */
function boxOfSign(module: PdfModule, text: number, number = -1): Box | null {
  if (number < 0) return null
  return withMemory(module, 32, (at) => {
    if (module._FPDFText_GetCharBox(text, number, at, at + 8, at + 16, at + 24) === 0) return null
    const [left = 0, right = 0, bottom = 0, top = 0] = new Float64Array(module.HEAPU8.slice(at, at + 32).buffer)
    return right > left && top > bottom ? upright({ left, right, bottom, top }, turnOf(module, text, number)) : null
  })
}

/** The room that a sign has in its line, turned upright. */
function lineOfSign(module: PdfModule, text: number, number = -1): Box | null {
  return withMemory(module, 16, (room) => lineAt(module, text, number, { room, turn: null }))
}

/** The same with 16 bytes of PDFium's memory that are kept, and how its line is turned where that is known. */
export function lineAt(module: PdfModule, text: number, number: number, { room, turn }: { readonly room: number; readonly turn: number | null }): Box | null {
  if (number < 0 || module._FPDFText_GetLooseCharBox(text, number, room) === 0) return null
  const [left = 0, top = 0, right = 0, bottom = 0] = new Float32Array(module.HEAPU8.buffer, room, 4)
  return top > bottom ? upright({ left, right, bottom, top }, turn ?? turnOf(module, text, number)) : null
}

/** By how many quarters a sign is turned clockwise on the page as it is stored: what lies across is turned again when it is shown. */
export function turnOf(module: PdfModule, text: number, number: number): number {
  return Math.round(Math.max(0, module._FPDFText_GetCharAngle(text, number)) / (Math.PI / 2)) % 4
}

function upright({ left, right, bottom, top }: Box, turn: number): Box {
  switch (turn) {
    case 1:
      return { left: -top, right: -bottom, bottom: left, top: right }
    case 2:
      return { left: -right, right: -left, bottom: -top, top: -bottom }
    case 3:
      return { left: bottom, right: top, bottom: -right, top: -left }
    default:
      return { left, right, bottom, top }
  }
}
