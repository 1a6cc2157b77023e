import type { ContainerParts } from './office-parts'
import { linesIn, openDocumentXml } from './xml-text'

/** The parts of an OpenDocument file that text may stand in. */
export const openDocumentParts = /^(?:content|styles|meta|META-INF\/manifest)\.xml$|\/content\.xml$/

/** The lines of a whole OpenDocument file: its content with what is embedded there, headers and footers. */
export function linesOfDocument(parts: ContainerParts): string[] {
  const content = parts.get('content.xml') ?? ''
  return [...[withObjects(content, parts), mastersOf(parts)].flatMap((xml) => linesIn(xml, openDocumentXml)), ...controlLines(content)]
}

const labelled: ReadonlySet<string> = new Set(['checkbox', 'radio', 'button', 'fixed-text', 'frame'])
const filledIn: ReadonlySet<string> = new Set(['text', 'textarea', 'combobox', 'formatted-text', 'number', 'currency', 'date', 'time'])

/** What the fields of a form are called, and what was written into them or chosen; other choices say nothing of the document (ISO 26300-1, 13.5). */
function controlLines(xml: string): string[] {
  return [...xml.matchAll(/<form:([\w-]+)\s[^<>]*>/g)].flatMap(([tag, kind = '']) => {
    const isChosen = kind === 'option' && /\bform:(?:current-)?selected="true"/.test(tag)
    const said = labelled.has(kind) || isChosen ? 'label' : !filledIn.has(kind) ? null : tag.includes('form:current-value=') ? 'current-value' : 'value'
    return said === null ? [] : linesIn(tag, { ...openDocumentXml, spoken: { [said]: null } })
  })
}

/** The XML of each slide or table, as they begin with such an element; what stands before the first is left out. */
export function piecesByPage(parts: ContainerParts, element: 'draw:page' | 'table:table'): string[] {
  const content = parts.get('content.xml') ?? ''
  const starts = topLevel(content, element)
  return starts.map((start, index) => content.slice(start, starts[index + 1]))
}

/** The lines of each slide. */
export function linesBySlide(parts: ContainerParts): string[][] {
  const declared = declaredMargins(parts.get('content.xml') ?? '')
  return piecesByPage(parts, 'draw:page').map((page) => [...linesIn(withObjects(page, parts), openDocumentXml), ...controlLines(page), ...marginsOn(page, declared)])
}

/** The lines of what lies beside the cells of a sheet: text boxes, charts and forms. */
export function linesBeside(xml: string, parts: ContainerParts): string[] {
  return [...linesIn(withObjects(xml, parts, true), openDocumentXml), ...controlLines(xml)]
}

/** Whether a file has a password: its manifest names how each part is encrypted (ISO 26300-2, 4.4). */
export function isSealed(parts: ContainerParts): boolean {
  return parts.get('META-INF/manifest.xml')?.includes('<manifest:encryption-data') === true
}

/** What stands at the head and foot of slides, by its name: it is written once, before them (ISO 26300-1, 10.9.3.5 and 10.9.3.7). */
function declaredMargins(content: string): Map<string, string> {
  const declared = new Map<string, string>()
  for (const [whole, kind = '', attributes = ''] of content.matchAll(/<presentation:(header|footer|date-time)-decl(\s[^<>]*)>[^<]*<\/presentation:\1-decl>/g)) {
    const [, name = ''] = /\spresentation:name="([^"]*)"/.exec(attributes) ?? []
    declared.set(`${kind} ${name}`, linesIn(whole, { ...openDocumentXml, carriers: marginElements }).join(' '))
  }
  return declared
}

const marginElements: ReadonlySet<string> = new Set(['header-decl', 'footer-decl', 'date-time-decl'])

function marginsOn(page: string, declared: ReadonlyMap<string, string>): string[] {
  if (declared.size === 0) return []
  const [opening = ''] = /^<[^>]*>/.exec(page) ?? []
  return [...opening.matchAll(/\bpresentation:use-(header|footer|date-time)-name="([^"]*)"/g)].flatMap(([, kind = '', name = '']) => declared.get(`${kind} ${name}`) || [])
}

/** What stands in the frame for the title of the first slide; null where it has none. */
export function titleOfFirstSlide(parts: ContainerParts): string | null {
  const content = parts.get('content.xml') ?? ''
  const [start = 0, end] = topLevel(content, 'draw:page')
  const frame = /<draw:frame\s[^>]*\bpresentation:class="title"[^>]*>[\s\S]*?<\/draw:frame>/.exec(content.slice(start, end))?.[0] ?? ''
  return linesIn(frame, openDocumentXml).join(' ') || null
}

/** Where elements begin that are not in one of their own kind. */
function topLevel(content: string, element: string): number[] {
  const starts: number[] = []
  let depth = 0
  for (const { 0: tag, index } of content.matchAll(new RegExp(`<(/?)${element}(?=[\\s/>])[^>]*>`, 'g'))) {
    if (tag.startsWith('</')) depth -= 1
    else {
      if (depth === 0) starts.push(index)
      if (!tag.endsWith('/>')) depth += 1
    }
  }
  return starts
}

/** A chart or formula stands in a part of its own; its text belongs where it is shown. */
function withObjects(xml: string, parts: ContainerParts, isSheet = false): string {
  return xml.replace(/<draw:object\s[^<>]*>/g, (tag) => {
    const [, path = ''] = /\sxlink:href="(?:\.\/)?([^"]+)"/.exec(tag) ?? []
    return `${tag}${withoutRanges(parts.get(`${path}/content.xml`) ?? '', isSheet)}`
  })
}

/** A chart without the cells that it says its numbers come from, and on a sheet without the numbers, which stand there. */
function withoutRanges(chart: string, isSheet: boolean): string {
  const plain = chart.replace(/<draw:g>\s*<svg:desc>[^<]*<\/svg:desc>\s*<\/draw:g>/g, '')
  return !isSheet ? plain : plain.replace(/<table:table-cell\s[^<>]*office:value-type="float"[^<>]*>(?:[^<]|<(?!\/?table:table-cell[\s>]))*<\/table:table-cell>/g, '')
}

/** What was written into the headers and footers of a spreadsheet; a program puts fields there by itself ("Seite 1", the sheet's name). */
export function marginLines(parts: ContainerParts): string[] {
  return linesIn(mastersOf(parts), openDocumentXml).filter((line) => !/^(?:[?\d\s/().,:]*|(?:Seite|Page) \d.*)$/.test(line))
}

function mastersOf(parts: ContainerParts): string {
  return /<office:master-styles[\s\S]*<\/office:master-styles>/.exec(parts.get('styles.xml') ?? '')?.[0] ?? ''
}
