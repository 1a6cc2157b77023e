import type { Block, Line, Word } from 'tesseract.js'

/** Columns of prose have more words to a line. */
const mostWords = 4
const fewestRows = 3
/** The share of lines that have another one beside them, in a table. */
const besideOthers = 0.75

/** The paragraphs of a page as lines of words: block by block, as the engine orders them, but a table without ruled lines row by row. */
export function inReadingOrder(blocks: readonly Block[]): readonly (readonly (readonly Word[])[])[] {
  return runsOf(blocks).flatMap((run) => {
    const rows = run.length < 2 ? null : rowsOf(run)
    return rows === null ? run.flatMap(({ paragraphs }) => paragraphs.map(({ lines }) => lines.map(({ words }) => words))) : [rows]
  })
}

/** Blocks of few words to a line that follow each other, together; every other by itself. */
function runsOf(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = []
  let before = false
  for (const block of blocks) {
    const short = hasShortLines(block)
    if (short && before) runs.at(-1)?.push(block)
    else runs.push([block])
    before = short
  }
  return runs
}

function hasShortLines(block: Block): boolean {
  const lines = linesOf(block)
  return lines.reduce((words, line) => words + line.words.length, 0) < lines.length * mostWords
}

function linesOf({ paragraphs }: Block): Line[] {
  return paragraphs.flatMap(({ lines }) => lines)
}

/** What stands level, from left to right; null where that is no table. */
function rowsOf(blocks: readonly Block[]): Word[][] | null {
  const rows: Line[][] = []
  for (const line of blocks.flatMap(linesOf).toSorted((a, b) => middleOf(a) - middleOf(b))) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row !== undefined && first !== undefined && middleOf(line) < first.bbox.y1) row.push(line)
    else rows.push([line])
  }
  const beside = rows.filter((row) => row.length > 1)
  if (beside.length < fewestRows || beside.length < rows.length * besideOthers) return null
  return rows.map((row) => row.toSorted((a, b) => a.bbox.x0 - b.bbox.x0).flatMap(({ words }) => words))
}

function middleOf({ bbox: { y0, y1 } }: Line): number {
  return (y0 + y1) / 2
}
