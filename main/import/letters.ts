import { drawnText, marked, type Face, type Mask } from './drawn-text'

/** A drawn letter: how far the next one stands from it, and where its shades lie, in pixels from its place and from the top of a bar in its line. */
export interface Letter extends Mask {
  readonly advance: number
  readonly left: number
  readonly top: number
}

/** How far a line of its own face, and one of a text's body, stands below a line. */
interface Pitches {
  readonly pitch: number
  readonly toBody: number
}

/** The letters of a face, those that were drawn by now. */
export interface Letters extends Pitches {
  readonly of: ReadonlyMap<string, Letter | null>
}

/** Signs that are drawn alike beside whichever others, from the left to the right. */
const standAlone = /^[\n\t -~\u00A0-\u00AC\u00AE-\u02AF\u0370-\u0482\u048A-\u052F\u1E00-\u1EFF\u2010-\u2027\u2030-\u205E\u2070-\u209C\u20A0-\u20C0\u2100-\u2426\u2460-\u25FC]*$/
/** Drawn with the first text, as nearly every text has them. */
const usual = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789ÄÖÜäöüß.,:;-–()/„“ '
/** So much lies between the lines in which letters are drawn one by one, that nothing of one reaches into the next. */
const apart = 12
const widest = 100

/** Draws each letter of a face once, by the engine that would lay out the whole text. What it gives is null where a text needs that engine. */
export function createLetters(face: Face): (text: string, spacing: number) => Promise<Letters | null> {
  const known = new Map<string, Letter | null>()
  let pitches: Pitches | null = null

  async function draw(signs: readonly string[]): Promise<void> {
    const drawn = await drawnLetters(face, signs)
    for (const [place, sign] of signs.entries()) known.set(sign, drawn?.letters[place] ?? null)
    pitches ??= drawn
  }

  return async function lettersOf(text, spacing) {
    if (!standAlone.test(text)) return null
    const signs = [...new Set(text.replaceAll(/[\n\t]/g, ' '))]
    const missing = [...new Set(known.size === 0 ? [...usual, ...signs] : signs)].filter((sign) => !known.has(sign))
    if (missing.length > 0) await draw(missing)
    if (pitches === null || signs.some((sign) => known.get(sign) === null)) return null
    return { of: known, pitch: pitches.pitch - apart + spacing, toBody: pitches.toBody - apart + spacing }
  }
}

/**
 * Each letter stands in a line of its own, between blanks and bars, which tell where it begins and ends. The lines above and
 * below it are bars alone: a letter that moves them, as one of another font may, is null.
 */
async function drawnLetters(face: Face, signs: readonly string[]): Promise<(Pitches & { letters: (Letter | null)[] }) | null> {
  const own = ['|', '||', '| |', ...signs.flatMap((sign) => ['|', `| ${sign} |`]), '|']
  const lines = [marked(own.join('\n'), face), marked('|', 'body')]
  const drawing = await drawnText(lines.join('\n'), widest, apart)
  const left = firstColumn(drawing)
  const tops = topsOf(drawing, left)
  const pitch = (tops[1] ?? 0) - (tops[0] ?? 0)
  if (tops.length !== own.length + 1 || pitch <= apart) return null
  const ends = tops.map((top) => lastColumn(drawing, top - apart / 2, pitch))
  const [bar = 0, twoBars = 0, barsApart = 0] = ends
  const blank = barsApart - twoBars
  const before = twoBars - bar + blank
  return {
    pitch,
    toBody: (tops.at(-1) ?? 0) - (tops.at(-2) ?? 0),
    letters: signs.map((_, place) => {
      const line = 4 + 2 * place
      const [above = 0, top = 0, below = 0] = tops.slice(line - 1, line + 2)
      if (top - above !== pitch || below - top !== pitch) return null
      const end = ends[line] ?? 0
      const shades = cut(drawing, { from: bar + 1, to: end - (bar - left), top: top - apart / 2, rows: pitch })
      return { ...shades, advance: end - bar - before - blank, left: shades.left - left - before, top: shades.top - top }
    }),
  }
}

function isDrawn({ shades, width, height }: Mask, row: number, column: number): boolean {
  return row >= 0 && row < height && column < width && (shades[row * width + column] ?? 0) > 0
}

/** The part of a drawing that is no empty edge, and where it begins. */
function cut(drawing: Mask, { from, to, top, rows }: { readonly from: number; readonly to: number; readonly top: number; readonly rows: number }): Mask & { readonly left: number; readonly top: number } {
  const columns = range(from, to).filter((column) => range(top, top + rows).some((row) => isDrawn(drawing, row, column)))
  const lines = range(top, top + rows).filter((row) => range(from, to).some((column) => isDrawn(drawing, row, column)))
  const [left = from] = columns
  const [first = top] = lines
  const width = (columns.at(-1) ?? left - 1) + 1 - left
  const height = (lines.at(-1) ?? first - 1) + 1 - first
  const shades = Uint8Array.from(range(0, width * height), (place) => drawing.shades[(first + Math.floor(place / width)) * drawing.width + left + (place % width)] ?? 0)
  return { shades, width, height, left, top: first }
}

/** Where each line begins: the tops of the bars in the first columns. */
function topsOf(drawing: Mask, left: number): number[] {
  const isBar = (row: number): boolean => range(left, left + 3).some((column) => isDrawn(drawing, row, column))
  return range(0, drawing.height).filter((row) => isBar(row) && !isBar(row - 1))
}

function firstColumn(drawing: Mask): number {
  return range(0, drawing.width).find((column) => range(0, drawing.height).some((row) => isDrawn(drawing, row, column))) ?? 0
}

function lastColumn(drawing: Mask, top: number, rows: number): number {
  return range(0, drawing.width).findLast((column) => range(top, top + rows).some((row) => isDrawn(drawing, row, column))) ?? 0
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step)
}
