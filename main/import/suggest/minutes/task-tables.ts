import { deadlineIn } from './deadline'
import { headAbove, type Line } from './lines'
import { withoutTitles } from './people'
import type { Action, Setting } from './task'

type Column = 'who' | 'what' | 'due' | 'decision'

const columns: readonly (readonly [Column, RegExp])[] = [
  ['due', /^(?:bis(?:\s+wann)?\??|wann\??|termin|frist|fällig(?:\s+(?:am|bis))?|fälligkeit|datum|zieldatum|erledig(?:en|t|ung)(?:\s+bis)?|zeitpunkt|by\s+when\??|when\??|due(?:\s+(?:date|by))?|deadline|date|target(?:\s+date)?|by|until|completion(?:\s+date)?)$/i],
  ['who', /^(?:wer\??|(?:haupt)?verantwortlich(?:e[rn]?|keit)?|verantw\.|zuständig(?:e[rn]?|keit)?|durch|bearbeit(?:er(?:in)?|ung)|federführung|who\??|responsib(?:le|ility)(?:\s+(?:person|party))?|person(?:\s+responsible)?|owner|lead|by\s+whom|assigned\s+to|assignee|name|in\s+charge)$/i],
  ['what', /^(?:was\??|aufgaben?|maßnahmen?|auftrag|tätigkeit|arbeitsschritt|schritt|vorhaben|to[\s-]?do|inhalt|gegenstand|what\??|actions?(?:\s+(?:point|item|required|agreed))?|tasks?|activity|item|description|step|thema|punkt|follow-?up)$/i],
  ['decision', /^(?:beschl(?:uss|üsse)|entscheidung|festlegung|vereinbarung|decisions?|resolution|agreed)$/i],
]

/** What a document's tables say: tasks by who, what and by when, and decisions where a column has them. */
export interface TablesRead {
  readonly actions: readonly Action[]
  readonly decisions: readonly string[]
  readonly hasTasks: boolean
}

const longestCell = 120

interface Head {
  readonly roles: readonly (Column | null)[]
  /** Whether the bars stand between the cells only: then an empty cell may begin a row. */
  readonly isOpen: boolean
  /** Where each column begins, of tables that are only drawn with spaces. */
  readonly starts: readonly number[] | null
}

/** Reads the tables whose head names at least two of who, what and by when, or a decision. */
export function readTaskTables(lines: readonly Line[], setting: Setting): TablesRead {
  const actions: Action[] = []
  const decisions: string[] = []
  let hasTasks = false
  for (let at = 0; at < lines.length; at += 1) {
    const head = headOf(lines[at], lines[at + 1])
    if (head === null) continue
    hasTasks ||= !head.roles.includes('decision')
    for (const row of rowsBelow(lines, at, head)) {
      const cell = (column: Column): string => row[head.roles.indexOf(column)] ?? ''
      if (cell('decision') !== '') decisions.push(cell('decision'))
      else if (cell('what') !== '') actions.push({ owner: withoutTitles(cell('who')) || null, due: deadlineIn(cell('due'), setting), text: cell('what') })
      at += 1
    }
  }
  return { actions, decisions, hasTasks }
}

function headOf(line: Line | undefined, next: Line | undefined): Head | null {
  if (line === undefined) return null
  const cells = line.kind === 'row' ? headAbove(line.cells, next?.cells) : line.written.trim().split(/\s{2,}/)
  if (cells.length < 2 || cells.some((cell) => cell.length > 30)) return null
  const roles = cells.map((cell) => columns.find(([, pattern]) => pattern.test(cell.trim()))?.[0] ?? null)
  const has = (column: Column): boolean => roles.includes(column)
  const isHead = has('decision') || (has('what') && (has('who') || has('due'))) || (has('who') && has('due') && cells.length > 2)
  if (!isHead) return null
  // Whatever else a table of who and when has is what they do.
  const named = has('what') || has('decision') ? roles : roles.map((role, index) => role ?? (/^(?:nr|no|#|lfd|pos|top)/i.test(cells[index] ?? '') ? null : 'what'))
  return { roles: named, isOpen: /^[^|]+\|/.test(line.written.trim()), starts: line.kind === 'row' ? null : startsOf(line.written) }
}

function startsOf(written: string): number[] {
  return [...written.matchAll(/(?<=^\s*|\s{2})\S/g)].map(({ index }) => index)
}

/** The rows under a head; a row that leaves out who and by when, or what, goes on with the one before. */
function rowsBelow(lines: readonly Line[], at: number, head: Head): string[][] {
  const { roles, starts } = head
  const rows: string[][] = []
  let broken = ''
  for (let below = at + 1; below < lines.length; below += 1) {
    const [line, next] = [lines[below], lines[below + 1]]
    // A break within the first cell puts what stands before it on a line of its own.
    const isBroken = starts === null && line?.kind === 'text' && !line.written.includes('|') && next?.kind === 'row' && next.cells.length === roles.length && line.text.length < longestCell && headOf(next, undefined) === null
    const cells = line === undefined || isBroken ? [] : cellsOf(line, head)
    if (cells === null) break
    if (isBroken) broken = line.text
    if (cells.length === 0) continue
    if (broken !== '') cells[0] = `${broken} ${cells[0] ?? ''}`
    broken = ''
    const last = rows.at(-1)
    if (last !== undefined && isWrapped(cells, roles)) rows[rows.length - 1] = last.map((cell, index) => `${cell} ${cells[index] ?? ''}`.trim())
    else rows.push(cells)
  }
  return rows
}

function cellsOf(line: Line, { starts, isOpen, roles: { length: count } }: Head): string[] | null {
  if (isOpen && line.written.includes('|')) return line.written.split('|').map((cell) => cell.trim())
  if (starts === null) return line.kind === 'row' ? [...line.cells] : null
  if (line.kind === 'row' || line.kind === 'heading') return null
  const chunks = line.written.trim().split(/\s{2,}/)
  if (chunks.length === count) return chunks
  if (line.isApart || (line.written.search(/\S/) === 0 && chunks.length === 1)) return null
  return starts.map((start, index) => line.written.slice(start, starts[index + 1]).trim())
}

function isWrapped(cells: readonly string[], roles: readonly (Column | null)[]): boolean {
  const filled = roles.filter((role, index) => role !== null && (cells[index] ?? '') !== '')
  const isUncounted = roles.every((role, index) => role !== null || (cells[index] ?? '') === '')
  return filled.length > 0 && isUncounted && !(filled.includes('who') && filled.includes('what')) && !(filled.includes('what') && filled.includes('due')) && filled.length < roles.filter((role) => role !== null).length
}
