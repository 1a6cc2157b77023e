import { partsReferredTo, type ContainerParts } from './office-parts'
import { plainXml } from './xml-text'

/** The parts of an XPS that have its text, and say in which order (ECMA-388, 10). */
export const fixedParts = /(?:^|\/)_rels\/\.rels$|\.(?:fdseq|fdoc|fpage)$/i

/** The text of a printed document (XPS), page by page. */
export function fixedPages(parts: ContainerParts): string[] {
  const [sequence = ''] = partsReferredTo(parts, '').flatMap(({ path }) => (/\.fdseq$/i.test(path) ? [path] : []))
  // Nothing is printed twice; a list that says so is made to keep its reader busy.
  const documents = new Set(sources(parts, sequence, 'DocumentReference'))
  const pages = new Set([...documents].flatMap((document) => sources(parts, document, 'PageContent')))
  return [...pages].map((path) => textOfPage(parts.get(path) ?? ''))
}

/** The parts that one names in order, by elements of a kind. */
function sources(parts: ContainerParts, from: string, element: string): string[] {
  const folder = from.slice(0, from.lastIndexOf('/') + 1)
  const named = new RegExp(String.raw`<${element}\s[^<>]*\bSource\s*=\s*["']([^"']+)["']`, 'g')
  return [...(parts.get(from) ?? '').matchAll(named)].map(([, path = '']) => resolved(path.startsWith('/') ? path.slice(1) : folder + path))
}

function resolved(path: string): string {
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Where a line begins again further down, a new one does; by so many times the size of its letters, a paragraph. */
const sameLine = 0.4
const nextParagraph = 1.9
/** Letters set one by one are parted by this much of their size where a word ends. */
const betweenLetters = 0.75

/** Also with a ">" between quotation marks, which may stand there as it is. */
const glyphs = /<Glyphs\s([^<>"]*(?:"[^"<]*"[^<>"]*)*)>/g

/** What is set on a page, in the order of its parts: line by line. */
function textOfPage(xml: string): string {
  let text = ''
  let last: { readonly x: number; readonly y: number; readonly size: number; readonly letters: number } | null = null
  for (const [, attributes = ''] of xml.matchAll(glyphs)) {
    const words = plainXml(attribute(attributes, 'UnicodeString')).replace(/^\{\}/, '')
    if (words === '') continue
    const [x, y, size] = ['OriginX', 'OriginY', 'FontRenderingEmSize'].map((name) => Number.parseFloat(attribute(attributes, name)) || 0) as [number, number, number]
    if (last !== null) {
      const down = Math.abs(y - last.y)
      if (down > size * nextParagraph) text += '\n\n'
      else if (down > size * sameLine) text += '\n'
      else if (!/\s$/.test(text.slice(-1)) && !/^\s/.test(words) && (last.letters > 1 || x - last.x > size * betweenLetters)) text += ' '
    }
    text += words
    last = { x, y, size, letters: words.length }
  }
  return text.trim()
}

function attribute(attributes: string, name: string): string {
  return new RegExp(String.raw`\b${name}\s*=\s*"([^"]*)"`).exec(attributes)?.[1] ?? ''
}
