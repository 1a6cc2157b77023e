import { labelOf } from '../words/labels'
import type { Line } from './line'
import { settling } from './passage'

/** Rows in which labels and what they say take turns ("Date | 30 June | Place | Accra"), a row for each of them. */
export function withLabelPairsParted(lines: readonly Line[]): Line[] {
  return lines.flatMap((line, index) => (arePairs(line) && !isOverColumns(line, lines[index + 1]) ? pairsOf(line) : [line]))
}

/** "Thema | Notizen | Beschluss | Wer" above a row of as many cells that are no pairs: a table's head. */
function isOverColumns({ cells }: Line, next: Line | undefined): boolean {
  const isSettling = cells.some((cell) => settling.has(labelOf(`${cell}:`)?.topic ?? 'text'))
  return isSettling && next?.kind === 'row' && next.cells.length === cells.length && !arePairs(next)
}

function arePairs({ kind, cells }: Line): boolean {
  const isLabel = (cell: string): boolean => labelOf(`${cell.replace(/\s*:$/, '')}:`)?.rest === ''
  return kind === 'row' && cells.length > 2 && cells.length % 2 === 0 && cells.every((cell, index) => cell !== '' && isLabel(cell) === (index % 2 === 0))
}

function pairsOf(line: Line): Line[] {
  const { cells } = line
  return cells.flatMap((label, index) => {
    const said = cells[index + 1] ?? ''
    return index % 2 === 0 ? [{ ...line, cells: [label, said], text: `${label} ${said}`, written: `${label}\t${said}`, isApart: line.isApart && index === 0 }] : []
  })
}
