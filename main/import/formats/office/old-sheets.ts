import { codePageDecoder } from '../code-pages'
import { isOle, openOle, streamOf } from './ole'
import { headerLines } from './sheets'

/** Records of a workbook of Excel 5 to 2003 ([MS-XLS] 2.3). */
const records = { end: 0x0a, header: 0x14, footer: 0x15, continued: 0x3c, codePage: 0x42, object: 0x5d, sheet: 0x85, textBox: 0x1b6, begin: 0x809, chartText: 0x100d } as const
/** What the first record of Excel 97 and later says of its version. */
const ofUnicode = 0x0600

interface BiffRecord {
  readonly type: number
  readonly content: Buffer
}

/** Headers, footers, text boxes and what stands in charts of each sheet, in the order of the workbook: its reader leaves them behind. */
export function besideCells(bytes: Buffer): string[][] {
  try {
    return linesIn(bytes)
  } catch (error) {
    // Lengths that lead nowhere: the cells have been read all the same.
    if (error instanceof RangeError) return []
    throw error
  }
}

function linesIn(bytes: Buffer): string[][] {
  if (!isOle(bytes)) return []
  const ole = openOle(bytes)
  const stream = streamOf(ole, '/Workbook') ?? streamOf(ole, '/Book')
  if (stream === null) return []
  const workbook = [...recordsFrom(stream, 0)]
  const isUnicode = workbook[0]?.content.readUInt16LE(0) === ofUnicode
  const codePage = workbook.find(({ type }) => type === records.codePage)?.content.readUInt16LE(0) ?? 1252
  return workbook.filter(({ type, content }) => type === records.sheet && content.length > 4).map(({ content }) => {
    const sheet = [...recordsFrom(stream, content.readUInt32LE(0))]
    return sheet.flatMap((record, place) => {
      if (record.type === records.header || record.type === records.footer) return headerLines(textOf(record.content, isUnicode, codePage))
      if (record.type === records.chartText) return linesOf(textOf(record.content.subarray(2), isUnicode, codePage, 1))
      if (record.type === records.object && !isUnicode) return olderBoxLines(record.content, codePage)
      return record.type === records.textBox && isUnicode ? boxLines(record.content, sheet, place) : []
    })
  })
}

/** The lines of a text box, whose letters stand in the records behind it, each of them with its own width ([MS-XLS] 2.4.329). */
function boxLines(content: Buffer, sheet: readonly BiffRecord[], place: number): string[] {
  let text = ''
  const length = content.length < 12 ? 0 : content.readUInt16LE(10)
  for (let next = place + 1; text.length < length && sheet[next]?.type === records.continued; next += 1) {
    const letters = sheet[next]?.content ?? Buffer.alloc(0)
    text += letters.subarray(1).toString((letters[0] ?? 0) === 0 ? 'latin1' : 'utf16le')
  }
  return linesOf(text.slice(0, length))
}

function linesOf(text: string): string[] {
  return text.split(/[\r\n]+/).map((line) => line.trim()).filter((line) => line !== '')
}

/** Of an object of Excel 5 and 95: which kind is a text box; where its kind, the lengths of its macro, name and text stand, and where its name begins. */
const [boxKind, kindAt, macroAt, nameAt, lengthAt, tailAt] = [6, 4, 26, 30, 44, 70]

/** The lines of a text box before Excel 97, whose letters stand in the object itself, behind its name and its macro. */
function olderBoxLines(content: Buffer, codePage: number): string[] {
  if (content.length < tailAt || content.readUInt16LE(kindAt) !== boxKind) return []
  // A name has its length once more before it; both together fill whole words.
  const name = content.readUInt16LE(nameAt) === 0 ? 0 : 1 + content.readUInt8(tailAt)
  const start = tailAt + name + (name % 2) + content.readUInt16LE(macroAt)
  return linesOf(codePageDecoder(codePage).decode(content.subarray(start, start + content.readUInt16LE(lengthAt))))
}

/** The records from where a workbook or sheet begins to its end, of charts in it only what is written there; none where it does not begin there. */
function* recordsFrom(stream: Buffer, start: number): Generator<BiffRecord> {
  let depth = 0
  for (let at = start; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at)
    const content = stream.subarray(at + 4, at + 4 + stream.readUInt16LE(at + 2))
    if (type === records.begin) depth += 1
    if (depth === 0) return
    if (depth === 1 || type === records.chartText) yield { type, content }
    if (type === records.end) depth -= 1
    if (depth === 0) return
    at += 4 + content.length
  }
}

/** A text with its length before it (in that many bytes), of letters in one byte or two; before Excel 97 in the code page of its system. */
function textOf(content: Buffer, isUnicode: boolean, codePage: number, lengthBytes: 1 | 2 = 2): string {
  if (content.length < 3) return ''
  if (!isUnicode) return codePageDecoder(codePage).decode(content.subarray(1, 1 + content.readUInt8(0)))
  const length = content.readUIntLE(0, lengthBytes)
  const isWide = (content.readUInt8(lengthBytes) & 1) === 1
  return content.subarray(lengthBytes + 1, lengthBytes + 1 + length * (isWide ? 2 : 1)).toString(isWide ? 'utf16le' : 'latin1')
}
