import { drawnText, marked, type Face, type Mask } from './drawn-text'

/** A drawn letter: how far the next one stands from it, and where its shades lie, in pixels from its place and from the top of a bar in its line. */
export interface Letter {
  readonly advance: number
  readonly left: number
  readonly top: number
  /** Each pixel that is not empty: column, row and shade, one behind the other. */
  readonly pixels: readonly number[]
}

/** How far a line of its own face, and one of a text's body, stands below a line. */
interface Pitches {
  readonly pitch: number
  readonly toBody: number
}

/** The letters of a face by their code, those that were drawn by now. */
export interface Letters extends Pitches {
  readonly of: readonly (Letter | null | undefined)[]
}

/** Signs that are drawn alike beside whichever others, from the left to the right. */
const standAlone = /^[\n\t -~\u00A0-\u00AC\u00AE-\u02AF\u0370-\u0482\u048A-\u052F\u1E00-\u1EFF\u2010-\u2027\u2030-\u205E\u2070-\u209C\u20A0-\u20C0\u2100-\u2426\u2460-\u25FC]*$/
const codes = 0x2600
const blank = 0x20
/** Drawn with the first text, as nearly every text has them. */
const usual = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789ÄÖÜäöüß.,:;-–()/„“ '
/** So much lies between the lines in which letters are drawn one by one, that nothing of one reaches into the next. */
const apart = 12
const widest = 100

/** Draws each letter of a face once, by the engine that would lay out the whole text. What it gives is null where a text needs that engine. */
export function createLetters(face: Face): (text: string, spacing: number) => Promise<Letters | null> {
  const known: (Letter | null | undefined)[] = Array.from({ length: codes })
  let pitches: Pitches | null = null

  /** What of a text was not drawn yet. */
  function missingOf(text: string): string[] {
    const missing = new Set<number>()
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (code >= blank && known[code] === undefined) missing.add(code)
    }
    return [...missing].map((code) => String.fromCharCode(code))
  }

  async function draw(signs: readonly string[]): Promise<void> {
    const drawn = await drawnLetters(face, signs)
    for (const [place, sign] of signs.entries()) known[sign.charCodeAt(0)] = drawn?.letters[place] ?? null
    pitches ??= drawn
  }

  return async function lettersOf(text, spacing) {
    if (!standAlone.test(text)) return null
    const missing = missingOf(known[blank] === undefined ? usual + text : text)
    if (missing.length > 0) await draw(missing)
    if (pitches === null) return null
    for (let at = 0; at < text.length; at += 1) if (known[text.charCodeAt(at)] === null) return null
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
  const tops = topsOf(drawing)
  const pitch = (tops[1] ?? 0) - (tops[0] ?? 0)
  if (tops.length !== own.length + 1 || pitch <= apart) return null
  /** The drawn part of a line, from a column on. */
  const inLine = (line: number, from: number, to: number): Box => inked(drawing, { left: from, right: to, top: (tops[line] ?? 0) - apart / 2, bottom: (tops[line] ?? 0) - apart / 2 + pitch })
  const bar = inLine(0, 0, drawing.width)
  const twoBars = inLine(1, 0, drawing.width).right - bar.right
  const space = inLine(2, 0, drawing.width).right - bar.right - twoBars
  return {
    pitch,
    toBody: (tops.at(-1) ?? 0) - (tops.at(-2) ?? 0),
    letters: signs.map((_, place) => {
      const line = 4 + 2 * place
      const [above = 0, top = 0, below = 0] = tops.slice(line - 1, line + 2)
      if (top - above !== pitch || below - top !== pitch) return null
      const end = inLine(line, 0, drawing.width).right
      const box = inLine(line, bar.right, end - (bar.right - bar.left))
      return { pixels: pixelsOf(drawing, box), advance: end - bar.right - twoBars - 2 * space, left: box.left - bar.left - twoBars - space, top: box.top - top }
    }),
  }
}

/** A part of a drawing; what lies at `right` and `bottom` is no more in it. */
interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The part within a box that is no empty edge. */
function inked({ shades, width, height }: Mask, within: Box): Box {
  let { right: left, left: right, bottom: top, top: bottom } = within
  for (let row = Math.max(0, within.top); row < Math.min(height, within.bottom); row += 1) {
    for (let column = within.left; column < within.right; column += 1) {
      if (shades[row * width + column] === 0) continue
      if (column < left) left = column
      if (column >= right) right = column + 1
      if (row < top) top = row
      bottom = row + 1
    }
  }
  return left < right ? { left, right, top, bottom } : { left, right: left, top, bottom: top }
}

function pixelsOf({ shades, width }: Mask, { left, right, top, bottom }: Box): number[] {
  const pixels: number[] = []
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) {
      const shade = shades[row * width + column] ?? 0
      if (shade > 0) pixels.push(column - left, row - top, shade)
    }
  }
  return pixels
}

/** Where each line begins: the tops of the bars, which stand in its first columns. */
function topsOf({ shades, width, height }: Mask): number[] {
  const tops: number[] = []
  let wasBar = false
  for (let row = 0; row < height; row += 1) {
    const at = row * width
    const isBar = ((shades[at] ?? 0) | (shades[at + 1] ?? 0) | (shades[at + 2] ?? 0)) !== 0
    if (isBar && !wasBar) tops.push(row)
    wasBar = isBar
  }
  return tops
}
