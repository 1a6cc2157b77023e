import { textOf } from './html-text'
import { elementsOf, parsePage } from './html-tree'

/** Title, creator and day of making that an Office document keeps in `docProps/core.xml`; null where it says nothing. */
export function readCoreProperties(xml: string | null): { title: string | null; creator: string | null; created: string | null } {
  if (xml === null) return { title: null, creator: null, created: null }
  const values = new Map<string, string>()
  // An XML of a dozen flat elements without attributes of interest reads the same as HTML.
  for (const element of elementsOf(parsePage(xml))) values.set(element.tagName, textOf(element).trim())
  return {
    title: values.get('dc:title') || null,
    creator: values.get('dc:creator') || null,
    created: /^\d{4}-\d{2}-\d{2}/.exec(values.get('dcterms:created') ?? '')?.[0] ?? null,
  }
}
