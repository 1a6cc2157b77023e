import type { Content } from './content'
import { meantTitle } from './default-titles'
import { textOf } from './html-text'
import { elementsOf, parsePage } from './html-tree'

type Properties = Required<Pick<Content, 'title' | 'creator' | 'created' | 'language'>>

/** What an Office document keeps of itself in `docProps/core.xml`; null where it says nothing. Its times are in UTC. */
export function readCoreProperties(xml: string | undefined): Properties {
  return propertiesIn(xml, { creator: ['dc:creator'], created: 'dcterms:created' })
}

/** What an OpenDocument file keeps of itself in `meta.xml`: who began it goes before who last saved it, its times are local. */
export function readMetaProperties(xml: string | undefined): Properties {
  return propertiesIn(xml, { creator: ['meta:initial-creator', 'dc:creator'], created: 'meta:creation-date' })
}

function propertiesIn(xml = '', { creator, created }: { readonly creator: readonly string[]; readonly created: string }): Properties {
  const values = new Map<string, string>()
  // An XML of a dozen flat elements without attributes of interest reads the same as HTML.
  for (const element of elementsOf(parsePage(xml))) values.set(element.tagName, textOf(element).trim())
  return {
    title: meantTitle(values.get('dc:title')),
    creator: creator.map((name) => values.get(name)).find(Boolean) ?? null,
    created: /^\d{4}-\d{2}-\d{2}/.exec(values.get(created) ?? '')?.[0] ?? null,
    language: /^[a-z]{2}(?=$|[-_])/i.exec(values.get('dc:language') ?? '')?.[0].toLowerCase() ?? null,
  }
}
