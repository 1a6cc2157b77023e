import { andProperties } from './core-properties'
import { partsBelow, partsReferredTo, type ContainerParts } from './office-parts'
import { linesIn, officeOpenXml } from './xml-text'

const main = 'ppt/presentation.xml'
/** The parts of a presentation (PPTX) that text may stand in, and those that lead to them. */
export const slideParts = andProperties(/^ppt\/(?:presentation|commentAuthors|authors)\.xml$|^ppt\/(?:slides|notesSlides|comments|charts|diagrams|drawings)\/[^/]+\.xml$|^ppt\/(?:[^/]+\/)?_rels\/[^/]+\.rels$/)
/** What belongs to a slide; layouts and masters hold what every slide would show. */
const besideSlide = /^ppt\/(?:notesSlides|comments|charts|drawings)\/|^ppt\/diagrams\/data/

/** The lines of each slide, in the order they are shown in, with its notes, comments, charts and diagrams. */
export function linesBySlide(parts: ContainerParts): string[][] {
  const authors = authorsIn(parts)
  return slidePaths(parts).map((slide) => [slide, ...partsBelow(parts, slide, besideSlide)].flatMap((path) => (path.startsWith(comments) ? commentLines(parts.get(path) ?? '', authors) : linesIn(parts.get(path) ?? '', officeOpenXml))))
}

const comments = 'ppt/comments/'

/** Who has commented, by their number (ECMA-376, 19.4.2; [MS-PPTX] 2.6.1). */
function authorsIn(parts: ContainerParts): Map<string, string> {
  const listed = [parts.get('ppt/commentAuthors.xml'), parts.get('ppt/authors.xml')].join('')
  return new Map([...listed.matchAll(/<(?:\w+:)?(?:cmAuthor|author)\s[^>]*>/g)].map(([tag]) => [attributeOf(tag, 'id'), attributeOf(tag, 'name')]))
}

function commentLines(xml: string, authors: ReadonlyMap<string, string>): string[] {
  const signed = xml.replace(/\bauthorId\s*=\s*["']([^"']*)["']/g, (_, id: string) => `author="${authors.get(id) ?? ''}"`)
  return linesIn(signed, { ...officeOpenXml, spoken: { author: null } })
}

function attributeOf(tag: string, name: string): string {
  return new RegExp(String.raw`\s${name}\s*=\s*["']([^"']*)["']`).exec(tag)?.[1] ?? ''
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
