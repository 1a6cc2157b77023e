import { beginsWithPerson } from '../../words/is-person'
import { labelOf, type Topic } from '../words/labels'
import type { Line } from './line'

const ofPeople: ReadonlySet<Topic> = new Set<Topic>(['present', 'absent', 'copies'])
const cell = /\S+(?:\s{1,2}\S+)*/g
const gap = /\S\s{3,}\S/
/** "Teilnehmende aus Kumasi" beside those from elsewhere. */
const fromTown = /\s(?:aus|from)\s\p{Lu}/u
const bullet = /^[•·▪*–—-]\s+/

interface Cell {
  readonly text: string
  readonly start: number
}

/** Lines in which "Anwesend | Entschuldigt" stand side by side, each column put below its own label. */
export function withColumnsOfPeople(lines: readonly Line[]): Line[] {
  const parted: Line[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined) continue
    const heads = headsOf(line)
    if (heads === null) {
      parted.push(line)
      continue
    }
    const rows = rowsBelow(lines, at)
    const people = rows.flatMap((row) => cellsOf(row).map(({ text, start }, index) => ({ row, text, column: line.kind === 'row' ? index : nearest(heads, start) })))
    for (const [column, head] of heads.entries()) {
      parted.push({ ...line, text: `${head.text.replace(/:$/, '')}:`, kind: 'text', cells: [head.text], isApart: true })
      parted.push(...people.filter((each) => each.column === column && each.text !== '').map(({ row, text }) => ({ ...row, text, kind: 'item' as const, cells: [text], number: null, indent: line.indent + 1, isApart: false })))
    }
    at += rows.length
  }
  return parted
}

/** The labels that a line consists of, where all are of people and one of those present. */
function headsOf(line: Line): Cell[] | null {
  if (line.kind !== 'row' && !gap.test(line.written)) return null
  const heads = cellsOf(line)
  // "Verteiler: | Teilnehmer" says to whom it goes.
  if (heads[0]?.text.endsWith(':') === true && heads.some(({ text }) => !text.endsWith(':'))) return null
  const topics = heads.map(({ text }) => labelOf(`${text.replace(/:$/, '')}:`)).map((label) => (label?.rest === '' ? label.topic : null))
  const areParted = new Set(topics).size > 1 || (heads.length > 1 && heads.every(({ text }) => fromTown.test(text)))
  const isHead = areParted && topics.every((topic) => topic !== null && ofPeople.has(topic)) && topics.includes('present')
  return isHead ? heads : null
}

function rowsBelow(lines: readonly Line[], at: number): Line[] {
  const below = lines.slice(at + 1)
  const isTable = lines[at]?.kind === 'row'
  // A row whose last cells are empty may have come without them.
  const isRow = (line: Line): boolean => line.kind === 'row' || (line.kind === 'text' && beginsWithPerson(line.text) && labelOf(line.text) === null)
  const end = below.findIndex((line, index) => (isTable ? !isRow(line) : line.kind === 'row' || line.kind === 'heading' || (index > 0 && line.isApart)))
  return end < 0 ? below : below.slice(0, end)
}

function cellsOf(line: Line): Cell[] {
  if (line.kind === 'row') return line.cells.map((text) => ({ text: text.replace(bullet, ''), start: 0 }))
  return [...line.written.matchAll(cell)].map(({ 0: text, index }) => ({ text: text.replace(bullet, '').replace(/\*\*|__/g, ''), start: index }))
}

/** The column whose head begins nearest: the first one may have fewer people than the next. */
function nearest(heads: readonly Cell[], start: number): number {
  return heads.reduce((best, each, index) => (Math.abs(each.start - start) < Math.abs((heads[best]?.start ?? 0) - start) ? index : best), 0)
}
