/** Whether the head of a file has these bytes at a place; written in hexadecimal, `..` for any. */
function has(at: number, ...patterns: readonly string[]): (head: Buffer) => boolean {
  return (head) => patterns.some((pattern) => (pattern.match(/../g) ?? []).every((digits, index) => digits === '..' || head[at + index] === Number.parseInt(digits, 16)))
}

const ascii = (text: string): string => Buffer.from(text, 'latin1').toString('hex')

/** What the package for telling types does not know, or takes for something else, by the first bytes. */
const signatures: readonly (readonly [mediaType: string, is: (head: Buffer) => boolean])[] = [
  // [MS-EMF] 2.3.4.2 and [MS-WMF] 2.3.2.
  ['image/emf', (head) => has(0, '01000000')(head) && has(40, ascii(' EMF'))(head)],
  ['image/wmf', has(0, 'd7cdc69a', '010009000003', '020009000003', '010009000001')],
  // [MS-ONESTORE] 2.3.1: a section, and the contents of a notebook.
  ['application/onenote', has(0, 'e4525c7b8cd8a74daeb15378d02996d3', 'a12ff143efd9ae4c9ee24a6f5f5b5d5e', '3fdd9a101b91f549a5d01791edc8aed8')],
  ['application/x-msaccess', has(0, `00010000${ascii('Standard Jet DB')}`, `00010000${ascii('Standard ACE DB')}`)],
  ['application/vnd.lotus-1-2-3', has(0, '000002000404', '000002000604', '000002002051', '000002002151')],
  // Of Windows, whose cells nobody here reads.
  ['application/vnd.lotus-wordpro', has(0, '576f726450726f')],
  ['application/x-lotus-123', has(0, '00001a00..1004')],
  ['application/vnd.wordperfect', (head) => has(0, 'ff575043')(head) && head[9] === 0x0a],
  ['application/x-mswrite', has(0, '31be000000ab', '32be000000ab')],
  ['application/winhlp', has(0, '3f5f0300')],
  ['application/vnd.quark.quarkxpress', has(2, ascii('MMXPR'), ascii('IIXPR'))],
  ['application/vnd.corel-draw', (head) => has(0, ascii('RIFF'))(head) && has(8, ascii('CDR'), ascii('cdr'))(head)],
  ['image/vnd.djvu', has(0, ascii('AT&TFORM'))],
  ['image/x-sgi', has(0, '01da0001', '01da0101', '01da0002', '01da0102')],
  ['image/x-pcx', isPcx],
  ['application/x-dbf', isTable],
  ['image/x-tga', isTarga],
]

/** What a file is by its first bytes, where only these tell; null: none of what is known here. */
export function typeBySignature(head: Buffer): string | null {
  return signatures.find(([, is]) => is(head))?.[0] ?? null
}

const anymap = /^P([1-6])\s(?:#[^\n]{0,200}\n)?\d{1,6}\s{1,4}\d{1,6}\s/
/** What pixels in bytes have in them, and no text. */
// oxlint-disable-next-line no-control-regex -- it is these that tell
const unwritten = /[\0-\x08\x0e-\x1f\xff]/

/** Whether a head is that of a picture of Netpbm: a line or two of figures, then its pixels, in figures or in bytes. "P1 2012 2013 Planung" is none. */
export function isAnymap(head: Buffer): boolean {
  const [start, kind = ''] = anymap.exec(head.toString('latin1', 0, 256)) ?? []
  if (start === undefined) return false
  const pixels = head.toString('latin1', start.length)
  return '123'.includes(kind) ? /^[\d\s]*$/.test(pixels.replace(/#[^\n]*/g, '')) : unwritten.test(pixels)
}

/** Whether a head that begins as an icon of Windows does lists pictures as one has them: behind the list, each within reason. */
export function isIcon(head: Buffer): boolean {
  const count = head.length < 22 ? 0 : head.readUInt16LE(4)
  if (count === 0 || count > 256 || head[9] !== 0) return false
  return head.readUInt32LE(18) >= 6 + 16 * count && head.readUInt32LE(14) > 0
}

/** PCX: versions 0 to 5, run lengths, and a byte that is always zero. */
function isPcx(head: Buffer): boolean {
  if (head.length < 128 || head[0] !== 0x0a || (head[1] ?? 9) > 5 || (head[2] ?? 9) > 1 || head[64] !== 0) return false
  const isSized = head.readUInt16LE(8) > head.readUInt16LE(4) && head.readUInt16LE(10) > head.readUInt16LE(6)
  return isSized && [1, 2, 4, 8].includes(head[3] ?? 0) && (head[65] ?? 0) >= 1 && (head[65] ?? 9) <= 4
}

const fieldBytes = 32

/** A table of dBase: the day it was written, and a head of as many bytes as its fields take. */
function isTable(head: Buffer): boolean {
  if (head.length < 2 * fieldBytes + 1 || ![0x03, 0x30, 0x31, 0x83, 0x8b, 0xf5].includes(head[0] ?? 0)) return false
  const [month = 0, day = 0, size] = [head[2], head[3], head.readUInt16LE(8)]
  const isOfFields = size >= 2 * fieldBytes + 1 && [1, 1 + (263 % fieldBytes), 0].includes(size % fieldBytes)
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && isOfFields && /^[A-Za-z_][\w]{0,10}\0/.test(head.toString('latin1', fieldBytes, fieldBytes + 12))
}

/** TGA (Truevision 2.0): has no signature; how its picture is kept, without or with a map of colours, and how large it is. */
function isTarga(head: Buffer): boolean {
  if (head.length < 32) return false
  const [map, kind = 0, bits = 0, look = 0] = [head[1], head[2], head[16], head[17]]
  const isSized = head.readUInt16LE(12) > 0 && head.readUInt16LE(14) > 0 && (look & 0xc0) === 0 && (look & 0x0f) <= 8
  if (map === 1) return isSized && [1, 9].includes(kind) && bits === 8 && head.readUInt16LE(5) > 0 && head.readUInt16LE(5) <= 256 && [15, 16, 24, 32].includes(head[7] ?? 0)
  return map === 0 && isSized && ([2, 10].includes(kind) ? [15, 16, 24, 32] : [3, 11].includes(kind) ? [8, 16] : []).includes(bits) && head.readUInt32LE(3) === 0 && head[7] === 0
}
