import type { Sharp } from 'sharp'
import { ArchiveError } from '../../fault'
import { drawPdfPage, drawPdfPageToRecognise, type PageToRecognise, type SizeToRead } from '../formats/pdf/pdf'
import { pageOfPicture } from '../formats/pictures/image'
import { identify } from '../reading/identify'

/** A page (from 0) of a PDF, drawn that wide, or of a TIFF or any other picture as it is. Throws the fault of the file. */
export async function pagePicture(path: string, page: number, width: number): Promise<Sharp> {
  const { mediaType } = await identify(path, '')
  return mediaType.startsWith('image/') ? pageOfPicture(path, page) : drawPdfPage(path, page, width)
}

/** The same to be recognised: without the text that stands beside the picture of a PDF's page, which is given apart. */
export async function pageToRecognise(path: string, page: number, size: SizeToRead): Promise<PageToRecognise> {
  const { mediaType } = await identify(path, '')
  return mediaType.startsWith('image/') ? { picture: await pageOfPicture(path, page), beside: { text: '', words: [] }, isGarbled: false } : drawPdfPageToRecognise(path, page, size)
}

/** A page as WebP, upright and no wider than so many pixels. */
export async function renderPage(path: string, page: number, width: number): Promise<Uint8Array> {
  const picture = await pagePicture(path, page, width)
  try {
    return new Uint8Array(await picture.rotate().resize({ width, withoutEnlargement: true }).flatten({ background: '#ffffff' }).webp({ quality: 82 }).toBuffer())
  } catch (cause) {
    throw new ArchiveError('file-damaged', {}, { cause })
  }
}
