import { statSync } from 'node:fs'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { ArchiveError } from '../../../fault'
import { printOf } from '../../print/picture-print'
import type { PhotoMetadata } from '../../reading/extracted'
import { limits } from '../../reading/limits'
import type { Parts } from '../../reading/parts'
import { readWhole } from '../../reading/read-whole'
import { looksWritten } from '../../recognise/written'
import { longestSide, smallFrom, thumbnailOf, type SmallPicture } from '../../thumbnail/thumbnail'
import type { Content } from '../content'
import { bitmapIn, isBitmap, type Bitmap } from './bitmap'
import { withHeic } from './heic'
import { isJpeg2000, jpeg2000In } from './jpeg-2000'
import { photoMetadata } from './photo-metadata'
import { isUndrawn, tiffHead } from './tiff'

/**
 * A picture: what it says of itself, and a thumbnail; a TIFF of several pages has as many. One that is cut off keeps both,
 * as far as they go, with `file-damaged`; of one that nobody can draw there is what it says of itself, with `picture-undrawn`. Throws `image-too-large`, and `file-damaged` where nothing can be seen.
 */
export async function imageFrom(path: string, _parts?: Parts, sidecars: readonly string[] = []): Promise<Content> {
  const bytes = readWhole(path)
  const head = tiffHead(bytes)
  if (head !== null && isUndrawn(head)) {
    const photo = await photoMetadata(bytes, head, ...bytesOf(sidecars))
    return { pages: [], photo, title: photo.title, creator: photo.creator, fault: 'picture-undrawn' }
  }
  const metadata = await pixelsOf(bytes)
  const photo = await photoMetadata(bytes, upright(metadata), ...bytesOf(sidecars))
  const stretch = head?.stretch ?? 1
  const whole = await smallOf(openPicture(bytes, 0, 'truncated'), stretch)
  const small = whole ?? (await smallOf(openPicture(bytes, 0, 'none'), stretch))
  if (small === null) throw new ArchiveError('file-damaged')
  const count = pageCount(metadata)
  // What has several pages is a document, whatever its cover shows.
  const written = whole !== null && (count > 1 || looksWritten(whole))
  return {
    pages: count === 1 && !written ? [] : Array.from({ length: count }, () => ''),
    paged: count > 1 || written,
    pictured: written,
    photo,
    print: count > 1 || written ? null : printOf(small),
    thumbnail: await thumbnailOf(small),
    title: photo.title,
    creator: photo.creator,
    fault: whole === null ? 'file-damaged' : null,
  }
}

/** A photo as telephones keep it (HEIC), which may be one of a written page. Throws `image-too-large`, `file-damaged`. */
export async function heicFrom(path: string, _parts?: Parts, sidecars: readonly string[] = []): Promise<Content> {
  const bytes = readWhole(path)
  return withHeic(bytes, async (heic) => {
    checkPixels(heic)
    const photo = await photoMetadata(bytes, { width: heic.width, height: heic.height }, ...bytesOf(sidecars))
    return pictureOf(await smallFrom(heic.thumbnail() ?? heic.smaller(2 * longestSide)), photo)
  })
}

/** A bitmap of Windows, which may be one of a written page; one that is cut off as far as it goes, with `file-damaged`. Throws `image-too-large`, `file-damaged`. */
export async function bitmapFrom(path: string, _parts?: Parts, sidecars: readonly string[] = []): Promise<Content> {
  const bytes = readWhole(path)
  const bitmap = bitmapIn(bytes)
  checkPixels(bitmap)
  const photo = await photoMetadata(bytes, { width: bitmap.width, height: bitmap.height }, ...bytesOf(sidecars))
  const { picture, isWhole } = bitmap.picture()
  const small = await smallOf(picture)
  if (small === null) throw new ArchiveError('file-damaged')
  return { ...(await pictureOf(small, photo)), fault: isWhole ? null : 'file-damaged' }
}

/** A picture in JPEG 2000, as archives keep what they scan. Throws `image-too-large`, `file-damaged`. */
export async function jpeg2000From(path: string, _parts?: Parts, sidecars: readonly string[] = []): Promise<Content> {
  const bytes = readWhole(path)
  const picture = jpeg2000Within(bytes)
  const photo = await photoMetadata(bytes, picture, ...bytesOf(sidecars))
  return pictureOf(await smallFrom(await picture.drawn(2 * longestSide)), photo)
}

/** A picture of one page, photo or written. */
async function pictureOf(small: SmallPicture, photo: PhotoMetadata): Promise<Content> {
  const written = looksWritten(small)
  return { pages: written ? [''] : [], paged: written, pictured: written, photo, print: written ? null : printOf(small), thumbnail: await thumbnailOf(small), title: photo.title, creator: photo.creator }
}

/** More than the longest history of edits. */
const sidecarBytes = 10_000_000

/** A picture is not to be lost over what lies beside it. */
function bytesOf(sidecars: readonly string[]): Buffer[] {
  return sidecars.flatMap((path) => {
    try {
      return statSync(path).size > sidecarBytes ? [] : [readWhole(path)]
    } catch {
      return []
    }
  })
}

/** A page (from 0) of a picture. Throws as the readers do. */
export async function pageOfPicture(path: string, page: number): Promise<Sharp> {
  const bytes = readWhole(path)
  if (isBitmap(bytes)) return pictureIn(bitmapIn(bytes))
  if (isJpeg2000(bytes)) return jpeg2000Within(bytes).drawn(Infinity)
  if (!isHeic(bytes)) return openSafely(bytes, page)
  return withHeic(bytes, async (heic) => {
    checkPixels(heic)
    const { data, info: { width, height, channels } } = await heic.picture().raw().toBuffer({ resolveWithObject: true })
    return sharp(data, { raw: { width, height, channels } })
  })
}

function jpeg2000Within(bytes: Buffer): ReturnType<typeof jpeg2000In> {
  const picture = jpeg2000In(bytes)
  checkPixels(picture)
  return picture
}

function pictureIn(bitmap: Bitmap): Sharp {
  checkPixels(bitmap)
  return bitmap.picture().picture
}

async function openSafely(bytes: Buffer, page: number): Promise<Sharp> {
  const metadata = await pixelsOf(bytes)
  if (page >= pageCount(metadata)) throw new ArchiveError('not-found', { page })
  return stretched(openPicture(bytes, page, 'none'), tiffHead(bytes)?.stretch ?? 1)
}

/** A picture whose dots are no squares, as it looks on paper. */
async function stretched(picture: Sharp, stretch: number): Promise<Sharp> {
  if (stretch === 1) return picture
  const { width, height, orientation = 1 } = await picture.metadata()
  const size = stretch > 1 ? { width, height: Math.round(height * stretch) } : { width: Math.round(width / stretch), height }
  checkPixels(size)
  return sharp(await picture.resize({ ...size, fit: 'fill' }).withMetadata({ orientation }).tiff({ compression: 'none' }).toBuffer())
}

function openPicture(bytes: Buffer, page: number, failOn: 'truncated' | 'none'): Sharp {
  return sharp(bytes, { limitInputPixels: limits.pixels, failOn, page })
}

async function pixelsOf(bytes: Buffer): Promise<Metadata> {
  let metadata: Metadata
  try {
    metadata = await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch (cause) {
    throw new ArchiveError('file-damaged', {}, { cause })
  }
  checkPixels(metadata)
  return metadata
}

function checkPixels({ width, height }: { readonly width: number; readonly height: number }): void {
  if (width * height > limits.pixels) throw new ArchiveError('image-too-large', { width, height })
}

/** A TIFF is a document of pages; the frames of a GIF or WebP are one moving picture. */
function pageCount({ format, pages = 1 }: Metadata): number {
  return format === 'tiff' ? Math.min(pages, limits.pages) : 1
}

/** The size with the camera's orientation applied: from 5 on it lies on its side (EXIF 2.32, tag 274). */
function upright({ width, height, orientation = 1 }: Metadata): { width: number; height: number } {
  return orientation >= 5 ? { width: height, height: width } : { width, height }
}

async function smallOf(picture: Sharp, stretch = 1): Promise<SmallPicture | null> {
  try {
    return await smallFrom(await stretched(picture, stretch))
  } catch {
    return null
  }
}

/** The brand in the first box (ISO/IEC 14496-12, "File Type Box"). */
function isHeic(bytes: Buffer): boolean {
  return bytes.toString('latin1', 4, 8) === 'ftyp' && /^(?:hei[csmx]|hev[csmx]|mif1|msf1)$/.test(bytes.toString('latin1', 8, 12))
}
