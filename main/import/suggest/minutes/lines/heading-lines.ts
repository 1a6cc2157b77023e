import type { Line } from './line'
import { isCountedBelow, isNextOf, isWorded, shapeOf, valueOf } from './numbering'
import { settling, type Open } from './passage'

/** How much of a line's length the one before has that is no wrapped item's. */
const filledLine = 0.75
const longestHeading = 110
/** A row of a table that is drawn with spaces. */
const drawn = /\S\s{3,}\S/
/** "(i)", "a)": the first of what is counted below a point. */
const isFirstBelow = /^\(?[ai]\)$/
/** "5. A.O.B." above "None.". */
const saysNothing = /^(?:none|nil|nothing|keine?s?|nichts|entfällt|entfiel)\.?$/i

/** "TOP 2 …", "## …", and "2. …" where text follows that is no list, or what is counted below it: "2.1 …". */
export function isHeadingLine(line: Line, next: Line | undefined): boolean {
  if (line.kind === 'heading') return true
  if (line.number === null || line.text.length > longestHeading || drawn.test(line.text) || /(?<!(?<!\p{L})\p{Lu}\.\p{Lu})\.$|[;!?,]$|\p{L}{3}[.!?]\s+\p{Lu}/u.test(line.text)) return false
  if (isWorded(line.number)) return true
  if (next !== undefined && isCountedBelow(line.number, next.number)) return true
  // "1) Halle" above what was said of it as a list.
  if (next?.kind === 'item' && next.number === null && line.isApart && next.indent > line.indent && valueOf(line.number) === 1 && !line.text.endsWith(':')) return true
  if (next === undefined || next.kind === 'item' || (!next.isApart && /^\p{Ll}/u.test(next.text))) return false
  if (next.kind === 'heading' || next.isApart || next.indent <= line.indent || next.indent === 0) return true
  if (saysNothing.test(next.text)) return true
  // What is said under a heading may be moved in; a wrapped item fills its first line.
  return /^[\p{Lu}\d"„“]/u.test(next.text) && line.text.length < next.text.length * filledLine
}

/** "1. Halle" above a list, where "2. …" is so too: headings of a text that has lost how they were marked. */
export function isFirstOfPoints(parts: readonly Line[], index: number): boolean {
  const isAbove = (line: Line | undefined, next: Line | undefined, count: number): boolean =>
    line?.number != null && valueOf(line.number) === count && !line.text.endsWith(':') && line.text.length <= longestHeading && !/[.;!?,]$/.test(line.text) && next?.kind === 'item' && next.number === null && (line.isApart || !next.isApart)
  if (!isAbove(parts[index], parts[index + 1], 1)) return false
  const second = parts.findIndex((line, at) => at > index && line.number !== null)
  return isAbove(parts[second], parts[second + 1], 2)
}

/** "3" behind the heading "2", with what is settled below it as a list. */
export function isCountedOn(above: string | null, line: Line, next: Line | undefined): boolean {
  if (above === null || line.number === null || line.text.length > longestHeading || /[.;!?,:]$/.test(line.text) || next?.kind !== 'item' || (next.number !== null && !isFirstBelow.test(next.number)) || (next.indent <= line.indent && !line.isApart && next.isApart)) return false
  return isNextOf(above, line)
}

/** "1.3 Ausblick" apart below what was settled under "1.2", as text or counted by another kind of count. */
export function isPointBehind({ topic, lines: [first] }: Open, line: Line, above: string | null): boolean {
  return settling.has(topic) && first !== undefined && line.number !== null && line.isApart && above !== null && shapeOf(above) === shapeOf(line.number) && shapeOf(first.number ?? '') !== shapeOf(line.number)
}

/** How deep a Markdown heading is; 0 for any other line. */
export function levelOf({ written }: Line): number {
  return /^\s*(#*)/.exec(written)?.[1]?.length ?? 0
}
