import { textOf } from './html-text'
import { attribute, elementsOf, type Element, type Parent } from './html-tree'
import { withoutLabel } from './list-counter'

/** Names in `meta` under which a page states what its site is called (Open Graph, HTML Living Standard, Dublin Core). */
const stated: ReadonlySet<string> = new Set(['og:site_name', 'application-name', 'apple-mobile-web-app-title', 'publisher', 'dc.publisher', 'dcterms.publisher'])
/** An address that leads to the first page of a site, without its host. */
const firstPage = /^(?:\.{0,2}\/)*(?:[a-z]{2}\/)?(?:(?:index|home|default)\.\w+)?$/i
/** What is said beside the name where a picture or link leads to the first page. */
const besideName = /(?<!\p{L})(?:zur|startseite|homepage|home|logo|der|des|von|of|the)(?!\p{L})/giu
/** "Herzlich willkommen in …" heads a first page. */
export const greeting = /^(?:herzlich )?(?:willkommen|welcome)(?!\p{L})/iu

/** Whether a page is called as its whole site, by what it states and what leads to the first page; that itself is called so rightly. */
export function isCalledAsSite(page: Parent, title: string): boolean {
  const wanted = lettersOf(title)
  let isSite = false
  for (const element of elementsOf(page)) {
    if (leadsToFirst(ownAddress(element))) return false
    isSite ||= namesOfSite(element).some((name) => lettersOf(name) === wanted)
  }
  return isSite && wanted !== ''
}

/** The first heading that says something else than what the site is called; null where none does. */
export function headingBeside(body: Parent, site: string): string | null {
  for (const element of elementsOf(body)) {
    if (element.tagName !== 'h1') continue
    const heading = withoutLabel(textOf(element))
    if (lettersOf(heading) !== '' && lettersOf(heading) !== lettersOf(site) && !greeting.test(heading.trim())) return heading
  }
  return null
}

/** The address a page states as its own; empty where this does not. */
function ownAddress(element: Element): string {
  if (element.tagName === 'link' && attribute(element, 'rel').toLowerCase() === 'canonical') return attribute(element, 'href')
  return element.tagName === 'meta' && attribute(element, 'property').toLowerCase() === 'og:url' ? attribute(element, 'content') : ''
}

function namesOfSite(element: Element): string[] {
  if (element.tagName === 'meta') return stated.has((attribute(element, 'name') || attribute(element, 'property')).toLowerCase()) ? [attribute(element, 'content')] : []
  if (element.tagName !== 'a' || !leadsToFirst(attribute(element, 'href'))) return []
  return [textOf(element), attribute(element, 'title'), ...[...elementsOf(element)].map((each) => attribute(each, 'alt'))]
}

function leadsToFirst(address: string): boolean {
  return address !== '' && firstPage.test(address.trim().replace(/^(?:https?:)?\/\/[^/?#]+/i, ''))
}

function lettersOf(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(besideName, ' ').replace(/[^\p{L}\p{N}]+/gu, '')
}
