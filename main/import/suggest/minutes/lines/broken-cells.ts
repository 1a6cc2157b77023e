import { isTabbed, type Line } from './line'

const fewestColumns = 3
/** No cell has more lines. */
const mostLines = 25

/** Lines with the rows of tables whole that breaks within their cells have parted. */
export function withCellsJoined(lines: readonly Line[]): Line[] {
  return withNamesBelow(withBrokenRows(withHeadsJoined(withDrawnHeads(lines))))
}

const headCell = /^\p{L}[\p{L} /-]{0,30}$/u

/** "Aufgabe\tVerantwortliche" directly above "Person\tFrist": a head that is broken within a cell, where the two rows below have as many cells as it then has. */
function withHeadsJoined(lines: readonly Line[]): Line[] {
  const whole: Line[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const [line, next, ...below] = lines.slice(at, at + 4)
    if (line === undefined) break
    whole.push(line)
    const isBroken = next !== undefined && [line, next, ...below].every((each) => each.kind === 'row' && isTabbed(each)) && whole.at(-2)?.kind !== 'row' && !next.isApart && below.length === 2
    const width = isBroken ? line.cells.length + next.cells.length - 1 : 0
    if (!isBroken || below.some(({ cells }) => cells.length !== width) || ![...line.cells, ...next.cells].every((cell) => headCell.test(cell))) continue
    const cells = [...line.cells.slice(0, -1), `${line.cells.at(-1) ?? ''} ${next.cells[0] ?? ''}`, ...next.cells.slice(1)]
    whole[whole.length - 1] = { ...line, cells, text: cells.join(' ') }
    at += 1
  }
  return whole
}

const drawnGap = /\s{3,}/
const longestFirstCell = 40

/** "Item   Discussion   Action by" above rows that are parted by tabs: a head with room between its cells only. */
function withDrawnHeads(lines: readonly Line[]): Line[] {
  return lines.map((line, index) => {
    const cells = line.kind === 'text' && !line.written.includes('\t') ? line.written.trim().split(drawnGap) : []
    const below = cells.length < fewestColumns || !cells.every((cell) => headCell.test(cell)) ? undefined : lines.slice(index + 1, index + 1 + mostLines).find((each) => each.kind === 'row' || each.kind === 'heading')
    if (below === undefined || below.kind !== 'row' || !isTabbed(below) || below.cells.length > cells.length || below.cells.length < cells.length - 1) return line
    return { ...line, kind: 'row', number: null, cells, text: cells.join(' '), written: cells.join('\t') }
  })
}

/** "1. Jingle", "Two were played." and "Record it again.\tFalke\t3 May" below each other: a row of a PDF whose second cell has several lines, beside a short first one. */
function withBrokenRows(lines: readonly Line[]): Line[] {
  const whole: Line[] = []
  let width = 0
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined) break
    const behind = width < fewestColumns || !isFirstCell(line) ? [] : lines.slice(at + 1, at + 1 + mostLines)
    const end = at + 1 + behind.findIndex((each) => each.kind === 'row' || each.isApart)
    const last = end > at ? lines[end] : undefined
    if (last?.kind === 'row' && !last.isApart && isTabbed(last) && last.cells.length === width - 1) {
      const said = [...lines.slice(at + 1, end).map(({ text }) => text), last.cells[0] ?? ''].join(' ')
      const cells = [[line.number ?? '', line.text].join(' ').trim(), said, ...last.cells.slice(1)]
      whole.push({ ...last, cells, text: cells.join(' '), isApart: line.isApart, written: cells.join('\t') })
      at = end
      continue
    }
    if (line.kind === 'heading') width = 0
    else if (line.kind === 'row') width = isTabbed(line) && line.cells.length >= fewestColumns && line.cells.every((cell) => headCell.test(cell)) ? line.cells.length : width
    whole.push(line)
  }
  return whole
}

function isFirstCell({ kind, text, number }: Line): boolean {
  return (kind === 'item' || kind === 'text') && number !== null && text.length <= longestFirstCell && /[\p{L}\d)]$/u.test(text)
}

const longestName = 40
const onlyName = /^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,3}$/u

/** "Fotos schicken\tFalke" directly above "Nagel\t3. Mai": names that a break within a cell has put below each other, where all rows are paragraphs. */
function withNamesBelow(lines: readonly Line[]): Line[] {
  const whole: Line[] = []
  let width = 0
  for (const line of lines) {
    const last = whole.at(-1)
    const isAmong = last?.kind === 'row' && isTabbed(last) && last.isApart && whole.at(-2)?.kind === 'row'
    const [above = '', [below = '', ...others]] = [last?.cells.at(-1), line.cells]
    if (isAmong && !line.isApart && (line.kind === 'text' || isTabbed(line)) && last.cells.length + others.length <= width && isNameAlone(above) && isNameAlone(below)) {
      const cells = [...last.cells.slice(0, -1), `${above}, ${below}`, ...others]
      whole[whole.length - 1] = { ...last, cells, text: cells.join(' ') }
      continue
    }
    if (line.kind === 'row') width = Math.max(last?.kind === 'row' ? width : 0, line.cells.length)
    whole.push(line)
  }
  return whole
}

function isNameAlone(cell: string): boolean {
  return cell.split(', ').every((name) => name.length <= longestName && onlyName.test(name))
}
