import type { Content } from '../content'
import { meantTitle } from '../default-titles'
import { creatorLine, keywordsIn, statedDate } from '../stated'
import { attribute, elementsOf, isText, type Parent } from './html-tree'

type Said = Pick<Content, 'title' | 'creator' | 'created' | 'description' | 'keywords'>
type Thing = Readonly<Record<string, unknown>>

/** Kinds of schema.org that a page is itself, and not about one of many. */
const articles = /(?:Article|BlogPosting|Report)$/
const events = /Event$/
/** What a list of things, a whole graph and a page hold. */
const holding = ['@graph', 'mainEntity', 'mainEntityOfPage'] as const

/**
 * What a page says of itself for machines (JSON-LD with the words of schema.org): its one article, else its one event. Of
 * several nobody knows which it is: they are a list.
 */
export function linkedData(page: Parent): Said | null {
  const things = [...elementsOf(page)].flatMap((element) => (element.tagName === 'script' && /^application\/ld\+json\b/i.test(attribute(element, 'type').trim()) ? parsed(element.childNodes.map((node) => (isText(node) ? node.value : '')).join('')) : []))
  const [article, otherArticle] = things.filter(isOf(articles))
  const [event, otherEvent] = things.filter(isOf(events))
  const thing = article ?? event
  if (thing === undefined || (article === undefined ? otherEvent : otherArticle) !== undefined) return null
  const byAddress = new Map(things.toReversed().flatMap((each) => (typeof each['@id'] === 'string' && each['name'] !== undefined ? [[each['@id'], each] as const] : [])))
  const named = (value: unknown): string[] => listed(value).flatMap((each) => nameOf(each, byAddress))
  return {
    title: meantTitle(textIn(thing['headline']) ?? textIn(thing['name'])),
    creator: creatorLine([...named(thing['author']), ...(thing['author'] === undefined ? named(thing['creator']) : [])]),
    created: ['datePublished', 'dateCreated', 'startDate'].map((name) => statedDate(textIn(thing[name]))).find((date) => date !== null) ?? null,
    description: textIn(thing['description']),
    keywords: keywordsIn(listed(thing['keywords']).map(textIn)),
  }
}

/** The things in a script; none where it is no JSON, as those that pages put together by hand may be. */
function parsed(script: string): Thing[] {
  try {
    return thingsIn(JSON.parse(script), 0)
  } catch {
    return []
  }
}

function thingsIn(value: unknown, depth: number): Thing[] {
  if (depth > 4) return []
  return listed(value).flatMap((each) => (isThing(each) ? [each, ...holding.flatMap((name) => thingsIn(each[name], depth + 1))] : []))
}

function isOf(kinds: RegExp): (thing: Thing) => boolean {
  return (thing) => listed(thing['@type']).some((type) => typeof type === 'string' && kinds.test(type))
}

/** Who is meant: by a name, or by the address of somebody whom the page tells of elsewhere. */
function nameOf(value: unknown, byAddress: ReadonlyMap<unknown, Thing>): string[] {
  const whole = isThing(value) && value['name'] === undefined ? byAddress.get(value['@id']) : value
  const name = textIn(isThing(whole) ? whole['name'] : whole)
  return name === null || /^https?:/i.test(name) ? [] : [name]
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}

/** A text on one line, without the signs that pages write for others; null for anything else. */
function textIn(value: unknown): string | null {
  const text = typeof value === 'string' ? value : isThing(value) && typeof value['@value'] === 'string' ? value['@value'] : ''
  return text.normalize('NFC').replace(/&amp;/g, '&').replace(/&quot;/g, '"').replace(/&#0?39;|&apos;/g, "'").replace(/\s+/g, ' ').trim() || null
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
