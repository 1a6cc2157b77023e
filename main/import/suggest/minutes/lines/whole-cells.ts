import { beginsWithPerson } from '../../words/is-person'
import { labelOf, type Topic } from '../words/labels'
import { withCellsJoined } from './broken-cells'
import { isTabbed, type Line } from './line'

/** Over the column that counts the rows. */
const countHead = /^(?:(?:lfd\.?\s*)?nr|no|#|lfd|pos|tops?|agenda|ref|pkt|punkt|ziff(?:er)?|item|s\/n)\.?$/i
const count = /^(?:TOP\s*|Zu\s+)?(\d{1,2})[.):]?$/i
const fewestColumns = 3
const fewestRows = 2
/** No row of a table has more paragraphs. */
const mostParagraphs = 25
const longestPoint = 110
const ofPeople: ReadonlySet<Topic> = new Set<Topic>(['present', 'absent', 'copies'])

/**
 * The rows of a word processor's table as one line each, also where a cell holds several paragraphs: those come as lines of
 * their own, which part the row. Of a counted row the first paragraph is its point where more is said below it.
 */
export function withWholeCells(lines: readonly Line[]): Line[] {
  return withCountedRows(withLabelledCells(withCellsJoined(lines)))
}

/** "Anwesend:\tUte Falke" above "Jan Nagel", which is still of that cell where another labelled row or a table follows. */
function withLabelledCells(lines: readonly Line[]): Line[] {
  const whole = [...lines]
  let above: number | null = null
  for (const [at, line] of lines.entries()) {
    if (line.kind === 'heading') above = null
    if (line.kind !== 'row') continue
    const label = isTabbed(line) && line.cells.length === 2 ? labelOf(line.cells[0] ?? '') : null
    const between = above === null ? [] : lines.slice(above + 1, at)
    const isNextRow = label !== null || isHeadOfCounted(line)
    const isPeople = between.every(({ text, isApart }) => isApart && beginsWithPerson(text))
    if (isNextRow && isPeople && between.length < mostParagraphs) whole.splice(at - between.length, between.length, ...between.map(below))
    above = label !== null && label.rest === '' && ofPeople.has(label.topic) ? at : null
  }
  return whole
}

/** A paragraph as what stands in the second cell of a row. */
function below(line: Line): Line {
  return { ...line, kind: 'row', number: null, cells: ['', line.text] }
}

function withCountedRows(lines: readonly Line[]): Line[] {
  const whole: Line[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined) break
    whole.push(line)
    const table = isHeadOfCounted(line) ? rowsBelow(lines, at) : null
    if (table === null) continue
    whole.push(...table.rows)
    at = table.end - 1
  }
  return whole
}

function isHeadOfCounted(line: Line): boolean {
  return line.kind === 'row' && isTabbed(line) && line.cells.length >= fewestColumns && countHead.test(line.cells[0] ?? '')
}

/** The rows below a head that counts them, and the index of the line behind; null where each already stands on a line of its own, or they have more cells than the head. */
function rowsBelow(lines: readonly Line[], head: number): { rows: Line[]; end: number } | null {
  const width = lines[head]?.cells.length ?? 0
  const starts: number[] = []
  for (let at = head + 1; at < lines.length && at - (starts.at(-1) ?? head) <= mostParagraphs; at += 1) {
    const line = lines[at]
    if (line === undefined || line.kind === 'heading' || isHeadOfCounted(line)) break
    const value = valueOf(line)
    if (value !== null && (starts.length === 0 ? at === head + 1 : value === (valueOf(lines[starts.at(-1) ?? 0]) ?? 0) + 1)) starts.push(at)
  }
  const last = starts.at(-1)
  if (last === undefined || starts.length < fewestRows) return null
  const end = endOfRow(lines, last)
  if (lines.slice(head + 1, end).every(({ kind }) => kind === 'row')) return null
  const rows = starts.map((start, index) => rowOf(lines.slice(start, starts[index + 1] ?? end), width))
  return rows.every((row) => row !== null) ? { rows, end } : null
}

/** What the last row is counted by tells nothing of its end: it goes as far as the line that has cells again, else it is one line. */
function endOfRow(lines: readonly Line[], start: number): number {
  if (lines[start]?.kind === 'row') return start + 1
  const behind = lines.slice(start + 1, start + 1 + mostParagraphs)
  const heading = behind.findIndex(({ kind }) => kind === 'heading')
  const closing = behind.slice(0, heading < 0 ? behind.length : heading).findIndex((line) => line.kind === 'row' && isTabbed(line))
  return start + 1 + (closing < 0 ? 0 : closing + 1)
}

function valueOf(line: Line | undefined): number | null {
  const value = line === undefined ? undefined : count.exec(cellsOf(line)[0] ?? '')?.[1]
  return value === undefined ? null : Number(value)
}

/** The cells of a line, also of one whose first is but its count. */
function cellsOf(line: Line): readonly string[] {
  return line.kind === 'row' || !isTabbed(line) ? line.cells : line.written.trim().split(/\t+/)
}

function rowOf(lines: readonly Line[], width: number): Line | null {
  const [first, ...others] = lines
  if (first === undefined) return null
  const [number = '', ...said] = cellsOf(first)
  const cells = said.map((cell) => [cell])
  for (const { cells: [goesOn = '', ...next] } of others) {
    cells.at(-1)?.push(goesOn)
    cells.push(...next.map((cell) => [cell]))
  }
  if (cells.length >= width) return null
  const point = cells[0]?.[0] ?? ''
  const texts = [number, ...cells.map(joined), ...Array.from({ length: width - 1 - cells.length }, () => '')]
  return { ...first, text: texts.join(' '), kind: 'row', number: null, cells: texts, ...(point.length <= longestPoint && /[\p{L}\d)"“”]$/u.test(point) && { point }) }
}

function joined(paragraphs: readonly string[]): string {
  return paragraphs.filter((paragraph) => paragraph !== '').reduce((before, paragraph) => (before === '' ? paragraph : `${before}${/[.!?:;,]$/.test(before) ? '' : '.'} ${paragraph}`), '')
}
