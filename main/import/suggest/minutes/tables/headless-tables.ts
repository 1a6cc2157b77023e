import type { Line } from '../lines/line'
import type { Action, Setting } from '../words/action'
import { deadlineIn } from '../words/deadline'
import { ownerOf } from '../words/doer'
import { labelOf } from '../words/labels'
import { withoutTitles } from '../words/people'

const gap = /\s{3,}/
/** Before a longer name there is less room in some rows. */
const narrowGap = /\s{2,}/
const count = /^\d{0,2}\.?$/
const fewestRows = 2
/** Each row may begin a table: what goes on for longer is read in parts. */
const mostRows = 200
const name = /^(?:\p{Lu}|alle?(?!\p{L}))[^.:\d]{1,40}$/u
const longestDay = 40
/** A programme has its days and people in columns too; what they have to do is due by a day. */
const until = /^(?:bis|by|until|due|spätestens)(?!\p{L})/iu
/** What stands for a day that is not fixed yet, short as it is. */
const noDay = /^(?:[-–—./?]*|\p{L}+(?:\s\p{L}+){0,2}\.?)$/u

/** The tasks of a table without a head that begins at a line, one for each row; null where its columns do not say who, what and by when, or below a label for tasks who and what. */
export function headlessTasks(lines: readonly Line[], at: number, setting: Setting): Action[] | null {
  const width = cellsOf(lines[at]).length
  if (width < 2 || setting.known.shortNames.size === 0) return null
  const rows: string[][] = []
  for (let below = at; below < lines.length && rows.length < mostRows; below += 1) {
    const cells = cellsOf(lines[below], width)
    // Where no day is fixed the last column may be empty.
    if (cells.length < 2 || cells.length > width || cells.length < width - 1) break
    rows.push([...cells, ...Array.from({ length: width - cells.length }, () => '')])
  }
  const above = lines[at - 1]
  const isOfTasks = above !== undefined && above.kind !== 'row' && labelOf(above.text)?.topic === 'action' && labelOf(above.text)?.rest === ''
  if (!isOfTasks && (rows.length < fewestRows || !rows.some((cells) => cells.some((cell) => until.test(cell))))) return null
  const columns = Array.from({ length: width }, (_, index) => rows.map((row) => row[index] ?? ''))
  const who = columns.findIndex((cells) => isOfPeople(cells, setting))
  const due = columns.findIndex((cells) => isOfDays(cells, setting))
  const [what] = columns.keys().filter((index) => index !== who && index !== due && !columns[index]?.every((cell) => count.test(cell))).toArray().toSorted((a, b) => lengthOf(columns[b]) - lengthOf(columns[a]))
  if (who < 0 || what === undefined || (due < 0 && !isOfTasks) || !columns[what]?.every((cell) => cell.includes(' '))) return null
  return rows.map((row) => ({ owner: withoutTitles(row[who] ?? '') || null, due: deadlineIn(row[due] ?? '', setting), text: row[what] ?? '' }))
}

function cellsOf(line: Line | undefined, width?: number): readonly string[] {
  if (line === undefined || line.kind === 'heading') return []
  if (line.kind === 'row') return line.cells
  const [cells, narrow] = [line.text.split(gap), line.text.split(narrowGap)]
  return cells.length > 1 && cells.length !== width && narrow.length === width ? narrow : cells
}

/** Most are known; somebody who was not there may have something to do too. */
function isOfPeople(cells: readonly string[], { known }: Setting): boolean {
  return cells.every((cell) => name.test(cell)) && cells.filter((cell) => ownerOf(cell, known) !== null).length * 2 > cells.length
}

function isOfDays(cells: readonly string[], setting: Setting): boolean {
  const days = cells.filter((cell) => cell.length <= longestDay && deadlineIn(cell, setting) !== null)
  return days.length * 2 >= cells.length && cells.every((cell) => days.includes(cell) || noDay.test(cell))
}

function lengthOf(cells: readonly string[] = []): number {
  return cells.reduce((sum, cell) => sum + cell.length, 0)
}
