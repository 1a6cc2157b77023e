import { labelOf } from '../words/labels'
import type { Line } from './line'

/** Rows in which labels and what they say take turns ("Date | 30 June | Place | Accra"), a row for each of them. */
export function withLabelPairsParted(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => (arePairs(line) ? pairsOf(line) : [line]))
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
