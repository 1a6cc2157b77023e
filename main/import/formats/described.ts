import sharp from 'sharp'
import { checkContainer, filesIn } from '../reading/container'
import { limits } from '../reading/limits'
import { upToEnd } from '../reading/open-zip'
import type { Parts } from '../reading/parts'
import { readWhole } from '../reading/read-whole'
import { thumbnailFrom } from '../thumbnail/thumbnail'
import type { Content } from './content'
import { andProperties, readOfficeProperties } from './office/core-properties'
import { isOle, oleProperties, openOle } from './office/ole'
import { pdfOf } from './pdf/pdf'

/** Where Apple's programs put a preview of a document: all its pages as PDF, or a picture of the first. */
const previewPages = 'QuickLook/Preview.pdf'
const previewPictures = ['preview.jpg', 'QuickLook/Thumbnail.jpg', 'QuickLook/Thumbnail.png', 'docProps/thumbnail.jpeg', 'docProps/thumbnail.png']

/** A document whose format nobody here reads (Visio, Publisher, Project; Pages, Numbers, Keynote), with what it says of itself and its preview. */
export async function describedFrom(path: string, parts: Parts): Promise<Content> {
  const bytes = upToEnd(readWhole(path))
  if (isOle(bytes)) return { ...oleProperties(openOle(bytes)), pages: [], fault: 'no-reader' }
  const properties = readOfficeProperties(await checkContainer(bytes, andProperties(/^$/)))
  const files = await filesIn(bytes, [previewPages, ...previewPictures])
  const preview = files.get(previewPages)
  if (preview !== undefined) {
    // Its pages are not those of the file itself: nobody can turn to them, or recognise more in them.
    const { pages, notes = [], thumbnail = null } = await pdfOf(preview, parts)
    return { ...properties, pages, notes, thumbnail }
  }
  return { ...properties, pages: [], fault: 'no-reader', thumbnail: await firstOf(previewPictures.flatMap((name) => files.get(name) ?? [])) }
}

async function firstOf([picture]: readonly Buffer[]): Promise<Uint8Array | null> {
  return picture === undefined ? null : thumbnailFrom(sharp(picture, { limitInputPixels: limits.pixels })).catch(() => null)
}
