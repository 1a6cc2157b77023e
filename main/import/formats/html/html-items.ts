import { attribute, isElement, type Element } from './html-tree'
import { inItsWay, labelGap, type Counting } from './list-counter'

const ways: Readonly<Record<string, Counting>> = {
  a: 'lower-letter', A: 'upper-letter', i: 'lower-roman', I: 'upper-roman',
  'lower-alpha': 'lower-letter', 'lower-latin': 'lower-letter', 'upper-alpha': 'upper-letter', 'upper-latin': 'upper-letter', 'lower-roman': 'lower-roman', 'upper-roman': 'upper-roman',
  none: 'none', disc: 'none', circle: 'none', square: 'none',
}

/** Says what stands before each item of the lists of a page, which are asked for in their order: its number (HTML Living Standard, 4.4.5), else a bullet. */
export function itemMarks(): (item: Element) => string {
  const next = new Map<Element, number>()
  return (item) => {
    const { parentNode: list } = item
    if (list === null || !isElement(list) || list.tagName !== 'ol') return '• '
    const step = list.attrs.some(({ name }) => name === 'reversed') ? -1 : 1
    const number = whole(attribute(item, 'value')) ?? next.get(list) ?? whole(attribute(list, 'start')) ?? (step === 1 ? 1 : list.childNodes.filter((node) => isElement(node) && node.tagName === 'li').length)
    next.set(list, number + step)
    const counted = ways[styleOf(item) ?? styleOf(list) ?? ''] ?? 'digits'
    return counted === 'none' ? '• ' : `${inItsWay(number, counted)}.${labelGap}`
  }
}

function whole(value: string): number | null {
  return /^\s*-?\d{1,9}/.test(value) ? Number.parseInt(value, 10) : null
}

function styleOf(element: Element): string | undefined {
  return /\blist-style(?:-type)?\s*:\s*(?:[\w-]+\s+)*?(none|[a-z]+-(?:alpha|latin|roman)|disc|circle|square|decimal)\b/i.exec(attribute(element, 'style') ?? '')?.[1]?.toLowerCase() ?? (attribute(element, 'type') || undefined)
}
