import type { GreyPicture } from './grey-picture'

const steepest = 8
const fewestEdges = 200
const mostEdges = 60_000
const dark = 110

/**
 * By how many degrees the lines of a page are turned clockwise: at the right angle the upper edges of letters fall on few
 * lines (projection profile, Postl 1986). Zero where there are too few to tell.
 */
export function tiltOf(picture: GreyPicture): number {
  const edges = upperEdges(picture)
  if (edges.length < fewestEdges) return 0
  const coarse = best(edges, picture, 0, steepest, 0.5)
  return best(edges, picture, coarse, 0.5, 0.05)
}

/** How much more than by chance the edges must fall together downwards for a page to be taken for one that lies on its side. */
const muchMore = 1.3

/** Whether the lines of a page run downwards: then its edges fall together in columns rather than in rows. */
export function runsDownwards(picture: GreyPicture): boolean {
  const across = evenness(picture)
  const down = evenness(turned(picture))
  return across > 0 && down > across * muchMore
}

/** How much the upper edges of letters fall together on lines at the best angle; 1: as by chance. Zero where there are too few. */
function evenness(picture: GreyPicture): number {
  const edges = upperEdges(picture)
  if (edges.length < fewestEdges) return 0
  const angle = best(edges, picture, 0, steepest, 0.5)
  return (concentration(edges, picture, angle) * picture.height) / edges.length ** 2
}

/** A quarter clockwise. */
function turned({ data, width, height }: GreyPicture): GreyPicture {
  const target = new Uint8Array(data.length)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) target[x * height + (height - 1 - y)] = data[y * width + x] ?? 0
  }
  return { data: target, width: height, height: width }
}

function best(edges: readonly (readonly [number, number])[], picture: GreyPicture, middle: number, reach: number, step: number): number {
  let angle = 0
  let most = -1
  for (let each = middle - reach; each <= middle + reach; each += step) {
    const score = concentration(edges, picture, each)
    if (score <= most) continue
    most = score
    angle = each
  }
  return angle
}

function concentration(edges: readonly (readonly [number, number])[], { width, height }: GreyPicture, degrees: number): number {
  const sine = Math.sin((degrees * Math.PI) / 180)
  const cosine = Math.cos((degrees * Math.PI) / 180)
  const lines = new Float64Array(height * 2 + width * 2)
  for (const [x, y] of edges) {
    const line = Math.round(y * cosine - x * sine) + width
    lines[line] = (lines[line] ?? 0) + 1
  }
  return lines.reduce((sum, count) => sum + count * count, 0)
}

function upperEdges({ data, width, height }: GreyPicture): (readonly [number, number])[] {
  const edges: (readonly [number, number])[] = []
  for (let y = 1; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((data[y * width + x] ?? 255) < dark && (data[(y - 1) * width + x] ?? 255) >= dark) edges.push([x, y])
    }
  }
  const step = Math.max(1, Math.ceil(edges.length / mostEdges))
  return step === 1 ? edges : edges.filter((_, index) => index % step === 0)
}
