import { chargeOf, chargeOfField, dayOfField, nobody } from './charge'
import { deadlineIn, isCutDeadline } from './deadline'
import { ownerOf } from './doer'
import { unfinished } from './heading'
import { headlessTasks } from './headless-tables'
import { labelOf, splitAtLabels, type Topic } from './labels'
import { spelledOut, wordOf } from './letters'
import type { Line } from './line'
import { headAbove } from './lines'
import { mentionsIn, withoutTitles } from './people'
import { labelledTask, taskInDecision, type Action, type Setting } from './task'
import { isWorded } from './wordings'

type Column = 'who' | 'charge' | 'what' | 'due' | 'decision' | 'sort' | 'outcome'

const columns: readonly (readonly [Column, RegExp])[] = [
  ['due', /^(?:(?:ziel|abgabe|end)(?:termin|datum)|stichtag|fertigstellung|target|T\.?:?|bis(?:\s+wann)?\??|wann\??|termin|frist|fällig(?:\s+(?:am|bis))?|fälligkeit|datum|zieldatum|erledig(?:en|t|ung)(?:\s+bis)?|zeitpunkt|by\s+when\??|when\??|due(?:\s+(?:date|by))?|deadline|date|target(?:\s+date)?|by|until|complet(?:ion(?:\s+date)?|ed?\s+by)|finish(?:ed)?(?:\s+by)?|time\s*(?:line|frame)|zeit(?:plan|rahmen))$/i],
  ['who', /^(?:wer\??|V\.?:?|beauftragte?[rn]?|(?:haupt)?verantwortlich(?:e[rn]?|keit)?|verantw\.|zuständig(?:e[rn]?|keit)?|durch|bearbeit(?:er(?:in)?|ung)|federführung|who\??|responsib(?:le|ility)(?:\s+(?:person|party))?|person(?:\s+responsible)?|owner|lead|by\s+whom|(?:assigned|allocated|delegated)\s+to|assignee|name|in\s+charge|action\s+(?:by|owner|officer))$/i],
  ['what', /^(?:was\??|aufgaben?|maßnahmen?|auftrag|tätigkeit|arbeitsschritt|schritt|vorhaben|to[\s-]?do|inhalt|gegenstand|what\??|actions?(?:\s+(?:point|item|required|agreed))?|tasks?|activity|item|description(?:\s+of\s+.*)?|details?|step|thema|punkt|follow-?up)$/i],
  ['decision', /^(?:beschl(?:uss|uß|üsse)|entscheidung|festlegung|vereinbarung|decisions?|resolution|agreed)$/i],
  ['outcome', /^(?:ergebnis(?:se)?|outcomes?|results?|conclusions?)$/i],
  ['sort', /^(?:art|typ|kategorie|kennung|type|kind|category|[A-Z](?:\s*\/\s*[A-Z]){1,3})$/i],
]
/** Heads over anything that was said: a row under them that names nobody and no day is no task. */
const anything = /^(?:inhalt|gegenstand|thema|punkt|item|description|ergebnis(?:se)?|outcomes?|results?|conclusions?)$/i

/** Over what was said of a point, beside the point itself. */
const discussed = /^(?:discussion|discussed|notes?|remarks?|comments?|summary|besprochen(?:es)?|besprechung|diskussion|erläuterung(?:en)?|bemerkung(?:en)?|beschreibung|sachstand)$/i

/** What a document's tables say: tasks by who, what and by when, and decisions where a column has them. */
export interface TablesRead {
  readonly actions: readonly Action[]
  readonly decisions: readonly string[]
  readonly hasTasks: boolean
  /** Lines read as rows of a table that is only drawn with gaps, or has no head. */
  readonly headless: ReadonlySet<Line>
}

const ofMeeting: ReadonlySet<Topic> = new Set<Topic>(['date', 'place', 'date-and-place', 'writer', 'chair', 'present'])
const longestCell = 120
const longestHead = 30
/** So many rows tell what a column is of. */
const rowsLooked = 6
const fewestWorded = 2
/** How far from its column's head a cell may begin. */
const aside = 2
/** A point in a row of its own, whose other cells are empty. */
const ownPoint = /^\d{1,2}\.?\t+[^\t]+$/
const gap = /\S\s{2,}\S/
/** No row of a table is broken over more lines. */
const longestRow = 12
/** What stands in a cell in which nothing stands. */
const nothing = /^(?:[-–—./]+|n\/a|entfällt)$/i

interface Head {
  readonly roles: readonly (Column | null)[]
  /** Whether what its rows say may be no task. */
  readonly isOfAnything: boolean
  /** Whether the bars stand between the cells only: then an empty cell may begin a row. */
  readonly isOpen: boolean
  /** Where each column begins, of tables that are only drawn with spaces. */
  readonly starts: readonly number[] | null
}

/** Reads the tables whose head names at least two of who, what and by when, or a decision. */
export function readTaskTables(lines: readonly Line[], setting: Setting): TablesRead {
  const actions: Action[] = []
  const decisions: string[] = []
  const headless = new Set<Line>()
  let hasTasks = false
  let drawn: Head | null = null
  for (let at = 0; at < lines.length; at += 1) {
    const own = headOf(lines, at, setting)
    // Below another heading the rows of a table may go on without its head.
    const head: Head | null = own ?? (drawn !== null && isRowOf(lines[at], drawn, setting) ? drawn : null)
    if (head === null) {
      const tasks = headlessTasks(lines, at, setting)
      if (tasks === null) continue
      actions.push(...tasks)
      for (const line of lines.slice(at, at + tasks.length)) headless.add(line)
      hasTasks = true
      at += tasks.length - 1
      continue
    }
    const { rows, end } = rowsBelow(lines, own === null ? at - 1 : at, head)
    if (head.starts !== null) drawn = head
    if (head.starts !== null && rows.length > 0) for (const line of lines.slice(at, end)) headless.add(line)
    // Where nothing is a row of it after all, the way goes on all the same.
    at = Math.max(at, end - 1)
    const cellOf = (row: readonly string[], column: Column): string => (row[head.roles.indexOf(column)] ?? '').replace(nothing, '')
    const isSorted = rows.some((row) => sortOf(cellOf(row, 'sort'), setting.lang) !== null)
    for (const row of rows) {
      const read = readOutcome(cellOf(row, 'outcome'), setting)
      if (typeof read === 'string') decisions.push(read)
      else if (read !== null) actions.push(read)
    }
    if (head.roles.includes('outcome')) continue
    // "Art" and "Inhalt" alone may be over anything.
    if (!isSorted && head.roles.every((role) => role === null || role === 'sort' || role === 'what')) continue
    hasTasks ||= !head.roles.includes('decision')
    // A name may stand once for the tasks below it.
    const whole = rows.map((row) => withDayParted(row, head.roles, setting))
    const rowsOfAll = isSorted || head.roles.includes('decision') ? whole : withOwnersAbove(whole, head.roles)
    for (const row of rowsOfAll) {
      const cell = (column: Column): string => cellOf(row, column)
      const charge = cell('charge') === '' ? nobody : (chargeOfField(cell('charge'), setting) ?? chargeOf(cell('charge'), setting))
      const isNobodys = cell('who') === '' && cell('due') === '' && cell('charge') === ''
      const sort = isSorted ? sortOf(cell('sort'), setting.lang) : head.isOfAnything && isNobodys ? null : 'action'
      const task = cell('who').includes(':') ? labelledTask(cell('who'), null, setting) : null
      if (task !== null) actions.push({ ...task, due: deadlineIn(cell('due'), setting) ?? task.due })
      const decision = cell('decision')
      const given = decision === '' ? null : taskInDecision(decision, null, setting)
      if (given !== null) actions.push({ ...given, due: given.due ?? deadlineIn(cell('due'), setting) })
      else if (decision !== '') decisions.push(decision)
      else if (sort === null) {
        // "The gutter leaks. Agreed: it is mended."
        for (const read of splitAtLabels(cell('what')).map((said) => readOutcome(said, setting))) {
          if (typeof read === 'string') decisions.push(read)
          else if (read !== null) actions.push(read)
        }
      } else if (cell('what') === '' || task !== null) continue
      // Who is named for a decision has something to do.
      else if (sort === 'decision' && isNobodys) decisions.push(cell('what'))
      else {
        // "Beschluss: …" in what is said of a point is settled, whoever sees to it.
        if (head.isOfAnything) decisions.push(...splitAtLabels(cell('what')).map((said) => readOutcome(said, setting)).filter((read) => typeof read === 'string'))
        actions.push({ owner: withoutTitles(cell('who')) || charge.owner, due: deadlineIn(cell('due'), setting) ?? charge.due, text: cell('what') })
      }
    }
  }
  return { actions, decisions, hasTasks, headless }
}

/** Whether a line is counted, has as many columns as a drawn table, the last of them aside, and names somebody where that does. */
function isRowOf(line: Line | undefined, { roles, starts }: Head, { known }: Setting): boolean {
  if (line === undefined || starts === null || line.kind === 'row' || line.kind === 'heading') return false
  const cells = line.written.trim().split(/\s{2,}/)
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

/** Rows in which somebody stands once for what is to be done by a day in those below. */
function withOwnersAbove(rows: readonly string[][], roles: Head['roles']): string[][] {
  const [who, due] = [roles.indexOf('who'), roles.indexOf('due')]
  let owner = ''
  return rows.map((row) => {
    owner = row[who] === '' && (row[due] ?? '') !== '' ? owner : (row[who] ?? '')
    return row.map((cell, index) => (index === who ? owner : cell))
  })
}

/** "Beschluss: …" or "T: …" in a column of results: a decision's words, or a task; null for anything else. */
function readOutcome(cell: string, setting: Setting): string | Action | null {
  const label = labelOf(spelledOut(cell, setting.lang))
  if (label?.topic === 'action') return labelledTask(label.rest, label.named, setting)
  return label?.topic === 'decision' ? (taskInDecision(label.rest, label.named, setting) ?? label.rest) : null
}

/** What a row is by its "Art" or "Type": the word of a label, or its first letter; null for what only informs. */
function sortOf(cell: string, lang: 'de' | 'en'): 'decision' | 'action' | null {
  const word = wordOf(cell, lang) ?? cell
  const topic = labelOf(`${word.charAt(0).toUpperCase()}${word.slice(1)}:`)?.topic
  return topic === 'decision' || topic === 'action' ? topic : null
}

function headOf(lines: readonly Line[], at: number, setting: Setting): Head | null {
  const [line, next] = [lines[at], lines[at + 1]]
  if (line === undefined) return null
  const cells = line.kind === 'row' ? headAbove(line.cells, next?.cells) : line.written.trim().split(/\s{2,}/)
  if (cells.length < 2 || cells.some((cell) => cell.length > longestHead) || isOfMeeting(cells)) return null
  const starts = line.kind === 'row' ? null : startsOf(line.written)
  const isOpen = /^[^|]+\|/.test(line.written.trim())
  const worded = withOneTask(cells, cells.map((cell) => columns.find(([, pattern]) => isWorded(cell, pattern))?.[0] ?? (isOfCharges(cell) ? 'charge' : null)))
  const roles = worded.includes('decision') || worded.includes('outcome') ? worded : rolesByContent(worded, lines, at, { starts, isOpen }, setting)
  const has = (column: Column): boolean => roles.includes(column)
  const isHead = has('decision') || has('outcome') || (has('what') && (has('who') || has('due') || has('sort'))) || (has('who') && has('due') && cells.length > 2) || (has('charge') && cells.length > 1)
  if (!isHead) return null
  // Whatever else a table of who and when has is what they do.
  const isOutcome = has('outcome') && !has('who') && !has('due') && !has('charge')
  const isOfResults = has('outcome') && !isOutcome
  const named = isOfResults ? roles.map((role) => (role === 'outcome' ? 'what' : role === 'what' ? null : role)) : has('what') || has('decision') || isOutcome ? roles : roles.map((role, index) => (role === 'outcome' ? 'what' : role) ?? (isCount(cells[index] ?? '') ? null : 'what'))
  const isOfAnything = cells.some((cell, index) => named[index] === 'what' && (roles[index] !== 'what' || isWorded(cell, anything) || discussed.test(cell)))
  return { roles: named, isOfAnything, isOpen, starts }
}

/** "Item | Discussion | Action by": what has to be done stands in the column that says more than what it is about. */
function withOneTask(cells: readonly string[], roles: readonly (Column | null)[]): readonly (Column | null)[] {
  const isTopic = roles.map((role, index) => role === 'what' && isWorded(cells[index] ?? '', anything))
  const own = roles.findIndex((role, index) => role === 'what' && isTopic[index] === false)
  const other = own >= 0 ? own : isTopic.includes(true) ? cells.findIndex((cell, index) => roles[index] === null && discussed.test(cell)) : -1
  return other < 0 ? roles : roles.map((role, index) => (index === other ? 'what' : isTopic[index] === true ? null : role))
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
  const are = (column: Column): boolean => words.some((word) => columns.find(([role]) => role === column)?.[1].test(word) === true)
  return words.length === 2 && are('who') && are('due')
}

/** The roles of a head, those nobody foresaw told by what stands below: people in most rows, or days. */
function rolesByContent(roles: readonly (Column | null)[], lines: readonly Line[], at: number, shape: Pick<Head, 'starts' | 'isOpen'>, setting: Setting): readonly (Column | null)[] {
  if (setting.known.shortNames.size === 0 || roles.length < 3 || (roles.includes('who') && roles.includes('due')) || roles.includes('charge') || roles.includes('sort')) return roles
  // What is only drawn with gaps may be no table.
  if (shape.starts !== null && roles.filter((role) => role !== null).length + (isCount(lines[at]?.number ?? lines[at]?.text.split(/\s{2,}/)[0] ?? '') ? 1 : 0) < fewestWorded) return roles
  // A head names nobody.
  if (mentionsIn(lines[at]?.text ?? '', setting.known).length > 0) return roles
  const rows: (readonly string[])[] = []
  for (const line of lines.slice(at + 1, at + 1 + rowsLooked)) {
    const cells = cellsOf(line, { ...shape, roles })
    if (cells === null) break
    if (cells.length === roles.length) rows.push(cells)
  }
  const isMostly = (column: number, is: (cell: string) => boolean): boolean => rows.length > 0 && rows.filter((row) => is(row[column] ?? '')).length * 2 > rows.length
  const isPeople = (cell: string): boolean => ownerOf(cell, setting.known) !== null
  const isDay = (cell: string): boolean => dayOfField(cell, setting) !== undefined
  const who = roles.includes('who') ? -1 : roles.findIndex((role, column) => (role === null || role === 'what') && isMostly(column, isPeople))
  const due = roles.includes('due') ? -1 : roles.findIndex((role, column) => role === null && isMostly(column, isDay))
  const told = roles.map((role, column) => (column === who ? 'who' : column === due ? 'due' : role))
  if (roles.every((role) => role === null) && (who < 0 || due < 0 || rows.length < fewestWorded)) return roles
  // The longest of those nobody foresaw is what they do.
  const lengthOf = (column: number): number => rows.reduce((sum, row) => sum + (row[column] ?? '').length, 0)
  const [longest] = told.includes('what') || !told.includes('who') || !told.includes('due') ? [] : told.flatMap((role, column) => (role === null ? [column] : [])).toSorted((a, b) => lengthOf(b) - lengthOf(a))
  const isTask = longest === undefined || roles.some((role) => role !== null) || isMostly(longest, (cell) => /\p{L}\s+\p{L}/u.test(cell))
  return isTask ? told.map((role, column) => (column === longest ? 'what' : role)) : roles
}

function startsOf(written: string): number[] {
  return [...written.matchAll(/(?<=^\s*|\s{2})\S/g)].map(({ index }) => index)
}

/** The rows under a head, and the index of the line behind them; a row that leaves out who and by when, or what, goes on with the one before. */
function rowsBelow(lines: readonly Line[], at: number, head: Head): { rows: string[][]; end: number } {
  const { roles, starts } = head
  const rows: string[][] = []
  let broken = ''
  // Where rules part the rows, what stands between two of them is one.
  let rules = 0
  let below = at + 1
  for (; below < lines.length; below += 1) {
    const [line, next] = [lines[below], lines[below + 1]]
    // A break within the first cell puts what stands before it on a line of its own.
    // "1 | Energy" above the rows that are counted below it.
    if (starts === null && line !== undefined && line.kind !== 'row' && next?.kind === 'row' && ownPoint.test(line.written.trim())) continue
    const isBroken = starts !== null && line !== undefined ? isBrokenDrawn(line, next) : line?.kind === 'text' && !line.written.includes('|') && next?.kind === 'row' && next.cells.length === roles.length && line.text.length < longestCell && !isHeadRow(next)
    const cells = line === undefined || isBroken ? [] : cellsOf(line, head)
    // A line that keeps to no column stands between two rows.
    if (cells === null && starts !== null && line?.kind === 'text' && !line.isApart && next?.kind === 'text' && next.written.trim().split(/\s{2,}/).length === roles.length) continue
    if (cells === null) break
    if (isBroken) broken = line?.text ?? ''
    if (cells.length === 0) continue
    if (broken !== '') cells[0] = `${broken} ${cells[0] ?? ''}`
    broken = ''
    const last = rows.at(-1)
    if (line?.isRuled === true) rules += 1
    const isWithin = last !== undefined && !isLabelled(cells, roles) && (isWrapped(cells, roles) || (line?.isRuled === false && goesOn(last, cells, roles, isGrid(lines, below, rules))))
    if (isWithin || (last !== undefined && starts !== null && isCutAbove(last, cells, roles))) rows[rows.length - 1] = last.map((cell, index) => `${cell} ${cells[index] ?? ''}`.trim())
    else rows.push(cells)
  }
  return { rows, end: below }
}

/** Whether a drawn row's first cell is broken: its beginning alone on a line, the rest of it, in small letters, before the other cells. */
function isBrokenDrawn(line: Line, next: Line | undefined): boolean {
  const isText = line.kind === 'text' && next?.kind === 'text' && !line.isApart && !next.isApart
  return isText && !gap.test(line.written.trim()) && /^\p{Ll}/u.test(next.text) && gap.test(next.written.trim())
}

/** Whether what a row says begins with a label of its own: "Festlegung: …". */
function isLabelled(cells: readonly string[], roles: readonly (Column | null)[]): boolean {
  const label = labelOf(cells[roles.indexOf('what')] ?? '')
  return label !== null && label.rest !== '' && (label.topic === 'decision' || label.topic === 'action')
}

/** Whether a row is the head of another table. */
function isHeadRow({ cells }: Line): boolean {
  const roles = cells.map((cell) => columns.find(([, pattern]) => isWorded(cell, pattern))?.[0] ?? null)
  return cells.every((cell) => cell.length <= longestHead) && (roles.includes('what') || roles.includes('who')) && new Set(roles.filter((role) => role !== null)).size > 1
}

/** Whether what has to be done is broken in the row above, before who and until when beside its last line. */
function isCutAbove(last: readonly string[], cells: readonly string[], roles: readonly (Column | null)[]): boolean {
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
function goesOn(last: readonly string[], cells: readonly string[], roles: readonly (Column | null)[], isBetweenRules: boolean): boolean {
  const [who, what, due] = (['who', 'what', 'due'] as const).map((role) => roles.indexOf(role))
  if (who === undefined || what === undefined || due === undefined || who < 0 || cells[who] !== '') return false
  const isCut = roles.every((role, column) => role !== null || (cells[column] ?? '') === '') && /^\p{Ll}/u.test(cells[what] ?? '') && last[who] !== '' && !/[.!?]$/.test(last[what] ?? '')
  return isCut || isBetweenRules || (due >= 0 && isCutDeadline(last[due] ?? '', cells[due] ?? ''))
}

function cellsOf(line: Line, { starts, isOpen, roles: { length: count } }: Pick<Head, 'starts' | 'isOpen' | 'roles'>): string[] | null {
  if (isOpen && line.written.includes('|')) return line.written.split('|').map((cell) => cell.trim())
  if (starts === null) return line.kind === 'row' ? [...line.cells] : null
  if (line.kind === 'row' || line.kind === 'heading') return null
  const chunks = line.written.trim().split(/\s{2,}/)
  if (chunks.length === count) return chunks
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

function isWrapped(cells: readonly string[], roles: readonly (Column | null)[]): boolean {
  const filled = roles.filter((role, index) => role !== null && (cells[index] ?? '') !== '')
  if ((cells[roles.indexOf('sort')] ?? '') !== '') return false
  const isUncounted = roles.every((role, index) => role !== null || (cells[index] ?? '') === '')
  return filled.length > 0 && isUncounted && !(filled.includes('who') && filled.includes('what')) && !(filled.includes('what') && filled.includes('due')) && filled.length < roles.filter((role) => role !== null).length
}
