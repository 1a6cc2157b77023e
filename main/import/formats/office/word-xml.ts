import type { Content } from '../content'
import { headingOf } from '../heading'
import { readOfficeProperties } from './core-properties'
import { linesIn, officeOpenXml } from './xml-text'

/** What Word 2003 calls in its XML what later ones keep in `docProps/core.xml`. */
const properties: Readonly<Record<string, string>> = {
  Title: 'dc:title', Author: 'dc:creator', Created: 'dcterms:created', Subject: 'dc:subject', Keywords: 'cp:keywords', Category: 'cp:category', Description: 'dc:description',
}

/** A document of Word 2003 in one piece of XML: its paragraphs in their order, with margins and notes where they are written. */
export function wordXmlContent(xml: string): Content {
  const text = linesIn(xml, officeOpenXml).join('\n')
  const stated = /<o:DocumentProperties>[\s\S]*?<\/o:DocumentProperties>/.exec(xml)?.[0] ?? ''
  const core = stated.replace(/(<\/?)o:(\w+)/g, (_, start: string, name: string) => `${start}${properties[name] ?? name}`)
  const { title, ...others } = readOfficeProperties(new Map([['docProps/core.xml', core]]))
  return { pages: [text], ...others, title: title ?? headingOf(text) }
}
