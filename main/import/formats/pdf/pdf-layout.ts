import type { RawText } from './pdf-accents'
import { withMemory, type PdfModule } from './pdf-module'
import { boxesOf, middleOf, piecesOf, withAlignedParted, wordGap, type Break, type Piece } from './pdf-pieces'
import { columnOf, columnsOf, paragraphGap, rowsOf, spanOf, tablesOf, type Cell, type Row } from './pdf-rows'

/** So many columns make a table; fewer may be but a label and what it says, beside each other. */
const fewestColumns = 3
/** What parts columns that are only drawn: more than any space between words. */
const drawnGap = 3
/** A cell that is longer is running text, and widens no column; no table has more columns. */
const [widest, mostColumns] = [60, 40]

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

function withBreaks({ raw, numbers }: RawText, breaks: readonly Break[]): RawText {
  const parts: string[] = []
  const from: number[] = []
  let at = 0
  for (const { start, end, sign } of [...breaks, { start: raw.length, end: raw.length, sign: '' }]) {
    parts.push(raw.slice(at, start), sign)
    if (numbers !== null) {
      for (; at < start; at += 1) from.push(numbers[at] ?? 0)
      for (const _ of sign) from.push(numbers[start] ?? 0)
    }
    at = end
  }
  return { raw: parts.join(''), numbers: numbers === null ? null : from }
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
          if (line > 0) breaks.push(breakBefore(raw, piece, isListed && column > 0 ? `\n${' '.repeat(Math.min(widest, lengthOf(row[0] ?? [])) + gap.length)}` : joining(raw, piece)))
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

/** What stands before each cell but the first of each row of a table. */
function gapsIn(table: readonly Row[]): string[][] {
  const columns = columnsOf(table)
  const isTable = columns !== null && ((columns.length >= fewestColumns && table.length > 1) || table.some((row) => row.some((cell) => cell.length > 1)))
  if (!isTable) return drawnGaps(table)
  return table.map((row) => row.slice(1).map((cell, index) => '\t'.repeat(Math.min(mostColumns, Math.max(1, columnOf(cell, columns) - columnOf(row[index] ?? cell, columns))))))
}

/** Spaces that put the cells of rows with as many of them below each other. */
function drawnGaps(table: readonly Row[]): string[][] {
  const widths = new Map<number, number[]>()
  for (const row of table) {
    const known = widths.get(row.length) ?? []
    widths.set(row.length, row.map((cell, index) => Math.max(known[index] ?? 0, Math.min(widest, lengthOf(cell)))))
  }
  return table.map((row) => row.slice(1).map((_, index) => ' '.repeat(Math.max(0, (widths.get(row.length)?.[index] ?? 0) - lengthOf(row[index] ?? [])) + drawnGap)))
}

function lengthOf(cell: Cell): number {
  return cell.reduce((sum, { start, end }) => sum + end - start, 0)
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
