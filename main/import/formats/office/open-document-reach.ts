import { emptyMark } from './office-html'
import type { ContainerParts } from './office-parts'

/** The parts of an OpenDocument text or presentation whose content is written so that its reader reaches all of it in its place. */
export function withinReach(parts: ContainerParts, type: 'odt' | 'odp'): ContainerParts {
  const content = withFormulasWritten(parts.get('content.xml') ?? '', parts)
  return new Map([...parts, ['content.xml', withPlainCells(type === 'odt' ? withEmptyMarked(withShapesAsBoxes(content)) : content)]])
}

function withEmptyMarked(xml: string): string {
  return xml.replace(/<text:p((?:\s[^<>]*)?)\/>|<text:p((?:\s[^<>]*)?)><\/text:p>/g, (_, first?: string, second?: string) => `<text:p${first ?? second ?? ''}>${emptyMark}</text:p>`)
}

const inCells = /<(\/?)(table:table-cell|text:list|text:list-item|text:list-header|text:section)(?=[\s>/])[^>]*>/g

/** Of cells its reader knows only the paragraphs right in them, not those of lists and sections. */
function withPlainCells(xml: string): string {
  let depth = 0
  return xml.replace(inCells, (tag, closing: string, name: string) => {
    if (name !== 'table:table-cell') return depth > 0 ? '' : tag
    if (!tag.endsWith('/>')) depth = closing === '' ? depth + 1 : Math.max(0, depth - 1)
    return tag
  })
}

const shapes = /<(\/?)draw:(?:custom-shape|rect|circle|ellipse|polygon|regular-polygon|polyline|line|path|connector|caption)(?=[\s>/])[^>]*?(\/?)>/g

/** In a text its reader knows the paragraphs of a box, not those of other shapes, and runs those of a group into one. */
function withShapesAsBoxes(xml: string): string {
  return xml.replace(/<\/?draw:g(?=[\s>])[^>]*>/g, '').replace(shapes, (_, closing: string, empty: string) => (empty !== '' ? '' : closing === '' ? '<draw:frame><draw:text-box>' : '</draw:text-box></draw:frame>'))
}

const formulaFrame = /<draw:frame\s[^<>]*>\s*<draw:object\s[^<>]{0,2000}?xlink:href="(?:\.\/)?([^"<>]+)"[^<>]{0,2000}>(?:[^<]|<(?!\/?draw:frame[\s>]))*<\/draw:frame>/g

/** A formula stands in a part of its own; here it is written where it is shown, in one line. */
function withFormulasWritten(xml: string, parts: ContainerParts): string {
  return xml.replace(formulaFrame, (frame, path: string) => {
    const formula = parts.get(`${path}/content.xml`) ?? ''
    if (!/<(?:math:)?math[\s>]/.test(formula)) return frame
    // Behind it stands the same once more, as its program writes it.
    const line = formula.replace(/<((?:math:)?annotation)[\s>](?:[^<]|<(?!\/?(?:math:)?annotation[\s>]))*<\/\1>/g, '').replace(/<[^>]*>\s*/g, '')
    return line === '' ? frame : `${line}<draw:frame>${frame.match(/<svg:(title|desc)>[^<]*<\/svg:\1>/g)?.join('') ?? ''}</draw:frame>`
  })
}
