import { unfinished } from './line'

/** "Seite 2 von 3" at either end of a line. */
const pageCount = /^\s*(?:[–—-]\s*)?(?:seite|page|blatt|p\.)\s*\d{1,3}(?:\s*(?:von|of|\/)\s*\d{1,3})?(?!\p{L})|(?:^|\s{2,}|\t|[|·–—-]\s*)(?:seite|page|blatt|p\.)\s*\d{1,3}(?:\s*(?:von|of|\/)\s*\d{1,3})?\s*$/iu
const longestHead = 160
const fewestPages = 2
/** What a document begins with is no repetition. */
const linesOfHead = 3
/** A line of running text that goes on in the next. */
const longLine = 55

/** The lines of a text without what stands again at the head or foot of each page; a sentence that goes on below is not parted there. */
export function withoutRunningHeads(lines: readonly string[]): readonly string[] {
  const written = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]))
  const isCounted = (index: number | undefined): boolean => index !== undefined && (lines[index]?.length ?? 0) <= longestHead && pageCount.test(lines[index] ?? '')
  const counted = written.filter(isCounted)
  const shapes = Map.groupBy(counted, (index) => shapeOf(lines[index]))
  const heads = new Set(counted.filter((index) => (shapes.get(shapeOf(lines[index]))?.length ?? 0) >= fewestPages))
  if (heads.size === 0) return lines
  // What stands beside them again and again, page for page.
  const texts = Map.groupBy(written, (index) => lines[index]?.trim() ?? '')
  const beside = written.filter((index, at) => !heads.has(index) && (heads.has(written[at - 1] ?? -1) || heads.has(written[at + 1] ?? -1)) && (texts.get(lines[index]?.trim() ?? '')?.length ?? 0) >= fewestPages)
  const dropped = new Set([...heads, ...beside].filter((index) => index >= (written[linesOfHead] ?? Infinity)))
  const kept: string[] = []
  for (const [at, index] of written.entries()) {
    if (dropped.has(index)) continue
    const before = kept.at(-1)
    const isBehindHead = dropped.has(written[at - 1] ?? -1)
    const line = lines[index] ?? ''
    if (before === undefined || !isBehindHead || !goesOn(before, line)) kept.push(...blanksBefore(lines, index))
    kept.push(line)
  }
  return kept
}

function shapeOf(line = ''): string {
  return line.trim().replace(/\d+/g, '0').replace(/\s+/g, ' ')
}

function blanksBefore(lines: readonly string[], index: number): string[] {
  return (lines[index - 1] ?? 'x').trim() === '' ? [''] : []
}

function goesOn(before: string, line: string): boolean {
  const isOpen = !/[.!?:]["“”)]?\s*$/.test(before)
  return isOpen && (/^\s*\p{Ll}/u.test(line) || unfinished.test(before.trimEnd()) || (before.trim().length >= longLine && /^\s*\p{L}+[ ,]/u.test(line)))
}
