import { spelledOut, wordOf } from '../lines/letters'
import type { Line } from '../lines/line'
import { chargeOf, chargeOfField, dayOfField, nobody } from '../tasks/charge'
import { labelledTask, taskInDecision } from '../tasks/task'
import type { Action, Setting } from '../words/action'
import { deadlineIn } from '../words/deadline'
import { ownerOf } from '../words/doer'
import { labelOf, splitAtLabels } from '../words/labels'
import { mentionsIn, withNamesParted, withoutTitles } from '../words/people'
import { headlessTasks } from './headless-tables'
import { chunksOf, type Column, type Head } from './table-columns'
import { headOf } from './table-head'
import { rowsBelow } from './table-rows'

/** What a document's tables say: tasks by who, what and by when, and decisions where a column has them. */
export interface TablesRead {
  readonly actions: readonly Action[]
  readonly decisions: readonly string[]
  /** What their rows only tell. */
  readonly told: readonly string[]
  readonly hasTasks: boolean
  /** Lines read as rows of a table that is only drawn with gaps, or has no head. */
  readonly headless: ReadonlySet<Line>
}

/** What a row, or all of a table, says has to be done or was decided, or only tells. */
type Said = Pick<TablesRead, 'actions' | 'decisions' | 'told'>

const silent: Said = { actions: [], decisions: [], told: [] }

/** What stands in a cell in which nothing stands. */
const nothing = /^(?:[-–—./]+|n\/a|entfällt)$/i
/** Beside what is only told, where otherwise stands who has to do something. */
const informs = /^(?:i|infos?|informations?|zur\s+info(?:rmation)?|(?:zur\s+)?kenntnis(?:nahme)?|z\.?\s?k\.?|fyi|for\s+information|(?:to\s+)?note[d]?|erl\.?|erledigt|done|nil|none|niemand|nobody|keine[rn]?)$/i
/** "2   " before what a row says, where no column is of the count. */
const counting = /^\d[\d.]*\s{2,}/

/** Reads the tables whose head names at least two of who, what and by when, or a decision. */
export function readTaskTables(lines: readonly Line[], setting: Setting): TablesRead {
  const said: Said[] = []
  const headless = new Set<Line>()
  let hasTasks = false
  let drawn: Head | null = null
  for (let at = 0; at < lines.length; at += 1) {
    const own = headOf(lines, at, setting)
    // Below another heading the rows of a table may go on without its head.
    const head: Head | null = own ?? (drawn !== null && isRowOf(lines[at], drawn, setting) ? drawn : null)
    if (head === null) {
      const actions = headlessTasks(lines, at, setting)
      if (actions === null) continue
      said.push({ ...silent, actions })
      for (const line of lines.slice(at, at + actions.length)) headless.add(line)
      hasTasks = true
      at += actions.length - 1
      continue
    }
    const { rows, end } = rowsBelow(lines, own === null ? at - 1 : at, head)
    if (head.starts !== null) drawn = head
    if (head.starts !== null && rows.length > 0) for (const line of lines.slice(at, end)) headless.add(line)
    // Where nothing is a row of it after all, the way goes on all the same.
    at = Math.max(at, end - 1)
    const table = tableSays(head, rows, setting)
    said.push(table)
    hasTasks ||= table.hasTasks
  }
  return { ...together(said), hasTasks, headless }
}

function together(each: readonly Said[]): Said {
  return { actions: each.flatMap(({ actions }) => actions), decisions: each.flatMap(({ decisions }) => decisions), told: each.flatMap(({ told }) => told) }
}

function tableSays({ roles, isOfAnything, discussed }: Head, rows: readonly string[][], setting: Setting): Said & Pick<TablesRead, 'hasTasks'> {
  const outcomes = together(rows.map((row) => settledIn(cellOf(row, roles, 'outcome'), setting)))
  const isSorted = rows.some((row) => sortOf(cellOf(row, roles, 'sort'), setting.lang) !== null)
  // "Art" and "Inhalt" alone may be over anything.
  const isVague = !isSorted && roles.every((role) => role === null || role === 'sort' || role === 'what')
  if (roles.includes('outcome') || isVague) return { ...outcomes, hasTasks: false }
  const isOfDecisions = roles.includes('decision')
  const whole = rows.map((row) => withDayParted(withOwnerLeftOut(withFirstCells(row, roles, setting), roles, setting), roles, setting))
  // A name may stand once for the tasks below it.
  const owned = isSorted || isOfDecisions ? whole : withOwnersAbove(whole, roles)
  const each = owned.map((row) => {
    const decided = splitAtLabels(row[discussed] ?? '').flatMap((part) => settledIn(part, setting).decisions)
    return together([{ ...silent, decisions: decided }, rowSays((column) => cellOf(row, roles, column) || (column === 'what' ? taskBeside(row, { roles, discussed }) : ''), { isSorted, isOfAnything }, setting)])
  })
  return { ...together([outcomes, ...each]), hasTasks: !isOfDecisions }
}

/** "2 | Send the list | | Falke | 3 May": what somebody has to do may stand beside an outcome that is empty. */
function taskBeside(row: readonly string[], { roles, discussed }: Pick<Head, 'roles' | 'discussed'>): string {
  const isCharged = (cellOf(row, roles, 'who') !== '' || cellOf(row, roles, 'charge') !== '') && labelOf(row[discussed] ?? '') === null
  return isCharged ? (row[discussed] ?? '').replace(nothing, '') : ''
}

function cellOf(row: readonly string[], roles: Head['roles'], column: Column): string {
  return (row[roles.indexOf(column)] ?? '').replace(nothing, '')
}

function rowSays(cell: (column: Column) => string, table: { readonly isSorted: boolean } & Pick<Head, 'isOfAnything'>, setting: Setting): Said {
  const isInformation = informs.test(cell('who'))
  const isTold = isInformation || (cell('who') === '' && cell('due') === '')
  return together([{ ...silent, told: isTold ? [cell('what')] : [] }, rowAsks(cell, { ...table, isInformation }, setting)])
}

function rowAsks(cell: (column: Column) => string, table: { readonly isSorted: boolean; readonly isInformation: boolean } & Pick<Head, 'isOfAnything'>, setting: Setting): Said {
  const [who, what, decision] = [cell('who'), cell('what'), cell('decision')]
  const due = deadlineIn(cell('due'), setting)
  const labelled = who.includes(':') ? labelledTask(who, null, setting) : null
  const own = saidBy(labelled && { ...labelled, due: due ?? labelled.due })
  if (decision !== '') {
    const given = chargedDecision(decision, cell('charge'), setting) ?? taskInDecision(decision, null, setting)
    return together([own, saidBy(given === null ? decision : { ...given, due: given.due ?? due })])
  }
  const charge = cell('charge') === '' ? nobody : (chargeOfField(cell('charge'), setting) ?? chargeOf(cell('charge'), setting))
  const isNobodys = who === '' && cell('due') === '' && cell('charge') === ''
  const sort = table.isSorted ? sortOf(cell('sort'), setting.lang) : table.isInformation || (table.isOfAnything && isNobodys) ? null : 'action'
  // "The gutter leaks. Agreed: it is mended."
  const settled = (text: string): Said => together(splitAtLabels(text).map((said) => settledIn(said, setting)))
  if (sort === null) return together([own, settled(what.replace(counting, ''))])
  if (what === '' || labelled !== null) return own
  // Who is named for a decision has something to do.
  if (sort === 'decision' && isNobodys) return saidBy(what)
  const label = isNobodys ? labelOf(what) : null
  if (label?.topic === 'decision') return saidBy(label.rest)
  // "Beschluss: …" in what is said of a point is settled, whoever sees to it.
  const decisions = table.isOfAnything ? settled(what).decisions : []
  return { ...silent, actions: [{ owner: withNamesParted(withoutTitles(who), setting.known) || charge.owner, due: due ?? charge.due, text: what }], decisions }
}

/** What was decided beside "Falke, 3 May": who is named for it has something to do. */
function chargedDecision(text: string, charge: string, setting: Setting): Action | null {
  const { owner, due } = charge === '' ? nobody : (chargeOfField(charge, setting) ?? nobody)
  return owner === null ? null : { owner, due, text }
}

/** What is said by the words of a decision, or a task; null says nothing. */
function saidBy(read: string | Action | null): Said {
  if (read === null) return silent
  return typeof read === 'string' ? { ...silent, decisions: [read] } : { ...silent, actions: [read] }
}

/** Whether a line is counted, has as many columns as a drawn table, the last of them aside, and names somebody where that does. */
function isRowOf(line: Line | undefined, { roles, starts }: Head, { known }: Setting): boolean {
  if (line === undefined || starts === null || line.kind === 'row' || line.kind === 'heading') return false
  const cells = chunksOf(line.written)
  const isAsWide = roles.length > 3 && (cells.length === roles.length || cells.length === roles.length - 1)
  return isAsWide && /^\d[\d./-]*$/.test(cells[0] ?? '') && ownerOf(cells[roles.indexOf('who')] ?? '', known) !== null
}

/** "Ilka Sommerfeld 24.03.2017" in one cell: columns close together that a format did not part. */
function withDayParted(row: readonly string[], roles: Head['roles'], setting: Setting): string[] {
  const [who, due] = [roles.indexOf('who'), roles.indexOf('due')]
  const [person] = who < 0 || due < 0 || (row[due] ?? '') !== '' ? [] : mentionsIn(row[who] ?? '', setting.known)
  const day = person?.start === 0 ? (row[who] ?? '').slice(person.end).trim() : ''
  if (person === undefined || day === '' || dayOfField(day, setting) === undefined) return [...row]
  return roles.map((_, column) => (column === who ? (row[who] ?? '').slice(0, person.end) : column === due ? day : (row[column] ?? '')))
}

/** "Train two assistants | Arhin | March" below five columns: a row that a format has given without its first cells, which are empty. */
function withFirstCells(row: readonly string[], roles: Head['roles'], { known }: Setting): readonly string[] {
  const who = roles.indexOf('who')
  const missing = roles.length - row.length
  if (who < 0 || missing <= 0 || ownerOf(row[who] ?? '', known) !== null) return row
  // The last cells may be missing, too.
  const first = Array.from({ length: missing }, (_, index) => missing - index).find((count) => ownerOf(row[who - count] ?? '', known) !== null)
  return first === undefined ? row : [...Array.from({ length: first }, () => ''), ...row]
}

/** "Buy a sieve | 3 May" below "Kusi | Call the growers | 1 May": a row that a format has given without the cell of somebody who stands once for several. */
function withOwnerLeftOut(row: readonly string[], roles: Head['roles'], setting: Setting): readonly string[] {
  const [who, due] = [roles.indexOf('who'), roles.indexOf('due')]
  const [decision, charge] = [roles.indexOf('decision'), roles.indexOf('charge')]
  // "Tools | Half are broken. | Falke, 3 May" below "Topic | Notes | Decision | Who and when".
  if (decision >= 0 && charge === roles.length - 1 && decision === charge - 1 && row.length === charge && chargeOfField(row.at(-1) ?? '', setting) !== undefined) return row.toSpliced(decision, 0, '')
  const isShort = who >= 0 && due > who && due === roles.length - 1 && row.length === roles.length - 1 && ownerOf(row[who] ?? '', setting.known) === null
  return isShort && dayOfField(row.at(-1) ?? '', setting) !== undefined ? row.toSpliced(who, 0, '') : row
}

/** Rows in which somebody stands once for what is to be done by a day in those below. */
function withOwnersAbove(rows: readonly string[][], roles: Head['roles']): string[][] {
  const [who, due] = [roles.indexOf('who'), roles.indexOf('due')]
  let owner = ''
  return rows.map((row) => {
    owner = row[who] === '' && (row[due] ?? '') !== '' ? owner : (row[who] ?? '')
    return row.map((cell, index) => (index === who ? owner : cell))
  })
}

/** What "Beschluss: …" or "T: …" in a column of results says: a decision, or a task; anything else is neither. */
function settledIn(cell: string, setting: Setting): Said {
  const label = labelOf(spelledOut(cell, setting.lang))
  if (label?.topic === 'action') return saidBy(labelledTask(label.rest, label.named, setting))
  return saidBy(label?.topic === 'decision' ? (taskInDecision(label.rest, label.named, setting) ?? label.rest) : null)
}

/** What a row is by its "Art" or "Type": the word of a label, or its first letter; null for what only informs. */
function sortOf(cell: string, lang: 'de' | 'en'): 'decision' | 'action' | null {
  const word = wordOf(cell, lang) ?? cell
  const topic = labelOf(`${word.charAt(0).toUpperCase()}${word.slice(1)}:`)?.topic
  return topic === 'decision' || topic === 'action' ? topic : null
}
