import { createLetters, type Letter, type Letters } from './letters'

/** What is written on: grey pixels, one byte each, and where the text stands in them. */
export interface Page {
  readonly pixels: Uint8Array
  readonly width: number
  readonly height: number
  readonly margin: number
  /** What lies between two lines. */
  readonly spacing: number
}

/** Letters and their places, in pixels. */
interface Placed {
  readonly letters: Letter[]
  readonly columns: number[]
  readonly rows: number[]
}

/** How wide a line is, and where tabs lead to. */
interface Measure {
  readonly width: number
  readonly tab: number
}

const headLetters = createLetters('head')
const bodyLetters = createLetters('body')
/** Where a line may end: behind blanks, and behind a stroke between letters. */
const mayEnd = /(?<=[ \t])(?=[^ \t])|(?<=[\p{L}\d][-–—/])(?=\p{L})/u
const blank = 0x20
/** A tab leads to the next multiple of so many blanks, those of the first line. */
const tabBlanks = 8

/**
 * Writes the first lines of a text below a title as the layout engine would draw them, of letters that it has drawn before.
 * False, and nothing is written, where only the engine can: signs that change beside each other, stand above each other or
 * run from the right.
 */
export async function setText(head: string | null, body: string, page: Page): Promise<boolean> {
  const letters = await bodyLetters(body, page.spacing)
  const above = head === null ? letters : await headLetters(head, page.spacing)
  if (letters === null || above === null) return false
  const measure = { width: page.width - 2 * page.margin, tab: tabBlanks * (above.of[blank]?.advance ?? 1) }
  const placed: Placed = { letters: [], columns: [], rows: [] }
  const below = head === null ? 0 : place(head, above, measure, 0, placed) + above.toBody + letters.pitch
  place(body, letters, measure, below, placed)
  write(placed, page)
  return true
}

/** Places the letters of a text, lines broken between words, and within those that are wider than a line; gives the place of the last line. */
function place(text: string, { of: letters, pitch }: Letters, { width, tab }: Measure, top: number, placed: Placed): number {
  let y = top - pitch
  for (const paragraph of text.split('\n')) {
    let x = 0
    y += pitch
    for (const word of paragraph.split(mayEnd)) {
      if (x > 0 && x + widthOf(word, letters) > width) {
        x = 0
        y += pitch
      }
      for (let at = 0; at < word.length; at += 1) {
        const code = word.charCodeAt(at)
        const letter = letters[code]
        if (letter == null) {
          x = (Math.floor(x / tab) + 1) * tab
          continue
        }
        if (code !== blank && x > 0 && x + letter.advance > width) {
          x = 0
          y += pitch
        }
        if (letter.pixels.length > 0) {
          placed.letters.push(letter)
          placed.columns.push(x + letter.left)
          placed.rows.push(y + letter.top)
        }
        x += letter.advance
      }
    }
  }
  return y
}

/** How wide a word is without the blanks behind it. */
function widthOf(word: string, letters: Letters['of']): number {
  let width = 0
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at)
    if (code > blank) width += letters[code]?.advance ?? 0
  }
  return width
}

/** Blackens a page with what was placed, from the topmost and the leftmost shade on, as far as the margin at its foot. */
function write({ letters, columns, rows }: Placed, { pixels, width, height, margin }: Page): void {
  const left = margin - smallest(columns)
  const top = margin - smallest(rows)
  const end = (height - margin) * width
  for (const [number, letter] of letters.entries()) {
    const place = ((rows[number] ?? 0) + top) * width + (columns[number] ?? 0) + left
    if (place < end) blacken(pixels.subarray(0, end), width, place, letter.pixels)
  }
}

function smallest(values: readonly number[]): number {
  let least = values[0] ?? 0
  for (const value of values) if (value < least) least = value
  return least
}

/** Where two letters reach into each other, both are seen. */
function blacken(page: Uint8Array, width: number, place: number, pixels: readonly number[]): void {
  for (let at = 0; at < pixels.length; at += 3) {
    const to = place + (pixels[at] ?? 0) + (pixels[at + 1] ?? 0) * width
    const left = (page[to] ?? 0) - (pixels[at + 2] ?? 0)
    page[to] = left > 0 ? left : 0
  }
}
