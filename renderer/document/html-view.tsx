import { createElement, useMemo } from 'react'
import type { ReactNode } from 'react'
import type { TextWithMarks } from '../../preload/contract'
import { htmlMarks, type HtmlMark } from './html-marks'

const shown: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr td th blockquote pre code em strong b i u s sub sup br hr figure figcaption div section article main abbr cite q small'.split(' '),
)
const empty: ReadonlySet<string> = new Set(['br', 'hr'])
// Words go on through these and through what is not shown; anything else ends one.
const inWords: ReadonlySet<string> = new Set('code em strong b i u s sub sup abbr cite q small'.split(' '))
// Blanks between their parts are no text.
const ofCells: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr'])
const spans: Readonly<Record<string, string>> = { colspan: 'colSpan', rowspan: 'rowSpan' }

interface HtmlViewProps {
  readonly html: string
  readonly page: TextWithMarks
  /** What it is read aloud in, where it is known. */
  readonly lang?: string | undefined
}

/**
 * A document's HTML, already without anything that runs or loads, built again element by element: what is not on the list
 * leaves its text behind. The words marked in the text are marked here too.
 */
export function HtmlView({ html, page, lang }: HtmlViewProps) {
  const content = useMemo(() => {
    const { body } = new DOMParser().parseFromString(html, 'text/html')
    return childrenOf(body, markedTexts(body, page))
  }, [html, page])
  return <div className="document-html" lang={lang}>{content}</div>
}

type Marked = ReadonlyMap<Node, readonly HtmlMark[]>

function childrenOf(node: Node, marked: Marked): ReactNode[] {
  return [...node.childNodes].map((child, index) => {
    if (child.nodeType === Node.TEXT_NODE) {
      const text = child.nodeValue ?? ''
      if (text.trim() !== '') return withMarks(text, marked.get(child) ?? [], index)
      return node instanceof Element && ofCells.has(node.tagName.toLowerCase()) ? null : text
    }
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

/** The marks in each text of a document: what is marked may begin in one and end in another (a phrase partly bold). */
function markedTexts(body: Node, page: TextWithMarks): Marked {
  let text = ''
  const starts: (readonly [Node, number])[] = []
  const read = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        starts.push([child, text.length])
        text += child.nodeValue ?? ''
      }
      if (!(child instanceof Element)) continue
      const tag = child.tagName.toLowerCase()
      const between = shown.has(tag) && !inWords.has(tag) ? '\n' : ''
      text += between
      read(child)
      text += between
    }
  }
  read(body)
  const marks = htmlMarks(page, text)
  let first = 0
  return new Map(starts.map(([node, start]) => {
    const end = start + (node.nodeValue?.length ?? 0)
    while ((marks[first]?.end ?? Infinity) <= start) first += 1
    const own: HtmlMark[] = []
    for (let at = first; at < marks.length; at += 1) {
      const whole = marks[at]
      if (whole === undefined || whole.start >= end) break
      own.push({ start: Math.max(whole.start, start) - start, end: Math.min(whole.end, end) - start, mark: whole.mark })
    }
    return [node, own]
  }))
}

function withMarks(text: string, marks: readonly HtmlMark[], key: number): ReactNode {
  const parts: ReactNode[] = []
  let at = 0
  for (const { start, end, mark } of marks) {
    parts.push(text.slice(at, start), <mark key={`${key} ${start}`} data-mark={mark}>{text.slice(start, end)}</mark>)
    at = end
  }
  return at === 0 ? text : [...parts, text.slice(at)]
}
