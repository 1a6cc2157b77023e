import { ArchiveError } from '../../../fault'
import { decodeDos, decodeText } from '../../reading/decode'
import { limits } from '../../reading/limits'
import { readWhole } from '../../reading/read-whole'
import type { Content } from '../content'
import { titleOfSheet } from './sheet-title'

// By tables of ours: the reader of workbooks, which knows both formats, fills the memory where one is cut off.

/** Letters of DOS, by the byte in which a table of dBase says which it has; the others are told by themselves. */
const ofDos: ReadonlySet<number> = new Set([0x01, 0x02])
const lettersAt = 29
const fieldBytes = 32
const endOfFields = 0x0d
const deleted = 0x2a

/** A table of dBase (of programs for maps and trees, too): its fields as first line, then its rows. Throws `file-damaged`. */
export async function databaseTableFrom(path: string): Promise<Content> {
  const bytes = readWhole(path)
  const [start, rowBytes] = [bytes.readUInt16LE(8), bytes.readUInt16LE(10)]
  const fields = fieldsIn(bytes.subarray(0, start))
  if (fields.length === 0 || rowBytes < 2) throw new ArchiveError('file-damaged')
  const rows: Buffer[][] = [fields.map(({ name }) => name)]
  const most = Math.floor(limits.cells / fields.length)
  const count = Math.min(bytes.readUInt32LE(4), Math.floor((bytes.length - start) / rowBytes))
  for (let row = 0; row < count && rows.length <= most; row += 1) {
    const at = start + row * rowBytes
    if (bytes[at] !== deleted) rows.push(fields.map((field) => cellOf(field, bytes.subarray(at + field.at, at + field.at + field.length))))
  }
  const letters = joined(rows)
  const lines = linesOf(ofDos.has(bytes[lettersAt] ?? 0) ? decodeDos(letters) : decodeText(letters))
  const isCut = bytes.readUInt32LE(4) > count
  return { pages: [lines.join('\n')], fault: isCut ? 'file-damaged' : count > most ? 'text-cut' : null }
}

interface Field {
  readonly name: Buffer
  readonly type: string
  /** Where it begins in a row, behind the mark of one that was deleted. */
  readonly at: number
  readonly length: number
}

function fieldsIn(head: Buffer): Field[] {
  const fields: Field[] = []
  let within = 1
  for (let at = fieldBytes; at + fieldBytes <= head.length && head[at] !== endOfFields; at += fieldBytes) {
    const end = head.subarray(at, at + 11).indexOf(0)
    const length = head[at + 16] ?? 0
    const type = String.fromCharCode(head[at + 11] ?? 0)
    // Remarks stand in a file of their own.
    if ('CNFDLI'.includes(type) || (type === 'B' && length === 8)) fields.push({ name: head.subarray(at, at + (end === -1 ? 11 : end)), type, at: within, length })
    within += length
  }
  return fields
}

function cellOf({ type }: Field, bytes: Buffer): Buffer {
  // In FoxPro; in dBase itself it stands for something kept elsewhere, and is longer.
  if (type === 'B') return Buffer.from(bytes.length === 8 ? String(bytes.readDoubleLE(0)) : '')
  if (type === 'I') return Buffer.from(bytes.length === 4 ? String(bytes.readInt32LE(0)) : '')
  if (type === 'D') return Buffer.from(bytes.toString('latin1').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'))
  return bytes
}

const tab = Buffer.from('\t')
const line = Buffer.from('\n')

/** All cells as one text, so that its letters are told by all of them. */
function joined(rows: readonly (readonly Buffer[])[]): Buffer {
  return Buffer.concat(rows.flatMap((row) => [...row.flatMap((cell) => [cell, tab]), line]))
}

function linesOf(text: string): string[] {
  return text.split('\n').map((each) => each.split('\t').map((cell) => cell.replaceAll('\0', '').trim()).filter((cell) => cell !== '').join('\t')).filter((each) => each !== '')
}

// Lotus 1-2-3, Releases 1A and 2: "Worksheet File Format"; Quattro for DOS and Works write the same.
const records = { whole: 0x0d, number: 0x0e, label: 0x0f, formula: 0x10, string: 0x33, end: 0x01 } as const
/** Formats that show a number as a day, by the last seven bits. */
const ofDays: ReadonlySet<number> = new Set([0x72, 0x73, 0x74, 0x79, 0x7a])
const digits = 12

/** A table of Lotus 1-2-3 of DOS. Throws `file-damaged`. */
export async function lotusTableFrom(path: string): Promise<Content> {
  const bytes = readWhole(path)
  const rows = new Map<number, Map<number, Buffer>>()
  let at = 0
  let cells = 0
  while (at + 4 <= bytes.length && bytes.readUInt16LE(at) !== records.end && cells < limits.cells) {
    const [type, length] = [bytes.readUInt16LE(at), bytes.readUInt16LE(at + 2)]
    const content = bytes.subarray(at + 4, at + 4 + length)
    const cell = content.length < length || length < 6 ? null : valueOf(type, content)
    if (cell !== null) {
      const row = rows.get(content.readUInt16LE(3)) ?? new Map<number, Buffer>()
      rows.set(content.readUInt16LE(3), row.set(content.readUInt16LE(1), cell))
      cells += 1
    }
    at += 4 + length
  }
  const ordered = [...rows].toSorted(([one], [other]) => one - other).map(([, row]) => [...row].toSorted(([one], [other]) => one - other).map(([, cell]) => cell))
  const lines = linesOf(decodeText(joined(ordered)))
  return { pages: [lines.join('\n')], title: titleOfSheet(lines), fault: at + 4 > bytes.length ? 'file-damaged' : cells >= limits.cells ? 'text-cut' : null }
}

/** What a cell shows; null: the record is none of a cell. */
function valueOf(type: number, content: Buffer): Buffer | null {
  // Before a label stands how it is aligned.
  if (type === records.label) return upToZero(content.subarray(6))
  if (type === records.string) return upToZero(content.subarray(5))
  if (type === records.whole && content.length >= 7) return Buffer.from(numeral(content.readInt16LE(5), content))
  return (type === records.number || type === records.formula) && content.length >= 13 ? Buffer.from(numeral(content.readDoubleLE(5), content)) : null
}

function upToZero(bytes: Buffer): Buffer {
  const end = bytes.indexOf(0)
  return end === -1 ? bytes : bytes.subarray(0, end)
}

const firstDay = Date.UTC(1899, 11, 30)
const dayMilliseconds = 86_400_000
const lastDay = 73_050

function numeral(value: number, content: Buffer): string {
  if (!Number.isFinite(value)) return ''
  if (ofDays.has((content[0] ?? 0) & 0x7f) && value >= 1 && value <= lastDay) return new Date(firstDay + Math.floor(value) * dayMilliseconds).toISOString().slice(0, 10)
  return String(Number(value.toPrecision(digits)))
}
