import type { Content } from '../content'
import { meantTitle } from '../default-titles'
import { creatorLine, keywordsIn, statedDate, statedLanguage } from '../stated'
import { attribute, elementsOf, firstOf, type Parent } from './html-tree'
import { linkedData } from './linked-data'

type Head = Pick<Content, 'title' | 'creator' | 'created' | 'language' | 'description' | 'keywords'>

/** Names by which pages state something in `meta` (Dublin Core in HTML, RFC 5013; Open Graph; Highwire Press), the most exact first. */
const names = {
  title: ['dcterms.title', 'dc.title', 'citation_title'],
  creator: ['dcterms.creator', 'dc.creator', 'citation_author', 'author', 'dc.creator.personalname', 'article:author'],
  created: ['dcterms.created', 'dc.date.created', 'dcterms.issued', 'dc.date.issued', 'dcterms.date', 'dc.date', 'article:published_time', 'citation_publication_date', 'citation_date', 'datepublished', 'date', 'created', 'pubdate'],
  language: ['dcterms.language', 'dc.language', 'content-language', 'language'],
  description: ['dcterms.abstract', 'dcterms.description', 'dc.description', 'description', 'og:description'],
  keywords: ['dcterms.subject', 'dc.subject', 'citation_keywords', 'keywords'],
} as const

/**
 * What a page says of itself in its head, then in its data for machines; its title there goes before that of the window, which
 * names the whole site as well.
 */
export function pageHead(page: Parent): Head {
  const values = valuesIn(page)
  const said = linkedData(page)
  const all = (stated: keyof typeof names): readonly string[] => names[stated].map((name) => values.get(name) ?? []).find((texts) => texts.length > 0) ?? []
  return {
    title: meantTitle(all('title')[0]) ?? said?.title ?? null,
    // The address of somebody's page is nobody's name.
    creator: creatorLine(all('creator').filter((name) => !/^https?:/i.test(name))) ?? said?.creator ?? null,
    created: names.created.flatMap((name) => values.get(name) ?? []).map(statedDate).find((date) => date !== null) ?? said?.created ?? null,
    language: statedLanguage(languageTag(page)) ?? statedLanguage(all('language')[0]),
    description: all('description')[0] ?? said?.description ?? null,
    keywords: all('keywords').length > 0 ? keywordsIn(all('keywords')) : (said?.keywords ?? []),
  }
}

function languageTag(page: Parent): string {
  const root = firstOf(page, 'html')
  return root === null ? '' : attribute(root, 'lang') || attribute(root, 'xml:lang')
}

/** What stands in `meta`, by name: `DC.Date`, `dc:date` and `DCTERMS.issued` are written in every way. */
function valuesIn(page: Parent): Map<string, string[]> {
  const values = new Map<string, string[]>()
  for (const element of elementsOf(page)) {
    if (element.tagName !== 'meta') continue
    const content = attribute(element, 'content').trim()
    if (content === '') continue
    const written = attribute(element, 'name') || attribute(element, 'property') || attribute(element, 'http-equiv') || dateOnly(attribute(element, 'itemprop'))
    const name = written.toLowerCase().replace(/^(dc|dcterms)[.:_-]/, '$1.')
    values.set(name, [...(values.get(name) ?? []), content])
  }
  return values
}

/** Of what a page marks for machines all over its text, only its date is surely its own. */
function dateOnly(itemprop: string): string {
  return itemprop.toLowerCase() === 'datepublished' ? itemprop : ''
}
