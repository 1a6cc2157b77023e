import type { Box } from './pdf-accents'
import { heightOf, isLevel, type Piece } from './pdf-pieces'

/** How far two lines of a cell begin from each other at most, as a share of their height. */
const ragged = 0.5
/** A cell with more lines is a column of running text, as newspapers have them. */
const mostLines = 12
/** How much more room than usual is left above a paragraph, as such a share. */
export const paragraphGap = 0.5

/** Pieces below each other that belong together, as the lines of a table's cell. */
export type Cell = Piece[]
export type Row = Cell[]

/** Pieces in rows of cells. A table is written cell by cell, each with all its lines before the next one beside it. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
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
  if (first === undefined || last === undefined || cell.length >= mostLines) return false
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
    if (lines.length + cell.length > mostLines) return false
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

/** Rows with as many columns that follow each other, or one alone. */
export function tablesOf(rows: readonly Row[]): Row[][] {
  const tables: Row[][] = []
  for (const row of rows) {
    const table = tables.at(-1)
    if (table !== undefined && row.length > 1 && (table[0]?.length ?? 0) > 1) table.push(row)
    else tables.push([row])
  }
  return tables
}

/** Where the columns of a table stand, from the left; null where its cells do not stand below each other. */
export function columnsOf(table: readonly Row[]): readonly Pick<Box, 'left' | 'right'>[] | null {
  const columns: { left: number; right: number }[] = []
  for (const { left, right } of table.flatMap((row) => row.map(spanOf)).toSorted((one, other) => one.left - other.left)) {
    const last = columns.at(-1)
    if (last !== undefined && left < last.right) last.right = Math.max(last.right, right)
    else columns.push({ left, right })
  }
  return table.every((row) => new Set(row.map((cell) => columnOf(cell, columns))).size === row.length) ? columns : null
}

/** From where to where the pieces of a cell reach across the page. */
export function spanOf(cell: Cell): Pick<Box, 'left' | 'right'> {
  return cell.reduce((span, { left, right }) => ({ left: Math.min(span.left, left), right: Math.max(span.right, right) }), { left: Infinity, right: -Infinity })
}

/** In which column, from 0, a cell begins; -1: before the first. */
export function columnOf(cell: Cell, columns: readonly Pick<Box, 'left' | 'right'>[]): number {
  const { left } = spanOf(cell)
  return columns.findLastIndex((column) => column.left <= left)
}
