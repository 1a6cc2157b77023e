/** A tab of a word processor until its columns are drawn: a sign that is none (Unicode 23.7, "Noncharacters"). */
export const tabMark = '\uFDD1'

const indent = '    '
/** What parts columns: more than any space between words. */
const gap = '   '
/** A cell that is longer is running text, and widens no column. */
const widest = 60

/** A text with its tabs as spaces, so that what stands below each other in lines of as many tabs does so in columns. */
export function withColumns(text: string): string {
  const lines = text.split('\n').map(cellsOf)
  const drawn: string[] = []
  let widths: number[] = []
  for (const [index, { lead, cells }] of lines.entries()) {
    const isEmpty = cells.length === 1 && cells[0] === ''
    if (!isEmpty && cells.length !== widths.length) widths = widthsFrom(lines, index)
    drawn.push(lead.replaceAll(tabMark, indent) + cells.map((cell, column) => (column === cells.length - 1 ? cell : cell.padEnd(widths[column] ?? 0) + gap)).join(''))
  }
  return drawn.join('\n')
}

function cellsOf(line: string): { readonly lead: string; readonly cells: readonly string[] } {
  const lead = /^[ \uFDD1]*/.exec(line)?.[0] ?? ''
  return { lead, cells: line.slice(lead.length).replace(/[ \uFDD1]+$/, '').split(/[ \uFDD1]*\uFDD1[ \uFDD1]*/) }
}

/** How wide each column is of the lines that follow each other with as many cells. */
function widthsFrom(lines: readonly { readonly cells: readonly string[] }[], start: number): number[] {
  const widths = (lines[start]?.cells ?? []).map(() => 0)
  for (let index = start; index < lines.length; index += 1) {
    const { cells = [] } = lines[index] ?? {}
    if (cells.length === 1 && cells[0] === '') continue
    if (cells.length !== widths.length) break
    for (const [column, cell] of cells.entries()) if (cell.length <= widest) widths[column] = Math.max(widths[column] ?? 0, cell.length)
  }
  return widths
}
