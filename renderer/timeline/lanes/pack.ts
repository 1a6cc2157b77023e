import { textScale } from '../../ui/text-scale'

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

/** How many pixels wide a cluster is. */
const reach = 44 * textScale

/**
 * Puts boxes, sorted by `from`, on rows so that none overlap: each goes on the first row that is free. With `most`
 * rows used up, the rest are gathered on the last row into clusters that do not overlap either.
 * Every box is placed or in a cluster exactly once.
 */
export function pack<T extends Box>(boxes: readonly T[], most: number): Packed<T> {
  const whole = firstFit(boxes, most)
  if (whole.left.length === 0) return { placed: whole.placed, clusters: [], rows: whole.rows }
  const { placed, left } = firstFit(boxes, most - 1)
  const last = spread(gather(left))
  return { placed: [...placed, ...last.single.map((box) => ({ box, row: most - 1 }))], clusters: last.clusters, rows: most }
}

/** Takes out of the clusters each box that is alone in one and has room for itself before the next. */
function spread<T extends Box>(clusters: readonly Cluster<T>[]): { single: T[]; clusters: Cluster<T>[] } {
  const single: T[] = []
  const kept: Cluster<T>[] = []
  let taken = -Infinity
  for (const [index, cluster] of clusters.entries()) {
    const [box] = cluster.boxes
    const next = clusters[index + 1]?.from ?? Infinity
    const alone = box !== undefined && cluster.boxes.length === 1 && box.from >= taken && box.to <= next
    if (alone) single.push(box)
    else kept.push(cluster)
    taken = alone ? box.to : cluster.to
  }
  return { single, clusters: kept }
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

function gather<T extends Box>(boxes: readonly T[]): Cluster<T>[] {
  const clusters: { from: number; to: number; boxes: T[] }[] = []
  for (const box of boxes) {
    const last = clusters.at(-1)
    if (last && box.from < last.to) last.boxes.push(box)
    else clusters.push({ from: box.from, to: box.from + reach, boxes: [box] })
  }
  return clusters
}
