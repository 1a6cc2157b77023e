import { tabElement } from '../office/office-html'
import { tabMark, withColumns } from '../tab-columns'
import { itemMarks } from './html-items'
import { isElement, isText, type Element, type Node, type Parent } from './html-tree'

const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol option p pre section summary table tbody textarea tfoot thead tr ul'.split(' '),
)
const cells: ReadonlySet<string> = new Set(['td', 'th'])
const heading = /^h[1-6]$/
/** Where an empty paragraph and a heading stand: signs that are none (Unicode 23.7, "Noncharacters"). */
const [gapMark, headingMark] = ['\uFDD2', '\uFDD3']

/** An open element on the way through a page, and what is still to come of it. */
interface Step {
  readonly node: Node
  readonly closing: boolean
}

/**
 * The text below a node as a reader sees it: white space as one space, blocks on lines of their own, cells with a tab
 * between them, a vertical tab as the line break it is to office programs. Paragraphs have a blank line between them, and two where an
 * empty one stands or, in a document with such, a heading. Walks without recursion: a page may nest deeper than a call stack.
 */
export function textOf(root: Parent): string {
  const parts: string[] = []
  const waiting: Step[] = root.childNodes.toReversed().map((node) => ({ node, closing: false }))
  let preformatted = 0
  // Paragraphs at the edges of a cell (word processors put all text into some) would part the row.
  const cellStarts: number[] = []
  let isAtCellStart = false
  const markOf = itemMarks()
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    const { node, closing } = step
    if (isText(node)) {
      if (node.value.trim() !== '') isAtCellStart = false
      parts.push((preformatted > 0 ? node.value : node.value.replace(/[ \t\n\r\f]+/g, ' ')).replaceAll('\v', '\n'))
      continue
    }
    if (!isElement(node)) continue
    if (!closing && node.tagName === 'br') parts.push('\n')
    if (!closing && node.tagName === tabElement) parts.push(cellStarts.length > 0 ? ' ' : tabMark)
    if (!closing && cellStarts.length === 0) parts.push(heading.test(node.tagName) ? headingMark : isEmptyParagraph(node) ? gapMark : '')
    if (blocks.has(node.tagName) && !isAtCellStart) parts.push('\n')
    if (node.tagName === 'pre') preformatted += closing ? -1 : 1
    if (closing) {
      if (cells.has(node.tagName)) {
        const start = cellStarts.pop() ?? parts.length
        while (parts.length > start && parts.at(-1)?.trim() === '') parts.pop()
        parts.push('\t')
        isAtCellStart = false
      }
      continue
    }
    if (cells.has(node.tagName)) {
      cellStarts.push(parts.length)
      isAtCellStart = true
    }
    if (node.tagName === 'li') parts.push(markOf(node))
    waiting.push({ node, closing: true })
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      const child = node.childNodes[index]
      if (child !== undefined) waiting.push({ node: child, closing: false })
    }
  }
  return tidied(parts.join(''))
}

const mayBeEmpty: ReadonlySet<string> = new Set(['p', 'div'])
const sayingNothing: ReadonlySet<string> = new Set(['br', 'o:p', 'span', 'font', 'b'])

/** Whether a paragraph only keeps others apart: one without anything, or as Outlook and web mail write it, with a space that holds or a line's end. */
function isEmptyParagraph({ tagName, childNodes }: Element): boolean {
  if (tagName === 'p' && childNodes.length === 0) return true
  if (!mayBeEmpty.has(tagName) || childNodes.length !== 1) return false
  let [only] = childNodes
  while (only !== undefined && isElement(only) && sayingNothing.has(only.tagName)) {
    if (only.tagName === 'br') return true
    if (only.childNodes.length > 1) return false
    ;[only] = only.childNodes
  }
  return only !== undefined && isText(only) && only.value.includes('\u00A0') && only.value.trim() === ''
}

function tidied(text: string): string {
  const inGaps = text.replaceAll(headingMark, text.includes(gapMark) ? gapMark : '')
  const inLines = inGaps.replace(/ *\t[ \t]*/g, '\t').replace(/[ \t]*\n[ \t]*/g, '\n').replace(/[\n\uFDD2]*\n[\n\uFDD2]*|\uFDD2/g, (gap) => (gap.includes(gapMark) ? '\n\n\n' : gap.slice(0, 2)))
  const spaced = inLines.replace(/^•\n+(?=•)/gm, '').replace(/^•\n+/gm, '• ').replace(/\u2003\n+/g, '\u2003').replace(/ {2,}/g, ' ')
  return (spaced.includes(tabMark) ? withColumns(spaced) : spaced).replace(/^\s*\n/, '').trimEnd()
}
