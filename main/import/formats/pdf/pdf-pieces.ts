import { lineAt, turnOf, type Box } from './pdf-accents'
import type { PdfModule } from './pdf-module'

/** Shares of a line's height. From the first on a gap parts words, from the second on columns: justified lines have none that wide. */
export const wordGap = 0.15
const columnGap = 1.2
/** What begins with the words of a column nearby, give or take a share of a line's height, is parted by a gap that is so much wider than usual, at most so many pieces further. */
const [aligned, wider, nearby] = [0.08, 1.4, 12]

/** Signs that stand beside each other, from `start` to `end` of the raw text, and their room. */
export interface Piece extends Box {
  readonly start: number
  readonly end: number
  /** How it lies to the piece before it. */
  readonly lies: 'beside' | 'below' | 'above' | 'elsewhere'
  /** Where it may be parted, if a column begins there. */
  readonly gaps: readonly Gap[]
}

/** A gap in a line: between which units of the raw text, and which words it lies between. */
interface Gap {
  readonly start: number
  readonly end: number
  readonly before: Box
  readonly after: Box
}

/** White space to put between two signs of the raw text. */
export interface Break {
  readonly start: number
  readonly end: number
  readonly sign: string
}

/** The pieces of a page's raw text, what is to stand between signs within them, and how wide a gap between words usually is, as a share of their height. */
export function piecesOf(raw: string, boxAt: BoxAt): { pieces: Piece[]; within: Break[]; usual: number } {
  const pieces: Piece[] = []
  const within: Break[] = []
  const rooms: number[] = []
  let [start, lies, gaps]: [number, Piece['lies'], Gap[]] = [raw.search(/\S/), 'elsewhere', []]
  if (start < 0) return { pieces, within, usual: 0 }
  let first = boxAt(start, true)
  for (const { 0: blanks, index } of raw.matchAll(/[ \r\n]+/g)) {
    const end = index + blanks.length
    if (index <= start || end >= raw.length) continue
    const [before, after] = [boxAt(index - 1, false), boxAt(end, blanks.includes('\n'))]
    const lying = liesTo(before, after, blanks)
    if (lying === null) {
      if (before === null || after === null) continue
      const room = (after.left - before.right) / heightOf(before, after)
      if (blanks.includes('\n')) within.push({ start: index, end, sign: room < wordGap ? '' : ' ' })
      else rooms.push(room)
      gaps.push({ start: index, end, before, after })
      continue
    }
    pieces.push({ start, end: index, lies, gaps, ...around(first, before) })
    ;[start, lies, gaps, first] = [end, lying, [], after]
  }
  const end = raw.trimEnd().length
  pieces.push({ start, end, lies, gaps, ...around(first, boxAt(end - 1, false)) })
  return { pieces, within, usual: middleOf(rooms, 2) }
}

/** The number below which that part of some numbers lies. */
export function middleOf(numbers: readonly number[], parts: number): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / parts)] ?? 0
}

const nowhere: Box = { left: NaN, right: NaN, bottom: NaN, top: NaN }

function around(one: Box | null, other: Box | null): Box {
  return one === null || other === null ? nowhere : { left: one.left, right: Math.max(one.right, other.right), bottom: Math.min(one.bottom, other.bottom), top: Math.max(one.top, other.top) }
}

/** How one sign lies to the one before it, with blanks between them; null: they are of one piece. */
function liesTo(before: Box | null, after: Box | null, blanks: string): Piece['lies'] | null {
  const isEnd = blanks.includes('\n')
  if (before === null || after === null) return isEnd ? 'elsewhere' : null
  const height = heightOf(before, after)
  const room = after.left - before.right
  if (isLevel(before, after)) return room >= columnGap * height ? 'beside' : isEnd && room < -wordGap * height ? 'elsewhere' : null
  return isEnd ? (after.top <= before.top ? 'below' : 'above') : null
}

/** The height of the lower of two boxes, in points. */
export function heightOf(one: Box, other: Box): number {
  return Math.min(one.top - one.bottom, other.top - other.bottom)
}

/** Whether two boxes stand in one line: half of the lower one is beside the other. */
export function isLevel(one: Box, other: Box): boolean {
  return Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom) >= heightOf(one, other) / 2
}

/** Pieces, parted where something stands below the beginning of a column nearby. */
export function withAlignedParted(pieces: readonly Piece[], usual: number): Piece[] {
  return pieces.flatMap((piece, index) => {
    const near = pieces.slice(Math.max(0, index - nearby), index + nearby + 1).filter(({ lies }) => lies === 'beside')
    const found = piece.gaps.filter(({ before, after }) => {
      const height = heightOf(before, after)
      return after.left - before.right > wider * usual * height && near.some(({ left }) => Math.abs(left - after.left) < aligned * height)
    })
    return found.length === 0 ? [piece] : partedAt(piece, found)
  })
}

function partedAt(piece: Piece, gaps: readonly Gap[]): Piece[] {
  const ends = [...gaps.map(({ start, before }) => ({ end: start, right: before.right })), { end: piece.end, right: piece.right }]
  return ends.map(({ end, right }, index) => {
    const gap = gaps[index - 1]
    return gap === undefined ? { ...piece, end, right, gaps: [] } : { ...piece, start: gap.end, end, left: gap.after.left, right, lies: 'beside', gaps: [] }
  })
}

/** The room of a sign in its line by its unit of the raw text, asked from the first on; whether a line begins with it. */
type BoxAt = (unit: number, begins: boolean) => Box | null

/** Tells where signs stand, with 16 bytes of PDFium's memory; lines are turned as their first sign is. */
export function boxesOf(module: PdfModule, text: number, numberAt: (unit: number) => number, room: number): BoxAt {
  let turn: number | null = null
  return (unit, begins) => {
    const number = numberAt(unit)
    if (begins || turn === null) turn = turnOf(module, text, number)
    return lineAt(module, text, number, { room, turn })
  }
}
