import { Bits } from '../index/bits'
import { fieldsInOrder, type Field } from '../index/fields'
import type { IndexNow } from '../index/index-memory'
import { ascending, nowhere, Numbers, type Postings } from '../index/pages-of-index'
import type { Sought } from '../match/sought'
import { weights } from './rank'

/** What is sought, with what has it. */
export type Met =
  | { readonly kind: 'terms'; readonly hits: Hits }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Met[]; readonly rows: Bits }

/** Rows with terms, and how often each has them, by the weight of the fields they stand in; where that is null it is read, of any field. */
interface Hits extends Omit<Postings, 'ends'> {
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
  if (more.length > 0) return inSequence([first, ...more].map(ascending), counted)
  return standing(first.rows, (place) => frequency(first.bytes, first.from[place] ?? 0, counted))
}

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
function inSequence(terms: readonly Postings[], counted: readonly number[]): Hits {
  const rows = commonRows(terms)
  const sequence = terms.map((term, behind): InRows => ({ bytes: term.bytes, from: fromIn(term, rows), behind }))
  // Of each row, where what follows one another so far would begin.
  const begun: number[] = []
  return standing(rows, (at) => {
    let rarest = sequence[0]
    let least = Infinity
    for (const term of sequence) {
      const size = new Numbers(term.bytes, term.from[at]).next()
      if (size < least) [rarest, least] = [term, size]
    }
    let many = rarest === undefined ? 0 : readBeginnings(rarest, at, begun)
    for (const term of sequence) if (term !== rarest && many > 0) many = keepBeginnings(term, at, begun, many)
    let often = 0
    for (let each = 0; each < many; each += 1) often += counted[Math.floor((begun[each] ?? 0) / fieldSize)] ?? 0
    return often
  })
}

/** Where a term of a sequence stands in the rows that all have, and how many terms are before it. */
interface InRows extends Pick<Postings, 'from' | 'bytes'> {
  readonly behind: number
}

function commonRows(terms: readonly Postings[]): Uint32Array {
  const [rarest, ...others] = terms.map(({ rows }) => rows).sort((one, other) => one.length - other.length)
  const common = Uint32Array.from(rarest ?? [])
  let many = common.length
  for (const rows of others) {
    let [kept, next] = [0, 0]
    for (let at = 0; at < many; at += 1) {
      const row = common[at] ?? 0
      while (next < rows.length && (rows[next] ?? 0) < row) next += 1
      if (rows[next] === row) common[kept++] = row
    }
    many = kept
  }
  return common.subarray(0, many)
}

function fromIn(term: Postings, rows: Uint32Array): Uint32Array {
  const from = new Uint32Array(rows.length)
  let next = 0
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    while ((term.rows[next] ?? row) < row) next += 1
    from[at] = term.from[next] ?? 0
  }
  return from
}

// No field of a record has as many terms.
const fieldSize = 2 ** 28

/** The places of a term in one row, ascending: its field's number times `fieldSize`, and which term of the field it is. */
class Places {
  readonly #bytes: Uint8Array
  readonly #end: number
  #at: number
  #last = 0

  /** `from`: where in `bytes` twice the number of their bytes is written, and they behind it. */
  constructor(bytes: Uint8Array, from: number | undefined) {
    const read = new Numbers(bytes, from)
    const size = read.next()
    this.#bytes = bytes
    this.#at = read.at
    this.#end = read.at + (size >> 1)
  }

  /** The next place, or -1 where there is none. */
  next(): number {
    const bytes = this.#bytes
    while (this.#at < this.#end) {
      let byte = bytes[this.#at++] ?? 0
      if (byte === 1) {
        this.#last = (bytes[this.#at++] ?? 0) * fieldSize
        continue
      }
      let value = byte & 0x7f
      while (byte >= 0x80) {
        byte = bytes[this.#at++] ?? 0
        value = value * 128 + (byte & 0x7f)
      }
      return (this.#last += value - 2)
    }
    return -1
  }
}

/** Reads where a sequence would begin whose term stands in a row, into a list that may have been longer; gives how many places there are. */
function readBeginnings({ bytes, from, behind }: InRows, row: number, into: number[]): number {
  const places = new Places(bytes, from[row])
  let many = 0
  for (let place = places.next(); place !== -1; place = places.next()) into[many++] = place - behind
  return many
}

/** Leaves of the first `many` beginnings those that go on with a term, without a list of where else it stands; gives how many. */
function keepBeginnings({ bytes, from, behind }: InRows, row: number, begun: number[], many: number): number {
  const places = new Places(bytes, from[row])
  let [kept, each] = [0, 0]
  for (let place = places.next(); place !== -1; place = places.next()) {
    while ((begun[each] ?? 0) + behind <= place) {
      if ((begun[each] ?? 0) + behind === place) begun[kept++] = begun[each] ?? 0
      each += 1
      if (each === many) return kept
    }
  }
  return kept
}
