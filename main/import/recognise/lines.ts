import { blocksOf, darkerThan, side, type Blocks } from '../print/blocks'
import { countedProfiles } from '../print/counting'
import { madeOnce } from '../print/made-once'
import type { Shades } from '../print/shades'

/** The side of the tiles that lines are looked for in, in pixels; they overlap by half. */
const tile = 64
const stride = tile / 2
const blocksOfTile = tile / side
/** A darker paper is none. */
const leastPaper = 90
/** Ink is told in shares of the paper's shade: what is none, and what is for sure. */
const [noInk, sureInk] = [0.1, 0.25]
/** What of a tile is paper, and what of it is ink. */
const leastClear = 0.45
const [leastInk, mostInk] = [0.015, 0.3]
/** Degrees that lines may be tilted by, in both directions. */
const tilts = [0, -2, 2, -4, 4, -6, 6, -8, 8]
/** Lines that a tile of text has, how high they are at most, and how dark the gaps between them, as a share of the darkest line. */
const fewestLines = 4
const highestLine = 10
const darkestGap = 0.3
/** The share of a line that is ink. */
const leastInked = 0.4
/** Pixels by which steps from line to line differ, and the share of steps that do not differ more. */
const [mostUneven, mostSteps] = [1, 0.66]
/** How much of what lies across the lines may be clear gaps. */
const mostGaps = 0.2
/** Gaps between words or letters that lines of text have, on the average. */
const fewestGaps = 0.8

/** The lines of a tile: where it lies, whether they run downwards, by how many degrees they are tilted, and how far they stand apart. */
interface Lines {
  readonly left: number
  readonly top: number
  readonly isDown: boolean
  readonly tilt: number
  readonly step: number
}

/**
 * The share of a small picture that is lines of small print: dark on paper of whatever light, four or more one above the other
 * with clear gaps between them, each broken up into words. Rows of windows and the like are broken up all in the same places;
 * leaves and pebbles that look so by chance do so each in a way of its own, so what counts is what lies alike.
 */
export function printedShare(shades: Shades): number {
  const { width, height } = shades
  const blocks = blocksOf(shades)
  const found: Lines[] = []
  const look = (row: number, column: number): void => {
    const [left, top] = [column * stride, row * stride]
    const cut = tileOf(shades, blocks, left, top)
    if (cut === null) return
    const down = turned(cut)
    const lines = linesOf(cut, down) ?? linesOf(down, cut)
    if (lines !== null) found.push({ left, top, isDown: lines.cut === down, ...lines })
  }
  const places = placesIn(width, height)
  for (const [row, column] of places) if (row % 2 === 0 && column % 2 === 0) look(row, column)
  // Where tiles beside each other show none, those between them need not be looked at: most pictures are photos.
  if (found.length === 0) return 0
  for (const [row, column] of places) if (row % 2 !== 0 || column % 2 !== 0) look(row, column)
  const alike = found.map((one) => found.filter((other) => other.isDown === one.isDown && Math.abs(other.tilt - one.tilt) <= 2 && Math.abs(other.step - one.step) <= mostUneven))
  const most = alike.reduce((best, each) => (each.length > best.length ? each : best), [])
  const printed = new Uint8Array(width * height)
  for (const { left, top } of most) for (let y = top; y < top + tile; y += 1) printed.fill(1, y * width + left, y * width + left + tile)
  return printed.reduce((sum, each) => sum + each, 0) / printed.length
}

/** The rows and columns of tiles that fit into a picture. */
function placesIn(width: number, height: number): (readonly [row: number, column: number])[] {
  const fitting = (length: number): number => Math.max(0, Math.floor((length - tile) / stride) + 1)
  const across = fitting(width)
  return Array.from({ length: across * fitting(height) }, (_, place) => [Math.floor(place / across), place % across] as const)
}

/**
 * The ink of a tile: how much darker than the paper around each pixel is, 0 to 1. Null where lines need not be looked for: there
 * is too little paper, or too little ink. Most tiles of photos are told by the counts of their blocks.
 */
function tileOf({ data, width }: Shades, blocks: Blocks, left: number, top: number): Float32Array | null {
  const corner = (top / side) * blocks.across + left / side
  const { papers } = blocks
  let [clear, sure] = [0, 0]
  for (let block = 0; block < blocksOfTile * blocksOfTile; block += 1) {
    const at = corner + Math.floor(block / blocksOfTile) * blocks.across + (block % blocksOfTile)
    const paper = papers[at] ?? 0
    if (paper < leastPaper) return null
    clear += side * side - darkerThan(blocks, at, Math.floor(paper * (1 - noInk)) + 1)
    sure += darkerThan(blocks, at, paper * (1 - sureInk))
  }
  if (clear < tile * tile * leastClear || sure === 0) return null
  const cut = new Float32Array(tile * tile)
  let sum = 0
  for (let y = 0; y < tile; y += 1) {
    const row = corner + Math.floor(y / side) * blocks.across
    for (let x = 0; x < tile; x += 1) {
      cut[y * tile + x] = Math.max(0, 1 - (data[(top + y) * width + left + x] ?? 0) / (papers[row + Math.floor(x / side)] ?? 1))
      sum += cut[y * tile + x] ?? 0
    }
  }
  return sum < cut.length * leastInk || sum > cut.length * mostInk ? null : cut
}

function turned(cut: Float32Array): Float32Array {
  const target = new Float32Array(cut.length)
  for (let y = 0; y < tile; y += 1) for (let x = 0; x < tile; x += 1) target[x * tile + y] = cut[y * tile + x] ?? 0
  return target
}

/** The lines of a tile, where it has no clear gaps the other way: large letters, windows and seats have those. */
function linesOf(cut: Float32Array, across: Float32Array): (Pick<Lines, 'tilt' | 'step'> & { readonly cut: Float32Array }) | null {
  for (const tilt of tilts) {
    const step = stepOfLines(cut, tilt)
    if (step !== null) return tilts.every((other) => gapShare(profileOf(across, other)) < mostGaps) ? { tilt, step, cut } : null
  }
  return null
}

/** How much of a profile is clear gaps, between its first ink and its last. */
function gapShare(profile: Float64Array): number {
  const least = profile.reduce((max, each) => Math.max(max, each), 0) * darkestGap
  const [first, last] = [profile.findIndex((each) => each > least), profile.findLastIndex((each) => each > least)]
  return profile.subarray(first, last + 1).reduce((sum, each) => sum + (each > least ? 0 : 1), 0) / (last + 1 - first)
}

/** How far the lines of a tile stand apart that are mostly ink and broken up into words; null: at that tilt it has none. */
function stepOfLines(cut: Float32Array, tilt: number): number | null {
  const runs = runsIn(profileOf(cut, tilt))
  const step = runs.length < fewestLines ? null : evenStep(runs)
  if (step === null) return null
  const lines = runs.map((run) => inkAlong(cut, shiftOf(tilt), run))
  const gaps = lines.reduce((sum, line) => sum + line.gaps, 0)
  const inked = lines.reduce((sum, line) => sum + line.inked, 0)
  return gaps >= runs.length * fewestGaps && inked >= runs.length * tile * leastInked ? step : null
}

/** The distance at which lines stand one below the other, but for paragraphs; null: there is no such distance. */
function evenStep(runs: readonly Run[]): number | null {
  const steps = runs.slice(1).map(({ to }, index) => to - (runs[index]?.to ?? 0))
  const middle = steps.toSorted((a, b) => a - b)[(steps.length - 1) >> 1] ?? 0
  return steps.filter((step) => Math.abs(step - middle) <= mostUneven).length >= steps.length * mostSteps ? middle : null
}

/** For each tilt, by how many rows a line is off at each column. */
const shifts = Int8Array.from({ length: tilts.length * tile }, (_, place) => Math.round(((place % tile) - tile / 2) * Math.tan(((tilts[Math.floor(place / tile)] ?? 0) * Math.PI) / 180)))

function shiftOf(tilt: number): Int8Array {
  const at = tilts.indexOf(tilt) * tile
  return shifts.subarray(at, at + tile)
}

const profilesOf = madeOnce((cut: Float32Array) => countedProfiles(cut, tile, shifts))

/** How dark each row of a tile is on the average, along lines of a tilt. */
function profileOf(cut: Float32Array, tilt: number): Float64Array {
  const at = tilts.indexOf(tilt) * tile
  return profilesOf(cut).subarray(at, at + tile)
}

interface Run {
  readonly from: number
  readonly to: number
}

/** The rows between clear gaps; none where one of them is too high for a line. What is cut off above and below does not count. */
function runsIn(profile: Float64Array): Run[] {
  const most = profile.reduce((max, each) => Math.max(max, each), 0)
  const runs: Run[] = []
  let from = -1
  for (let row = 0; row < tile; row += 1) {
    const isInk = (profile[row] ?? 0) > most * darkestGap
    if (isInk && from < 0) from = row
    if (isInk || from < 0) continue
    if (row - from > highestLine) return []
    if (from > 0) runs.push({ from, to: row })
    from = -1
  }
  return from >= 0 && tile - from > highestLine ? [] : runs
}

/** How much of a line is ink, in pixels along it, and how often it is broken up between ink. */
function inkAlong(cut: Float32Array, shift: Int8Array, { from, to }: Run): { readonly inked: number; readonly gaps: number } {
  let [inked, gaps, last] = [0, 0, -1]
  for (let x = 0; x < tile; x += 1) {
    let darkest = 0
    for (let row = from; row < to; row += 1) {
      const y = row + (shift[x] ?? 0)
      if (y >= 0 && y < tile) darkest = Math.max(darkest, cut[y * tile + x] ?? 0)
    }
    if (darkest <= noInk) continue
    if (last !== -1 && x > last + 1) gaps += 1
    inked += 1
    last = x
  }
  return { inked, gaps }
}
