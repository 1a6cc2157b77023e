import sharp from 'sharp'
import { checkContainer, filesIn } from '../reading/container'
import { withPlainLines } from '../reading/decode'
import { limits } from '../reading/limits'
import { upToEnd } from '../reading/open-zip'
import type { Parts } from '../reading/parts'
import { readWhole } from '../reading/read-whole'
import { thumbnailFrom } from '../thumbnail/thumbnail'
import type { Content } from './content'
import { andProperties, readOfficeProperties } from './office/core-properties'
import { fixedPages, fixedParts } from './office/fixed-pages'
import { isOle, oleProperties, openOle, type Ole } from './office/ole'
import { publicationText } from './office/publisher'
import { visioPages, visioParts } from './office/visio'
import { pdfOf } from './pdf/pdf'

/** Where Apple's programs put a preview of a document: all its pages as PDF, or a picture of the first. */
const previewPages = 'QuickLook/Preview.pdf'
const previewPictures = ['preview.jpg', 'QuickLook/Thumbnail.jpg', 'QuickLook/Thumbnail.png', 'docProps/thumbnail.jpeg', 'docProps/thumbnail.png']

const writtenParts = new RegExp(`${visioParts.source}|${fixedParts.source}`, 'i')

/** A document that is not drawn here (Visio, Publisher, XPS, Project; Pages, Numbers, Keynote): its words where they stand plainly in it, what it says of itself, and its preview. */
export async function describedFrom(path: string, parts: Parts): Promise<Content> {
  const bytes = upToEnd(readWhole(path))
  if (isOle(bytes)) return describedOle(openOle(bytes))
  const inside = await checkContainer(bytes, andProperties(writtenParts))
  const properties = readOfficeProperties(inside)
  const files = await filesIn(bytes, [previewPages, ...previewPictures])
  const preview = files.get(previewPages)
  if (preview !== undefined) {
    // Its pages are not those of the file itself: nobody can turn to them, or recognise more in them.
    const { pages, notes = [], thumbnail = null } = await pdfOf(preview, parts)
    return { ...properties, pages, notes, thumbnail }
  }
  const thumbnail = await firstOf(previewPictures.flatMap((name) => files.get(name) ?? []))
  return { ...properties, ...withPages([...visioPages(inside), ...fixedPages(inside)]), thumbnail }
}

function describedOle(ole: Ole): Content {
  return { ...oleProperties(ole), ...withPages([withPlainLines(publicationText(ole)).trim()]) }
}

/** Where no page has a word, nothing was read. */
function withPages(pages: readonly string[]): Pick<Content, 'pages' | 'fault'> {
  return pages.some((page) => page !== '') ? { pages, fault: null } : { pages: [], fault: 'no-reader' }
}

async function firstOf([picture]: readonly Buffer[]): Promise<Uint8Array | null> {
  return picture === undefined ? null : thumbnailFrom(sharp(picture, { limitInputPixels: limits.pixels })).catch(() => null)
}
