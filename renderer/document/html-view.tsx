import { createElement, useMemo } from 'react'
import type { ReactNode } from 'react'
import type { FileText } from '../../preload/contract'
import { htmlMarks, type HtmlMarks } from './html-marks'

const shown: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr td th blockquote pre code em strong b i u s sub sup br hr figure figcaption div section article main abbr cite q small'.split(' '),
)
const empty: ReadonlySet<string> = new Set(['br', 'hr'])
const spans: Readonly<Record<string, string>> = { colspan: 'colSpan', rowspan: 'rowSpan' }

interface HtmlViewProps {
  readonly html: string
  readonly page: FileText['pages'][number]
}

/**
 * A document's HTML, already without anything that runs or loads, built again element by element: what is not on the list
 * leaves its text behind. The words marked in the text are marked here too.
 */
export function HtmlView({ html, page }: HtmlViewProps) {
  const content = useMemo(() => childrenOf(new DOMParser().parseFromString(html, 'text/html').body, htmlMarks(page)), [html, page])
  return <div className="document-html">{content}</div>
}

function childrenOf(node: Node, marked: HtmlMarks): ReactNode[] {
  return [...node.childNodes].map((child, index) => {
    if (child.nodeType === Node.TEXT_NODE) return withMarks(child.nodeValue ?? '', marked, index)
    if (!(child instanceof Element)) return null
    const tag = child.tagName.toLowerCase()
    const inside = empty.has(tag) ? [] : childrenOf(child, marked)
    if (!shown.has(tag)) return inside
    // A page's own headings are below the one that names it here.
    return createElement(tag === 'h1' ? 'h2' : tag, { key: index, ...spansOf(child) }, ...inside)
  })
}

function spansOf(element: Element): Record<string, number> {
  return Object.fromEntries(
    Object.entries(spans).flatMap(([attribute, property]) => {
      const value = Number(element.getAttribute(attribute))
      return Number.isInteger(value) && value > 1 && value <= 1_000 ? [[property, value]] : []
    }),
  )
}

function withMarks(text: string, marked: HtmlMarks, key: number): ReactNode {
  const parts: ReactNode[] = []
  let at = 0
  for (const { start, end, mark } of marked.in(text)) {
    parts.push(text.slice(at, start), <mark key={`${key} ${start}`} data-mark={mark}>{text.slice(start, end)}</mark>)
    at = end
  }
  return at === 0 ? text : [...parts, text.slice(at)]
}
