import { defaultTreeAdapter, html as names, serialize } from 'parse5'
import { tabElement } from '../office/office-html'
import { isElement, isText, type Element, type Parent } from './html-tree'

const shown: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr td th blockquote pre code em strong b i u s sub sup br hr figure figcaption div section article main abbr cite q small mark'.split(' '),
)
const kept: ReadonlySet<string> = new Set(['colspan', 'rowspan', 'dir', 'lang', 'start', 'value', 'reversed', 'type'])
const deepest = 200

/**
 * A pruned page as HTML that is safe to show: only elements that structure text, none of their addresses, styles or
 * handlers, nothing that is loaded. Other elements leave their text behind.
 */
export function displayHtml(root: Parent): string {
  const target = defaultTreeAdapter.createDocumentFragment()
  copyInto(target, root, 0)
  return serialize(target)
}

function copyInto(target: Parent, source: Parent, depth: number): void {
  for (const node of source.childNodes) {
    if (isText(node)) copyText(target, node.value)
    else if (isElement(node) && node.tagName === tabElement) copyText(target, '\u2003')
    else if (isElement(node) && node.tagName === 'p' && node.childNodes.length === 0) continue
    else if (isElement(node) && depth < deepest) copyInto(shown.has(node.tagName) ? appended(target, node) : target, node, depth + 1)
  }
}

/** Browsers pass over vertical tabs, which end a line in office programs. */
function copyText(target: Parent, text: string): void {
  for (const [index, line] of text.split('\v').entries()) {
    if (index > 0) defaultTreeAdapter.appendChild(target, defaultTreeAdapter.createElement('br', names.NS.HTML, []))
    defaultTreeAdapter.insertText(target, line)
  }
}

function appended(target: Parent, { tagName, attrs }: Element): Element {
  const copy = defaultTreeAdapter.createElement(tagName, names.NS.HTML, attrs.filter(({ name }) => kept.has(name)))
  defaultTreeAdapter.appendChild(target, copy)
  return copy
}
