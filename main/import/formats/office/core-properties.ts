import type { Content } from '../content'
import { meantRemark, meantTitle } from '../default-titles'
import { elementsOf, parsePage } from '../html/html-tree'
import { creatorLine, keywordsIn, statedDate, statedLanguage } from '../stated'
import { officeProperties, ownText, userDefined, withCustom } from './custom-properties'
import type { ContainerParts } from './office-parts'

type Properties = Required<Pick<Content, 'title' | 'creator' | 'created' | 'language' | 'description' | 'keywords'>>
type Stated = Properties & Pick<Content, 'reference'>

/** Which elements say what; of those for creator and day the first that says something. */
interface Elements {
  readonly creator: readonly string[]
  readonly created: readonly string[]
  readonly keywords: readonly string[]
}

/** Parts of an Office document by their path, and with them those in which it says something of itself; programs by .NET name the first of these by an id. */
export function andProperties(parts: RegExp): RegExp {
  return new RegExp(String.raw`^docProps/(?:core|custom)\d*\.xml$|\.psmdcp$|${parts.source}`)
}

/** What an Office document keeps of itself among its parts; null where it says nothing. Its times are in UTC. */
export function readOfficeProperties(parts: ContainerParts): Stated {
  const [core, custom] = [/^docProps\/core|\.psmdcp$/, /^docProps\/custom/].map((which) => [...parts].find(([path]) => which.test(path))?.[1])
  return withCustom(propertiesIn(core, { creator: ['dc:creator'], created: ['dcterms:created'], keywords: ['dc:subject', 'cp:keywords', 'cp:category'] }), officeProperties(custom))
}

/** What an OpenDocument file keeps of itself in `meta.xml`: who began it goes before who last saved it, its times are local. */
export function readMetaProperties(xml: string | undefined): Stated {
  return withCustom(propertiesIn(xml, { creator: ['meta:initial-creator', 'dc:creator'], created: ['meta:creation-date'], keywords: ['dc:subject', 'meta:keyword'] }), userDefined(xml))
}

/** What an electronic book says of itself in its package (EPUB 3.3, "Metadata"): of several dates the first, which is that of its publication. */
export function readPackageProperties(xml: string | undefined): Properties {
  return propertiesIn(xml, { creator: ['dc:creator'], created: ['dc:date'], keywords: ['dc:subject'] })
}

function propertiesIn(xml = '', { creator, created, keywords }: Elements): Properties {
  const values = new Map<string, string[]>()
  // An XML of a dozen flat elements without attributes of interest reads the same as HTML, but that an empty one is not closed.
  for (const element of elementsOf(parsePage(xml))) {
    const text = ownText(element)
    if (text !== '') values.set(element.tagName, [...(values.get(element.tagName) ?? []), text])
  }
  const all = (name: string): readonly string[] => values.get(name) ?? []
  return {
    title: meantTitle(all('dc:title')[0]),
    creator: creator.map((name) => creatorLine(all(name))).find((line) => line !== null) ?? null,
    created: created.map((name) => statedDate(all(name)[0])).find((date) => date !== null) ?? null,
    language: statedLanguage(all('dc:language')[0]),
    description: meantRemark(all('dc:description')[0]),
    keywords: keywordsIn(keywords.flatMap(all)),
  }
}
