import type { OfficeContentNode } from 'officeparser'
import { escaped } from '../../../../preload/markup'

/** Elements of an office document that have one of HTML; all others leave what is in them. */
const tags: Partial<Record<OfficeContentNode['type'], string>> = {
  paragraph: 'p',
  table: 'table',
  row: 'tr',
  cell: 'td',
  code: 'pre',
  comment: 'p',
}

/** The content of an office document as plain HTML: headings, paragraphs, lists and tables, notes behind what they are on. */
export function officeHtml(nodes: readonly OfficeContentNode[]): string {
  return nodes.map(htmlOf).join('')
}

/** What an empty paragraph is given to say, as its reader leaves out those that say nothing: a sign that is none (Unicode 23.7, "Noncharacters"). */
export const emptyMark = '\uFDD0'

/** Where the number of an item is written before it: it needs no bullet. */
export const numberedMark = '\uFDD4'

function htmlOf(node: OfficeContentNode): string {
  const { type, children = [], text = '', notes = [] } = node
  const inside = (children.length > 0 ? officeHtml(children) : htmlLines(text)) + officeHtml(notes)
  if (type === 'break') return '<br>'
  if (type === 'heading') return heading(node, inside)
  if (type === 'list') return text.startsWith(numberedMark) ? `<p>${inside}</p>` : `<ul><li>${inside}</li></ul>`
  if (type === 'sheet') return `${sheetName(node)}<table>${inside}</table>`
  const tag = tags[type]
  return tag === undefined ? inside : `<${tag}>${inside}</${tag}>`
}

function heading({ metadata }: OfficeContentNode, inside: string): string {
  const level = metadata !== undefined && 'level' in metadata ? Math.min(6, Math.max(1, Number(metadata.level) || 1)) : 1
  return `<h${level}>${inside}</h${level}>`
}

function sheetName({ metadata }: OfficeContentNode): string {
  return metadata !== undefined && 'sheetName' in metadata ? `<h2>${htmlLines(String(metadata.sheetName))}</h2>` : ''
}

/** What a tab of a word processor is in HTML, which has none. */
export const tabElement = 'office-tab'
const tab = `<${tabElement}></${tabElement}>`

/** Text as HTML, its lines and columns apart. */
export function htmlLines(text: string): string {
  return withTabs(escaped(text.replace(/[\uFDD0\uFDD4]/g, '')).replaceAll('\n', '<br>'))
}

/** HTML whose texts have tabs, which mean something there. */
export function withTabs(html: string): string {
  return html.replace(/\t(?=[^<>]*(?:<|$))/g, tab)
}
