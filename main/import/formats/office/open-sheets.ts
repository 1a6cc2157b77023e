import { limits } from '../../reading/limits'
import { plainXml } from './xml-text'

/** The cells of a sheet, line by line, and how many there are; `cut`: there are more than are read. `beside`: the XML of all else on it. */
export interface SheetCells {
  readonly lines: readonly string[]
  readonly beside: string
  readonly count: number
  readonly cut: boolean
}

interface Cell {
  text: string
  author: string
  note: string
  readonly repeated: number
}

const markup = /<(\/?)([\w-]+:[\w-]+)((?:\s[^<>]*?)?)(\/?)>|<[!?][^>]*>|([^<]+)/g
/** What lies on a cell, or is a table in it, and is no text of the cell. */
const onCell = /^(?:draw|table:shapes$|table:table$|form|chart|dr3d)/
const blanks: ReadonlySet<string> = new Set(['text:p', 'text:s', 'text:tab', 'text:line-break'])

/**
 * A sheet's rows as they are shown, tabs between the cells, in one pass over its XML, of which no tree is made: a table of some
 * thousand rows has tens of megabytes (ISO 26300-1, 9.1). Of `most` cells at the most. What is noted on a cell stands behind it.
 */
export function cellsOfSheet(xml: string, most: number): SheetCells {
  // The sheet is an element of its own kind, in which another one would be a table in a cell.
  const inner = xml.slice(xml.indexOf('>') + 1)
  const lines: string[] = []
  const beside: string[] = []
  let count = 0
  let cut = false
  let cells: Cell[] = []
  let cell: Cell | null = null
  let repeatedRow = 1
  let away = 0
  let awayFrom = 0
  /** Where what lies between rows begins; below zero within one. */
  let between = 0
  let noted: 'text' | 'author' | 'date' | null = null

  function endRow(): void {
    const filled: string[] = []
    for (const { repeated, ...each } of cells) {
      const shown = shownIn(each)
      // One more than there is room for tells that there is more.
      for (let column = 0; shown !== '' && column < repeated && count + filled.length <= most; column += 1) filled.push(shown)
    }
    cells = []
    for (let row = 0; filled.length > 0 && row < repeatedRow && !cut; row += 1) {
      const kept = lines.length < limits.rows ? filled.slice(0, most - count) : []
      if (kept.length > 0) lines.push(kept.join('\t'))
      count += kept.length
      cut = kept.length < filled.length
    }
  }

  for (const { index, 0: whole, 1: closing, 2: name, 3: attributes = '', 4: empty, 5: text } of inner.matchAll(markup)) {
    if (text !== undefined) {
      if (away === 0 && cell !== null && noted !== 'date') cell[noted === 'author' ? 'author' : noted === 'text' ? 'note' : 'text'] += plainXml(text)
      continue
    }
    if (name === undefined) continue
    const [opens, closes] = [closing === '' && empty === '', closing === '/']
    if (away > 0 || (opens && onCell.test(name))) {
      if (away === 0) awayFrom = index
      away += opens ? 1 : closes ? -1 : 0
      if (away === 0 && between < 0) beside.push(inner.slice(awayFrom, index + whole.length))
      continue
    }
    if (name === 'table:table-row') {
      if (opens) {
        beside.push(inner.slice(between, index))
        between = -1
        repeatedRow = repeats(attributes, 'rows')
      } else if (closes) {
        endRow()
        between = index + whole.length
      }
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      cell = opens ? { text: '', author: '', note: '', repeated: repeats(attributes, 'columns') } : null
      if (cell !== null) cells.push(cell)
    } else if (name === 'office:annotation') {
      noted = opens ? 'text' : null
    } else if (noted !== null && (name === 'dc:creator' || name === 'dc:date')) {
      noted = opens ? (name === 'dc:creator' ? 'author' : 'date') : 'text'
    } else if (cell !== null && blanks.has(name)) {
      cell[noted === null ? 'text' : 'note'] += ' '
    }
    if (cut) break
  }
  if (between >= 0) beside.push(inner.slice(between))
  return { lines, beside: beside.join(''), count, cut }
}

/** What a sheet is called. */
export function nameOfSheet(xml: string): string {
  return plainXml(/^<[^<>]*\stable:name="([^"]*)"/.exec(xml)?.[1] ?? '')
}

/** How often a row or a cell stands there side by side with its like (ISO 26300-1, 19.675 and 19.679). */
function repeats(attributes: string, what: 'rows' | 'columns'): number {
  const at = attributes.indexOf(`table:number-${what}-repeated="`)
  return at < 0 ? 1 : Math.max(1, Number.parseInt(attributes.slice(at + what.length + 24), 10) || 1)
}

function shownIn({ text, author, note }: Omit<Cell, 'repeated'>): string {
  const [shown, by, said] = [text, author, note].map((each) => each.replace(/\s+/g, ' ').trim())
  return [shown, said === '' || by === '' ? said : `${by}: ${said}`].filter((part) => part !== '').join(' ')
}
