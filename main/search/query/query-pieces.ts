import { fieldNamed } from '../index/fields'
import { bracketsIn, withoutBrackets } from './brackets'
import { isDateName, isFilterName, readFilter } from './filters'
import { withoutScheme } from './pasted'
import { withPlainSigns } from './typed-signs'

/** What stands between blanks in a query, or in quotes; offsets in UTF-16 units. */
export interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly quoted: { readonly text: string; readonly closed: boolean } | null
}

// Quotes are taken out first, for lunr knows no phrases. A piece is what stands between blanks.
// Two quoted dates with `..` between them are one, and Solar||Biogas are two with their sign.
const piecePattern = /(?<range>[+-]?\p{L}+:(?:["„“”»«][^"“”»«]*["“”»«]\.\.(?:["„“”»«][^"“”»«]*["“”»«])?[^\s"]*|[^\s"„“”»«]*\.\.["„“”»«][^"“”»«]*["“”»«]))|(?<operator>[+-]?(?:\p{L}+:)?)["„“”»«](?<phrase>[^"“”»«]*)(?<close>["“”»«]?)(?:[~^][^\s"„“”»«]*)?|(?<named>[+-]?\p{L}+:)['‚‘’](?<name>[^'‚‘’"„“”»«]+)['‘’](?!\S)|(?<=[^\s|&])(?:\|\||&&)(?=[^\s|&])|(?:(?!(?<=[^\s|&])(?:\|\||&&)(?=[^\s|&]))\S)+/gu

/** A field or filter whose value is still to be typed: `art:` and `in:""` ask for nothing yet. */
export function isBegun({ text, quoted }: Piece): boolean {
  return (quoted === null ? /^[^:]+:$/.test(text) : quoted.text.trim() === '') && hasName(text)
}

/** Whether a piece begins with the name of a filter or field. */
export function hasName(text: string): boolean {
  const name = /^[+-]?(\p{L}+):/u.exec(text)?.[1]
  return name !== undefined && (isFilterName(name) || fieldNamed(name) !== undefined)
}

/** A piece without its name, and signs behind that; its own stays. */
export function withoutName(piece: Piece): Piece {
  return { ...piece, text: piece.text.replace(/^([+-]?)\p{L}+:[-+(]*/u, '$1') }
}

/** The pieces of a query; a name with a blank behind its colon takes the next as its value. */
export function piecesOf(input: string): Piece[] {
  const typed = withPlainSigns(input)
  const pieces: Piece[] = []
  for (const { 0: text, index, groups } of withoutBrackets(typed, bracketsIn(typed)).matchAll(piecePattern)) {
    const piece = { text: textOf(text, groups), start: index, end: index + text.length, quoted: quotedIn(text, groups) }
    const name = pieces.at(-1)
    if (name !== undefined && name.quoted === null && isBegun(name) && !hasName(text)) pieces.splice(-1, 1, { ...piece, text: name.text + text, start: name.start })
    else pieces.push(piece)
  }
  return withWholeDates(pieces)
}

// datum:17. Mai 2011 bis 20. Juni 2011
const mostBehindDate = 6
const toLater = /^(?:[-–—]|\.{2,3}|to|until|bis)$/iu

/** Pieces of which a filter by date has all words of its date, also those behind blanks: `datum:17. Mai 2011`. */
function withWholeDates(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = []
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at]
    if (piece === undefined) break
    const more = moreOfDate(piece, pieces.slice(at + 1, at + 1 + mostBehindDate))
    found.push(more.length === 0 ? piece : { ...piece, text: [piece, ...more].map(({ text }) => text).join(' '), end: more.at(-1)?.end ?? piece.end })
    at += more.length
  }
  return found
}

/** Those of the pieces behind a filter by date without which its value is no date, or not all of a span. */
function moreOfDate({ text, quoted }: Piece, behind: readonly Piece[]): readonly Piece[] {
  if (quoted !== null || !isDateName(text) || !(toLater.test(behind[0]?.text ?? '') || readFilter(text) === 'value-unknown')) return []
  const isOther = (piece: Piece): boolean => piece.quoted !== null || piece.text.includes(':')
  const other = behind.findIndex(isOther)
  for (let count = other === -1 ? behind.length : other; count > 0; count -= 1) {
    const more = behind.slice(0, count)
    if (readFilter([text, ...more.map((piece) => piece.text)].join(' ')) !== 'value-unknown') return more
  }
  return []
}

/** A piece as it is read: single quotation marks are such only around the value of a name (ort:'Bad Honnef'). */
function textOf(text: string, { named, name }: Partial<Record<string, string>> = {}): string {
  return named === undefined ? withoutScheme(text) : `${named}"${name}"`
}

/** What stands in the quotes of a piece: a phrase, or the two ends of a span. */
function quotedIn(text: string, groups: Partial<Record<string, string>> = {}): Piece['quoted'] {
  if (groups['name'] !== undefined) return { text: groups['name'], closed: true }
  if (groups['range'] !== undefined) return { text: text.slice(text.indexOf(':') + 1), closed: true }
  return groups['phrase'] === undefined ? null : { text: groups['phrase'], closed: groups['close'] !== '' }
}
