/** Something that takes room on a row: half-open pixels, `to` includes its label. */
export interface Box {
  readonly from: number
  readonly to: number
}

export interface Placed<T> {
  readonly box: T
  readonly row: number
}

/** Boxes that found no row, drawn as one with their count. */
export interface Cluster<T> {
  readonly from: number
  readonly to: number
  readonly boxes: readonly T[]
}

export interface Packed<T> {
  readonly placed: readonly Placed<T>[]
  readonly clusters: readonly Cluster<T>[]
  readonly rows: number
}

/**
 * Puts boxes, sorted by `from`, on rows so that none overlap: each goes on the first row that is free. With `most`
 * rows used up, the rest are gathered into clusters at least `reach` pixels wide that do not overlap either; they
 * have the last row to themselves. Every box is placed or in a cluster exactly once.
 */
export function pack<T extends Box>(boxes: readonly T[], most: number, reach = 44): Packed<T> {
  const whole = firstFit(boxes, most)
  if (whole.left.length === 0) return { placed: whole.placed, clusters: [], rows: whole.rows }
  const { placed, left } = firstFit(boxes, most - 1)
  return { placed, clusters: gather(left, reach), rows: most }
}

function firstFit<T extends Box>(boxes: readonly T[], most: number): { placed: Placed<T>[]; left: T[]; rows: number } {
  const ends: number[] = []
  const placed: Placed<T>[] = []
  const left: T[] = []
  for (const box of boxes) {
    const free = ends.findIndex((end) => end <= box.from)
    const row = free === -1 ? ends.length : free
    if (row >= most) {
      left.push(box)
      continue
    }
    ends[row] = box.to
    placed.push({ box, row })
  }
  return { placed, left, rows: ends.length }
}

function gather<T extends Box>(boxes: readonly T[], reach: number): Cluster<T>[] {
  const clusters: { from: number; to: number; boxes: T[] }[] = []
  for (const box of boxes) {
    const last = clusters.at(-1)
    if (last && box.from < last.to) last.boxes.push(box)
    else clusters.push({ from: box.from, to: box.from + reach, boxes: [box] })
  }
  return clusters
}
