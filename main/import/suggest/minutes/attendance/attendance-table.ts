import { placesIn } from '../../words/gazetteer'
import { beginsWithPerson, isPerson } from '../../words/is-person'
import { isOrganisation } from '../../words/words-of-people'
import type { Line } from '../lines/line'
import { headAbove } from '../lines/lines'
import { isAbsent } from '../words/absence'
import { splitOutside } from '../words/outside-brackets'
import { isWorded } from '../words/wordings'
import { attendeesOf, ofBody } from './attendance-entry'
import type { Attendee } from './attendee'

type Row = readonly string[]

const nameHead = /^(?:(?:vor-?\s*und\s+(?:nach|zu)name|name|names|full\s+name)(?:\s*[,/].*)?|teilnehm\p{L}*|person(?:en)?|who\??|wer\??|participants?|attendees?|members?|mitglied(?:er)?|representatives?|vertreter(?:in)?|delegates?)$/iu
const surnameHead = /^(?:nachname|familienname|zuname|surname|last\s+name|family\s+name)$/i
const givenHead = /^(?:vorname|rufname|first\s+names?|given\s+names?|forename)$/i
const bodyHead = /instit|organis|organiz|einricht|amt|behörde|dienststelle|affiliation|from|office|department|body|firma|vertret\p{L}*e?\s|stadt|city|partner|stelle|bereich|herkunft|aus|haus|fachbereich|referat|unit|agency|representing|company|^(?:für|for|of|von|vom)$/iu
const presentHead = /^(?:anwesen\p{L}*|present|teilgenommen|attend\p{L}*|status|teilnahme|anw\.?$|\p{L}\s*\/\s*\p{L}$)/iu
const taskHead = /^(?:was|what|bis|wann|when|frist|termin|due|deadline|aufgabe|task|action|maßnahme|by)/i
const no = /^(?:(?:nein|no)(?![\p{L}-])(?!\.).*|n|[-–—✗✘☐○])$/iu
/** "P/A", "A/E": the letter for those present, and that for those who are not. */
const letters = /^\p{L}\s*\/\s*(\p{L})$/u
const count = /^(?:nr|no|lfd|pos|#)\b\.?/i
/** Over what somebody spoke on, and when. */
const pointHead = /^(?:(?:agenda\s*)?items?|topics?|tops?|thema|themen|(?:programm)?punkte?|subjects?|titel|title|vortrag|talk)$/i
const fewestDrawn = 2
const gap = /\s{2,}/
const cellStart = /(?<=^\s*|\s{2})\S/g

/** Those present by a table's rows: who by the column that has the names, whose by the one that has the bodies. */
export function attendeesFromTable(rows: readonly Row[]): Attendee[] {
  const [first = [], ...others] = rows
  if (hasBodiesAbove(rows)) return others.flatMap((cells) => cells.flatMap((cell, index) => attendeesOf([cell, bodyAbove(first[index] ?? '')].join(', '), true).slice(0, cell === '' ? 0 : 1)))
  const head = headAbove(first, others.find((row) => row.length > first.length))
  const [given, surname] = [givenHead, surnameHead].map((pattern) => head.findIndex((cell) => isWorded(cell, pattern)))
  const { named, presentAt } = columnsOf(head, others)
  const hasHead = isHead(head) || named >= 0
  const body = hasHead ? others : rows
  const joined = given !== undefined && given >= 0 ? (surname !== undefined && surname >= 0 ? surname : named) : -1
  const at = joined >= 0 ? joined : named >= 0 ? named : columnOf(body, body.some((cells) => cells.some(isPerson)) ? isPerson : beginsWithPerson)
  const organisationAt = head.findIndex((cell, index) => index !== at && bodyHead.test(cell) && !presentHead.test(cell))
  let bodyAside = ''
  return body.flatMap((cells) => {
    // Before the names a body may stand once for all below it.
    bodyAside = (organisationAt >= 0 && organisationAt < at && cells[organisationAt]) || bodyAside
    const others = cells.filter((_, index) => index !== at && index !== given && !pointHead.test(head[index] ?? ''))
    if (others.some(isAbsent) || (presentAt >= 0 && presentAt !== at && (no.test(cells[presentAt] ?? '') || cells[presentAt] === letters.exec(head[presentAt] ?? '')?.[1]))) return []
    const name = joined >= 0 ? `${cells[given ?? 0] ?? ''} ${cells[joined] ?? ''}`.trim() : (cells[at] ?? '')
    const people = joined >= 0 ? [] : splitOutside(name, /[,;&/]/).flatMap((each) => each.split(/\s+(?:und|and)\s+/))
    const said = hasHead && organisationAt >= 0 ? [cells[organisationAt] || bodyAside] : others.filter((cell) => !/^\d*\.?$/.test(cell))
    if (people.length > 1 && people.every(isPerson)) return people.flatMap((each) => attendeesOf([each, ...said].join(', '), true).slice(0, 1))
    return attendeesOf([name, ...said].filter((cell) => cell !== '').join(', '), true).slice(0, 1)
  })
}

/** Where the names stand, and where it says who came: "Anwesend" may be over either. */
function columnsOf(head: Row, rows: readonly Row[]): { named: number; presentAt: number } {
  const [named = -1, presentAt = -1] = [nameHead, presentHead].map((pattern) => head.findIndex((cell) => isWorded(cell, pattern)))
  const cells = rows.map((row) => row[presentAt] ?? '').filter((cell) => cell !== '')
  const areNames = named < 0 && cells.length > 0 && cells.filter((cell) => isPerson(cell) || beginsWithPerson(cell)).length * 2 > cells.length
  return areNames ? { named: presentAt, presentAt: -1 } : { named, presentAt }
}

/** "Stadt Hagen | EPA" above the people of each. */
function hasBodiesAbove([head = [], ...others]: readonly Row[]): boolean {
  const cells = others.flat().filter((cell) => cell !== '')
  return others.length > 0 && head.length > 1 && head.map(bodyAbove).some((cell) => isOrganisation(cell) || isPlace(cell)) && !head.some((cell) => isPerson(cell) || isWorded(cell, nameHead)) && cells.filter((cell) => isPerson(cell)).length * 2 > cells.length
    && others.some((row) => row.filter(isPerson).length > 1)
}

function isPlace(cell: string): boolean {
  return placesIn(cell)[0]?.text === cell
}

/** "Für die Stadt Hagen:" above its people. */
function bodyAbove(cell: string): string {
  return cell.replace(/:$/, '').replace(ofBody, '')
}

/** The rows of tables that follow each other, parted before each head that says names. */
export function tablesIn(rows: readonly Row[]): (readonly Row[])[] {
  const heads = rows.flatMap((row, index) => (index > 0 && row.length > 1 && row.some((cell) => isWorded(cell, nameHead) || isWorded(cell, surnameHead)) && !row.some(isPerson) ? [index] : []))
  return [0, ...heads].map((start, index) => rows.slice(start, heads[index]))
}

/** Whether a table without a label is one of people: its head says so, and none of what they have to do. */
export function isTableOfPeople(rows: readonly Row[]): boolean {
  const [head = [], ...others] = rows
  if (others.length === 0 || head.length < 2 || head.some((cell) => taskHead.test(cell))) return false
  const hasNames = hasBodiesAbove(rows) || columnsOf(head, others).named >= 0 || head.some((cell) => isWorded(cell, surnameHead))
  return hasNames && others.some((cells) => cells.some((cell) => isPerson(cell) || beginsWithPerson(cell) || isOrganisation(cell)))
}

function isHead(cells: Row): boolean {
  return cells.some((cell) => isWorded(cell, nameHead) || isWorded(cell, surnameHead)) || (cells.some((cell) => bodyHead.test(cell)) && !cells.some((cell) => isPerson(cell)) && (cells[0] === '' || cells.some((cell) => /^(?:funktion|function|role|rolle)/i.test(cell))))
}

/** The column in which most cells are of a kind; the first where none is. */
function columnOf(rows: readonly Row[], is: (cell: string) => boolean): number {
  const counts = new Map<number, number>()
  for (const cells of rows) for (const [index, cell] of cells.entries()) if (is(cell)) counts.set(index, (counts.get(index) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return [...counts].toSorted(([a], [b]) => a - b).find(([, count]) => count === most)?.[0] ?? 0
}

/** The rows of a table that is only drawn with gaps: under a head, in columns of people, or where the names do not stand first. */
export function drawnRows(lines: readonly Line[]): Row[] {
  const isCounted = lines.some(({ number }) => number !== null)
  const rows = lines.map(({ text }) => text.split(gap)).map((cells, index) => (isCounted && lines[index]?.number === null && count.test(cells[0] ?? '') ? cells.slice(1) : cells))
  const wide = rows.filter((cells) => cells.length > 1)
  const [head = []] = wide
  if (wide.length < fewestDrawn || wide.length * 2 < rows.length) return []
  if (wide[0] === rows[0] && hasBodiesAbove(wide)) return placedRows(lines)
  const isTable = isHead(head) || (wide.every(([first = '']) => !first.endsWith(':')) && columnOf(wide, isPerson) > 0)
  return isTable ? wide : []
}

/** Rows whose cells stand below that of the head which begins nearest: the first columns of a line may be empty. */
function placedRows(lines: readonly Line[]): Row[] {
  const [head = [], ...rows] = lines.map(({ text }) => text.split(gap))
  const [headStarts = [], ...starts] = lines.map(({ written }) => [...written.matchAll(cellStart)].map(({ index }) => index))
  const columns = headStarts.slice(-head.length)
  const nearest = (start = 0): number => columns.reduce((best, each, index) => (Math.abs(each - start) < Math.abs((columns[best] ?? 0) - start) ? index : best), 0)
  const placed = rows.map((cells, row) => columns.map((_, column) => cells.filter((_, cell) => nearest(starts[row]?.[cell]) === column).join(' ')))
  // What a body is called may take more than one line.
  const first = placed.findIndex((cells) => cells.some(isPerson))
  return [head.map((cell, column) => [cell, ...placed.slice(0, first).map((cells) => cells[column] ?? '')].join(' ').trim()), ...placed.slice(first)]
}
