import { countItem, labelGap, labelOf, type Counting, type Counts, type ListLevel } from '../html/list-counter'
import { numberedMark } from './office-html'
import type { ContainerParts } from './office-parts'

const ways: Readonly<Record<string, Counting>> = { 1: 'digits', a: 'lower-letter', A: 'upper-letter', i: 'lower-roman', I: 'upper-roman', '': 'none' }

interface OpenList {
  readonly style: string
  readonly counts: Counts
  /** The item that has begun and not been counted yet, with what it is numbered by itself. */
  item: { readonly start: number | undefined } | null
}

const steps = /<(\/?)text:(list|list-item|list-header|h|p)(?=[\s/>])([^>]*?)(\/?)>/g

/**
 * The parts of an OpenDocument text with the numbers of its lists and headings written into their paragraphs, as its programs
 * show them: they count them and keep none (ISO 26300-1, 4.3 and 16.30). What only has a bullet stays as it is.
 */
export function withNumbersWritten(parts: ContainerParts): ContainerParts {
  const content = parts.get('content.xml') ?? ''
  const xml = (parts.get('styles.xml') ?? '') + content
  const styles = listStyles(xml)
  const outline: Counts = empty()
  const known = new Map<string, Counts>()
  const open: OpenList[] = []

  function begin(attributes: string): void {
    const around = open.at(-1)
    const style = valueOf(attributes, 'text:style-name') ?? around?.style ?? ''
    const before = known.get(valueOf(attributes, 'text:continue-list') ?? '') ?? (valueOf(attributes, 'text:continue-numbering') === 'true' ? known.get(`style ${style}`) : undefined)
    const counts = around?.counts ?? before ?? empty()
    open.push({ style, counts, item: null })
    for (const name of [valueOf(attributes, 'xml:id'), `style ${style}`]) if (name !== undefined) known.set(name, counts)
  }

  function numberOf(isHeading: boolean, attributes: string): string {
    const list = open.at(-1)
    if (list !== undefined) {
      const { item } = list
      list.item = null
      return item === null ? '' : counted(list.counts, styles.get(list.style) ?? [], open.length - 1, item.start)
    }
    const level = Number(valueOf(attributes, 'text:outline-level') ?? 0) - 1
    if (!isHeading || level < 0 || valueOf(attributes, 'text:is-list-header') === 'true') return ''
    return counted(outline, styles.get('') ?? [], level, numberIn(attributes, 'text:start-value'))
  }

  const written = content.replace(steps, (tag, closing: string, name: string, attributes: string, isEmpty: string) => {
    if (name === 'list' && isEmpty === '') {
      if (closing === '') begin(attributes)
      else open.pop()
    } else if (name === 'list-item' || name === 'list-header') {
      const list = open.at(-1)
      if (list !== undefined) list.item = closing === '' && name === 'list-item' ? { start: numberIn(attributes, 'text:start-value') } : null
    } else if ((name === 'p' || name === 'h') && closing === '') {
      const label = numberOf(name === 'h', attributes)
      if (label === '') return tag
      const text = `${open.length > 0 ? numberedMark : ''}${label}${labelGap}`
      return isEmpty === '' ? `${tag}${text}` : `<text:${name}${attributes}>${text}</text:${name}>`
    }
    return tag
  })
  return written === content ? parts : new Map([...parts, ['content.xml', written]])
}

function empty(): Counts {
  return Array.from({ length: 10 }, () => undefined)
}

function counted(counts: Counts, levels: readonly (ListLevel | undefined)[], at: number, start: number | undefined): string {
  countItem(counts, levels, at, start)
  return labelOf(counts, levels, at)
}

/** The styles of lists by name, that of headings without one. */
function listStyles(xml: string): Map<string, readonly (ListLevel | undefined)[]> {
  return new Map([...xml.matchAll(/<text:(list|outline)-style(?=[\s>])([^>]*[^/>])>([\s\S]*?)<\/text:\1-style>/g)].map(([, kind = '', attributes = '', inside = '']) => {
    const levels: (ListLevel | undefined)[] = []
    for (const [, way = ''] of inside.matchAll(/<text:(?:list-level-style-number|outline-level-style)(?=\s)([^>]*)>/g)) {
      const at = (numberIn(way, 'text:level') ?? 1) - 1
      levels[at] = levelOf(at, way)
    }
    return [kind === 'outline' ? '' : (valueOf(attributes, 'style:name') ?? ''), levels]
  }))
}

function levelOf(at: number, attributes: string): ListLevel {
  return {
    start: numberIn(attributes, 'text:start-value') ?? 1,
    label: labelParts(at, attributes),
    counted: ways[valueOf(attributes, 'style:num-format') ?? ''] ?? 'digits',
    anewBelow: at,
    isDigits: false,
  }
}

/** As newer programs spell it out ("TOP %1%:"), else the numbers of as many levels as are shown, with dots between them. */
function labelParts(at: number, attributes: string): ListLevel['label'] {
  const spelled = valueOf(attributes, 'loext:num-list-format')
  if (spelled !== undefined) return spelled.split(/(%\d+%)/).filter((part) => part !== '').map((part) => (/^%\d+%$/.test(part) ? { level: Number(part.slice(1, -1)) - 1 } : part))
  const first = Math.max(0, at + 1 - (numberIn(attributes, 'text:display-levels') ?? 1))
  const numbers = Array.from({ length: at + 1 - first }, (_, index) => (index === 0 ? [{ level: first }] : ['.', { level: first + index }])).flat()
  return [valueOf(attributes, 'style:num-prefix') ?? '', ...numbers, valueOf(attributes, 'style:num-suffix') ?? '']
}

function numberIn(attributes: string, name: string): number | undefined {
  const value = valueOf(attributes, name)
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : undefined
}

function valueOf(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1]
}
