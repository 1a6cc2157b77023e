import type { Content } from '../content'
import { elementsOf, isText, parsePage, attribute, type Element } from '../html/html-tree'
import { distinct } from '../stated'

/** A property that a file has beside those of its format: offices keep its number, its state or its case there. */
export type CustomProperty = readonly [name: string, value: string]

/** The properties of its own that an Office document has, from `docProps/custom.xml` (ECMA-376, 22.3). */
export function officeProperties(xml = ''): CustomProperty[] {
  let named = ''
  return [...elementsOf(parsePage(xml))].flatMap((element) => {
    if (element.tagName === 'property') named = attribute(element, 'name')
    return element.tagName.startsWith('vt:') ? [[named, ofKind(element.tagName.slice(3), ownText(element))] as const] : []
  })
}

/** Those of an OpenDocument file, from its `meta.xml` (ISO 26300-3, 5.3). */
export function userDefined(meta = ''): CustomProperty[] {
  return [...elementsOf(parsePage(meta))].flatMap((element) =>
    element.tagName === 'meta:user-defined' ? [[attribute(element, 'meta:name'), ofKind(attribute(element, 'meta:value-type'), ownText(element))] as const] : [],
  )
}

/** Of a point in time its day, and nothing of what is only true or false: without a form to tell what it means nobody knows. */
function ofKind(kind: string, value: string): string {
  if (kind.startsWith('bool')) return ''
  return /^(?:filetime|date)$/.test(kind) ? value.slice(0, 10) : value
}

/** The text right in an element, without that of the elements in it. */
export function ownText({ childNodes }: Element): string {
  return childNodes.map((node) => (isText(node) ? node.value : '')).join('').trim()
}

/** Under which names programs keep what only they need. */
const ofPrograms = /^(?:_|MSIP_|ContentType|MediaService|MediaLength|KSO|ICV$|AppVersion$|DocSecurity$|HyperlinksChanged$|LinksUpToDate$|ScaleCrop$|ShareDoc$|Order$|xd_|Template|Build|TimeEdited|IsMetric|Zotero|Mendeley|EN\.|MTEqn|MTWin|Generator$)/i
/** Ids, numbers of a machine, and whole structures. */
const forPrograms = /^(?:\{?[\da-f]{8}-[\da-f]{4}-|0x[\da-f]+$|[<{[]|(?:true|false|wahr|falsch|null|none)$)/i
const mostLetters = 500

/** What offices call the number of the file that a document belongs to. */
const fileNumber = /^(?:akten|gesch[äa]e?fts)[\s_-]?(?:zeichen|nr\.?|nummer)$|^(?:az|gz)\.?$|^file[\s_-]?(?:plan[\s_-]?)?(?:ref(?:erence)?|number|no\.?)$|^(?:our[\s_-]?)?ref(?:erence)?(?:[\s_-]?(?:no\.?|number))?$/i

/** What a file says of itself with what it has besides: a line for each, and its file number where one is called so. */
export function withCustom<Stated extends Pick<Content, 'description'>>(stated: Stated, properties: readonly CustomProperty[]): Stated & Pick<Content, 'description' | 'reference'> {
  // Some name them like an address: `FSC#SYSTEM@1.1:FileReference`.
  const meant = properties.filter(([name, value]) => /[\p{L}\p{N}]/u.test(value) && value.length <= mostLetters && !ofPrograms.test(name) && !forPrograms.test(value)).map(([name, value]) => [name.split(':').at(-1)?.trim() ?? '', value] as const)
  const reference = meant.find(([name]) => fileNumber.test(name))?.[1] ?? null
  const lines = [...distinct(meant.map(([name, value]) => (name === '' ? value : `${name}: ${value}`)))]
  return { ...stated, description: [...(stated.description == null ? [] : [stated.description]), ...lines].join('\n') || null, reference }
}
