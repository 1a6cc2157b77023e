import { unfinished, type Line } from '../lines/line'
import { isCutDeadline } from '../words/deadline'
import { labelOf } from '../words/labels'
import { chunksOf, isHeadRow, startsOf, type Head } from './table-columns'

type Roles = Head['roles']

const longestCell = 120
/** How far from its column's head a cell may begin. */
const aside = 2
/** A point in a row of its own, whose other cells are empty. */
const ownPoint = /^\d{1,2}\.?\t+[^\t]+$/
const gap = /\S\s{2,}\S/
/** No row of a table is broken over more lines. */
const longestRow = 12

/** The rows under a head, and the index of the line behind them; a row that leaves out who and by when, or what, goes on with the one before. */
export function rowsBelow(lines: readonly Line[], at: number, head: Head): { rows: string[][]; end: number } {
  const rows: string[][] = []
  let broken = ''
  // Where rules part the rows, what stands between two of them is one.
  let rules = 0
  let isBelowPoint = false
  let below = at + 1
  for (; below < lines.length; below += 1) {
    const [line, next] = [lines[below], lines[below + 1]]
    if (line === undefined || isPointAlone(line, next, head)) continue
    // What is said of a point may stand below it, before the rows that are its tasks.
    isBelowPoint = isPoint(line, head) || (isBelowPoint && line.kind === 'text')
    if (isBelowPoint && hasRowBelow(lines, below, head)) continue
    if (isBeginning(line, next, head)) {
      broken = line.text
      continue
    }
    const cells = cellsOf(line, head)
    if (cells === null && isBetweenDrawn(line, next, head)) continue
    if (cells === null) break
    if (cells.length === 0) continue
    if (broken !== '') cells[0] = `${broken} ${cells[0] ?? ''}`
    broken = ''
    if (line.isRuled) rules += 1
    const last = rows.at(-1)
    const isBetweenRules = isGrid(lines, below, rules)
    if (last !== undefined && isRest(cells, last, line, head, isBetweenRules)) rows[rows.length - 1] = last.map((cell, index) => `${cell} ${cells[index] ?? ''}`.trim())
    else rows.push(cells)
  }
  return { rows, end: below }
}

/** "1 | Energy", a row whose other cells are empty. */
function isPoint({ kind, written }: Line, { starts }: Head): boolean {
  return starts === null && kind !== 'row' && ownPoint.test(written.trim())
}

/** Whether a row follows, or another point, with nothing but text before it. */
function hasRowBelow(lines: readonly Line[], at: number, head: Head): boolean {
  const next = lines.slice(at + 1, at + longestRow).find((line) => line.kind !== 'text' || isPoint(line, head))
  return next !== undefined && (isPoint(next, head) || (next.kind === 'row' && next.cells.length <= head.roles.length && !isHeadRow(next.cells)))
}

/** "1 | Energy" above the rows that are counted below it. */
function isPointAlone(line: Line, next: Line | undefined, { starts }: Head): boolean {
  return starts === null && line.kind !== 'row' && next?.kind === 'row' && ownPoint.test(line.written.trim())
}

/** Whether a line is the beginning of a row's first cell: a break within that puts what stands before it on a line of its own. */
function isBeginning(line: Line, next: Line | undefined, { roles, starts }: Head): boolean {
  if (starts !== null) return isBrokenDrawn(line, next)
  return line.kind === 'text' && !line.written.includes('|') && next?.kind === 'row' && next.cells.length === roles.length && line.text.length < longestCell && !isHeadRow(next.cells)
}

/** Whether a line that keeps to no column stands between two rows that are drawn with spaces. */
function isBetweenDrawn(line: Line, next: Line | undefined, { roles, starts }: Head): boolean {
  return starts !== null && line.kind === 'text' && !line.isApart && next?.kind === 'text' && chunksOf(next.written).length === roles.length
}

/** Whether cells are the rest of the row before. */
function isRest(cells: readonly string[], last: readonly string[], { isRuled }: Line, { roles, starts }: Head, isBetweenRules: boolean): boolean {
  const isWithin = !isLabelled(cells, roles) && (isWrapped(cells, roles) || (!isRuled && goesOn(last, cells, roles, isBetweenRules)))
  return isWithin || (starts !== null && isCutAbove(last, cells, roles))
}

/** Whether a drawn row's first cell is broken: its beginning alone on a line, the rest of it, in small letters, before the other cells. */
function isBrokenDrawn(line: Line, next: Line | undefined): boolean {
  const isText = line.kind === 'text' && next?.kind === 'text' && !line.isApart && !next.isApart
  return isText && !gap.test(line.written.trim()) && /^\p{Ll}/u.test(next.text) && gap.test(next.written.trim())
}

/** Whether what a row says begins with a label of its own: "Festlegung: …". */
function isLabelled(cells: readonly string[], roles: Roles): boolean {
  const label = labelOf(cells[roles.indexOf('what')] ?? '')
  return label !== null && label.rest !== '' && (label.topic === 'decision' || label.topic === 'action')
}

/** Whether what has to be done is broken in the row above, before who and until when beside its last line. */
function isCutAbove(last: readonly string[], cells: readonly string[], roles: Roles): boolean {
  const [who, what, due] = (['who', 'what', 'due'] as const).map((role) => roles.indexOf(role))
  const isOpen = (row: readonly string[]): boolean => (row[who ?? -1] ?? '') === '' && (row[due ?? -1] ?? '') === ''
  return isOpen(last) && !isOpen(cells) && unfinished.test(last[what ?? -1] ?? '') && roles.every((role, column) => role !== null || (cells[column] ?? '') === '')
}

/** Whether rules part the rows above a line, or the first of them from those below. */
function isGrid(lines: readonly Line[], at: number, rules: number): boolean {
  const next = lines.slice(at + 1, at + longestRow).find(({ kind, isRuled }) => kind !== 'row' || isRuled)
  return rules > 1 || (rules === 1 && next?.isRuled === true && next.kind === 'row')
}

/** Whether a row without anybody goes on with the one before: what and by when are cut in both. */
function goesOn(last: readonly string[], cells: readonly string[], roles: Roles, isBetweenRules: boolean): boolean {
  const [who, what, due] = (['who', 'what', 'due'] as const).map((role) => roles.indexOf(role))
  if (who === undefined || what === undefined || due === undefined || who < 0 || cells[who] !== '') return false
  const isCut = roles.every((role, column) => role !== null || (cells[column] ?? '') === '') && /^\p{Ll}/u.test(cells[what] ?? '') && last[who] !== '' && !/[.!?]$/.test(last[what] ?? '')
  return isCut || isBetweenRules || (due >= 0 && isCutDeadline(last[due] ?? '', cells[due] ?? ''))
}

/** The cells of a row that stands under a head; null where a line is none. */
export function cellsOf(line: Line, { starts, isOpen, roles: { length: count } }: Pick<Head, 'starts' | 'isOpen' | 'roles'>): string[] | null {
  if (isOpen && line.written.includes('|')) return line.written.split('|').map((cell) => cell.trim())
  if (starts === null) return line.kind === 'row' ? [...line.cells] : null
  if (line.kind === 'row' || line.kind === 'heading') return null
  const chunks = line.written.trim().split(/\s{2,}/)
  if (chunks.length === count) return chunks
  // "2   Beschluss: …" before the column of those who see to it: all of it is counted by the first.
  if (chunks.length > 1 && /^\d[\d.]*$/.test(chunks[0] ?? '') && line.written.trimEnd().length <= (starts[1] ?? 0)) return [line.written.trim(), ...Array.from({ length: count - 1 }, () => '')]
  // Where the last column is empty the one before may reach into it.
  const last = starts.at(-1) ?? 0
  // Where the columns keep to no head the last two may stand close together.
  const isElsewhere = chunks.length > 1 && startsOf(line.written).slice(1).every((start) => starts.every((column) => Math.abs(column - start) > aside))
  if (chunks.length === count - 1 && count > 1 && (/\S/.test(line.written.charAt(last - 1)) || isElsewhere)) return [...chunks, '']
  if (line.isApart || (line.written.search(/\S/) === 0 && chunks.length === 1)) return null
  const isCut = starts.some((start, index) => index > 0 && /^\S\S$/.test(line.written.slice(start - 1, start + 1)))
  return isCut ? cellsByStart(line.written, starts) : starts.map((start, index) => line.written.slice(start, starts[index + 1]).trim())
}

/** The cells of a line that does not keep to its columns, each whole in the one it begins with; null where one begins with none: no column ends within a word. */
function cellsByStart(written: string, starts: readonly number[]): string[] | null {
  const cells = starts.map(() => '')
  for (const { 0: said, index } of written.matchAll(/\S+(?:\s\S+)*/g)) {
    const column = starts.findIndex((start) => Math.abs(start - index) <= aside)
    if (column < 0 || cells[column] !== '') return null
    cells[column] = said
  }
  return cells
}

function isWrapped(cells: readonly string[], roles: Roles): boolean {
  const filled = roles.filter((role, index) => role !== null && (cells[index] ?? '') !== '')
  if ((cells[roles.indexOf('sort')] ?? '') !== '') return false
  const isUncounted = roles.every((role, index) => role !== null || (cells[index] ?? '') === '')
  return filled.length > 0 && isUncounted && !(filled.includes('who') && filled.includes('what')) && !(filled.includes('what') && filled.includes('due')) && filled.length < roles.filter((role) => role !== null).length
}
