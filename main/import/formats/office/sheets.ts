import { andProperties } from './core-properties'
import { partsBelow, partsReferredTo, type ContainerParts } from './office-parts'
import { linesIn, officeOpenXml } from './xml-text'

const main = 'xl/workbook.xml'
/** The parts of a workbook (XLSX) that text beside its cells may stand in, and those that lead to them. */
export const sheetParts = andProperties(/^xl\/workbook\.xml$|^xl\/(?:worksheets|chartsheets|drawings|charts|diagrams|threadedComments)\/[^/]+\.xml$|^xl\/comments\d*\.xml$|^xl\/(?:[^/]+\/)?_rels\/[^/]+\.rels$/)
const besideSheet = /^xl\/(?:drawings|charts|threadedComments)\/|^xl\/diagrams\/data|^xl\/comments/

/** What stands on each sheet beside its cells, in the order of the workbook: text boxes, charts, comments, headers and footers. */
export function linesBySheet(parts: ContainerParts): string[][] {
  const paths = new Map(partsReferredTo(parts, main).map(({ id, path }) => [id, path]))
  const order = [...(parts.get(main) ?? '').matchAll(/<(?:\w+:)?sheet\s[^>]*\br:id\s*=\s*["']([^"']*)["']/g)].map(([, id = '']) => paths.get(id) ?? '')
  return order.map((sheet) => [...headersOf(parts.get(sheet) ?? ''), ...partsBelow(parts, sheet, besideSheet).flatMap((path) => linesIn(parts.get(path) ?? '', officeOpenXml))])
}

/** Headers and footers, without the codes for their place, font and fields (ECMA-376, 18.3.1.46). */
function headersOf(sheet: string): string[] {
  const written = /<(?:\w+:)?headerFooter[\s\S]*?<\/(?:\w+:)?headerFooter>/.exec(sheet)?.[0] ?? ''
  return linesIn(written, { carriers: headers, breaks: headers, spoken: {}, signs: {}, passedOver: new Set() }).flatMap(headerLines)
}

/** What stands in a header or footer at its left, in its middle and at its right, as Excel writes it. */
export function headerLines(written: string): string[] {
  const plain = written.replace(/&"[^"]*"|&\d+|&K[\dA-F]{6}|&[PNDTZFAGSXYBIUEOH]/g, ' ')
  return plain.split(/&[LCR]/).map((piece) => piece.replaceAll('&&', '&').replace(/\s+/g, ' ').trim()).filter((piece) => piece !== '')
}

const headers: ReadonlySet<string> = new Set(['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'])
