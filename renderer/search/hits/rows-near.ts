/** Rows from one to before another, counted from 0. */
export interface Stretch {
  readonly first: number
  readonly end: number
}

/** So many at a time come and go: not each pixel scrolled draws anew. */
const step = 20

/** Which of the rows, one below the other or several side by side, are in the window or less than its height away from it; some always are, for a keyboard to go to. */
export function rowsNear(rows: HTMLCollection): Stretch {
  const { innerHeight: ahead } = window
  const before = count(rows, (row) => row.bottom < -ahead)
  const end = count(rows, (row) => row.top <= 2 * ahead)
  const first = Math.floor(Math.min(before, Math.max(0, rows.length - 1)) / step) * step
  return { first, end: Math.max(first + step, Math.ceil(end / step) * step) }
}

/** How many of the rows, from the first on, are so: looked for by halves. */
function count(rows: HTMLCollection, isSo: (row: DOMRect) => boolean): number {
  let [from, to] = [0, rows.length]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    const row = rows[middle]
    if (row !== undefined && isSo(row.getBoundingClientRect())) from = middle + 1
    else to = middle
  }
  return from
}
