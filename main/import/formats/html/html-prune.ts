import { defaultTreeAdapter } from 'parse5'
import { textOf } from './html-text'
import { attribute, elementsOf, type Element, type Parent } from './html-tree'

const unseen: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'object', 'embed', 'svg', 'math', 'head', 'input', 'select', 'button', 'dialog'])
const around: ReadonlySet<string> = new Set(['header', 'footer', 'aside', 'div', 'ul', 'ol', 'section', 'table'])
const navigationNames = /(?:^|[\s_-])(?:nav|navi|navigation|navbar|menu|menue|menü|breadcrumbs?|brotkrumen|sidebar|footer|fusszeile|cookie|cookies|skip-?links?|pagination|social|share|toolbar)(?:$|[\s_-])/i
const navigationRoles: ReadonlySet<string> = new Set(['navigation', 'search', 'menu', 'menubar', 'contentinfo', 'banner'])

/**
 * Takes out of a page what is no content: scripts, what is hidden, what asks for cookies, and navigation. What is named like navigation goes only
 * where most of its text is links: a page must not lose what it says.
 */
export function pruneNavigation(root: Parent): void {
  for (const element of elementsOf(root)) {
    if (element.parentNode !== null && isNoContent(element, root)) defaultTreeAdapter.detachNode(element)
  }
}

function isNoContent(element: Element, root: Parent): boolean {
  if (unseen.has(element.tagName) || isHidden(element)) return true
  if (element.tagName === 'nav' || asksForCookies(element, root)) return true
  const named = navigationRoles.has(attribute(element, 'role')) || navigationNames.test(`${attribute(element, 'class')} ${attribute(element, 'id')}`)
  const frames = element.tagName === 'header' || element.tagName === 'footer' || element.tagName === 'aside'
  return around.has(element.tagName) && (named || frames) && isMostlyLinks(element)
}

const cookieNames = /cookie|consent|onetrust|cybot|usercentrics|borlabs|klaro/i
const agreement = /(?:akzeptier|zustimm|einverstanden|ablehn|erlauben|accept|agree|allow|reject|decline|got it)/i

/**
 * Whether it is what lies over a page and asks whether cookies may be set: what is called so, speaks of them and has a button to
 * agree, but less than half of what the page says, as pages are called by what lies over them, too.
 */
function asksForCookies(element: Element, root: Parent): boolean {
  if (!around.has(element.tagName) && element.tagName !== 'form') return false
  if (!cookieNames.test(['id', 'class', 'aria-label'].map((name) => attribute(element, name)).join(' '))) return false
  const inside = [...elementsOf(element)]
  if (inside.some(({ tagName }) => tagName === 'main' || tagName === 'article' || tagName === 'h1')) return false
  const isAgreed = inside.some((inner) => isPressed(inner) && agreement.test(`${textOf(inner)} ${attribute(inner, 'value')}`))
  const text = isAgreed ? textOf(element) : ''
  return /cookie/i.test(text) && text.length < textOf(root).length / 2
}

function isPressed(element: Element): boolean {
  return element.tagName === 'button' || element.tagName === 'a' || element.tagName === 'input' || attribute(element, 'role') === 'button'
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
