import { codePageDecoder } from './code-pages'
import { isOle, openOle, streamOf } from './ole'
import { headerLines } from './sheets'

/** Records of a workbook of Excel 5 to 2003 ([MS-XLS] 2.3). */
const records = { end: 0x0a, header: 0x14, footer: 0x15, codePage: 0x42, sheet: 0x85, begin: 0x809 } as const
/** What the first record of Excel 97 and later says of its version. */
const ofUnicode = 0x0600

interface BiffRecord {
  readonly type: number
  readonly content: Buffer
}

/** Headers and footers of each sheet, in the order of the workbook: its reader leaves them behind. */
export function headersBySheet(bytes: Buffer): string[][] {
  try {
    return headersIn(bytes)
  } catch (error) {
    // Lengths that lead nowhere: the cells have been read all the same.
    if (error instanceof RangeError) return []
    throw error
  }
}

function headersIn(bytes: Buffer): string[][] {
  if (!isOle(bytes)) return []
  const ole = openOle(bytes)
  const stream = streamOf(ole, '/Workbook') ?? streamOf(ole, '/Book')
  if (stream === null) return []
  const workbook = [...recordsFrom(stream, 0)]
  const isUnicode = workbook[0]?.content.readUInt16LE(0) === ofUnicode
  const codePage = workbook.find(({ type }) => type === records.codePage)?.content.readUInt16LE(0) ?? 1252
  return workbook.filter(({ type, content }) => type === records.sheet && content.length > 4).map(({ content }) =>
    [...recordsFrom(stream, content.readUInt32LE(0))]
      .filter(({ type }) => type === records.header || type === records.footer)
      .flatMap((record) => headerLines(textOf(record.content, isUnicode, codePage))))
}

/** The records from where a workbook or sheet begins to its end, without those of charts in it; none where it does not begin there. */
function* recordsFrom(stream: Buffer, start: number): Generator<BiffRecord> {
  let depth = 0
  for (let at = start; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at)
    const content = stream.subarray(at + 4, at + 4 + stream.readUInt16LE(at + 2))
    if (type === records.begin) depth += 1
    if (depth === 0) return
    if (depth === 1) yield { type, content }
    if (type === records.end) depth -= 1
    if (depth === 0) return
    at += 4 + content.length
  }
}

/** A text with its length before it, of letters in one byte or two; before Excel 97 in the code page of its system. */
function textOf(content: Buffer, isUnicode: boolean, codePage: number): string {
  if (content.length < 3) return ''
  if (!isUnicode) return codePageDecoder(codePage).decode(content.subarray(1, 1 + content.readUInt8(0)))
  const length = content.readUInt16LE(0)
  const isWide = (content.readUInt8(2) & 1) === 1
  return content.subarray(3, 3 + length * (isWide ? 2 : 1)).toString(isWide ? 'utf16le' : 'latin1')
}
