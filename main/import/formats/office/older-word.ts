import { codePageDecoder } from '../code-pages'

/** What the head of a document of Word 6 and 95 begins with; that of later ones is another ([MS-DOC] 2.5.2, wIdent). */
const signature = 0xa5dc
/** Where its head says so: whether text stands in pieces, in which letters, where it begins, how long its parts are (body, notes, margins, …), where the list of pieces is. */
const at = { flags: 0x0a, letters: 0x14, text: 0x18, lengths: 0x34, partCount: 8, pieces: 0x160 } as const
const inPieces = 0x0004
const lettersOfMac = 0x0100

/** Whether the head of a document's main stream (null: it has none) is that of Word 6 or 95. */
export function isOlderWord(head: Buffer | null): head is Buffer {
  return head !== null && head.length > at.pieces + 8 && head.readUInt16LE(0) === signature
}

/** All text of a document of Word 6 and 95, with Word's marks in it: body, notes, margins, comments and boxes, one behind the other. */
export function olderText(head: Buffer): string {
  const length = Array.from({ length: at.partCount }, (_, part) => head.readUInt32LE(at.lengths + part * 4)).reduce((sum, each) => sum + each, 0)
  const start = head.readUInt32LE(at.text)
  const pieces = (head.readUInt16LE(at.flags) & inPieces) === 0 ? [{ start, length }] : piecesOf(head)
  const letters = codePageDecoder(head.readUInt16LE(at.letters) === lettersOfMac ? 10_000 : 1252)
  return pieces.map((piece) => letters.decode(head.subarray(piece.start, piece.start + piece.length))).join('').slice(0, length)
}

interface Piece {
  readonly start: number
  readonly length: number
}

/** Where each piece of a text stands: behind what changes its looks, the list of its ends and one of places ([MS-DOC] 2.9.38, Clx). */
function piecesOf(head: Buffer): Piece[] {
  let place = head.readUInt32LE(at.pieces)
  const end = place + head.readUInt32LE(at.pieces + 4)
  while (place + 3 <= end && head.readUInt8(place) === 1) place += 3 + head.readUInt16LE(place + 1)
  if (place + 5 > end || head.readUInt8(place) !== 2) return []
  const count = Math.floor((head.readUInt32LE(place + 1) - 4) / 12)
  const places = place + 5
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const from = head.readUInt32LE(places + index * 4)
    return { start: head.readUInt32LE(places + (count + 1) * 4 + index * 8 + 2), length: head.readUInt32LE(places + index * 4 + 4) - from }
  })
}
