import { defaultTreeAdapter } from 'parse5'
import { textOf } from './html-text'
import { attribute, elementsOf, type Element, type Parent } from './html-tree'

const unseen: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'object', 'embed', 'svg', 'math', 'head', 'input', 'select', 'button', 'dialog'])
const around: ReadonlySet<string> = new Set(['header', 'footer', 'aside', 'div', 'ul', 'ol', 'section', 'table'])
const navigationNames = /(?:^|[\s_-])(?:nav|navi|navigation|navbar|menu|menue|menü|breadcrumbs?|brotkrumen|sidebar|footer|fusszeile|cookie|cookies|skip-?links?|pagination|social|share|toolbar)(?:$|[\s_-])/i
const navigationRoles: ReadonlySet<string> = new Set(['navigation', 'search', 'menu', 'menubar', 'contentinfo', 'banner'])

/**
 * Takes out of a page what is no content: scripts, what is hidden, and navigation. What is named like navigation goes only
 * where most of its text is links: a page must not lose what it says.
 */
export function pruneNavigation(root: Parent): void {
  for (const element of elementsOf(root)) {
    if (element.parentNode !== null && isNoContent(element)) defaultTreeAdapter.detachNode(element)
  }
}

function isNoContent(element: Element): boolean {
  if (unseen.has(element.tagName) || isHidden(element)) return true
  if (element.tagName === 'nav') return true
  const named = navigationRoles.has(attribute(element, 'role')) || navigationNames.test(`${attribute(element, 'class')} ${attribute(element, 'id')}`)
  const frames = element.tagName === 'header' || element.tagName === 'footer' || element.tagName === 'aside'
  return around.has(element.tagName) && (named || frames) && isMostlyLinks(element)
}

function isHidden(element: Element): boolean {
  return element.attrs.some(({ name, value }) => name === 'hidden' || (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value)))
}

function isMostlyLinks(element: Element): boolean {
  const all = textOf(element).length
  let linked = 0
  for (const inner of elementsOf(element)) if (inner.tagName === 'a') linked += textOf(inner).length
  return all === 0 || linked / all > 0.5
}
