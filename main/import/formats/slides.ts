import { andProperties } from './core-properties'
import { partsBelow, partsReferredTo, type ContainerParts } from './office-parts'
import { linesIn, officeOpenXml } from './xml-text'

const main = 'ppt/presentation.xml'
/** The parts of a presentation (PPTX) that text may stand in, and those that lead to them. */
export const slideParts = andProperties(/^ppt\/presentation\.xml$|^ppt\/(?:slides|notesSlides|comments|charts|diagrams|drawings)\/[^/]+\.xml$|^ppt\/(?:[^/]+\/)?_rels\/[^/]+\.rels$/)
/** What belongs to a slide; layouts and masters hold what every slide would show. */
const besideSlide = /^ppt\/(?:notesSlides|comments|charts|drawings)\/|^ppt\/diagrams\/data/

/** The lines of each slide, in the order they are shown in, with its notes, comments, charts and diagrams. */
export function linesBySlide(parts: ContainerParts): string[][] {
  return slidePaths(parts).map((slide) => [slide, ...partsBelow(parts, slide, besideSlide)].flatMap((path) => linesIn(parts.get(path) ?? '', officeOpenXml)))
}

/** What stands in the place for the title of the first slide (ECMA-376, 19.7.10); null where it has none. */
export function titleOfFirst(parts: ContainerParts): string | null {
  const shapes = (parts.get(slidePaths(parts)[0] ?? '') ?? '').split(/(?=<(?:\w+:)?sp>)/)
  const title = shapes.find((shape) => /<(?:\w+:)?ph\s[^>]*\btype\s*=\s*["'](?:title|ctrTitle)["']/.test(shape))
  return title === undefined ? null : linesIn(title.split(/<\/(?:\w+:)?sp>/)[0] ?? '', officeOpenXml).join(' ') || null
}

function slidePaths(parts: ContainerParts): string[] {
  const paths = new Map(partsReferredTo(parts, main).map(({ id, path }) => [id, path]))
  return [...(parts.get(main) ?? '').matchAll(/<(?:\w+:)?sldId\s[^>]*\br:id\s*=\s*["']([^"']*)["']/g)].flatMap(([, id = '']) => paths.get(id) ?? [])
}
