import { lineAt, turnOf, type Box, type RawText } from './pdf-accents'
import { withMemory, type PdfModule } from './pdf-module'

/** Shares of a line's height. From the first on a gap parts words, from the second on columns: justified lines have none that wide. */
const [wordGap, columnGap] = [0.15, 1.2]
/** What begins with the words of a column nearby, give or take a share of a line's height, is parted by a gap that is so much wider than usual, at most so many pieces further. */
const [aligned, wider, nearby] = [0.08, 1.4, 12]
/** How far two lines of a cell begin from each other at most, and how much more room than usual is left above a paragraph. */
const [ragged, paragraphGap] = [0.5, 0.5]
/** So many columns make a table; fewer may be but a label and what it says, beside each other. */
const fewestColumns = 3
/** What parts columns that are only drawn: more than any space between words. */
const drawnGap = 3

/** Signs that stand beside each other, from `start` to `end` of the raw text, and their room. */
interface Piece extends Box {
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

/** Pieces below each other that belong together, as the lines of a table's cell. */
type Cell = Piece[]
type Row = Cell[]

/**
 * A page's text with its lines as they lie: what PDFium parts without need stands in one line, columns are apart, the rows of
 * tables have tabs between their cells, whose lines are joined, and a blank line stands where room is left. Only white space is changed.
 */
export function laidOut(module: PdfModule, text: number, { raw, numbers }: RawText, numberAt: (unit: number) => number): RawText {
  const { pieces, within, usual } = withMemory(module, 16, (room) => piecesOf(raw, boxesOf(module, text, numberAt, room)))
  const breaks = breaksOf(rowsOf(withAlignedParted(pieces, usual)), raw)
  const starts = new Set(breaks.map(({ start }) => start))
  return withBreaks({ raw, numbers }, [...within.filter(({ start }) => !starts.has(start)), ...breaks].toSorted((one, other) => one.start - other.start))
}

/** Tells the room of a sign in its line by its unit of the raw text, where it is asked from the first on; lines are turned as their first sign is. */
function boxesOf(module: PdfModule, text: number, numberAt: (unit: number) => number, room: number): (unit: number, begins: boolean) => Box | null {
  let turn: number | null = null
  return (unit, begins) => {
    const number = numberAt(unit)
    if (begins || turn === null) turn = turnOf(module, text, number)
    return lineAt(module, text, number, { room, turn })
  }
}

/** White space to put between two signs of the raw text. */
interface Break {
  readonly start: number
  readonly end: number
  readonly sign: string
}

function withBreaks({ raw, numbers }: RawText, breaks: readonly Break[]): RawText {
  const parts: string[] = []
  const from: number[] = []
  let at = 0
  for (const { start, end, sign } of [...breaks, { start: raw.length, end: raw.length, sign: '' }]) {
    parts.push(raw.slice(at, start), sign)
    if (numbers !== null) from.push(...numbers.slice(at, start), ...Array.from(sign, () => numbers[start] ?? 0))
    at = end
  }
  return { raw: parts.join(''), numbers: numbers === null ? null : from }
}

/** The pieces of a page, and what is to stand between signs within them. */
function piecesOf(raw: string, boxAt: (unit: number, begins: boolean) => Box | null): { pieces: Piece[]; within: Break[]; usual: number } {
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
function middleOf(numbers: readonly number[], parts: number): number {
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

function heightOf(one: Box, other: Box): number {
  return Math.min(one.top - one.bottom, other.top - other.bottom)
}

function isLevel(one: Box, other: Box): boolean {
  return Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom) >= heightOf(one, other) / 2
}

/** Pieces, parted where something stands below the beginning of a column nearby. */
function withAlignedParted(pieces: readonly Piece[], usual: number): Piece[] {
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

/** Pieces in rows of cells. A table is written cell by cell, each with all its lines before the next one beside it. */
function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = []
  for (const piece of pieces) {
    const row = rows.at(-1)
    const cell = row?.at(-1)
    if (row === undefined || cell === undefined) rows.push([[piece]])
    else if (piece.lies === 'beside') row.push([piece])
    else if (piece.lies === 'below' && row.length > 1 && goesOn(cell, piece)) cell.push(piece)
    else if (piece.lies !== 'above' || !startsCellBeside(rows, piece)) rows.push([[piece]])
  }
  return rows
}

/** Whether a piece is the next line of a cell. */
function goesOn(cell: Cell, piece: Piece): boolean {
  const [first, last] = [cell[0], cell.at(-1)]
  if (first === undefined || last === undefined) return false
  const height = heightOf(last, piece)
  return Math.abs(piece.left - first.left) < ragged * height && last.bottom - piece.top < paragraphGap * height
}

/** Puts a piece into a cell beside those before it, where it begins as high as one of them whose lines they are. */
function startsCellBeside(rows: Row[], piece: Piece): boolean {
  const row = rows.at(-1)
  if (row === undefined) return false
  const start = row[0]?.[0]
  if (row.length > 1 && start !== undefined && isLevel(start, piece) && row.every((cell) => isRightOf(piece, cell))) {
    row.push([piece])
    return true
  }
  if (row.length > 1) return false
  const lines: Cell = []
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const [cell, other] = rows[at] ?? []
    const next = lines[0]
    if (cell === undefined || other !== undefined || (next !== undefined && !goesOn(cell, next)) || !isRightOf(piece, cell)) return false
    lines.unshift(...cell)
    if (cell[0] === undefined || !isLevel(cell[0], piece)) continue
    rows.splice(at, rows.length - at, [lines, [piece]])
    return true
  }
  return false
}

function isRightOf(piece: Piece, cell: Cell): boolean {
  return cell.every(({ right, left, top, bottom }) => piece.left > Math.min(right, left + (top - bottom)) && piece.left > right - (top - bottom) / 2)
}

/** What stands between pieces of a page. */
function breaksOf(rows: readonly Row[], raw: string): Break[] {
  const usual = usualGap(rows)
  const breaks: Break[] = []
  let before: Row | null = null
  for (const table of tablesOf(rows)) {
    const isListed = table.some((row) => row.length === 2 && hasLines(row[1] ?? []))
    const gaps = isListed ? drawnGaps(table) : gapsIn(table)
    for (const [index, row] of table.entries()) {
      if (before !== null && row[0]?.[0] !== undefined) breaks.push(breakBefore(raw, row[0][0], index === 0 && isApart(before, row, usual) ? '\n\n' : '\n'))
      for (const [column, cell] of row.entries()) {
        const gap = gaps[index]?.[column - 1] ?? ''
        for (const [line, piece] of cell.entries()) {
          if (line > 0) breaks.push(breakBefore(raw, piece, isListed && column > 0 ? `\n${' '.repeat(lengthOf(row[0] ?? []) + gap.length)}` : joining(raw, piece)))
          else if (column > 0) breaks.push(breakBefore(raw, piece, raw[piece.start] === '|' ? ' ' : gap))
        }
      }
      before = row
    }
  }
  return breaks
}

/** Whether the lines of a cell are entries of their own: one of them has room for the first word of the next. */
function hasLines(cell: Cell): boolean {
  const edge = spanOf(cell).right
  return cell.some((piece, index) => {
    const next = cell[index + 1]
    return next !== undefined && edge - piece.right > widthOfFirst(next) + wordGap * (piece.top - piece.bottom)
  })
}

function widthOfFirst({ left, right, gaps }: Piece): number {
  return (gaps[0]?.before.right ?? right) - left
}

function breakBefore(raw: string, { start }: Piece, sign: string): Break {
  return { start: endBefore(raw, start), end: start, sign }
}

function endBefore(raw: string, start: number): number {
  let end = start
  while (end > 0 && /[ \r\n]/.test(raw[end - 1] ?? '')) end -= 1
  return end
}

/** PDFium marks a word that goes on in the next line. */
function joining(raw: string, { start }: Piece): string {
  return /[\uFFFE\u00AD]\s*$/.test(raw.slice(Math.max(0, start - 4), start)) ? '' : ' '
}

/** Rows with as many columns that follow each other, or one alone. */
function tablesOf(rows: readonly Row[]): Row[][] {
  const tables: Row[][] = []
  for (const row of rows) {
    const table = tables.at(-1)
    if (table !== undefined && row.length > 1 && (table[0]?.length ?? 0) > 1) table.push(row)
    else tables.push([row])
  }
  return tables
}

/** What stands before each cell but the first of each row of a table. */
function gapsIn(table: readonly Row[]): string[][] {
  const columns = columnsOf(table)
  const isTable = columns !== null && ((columns.length >= fewestColumns && table.length > 1) || table.some((row) => row.some((cell) => cell.length > 1)))
  if (!isTable) return drawnGaps(table)
  return table.map((row) => row.slice(1).map((cell, index) => '\t'.repeat(Math.max(1, columnOf(cell, columns) - columnOf(row[index] ?? cell, columns)))))
}

/** Spaces that put the cells of rows with as many of them below each other. */
function drawnGaps(table: readonly Row[]): string[][] {
  const widths = new Map<number, number[]>()
  for (const row of table) {
    const known = widths.get(row.length) ?? []
    widths.set(row.length, row.map((cell, index) => Math.max(known[index] ?? 0, lengthOf(cell))))
  }
  return table.map((row) => row.slice(1).map((_, index) => ' '.repeat((widths.get(row.length)?.[index] ?? 0) - lengthOf(row[index] ?? []) + drawnGap)))
}

function lengthOf(cell: Cell): number {
  return cell.reduce((sum, { start, end }) => sum + end - start, 0)
}

/** Where the columns of a table stand, from the left; null where its cells do not stand below each other. */
function columnsOf(table: readonly Row[]): readonly Pick<Box, 'left' | 'right'>[] | null {
  const columns: { left: number; right: number }[] = []
  for (const { left, right } of table.flatMap((row) => row.map(spanOf)).toSorted((one, other) => one.left - other.left)) {
    const last = columns.at(-1)
    if (last !== undefined && left < last.right) last.right = Math.max(last.right, right)
    else columns.push({ left, right })
  }
  return table.every((row) => new Set(row.map((cell) => columnOf(cell, columns))).size === row.length) ? columns : null
}

function spanOf(cell: Cell): Pick<Box, 'left' | 'right'> {
  return cell.reduce((span, { left, right }) => ({ left: Math.min(span.left, left), right: Math.max(span.right, right) }), { left: Infinity, right: -Infinity })
}

function columnOf(cell: Cell, columns: readonly Pick<Box, 'left' | 'right'>[]): number {
  const { left } = spanOf(cell)
  return columns.findLastIndex((column) => column.left <= left)
}

/** The room between two lines of a paragraph. */
function usualGap(rows: readonly Row[]): number {
  return middleOf(rows.flatMap((row, index) => (index === 0 ? [] : gapAbove(rows[index - 1] ?? row, row))).filter((gap) => !Number.isNaN(gap)), 4)
}

function gapAbove(before: Row, row: Row): number {
  const [first] = row[0] ?? []
  return first === undefined || first.lies !== 'below' ? NaN : before.flat().reduce((lowest, { bottom }) => Math.min(lowest, bottom), Infinity) - first.top
}

function isApart(before: Row, row: Row, usual: number): boolean {
  const [first] = row[0] ?? []
  return first !== undefined && gapAbove(before, row) - usual > paragraphGap * (first.top - first.bottom)
}
