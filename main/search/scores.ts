import { Bits } from './bits'
import { fieldsInOrder, type Field } from './fields'
import type { IndexNow } from './index-memory'
import { Numbers, type Postings } from './pages-of-index'
import { weights } from './rank'
import type { Sought } from './sought'

/** What is sought, with what has it. */
export type Met =
  | { readonly kind: 'terms'; readonly hits: Hits }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Met[]; readonly rows: Bits }

/** Rows with terms, and how often each has them, by the weight of the fields they stand in; where that is null it is read, of any field. */
interface Hits extends Postings {
  readonly often: Float64Array | null
}

/** Looks up what is sought. */
export function met(index: IndexNow, sought: Sought): Met {
  if (sought.kind === 'terms') return { kind: 'terms', hits: hitsOf(index, sought.terms, sought.fields) }
  if (sought.kind === 'without') {
    const wanted = met(index, sought.wanted)
    return { kind: 'all', of: [wanted], rows: rowsOf(index, wanted).without(rowsOf(index, met(index, sought.unwanted))) }
  }
  const of = sought.of.map((each) => met(index, each))
  const [first, ...more] = of
  const rows = first === undefined ? noRows(index) : rowsOf(index, first)
  for (const each of more) {
    if (sought.kind === 'all') rows.and(rowsOf(index, each))
    else if (each.kind === 'terms') rows.add(each.hits.rows)
    else rows.or(each.rows)
  }
  return { kind: sought.kind, of, rows }
}

/** The rows that have it, in a set of their own. */
export function rowsOf(index: IndexNow, each: Met): Bits {
  return each.kind === 'terms' ? noRows(index).add(each.hits.rows) : each.rows.copy()
}

function noRows({ size }: IndexNow): Bits {
  return new Bits(size)
}

/** Room for scores by row, used by one search after another: new memory would take longer than most scores do. */
export class Scores {
  #found = new Float64Array()

  /** By row, how well some of the rows that have it fit: BM25 as FTS5 reckons it, by how long they are, but higher is better. Until the next are asked for. */
  of(index: IndexNow, sought: Met, among: Bits, lengths: Uint32Array): Float64Array {
    if (this.#found.length < index.size) this.#found = new Float64Array(index.size)
    else this.#found.fill(0)
    addScores(index, sought, { among, lengths }, this.#found)
    return this.#found
  }
}

const [k1, b] = [1.2, 0.75]

function addScores(index: IndexNow, sought: Met, { among, lengths }: { readonly among: Bits; readonly lengths: Uint32Array }, found: Float64Array): void {
  if (sought.kind !== 'terms') {
    const within = sought.kind === 'any' ? among : sought.rows.copy().and(among)
    for (const each of sought.of) addScores(index, each, { among: within, lengths }, found)
    return
  }
  const { records, terms } = index
  const { rows, from, bytes, often: known } = sought.hits
  const rarity = Math.max(1e-6, Math.log((records - rows.length + 0.5) / (rows.length + 0.5)))
  const perTerm = (k1 * b * records) / terms
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place] ?? 0
    if (!among.has(row)) continue
    const often = known === null ? frequency(bytes, from[place] ?? 0, counts) : known[place] ?? 0
    found[row] = (found[row] ?? 0) + (rarity * often * (k1 + 1)) / (often + k1 * (1 - b) + perTerm * (lengths[row] ?? 0))
  }
}

function hitsOf(index: IndexNow, terms: readonly string[], fields: readonly Field[]): Hits {
  const [first, ...more] = terms.flatMap((term) => index.postings.get(term) ?? [])
  if (first === undefined) return { ...nowhere, often: null }
  if (more.length === 0 && fields.length === fieldsInOrder.length) return { ...first, often: null }
  const counted = fieldsInOrder.map((field) => (fields.includes(field) ? weights[field] : 0))
  if (more.length > 0) return inSequence(index, [first, ...more], counted)
  return standing(first.rows, (place) => frequency(first.bytes, first.from[place] ?? 0, counted))
}

const nowhere: Postings = { rows: new Uint32Array(), from: new Uint32Array(), bytes: new Uint8Array() }

/** Of some rows those that have it at all. */
function standing(rows: Uint32Array, often: (place: number) => number): Hits {
  const found = new Uint32Array(rows.length)
  const known = new Float64Array(rows.length)
  let many = 0
  for (let place = 0; place < rows.length; place += 1) {
    const times = often(place)
    if (times === 0) continue
    found[many] = rows[place] ?? 0
    known[many] = times
    many += 1
  }
  return { ...nowhere, rows: found.subarray(0, many), often: known }
}

const counts: readonly number[] = fieldsInOrder.map((field) => weights[field])
const lastField = counts.length - 1

/** How often a term stands in a row whose places are written at `from`: nearly always in the text alone, and so few times that one byte says how many bytes they take. */
function frequency(bytes: Uint8Array, from: number, counted: readonly number[]): number {
  const size = bytes[from] ?? 0
  if (size >= 0x80 || bytes[from + 1] !== 1 || bytes[from + 2] !== lastField) return frequencyAnywhere(bytes, from, counted)
  const end = from + 1 + (size >> 1)
  let often = 0
  for (let at = from + 3; at < end; at += 1) often += 1 - ((bytes[at] ?? 0) >>> 7)
  return often * (counted[lastField] ?? 0)
}

/** A byte for each place, or more where a mark says so; after a one, the number of the next field. */
function frequencyAnywhere(bytes: Uint8Array, from: number, counted: readonly number[]): number {
  const read = new Numbers(bytes, from)
  const size = read.next()
  let { at } = read
  const end = at + (size >> 1)
  let [often, weight] = [0, counted[0] ?? 0]
  while (at < end) {
    let byte = bytes[at++] ?? 0
    if (byte === 1) {
      weight = counted[bytes[at++] ?? 0] ?? 0
      continue
    }
    while (byte >= 0x80) byte = bytes[at++] ?? 0
    often += weight
  }
  return often
}

/** Rows where terms follow one another. */
function inSequence({ size }: IndexNow, terms: readonly Postings[], counted: readonly number[]): Hits {
  const byRow = terms.map(({ rows }) => placesByRow(rows, size))
  const rarest = terms.reduce((least, each) => (each.rows.length < least.rows.length ? each : least))
  const rows = byRow.reduce((left, places) => left.filter((row) => places[row] !== 0), rarest.rows)
  // Of each row, where the terms so far begin, and where the next one stands.
  const [begun, next]: [number[], number[]] = [[], []]
  return standing(rows, (at) => {
    const row = rows[at] ?? 0
    let many = 0
    for (const [behind, term] of terms.entries()) {
      const place = (byRow[behind]?.[row] ?? 1) - 1
      many = behind === 0 ? readPlaces(term, place, begun) : followed(begun, many, next, readPlaces(term, place, next), behind)
      if (many === 0) return 0
    }
    let often = 0
    for (let each = 0; each < many; each += 1) often += counted[Math.floor((begun[each] ?? 0) / fieldSize)] ?? 0
    return often
  })
}

/** By row, at which place of the rows it is, and one. */
function placesByRow(rows: Uint32Array, size: number): Uint32Array {
  const places = new Uint32Array(size)
  for (let place = 0; place < rows.length; place += 1) places[rows[place] ?? 0] = place + 1
  return places
}

/** Leaves of the first `many` places those that one of the next follows so far behind; gives how many. */
function followed(begun: number[], many: number, next: readonly number[], following: number, behind: number): number {
  let [left, at] = [0, 0]
  for (let each = 0; each < many; each += 1) {
    const place = begun[each] ?? 0
    while (at < following && (next[at] ?? 0) < place + behind) at += 1
    if (at < following && next[at] === place + behind) begun[left++] = place
  }
  return left
}

// No field of a record has as many terms.
const fieldSize = 2 ** 28

/** Reads where a term stands in a row into a list that may have been longer; gives how many places there are. */
function readPlaces({ from, bytes }: Postings, place: number, into: number[]): number {
  const read = new Numbers(bytes, from[place])
  const size = read.next()
  let [at, last, many] = [read.at, 0, 0]
  const end = at + (size >> 1)
  while (at < end) {
    let byte = bytes[at++] ?? 0
    if (byte === 1) {
      last = (bytes[at++] ?? 0) * fieldSize
      continue
    }
    let value = byte & 0x7f
    while (byte >= 0x80) {
      byte = bytes[at++] ?? 0
      value = value * 128 + (byte & 0x7f)
    }
    last += value - 2
    into[many++] = last
  }
  return many
}
