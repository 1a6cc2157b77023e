import { partsReferredTo, type ContainerParts } from './office-parts'
import { plainXml } from './xml-text'

/** The parts of a drawing of Visio 2013 and later that have its text. */
export const visioParts = /^visio\/pages\/(?:_rels\/pages\.xml\.rels|pages\.xml|page\d+\.xml)$/

/** What begins a page, in the list of all; what refers to it stands before the next. */
const page = /<(?:\w{1,20}:)?Page(?=\s)/
const shapeText = /<(?:\w{1,20}:)?Text(?:\s[^<>]*)?>([^<]*(?:<(?!\/(?:\w{1,20}:)?Text>)[^<]*)*)/g

/** What stands in the shapes of a drawing of Visio, page by page, below the name of each page that somebody has named. */
export function visioPages(parts: ContainerParts): string[] {
  const paths = new Map(partsReferredTo(parts, 'visio/pages/pages.xml').map(({ id, path }) => [id, path]))
  return (parts.get('visio/pages/pages.xml') ?? '').split(page).slice(1).map((content) => {
    const attributes = content.split('>', 1)[0] ?? ''
    const [, id = ''] = /\b\w{1,20}:id\s*=\s*["']([^"']+)["']/.exec(content) ?? []
    const drawn = parts.get(paths.get(id) ?? '') ?? ''
    // Nothing is drawn on two pages; a list that says so is made to keep its reader busy.
    paths.delete(id)
    const name = plainXml(/\bName\s*=\s*"([^"]*)"/.exec(attributes)?.[1] ?? '')
    const lines = [...drawn.matchAll(shapeText)].map(([, text = '']) => plainXml(text.replace(/<[^<>]*>/g, '')).trim())
    return [unnamed.test(name) ? '' : name, ...lines].filter((line) => line !== '').join('\n')
  })
}

/** What Visio calls pages that nobody has named. */
const unnamed = /^(?:(?:Zeichenblatt|Page|Seite|Hintergrund|Background|VBackground)-?\d*)?$/i
