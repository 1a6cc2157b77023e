import type { Line } from '../lines/line'
import { headAbove } from '../lines/lines'
import { dayOfField } from '../tasks/charge'
import type { Setting } from '../words/action'
import { ownerOf } from '../words/doer'
import { labelOf, type Topic } from '../words/labels'
import { mentionsIn } from '../words/people'
import { isWorded } from '../words/wordings'
import { areHeads, chunksOf, columnOf, isNamed, startsOf, type Column, type Head } from './table-columns'
import { cellsOf } from './table-rows'

type Roles = Head['roles']

/** Heads over anything that was said: a row under them that names nobody and no day is no task. */
const anything = /^(?:inhalt|gegenstand|thema|punkt|item|description|ergebnis(?:se)?|outcomes?|results?|conclusions?)$/i

/** Over what was said of a point, beside the point itself. */
const discussed = /^(?:discussion(?:\s*(?:and|&|\/)\s*(?:decisions?|outcomes?|results?|agreements?))?|discussed|diskussion\s*(?:und|&|\/)\s*(?:ergebnis(?:se)?|beschl(?:uss|üsse))|notes?|remarks?|comments?|summary|besprochen(?:es)?|besprechung|diskussion|erläuterung(?:en)?|bemerkung(?:en)?|beschreibung|sachstand)$/i
/** Over what counts the rows, where another column says what they are of. */
const counts = /^(?:item|punkt|thema)$/i

/** Over those who speak on a point, and have nothing to do. */
const speaking = /^(?:present(?:er|ed\s+by)|speakers?|introduced\s+by|raised\s+by|report(?:er|ed\s+by)|refer(?:ent(?:in)?(?:nen|en)?|at)|vortrag(?:ende[rn]?)?|redner(?:in(?:nen)?)?|berichterstatt(?:er(?:in)?|ung)|impuls|input)$/i

const ofMeeting: ReadonlySet<Topic> = new Set<Topic>(['date', 'place', 'date-and-place', 'writer', 'chair', 'present'])
/** So many rows tell what a column is of. */
const rowsLooked = 6
const fewestWorded = 2

/** The head that a line is, of a table that says at least two of who, what and by when, or a decision; null: it is none. */
export function headOf(lines: readonly Line[], at: number, setting: Setting): Head | null {
  const [line, next] = [lines[at], lines[at + 1]]
  if (line === undefined) return null
  const cells = line.kind === 'row' ? headAbove(line.cells, next?.cells) : chunksOf(line.written)
  if (cells.length < 2 || !areHeads(cells) || isOfMeeting(cells)) return null
  const starts = line.kind === 'row' ? null : startsOf(line.written)
  const isOpen = /^[^|]+\|/.test(line.written.trim())
  const worded = withoutCount(cells, withOneTask(cells, cells.map((cell) => columnOf(cell) ?? (isOfCharges(cell) ? 'charge' : null))), next)
  const roles = worded.includes('decision') || worded.includes('outcome') ? worded : rolesByContent(worded, lines, at, { starts, isOpen }, setting)
  if (!isOfTasks(roles)) return null
  const named = withTaskNamed(roles, cells)
  const isOfAnything = cells.some((cell, index) => named[index] === 'what' && (roles[index] !== 'what' || isWorded(cell, anything) || discussed.test(cell)))
  const besideTask = cells.findIndex((cell, index) => named[index] === null && (roles[index] === 'what' || discussed.test(cell)))
  return { roles: named, isOfAnything, isOpen, starts, discussed: besideTask }
}

/** Whether columns say enough to be of tasks or decisions. */
function isOfTasks(roles: Roles): boolean {
  const has = (column: Column): boolean => roles.includes(column)
  if (has('decision') || has('outcome')) return true
  if (has('what') && (has('who') || has('due') || has('sort'))) return true
  return (has('who') && has('due') && roles.length > 2) || (has('charge') && roles.length > 1)
}

/** The columns with one that says what has to be done: whatever else a table of who and when has is what they do. */
function withTaskNamed(roles: Roles, cells: readonly string[]): Roles {
  const has = (column: Column): boolean => roles.includes(column)
  const isCharged = has('who') || has('due') || has('charge')
  if (has('outcome') && isCharged) return roles.map((role) => (role === 'outcome' ? 'what' : role === 'what' ? null : role))
  if (has('outcome') || has('what') || has('decision')) return roles
  return roles.map((role, index) => role ?? (isCount(cells[index] ?? '') ? null : 'what'))
}

/** "Item | Discussion | Action by": what has to be done stands in the column that says more than what it is about. */
function withOneTask(cells: readonly string[], roles: Roles): Roles {
  const isTopic = roles.map((role, index) => role === 'what' && isWorded(cells[index] ?? '', anything))
  const own = roles.findIndex((role, index) => role === 'what' && isTopic[index] === false)
  const other = own >= 0 ? own : isTopic.includes(true) ? cells.findIndex((cell, index) => roles[index] === null && discussed.test(cell)) : -1
  return other < 0 ? roles : roles.map((role, index) => (index === other ? 'what' : isTopic[index] === true ? null : role))
}

/** "Item | Task | Who" above "3 | …": what only counts the rows says nothing of them. */
function withoutCount(cells: readonly string[], roles: Roles, next: Line | undefined): Roles {
  const first = next === undefined ? '' : (next.number ?? next.cells[0] ?? '')
  const isCounted = counts.test(cells[0] ?? '') && roles.filter((role) => role === 'what').length > 1 && /^\d[\d.]*$/.test(first)
  return isCounted ? roles.with(0, null) : roles
}

/** "Termin | Ort | Protokoll": the head of a table that says when and where the meeting was. */
function isOfMeeting(cells: readonly string[]): boolean {
  const topics = cells.map((cell) => labelOf(`${cell.replace(/:$/, '')}:`)?.topic)
  return topics.every((topic) => topic !== undefined && ofMeeting.has(topic)) && new Set(topics).size > 1 && topics.some((topic) => topic === 'place' || topic === 'writer' || topic === 'chair')
}

function isCount(head: string): boolean {
  return head.split('/').every((word) => /^\s*(?:nr|no|#|lfd|pos|top|ref|pkt|punkt|ziff|id|status|stand)(?!\p{L}{3})/iu.test(word))
}

/** "Wer, bis wann", "Responsible party & deadline": over who and until when in one. */
function isOfCharges(head: string): boolean {
  const words = head.split(/\s*[/|,&+]\s*|\s+(?:und|and)\s+/)
  const are = (column: Column): boolean => words.some((word) => isNamed(word, column))
  return words.length === 2 && are('who') && are('due')
}

/** The roles of a head, those nobody foresaw told by what stands below: people in most rows, or days. */
function rolesByContent(roles: Roles, lines: readonly Line[], at: number, shape: Pick<Head, 'starts' | 'isOpen'>, setting: Setting): Roles {
  if (!isToBeTold(roles, lines[at], shape, setting)) return roles
  const rows = firstRows(roles, lines, at, shape)
  const heads = lines[at]?.kind === 'row' ? lines[at].cells : chunksOf(lines[at]?.written ?? '')
  const isMostly = (column: number, is: (cell: string) => boolean): boolean => rows.length > 0 && rows.filter((row) => is(row[column] ?? '')).length * 2 > rows.length
  const isPeople = (cell: string): boolean => ownerOf(cell, setting.known) !== null
  const isDay = (cell: string): boolean => dayOfField(cell, setting) !== undefined
  const who = roles.includes('who') ? -1 : roles.findIndex((role, column) => (role === null || role === 'what') && !speaking.test(heads[column] ?? '') && isMostly(column, isPeople))
  const due = roles.includes('due') ? -1 : roles.findIndex((role, column) => role === null && isMostly(column, isDay))
  if (roles.every((role) => role === null) && (who < 0 || due < 0 || rows.length < fewestWorded)) return roles
  const told = roles.map((role, column) => (column === who ? 'who' : column === due ? 'due' : role))
  const task = longestLeft(told, rows)
  const isTask = task === undefined || roles.some((role) => role !== null) || isMostly(task, (cell) => /\p{L}\s+\p{L}/u.test(cell))
  return isTask ? told.map((role, column) => (column === task ? 'what' : role)) : roles
}

/** Whether what stands below a head may say more of its columns than the head does. */
function isToBeTold(roles: Roles, head: Line | undefined, { starts }: Pick<Head, 'starts'>, { known }: Setting): boolean {
  if (known.shortNames.size === 0 || roles.length < 3 || (roles.includes('who') && roles.includes('due')) || roles.includes('charge') || roles.includes('sort')) return false
  const isCounted = isCount(head?.number ?? head?.text.split(/\s{2,}/)[0] ?? '')
  // What is only drawn with gaps may be no table.
  if (starts !== null && roles.filter((role) => role !== null).length + (isCounted ? 1 : 0) < fewestWorded) return false
  // A head names nobody.
  return mentionsIn(head?.text ?? '', known).length === 0
}

/** The first rows below a head, those that have a cell for each column. */
function firstRows(roles: Roles, lines: readonly Line[], at: number, shape: Pick<Head, 'starts' | 'isOpen'>): string[][] {
  const rows: string[][] = []
  for (const line of lines.slice(at + 1, at + 1 + rowsLooked)) {
    const cells = cellsOf(line, { ...shape, roles })
    if (cells === null) break
    if (cells.length === roles.length) rows.push(cells)
  }
  return rows
}

/** The longest column nobody foresaw, where it is told who and by when: it is what they do. */
function longestLeft(told: Roles, rows: readonly string[][]): number | undefined {
  if (told.includes('what') || !told.includes('who') || !told.includes('due')) return undefined
  const lengthOf = (column: number): number => rows.reduce((sum, row) => sum + (row[column] ?? '').length, 0)
  const [longest] = told.flatMap((role, column) => (role === null ? [column] : [])).toSorted((a, b) => lengthOf(b) - lengthOf(a))
  return longest
}
