import type { SetLine } from '../opening-title'
import { textOf } from './html-text'
import { elementsOf, firstOf, isElement, isText, parsePage, type Parent } from './html-tree'

/** A title stands within so many letters of a page's markup. */
const mostMarkup = 20_000

/** The paragraphs at the beginning of a page, by whether all their words are bold. */
export function paragraphsAsSet(html: string): SetLine[] {
  const page = parsePage(html.slice(0, mostMarkup))
  const body = firstOf(page, 'body')
  return (body?.childNodes ?? []).filter(isElement).flatMap((element) => (element.tagName === 'p' ? [{ text: textOf(element).replace(/\s+/g, ' ').trim(), size: 0, isBold: isAllBold(element) }] : []))
}

function isAllBold(paragraph: Parent): boolean {
  const isStrong = new Set([...elementsOf(paragraph)].filter(({ tagName }) => tagName === 'strong' || tagName === 'b'))
  const plain = (parent: Parent): boolean => parent.childNodes.some((node) => (isText(node) ? node.value.trim() !== '' : isElement(node) && !isStrong.has(node) && plain(node)))
  return isStrong.size > 0 && !plain(paragraph)
}
