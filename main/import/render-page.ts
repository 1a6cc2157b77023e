import { renderPicture } from './formats/image'
import { renderPdfPage } from './formats/pdf'
import { identify } from './identify'

/** A page (from 0) of a PDF, a TIFF or any other picture as WebP of that width in pixels. Throws the fault of the file. */
export async function renderPage(path: string, page: number, width: number): Promise<Uint8Array> {
  const { mediaType } = await identify(path, '')
  return mediaType.startsWith('image/') ? renderPicture(path, page, width) : renderPdfPage(path, page, width)
}
