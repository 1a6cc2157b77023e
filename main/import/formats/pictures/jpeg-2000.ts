import sharp, { type Sharp } from 'sharp'
import { ArchiveError } from '../../../fault'
import { drawPageOf } from '../pdf/pdf'

/** A picture in JPEG 2000; its size in pixels. */
interface Jpeg2000 {
  readonly width: number
  readonly height: number
  /** The picture, no wider or higher than so many pixels. Throws `file-damaged`. */
  drawn(longest: number): Promise<Sharp>
}

const container = Buffer.from('0000000c6a502020', 'hex')
/** What a codestream begins with: its own mark and that of its size (ISO/IEC 15444-1, A.4.1 and A.5.1). */
const codestream = Buffer.from('ff4fff51', 'hex')
/** Behind the mark: the length of this segment, what a decoder has to know, then the size and where the picture begins in it. */
const sizeAt = 8
/** Where a codestream without a container says how many samples a pixel has. */
const samplesAt = 40
/** As many as a page of A3 has at 300 dots an inch, twice: what is larger would fill the memory, and nobody sees more. */
const mostPixels = 40_000_000

/** Whether bytes begin as a picture in JPEG 2000 does, within a container (JP2, JPX) or without (J2K). */
export function isJpeg2000(bytes: Buffer): boolean {
  return bytes.subarray(0, container.length).equals(container) || bytes.subarray(0, codestream.length).equals(codestream)
}

/** Reads the head of a picture in JPEG 2000. Throws `file-damaged`. */
export function jpeg2000In(bytes: Buffer): Jpeg2000 {
  const at = bytes.indexOf(codestream) + sizeAt
  if (at < sizeAt || at + 16 > bytes.length) throw new ArchiveError('file-damaged')
  const size = { width: bytes.readUInt32BE(at) - bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 4) - bytes.readUInt32BE(at + 12) }
  if (size.width < 1 || size.height < 1) throw new ArchiveError('file-damaged')
  return { ...size, drawn: (longest) => drawn(bytes, size, longest) }
}

interface Size {
  readonly width: number
  readonly height: number
}

/** PDF has such pictures in it as they are (ISO 32000-1, 7.4.9), and its reader draws them: on a page of nothing else, white where it cannot. */
async function drawn(bytes: Buffer, size: Size, longest: number): Promise<Sharp> {
  const scale = Math.min(1, longest / Math.max(size.width, size.height), Math.sqrt(mostPixels / (size.width * size.height)))
  const width = Math.max(1, Math.round(size.width * scale))
  const picture = await drawPageOf(pageAround(bytes, size, white), 0, width)
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true })
  if (isOfOne(data, 255) && isOfOne((await (await drawPageOf(pageAround(bytes, size, black), 0, 16)).raw().toBuffer()), 0)) throw new ArchiveError('file-damaged')
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
}

const white = 1
const black = 0

/** Whether all pixels, of four bytes, are that bright. */
function isOfOne(data: Buffer, bright: number): boolean {
  for (let at = 0; at < data.length; at += 4) if (data[at] !== bright || data[at + 1] !== bright || data[at + 2] !== bright) return false
  return true
}

/** Pages of PDF have sides of 14,400 units at most (ISO 32000-1, annex C). */
const longestPage = 10_000

/** A PDF of one page, all of it the picture, on a ground that bright (0 to 1). */
function pageAround(bytes: Buffer, { width, height }: Size, ground: number): Buffer {
  const scale = Math.min(1, longestPage / Math.max(width, height))
  const [across, down] = [width * scale, height * scale].map((side) => side.toFixed(3))
  const content = `${ground} g 0 0 ${across} ${down} re f q ${across} 0 0 ${down} 0 0 cm /P Do Q`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${across} ${down}]/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>`,
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
  ]
  // A codestream by itself does not say what its samples mean.
  const colours = bytes.subarray(0, codestream.length).equals(codestream) ? (bytes.readUInt16BE(samplesAt) < 3 ? '/ColorSpace/DeviceGray' : '/ColorSpace/DeviceRGB') : ''
  const written = objects.map((object, index) => Buffer.from(`${index + 1} 0 obj\n${object}\nendobj\n`))
  const head = Buffer.from('%PDF-1.5\n')
  const picture = Buffer.from(`5 0 obj\n<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}${colours}/Filter/JPXDecode/Length ${bytes.length}>>stream\n`)
  const before = Buffer.concat([head, ...written])
  const behind = Buffer.from('\nendstream\nendobj\n')
  const starts = [...written.map((_, index) => head.length + written.slice(0, index).reduce((sum, { length }) => sum + length, 0)), before.length]
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const end = before.length + picture.length + bytes.length + behind.length
  return Buffer.concat([before, picture, bytes, behind, Buffer.from(`xref\n0 6\n0000000000 65535 f \n${table}trailer\n<</Root 1 0 R/Size 6>>\nstartxref\n${end}\n%%EOF\n`)])
}
