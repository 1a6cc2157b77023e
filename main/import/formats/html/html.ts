import { decodeText, strictUtf8, withoutControls } from '../../reading/decode'
import type { Content } from '../content'
import { meantTitle } from '../default-titles'
import { isOfPart } from '../opening-title'
import { readBytes } from '../text'
import { displayHtml } from './html-display'
import { figuresOf } from './html-figures'
import { appendShown, wordsInDrawings } from './html-pictures'
import { pruneNavigation } from './html-prune'
import { textOf } from './html-text'
import { elementsOf, firstOf, parsePage, type Parent } from './html-tree'
import { withoutLabel } from './list-counter'
import { pageHead } from './page-head'
import { greeting, headingBeside, isCalledAsSite } from './site-name'

/** A web page: its content without navigation as text and as HTML to show, its pictures by captions and credit lines. */
export async function htmlFrom(path: string): Promise<Content> {
  return htmlContent(decodePage(await readBytes(path)))
}

/** The content of HTML, also of what other formats were turned into. */
export function htmlContent(html: string): Content {
  const { page, body } = pageWithBody(asHtml(withoutControls(html)))
  const title = firstOf(page, 'title')
  const head = pageHead(page)
  const called = meantTitle(title && textOf(title))
  const site = called !== null && head.title === null && isCalledAsSite(page, called) ? called : null
  const drawn = wordsInDrawings(body)
  pruneNavigation(body)
  const said = textOf(body).normalize('NFC')
  appendShown(body, said, drawn)
  const text = textOf(body).normalize('NFC')
  const heading = headingOf(body)
  return {
    pages: [text],
    html: displayHtml(body),
    ...head,
    title: head.title ?? (site && headingBeside(body, site)) ?? (withoutSite(called, heading) || heading || null),
    figures: figuresOf(body, said),
  }
}

/** What stands above all of a page; null where that is above its first part. */
function headingOf(body: Parent): string | null {
  const [name] = ['h1', 'h2'].filter((tag) => firstOf(body, tag) !== null)
  const texts = name === undefined ? [] : [...elementsOf(body)].filter(({ tagName }) => tagName === name).map((element) => tidy(textOf(element)))
  const [first] = texts
  const isPart = first !== undefined && isOfPart(first, texts)
  const heading = name === undefined ? null : firstOf(body, name)
  return heading === null || isPart ? null : withoutLabel(textOf(heading))
}

/** What a window is called, which may name the site and its parts beside the heading, or be short of what that says: "Newsletter", "City | News | Trees". */
function withoutSite(title: string | null, heading: string | null): string | null {
  if (title === null || heading === null) return title
  const [said, own] = [tidy(title), tidy(heading)]
  const parts = said.split(/\s+[|–—»·:-]\s+/)
  const isPart = parts.some((part) => part === own) || isOfSection(parts, own)
  return own.length >= shortestHeading && (isPart || (own.startsWith(`${said} `) && own.length <= longestHeading)) ? own : title
}

/** Parts of sites, as their pages are called beside the name of the site. */
const section = /^(?:home|start|startseite|aktuelles|aktuell|news(?:room)?|latest news|nachrichten|neuigkeiten|meldung(?:en)?|presse(?:mitteilungen|meldungen|portal)?|press(?: releases?| room)?|media|medien|artikel|article|details?|blog|events?|veranstaltungen|termine|themen|projekte|projects)$/i
const mostOfSite = 3

/** "KMA - News" says but whose page it is and in which part of their site, where the heading is a whole phrase. */
function isOfSection(parts: readonly string[], heading: string): boolean {
  const others = parts.filter((part) => !section.test(part))
  return others.length < parts.length && others.length <= 1 && others.every((part) => part.split(' ').length <= mostOfSite) && heading.split(' ').length > mostOfSite && !greeting.test(heading)
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

const [shortestHeading, longestHeading] = [8, 150]

const xml = /^\s*<\?xml\b|<html\b[^<>]*\sxmlns\s*=/i
const empty = /<(title|script|style|textarea|iframe|noscript|noframes)\b([^<>]*)\/>/gi

/** XHTML as HTML understands it, to which the empty title of XML begins one that never ends (HTML Living Standard, "Tokenization"). */
function asHtml(page: string): string {
  return xml.test(page.slice(0, 4_000)) ? page.replace(empty, '<$1$2></$1>') : page
}

const frames = /<\/?(?:frameset|frame|noframes)\b[^>]*>/gi

/** A page of frames has no body: without their tags, what it says to browsers that know none is one, with what was saved behind it. */
function pageWithBody(html: string): { page: Parent; body: Parent } {
  const page = parsePage(html)
  const body = firstOf(page, 'body')
  if (body !== null) return { page, body }
  const unframed = parsePage(html.replace(frames, ''))
  return { page: unframed, body: firstOf(unframed, 'body') ?? unframed }
}

/** The text of a page's bytes: what it says of its encoding is believed where the bytes do not say otherwise. */
export function decodePage(bytes: Uint8Array): string {
  const guessed = decodeText(bytes)
  const declared = declaredEncoding(guessed)
  if (declared === null || isUtf8(bytes)) return guessed
  try {
    return new TextDecoder(declared).decode(bytes)
  } catch {
    return guessed
  }
}

/** The encoding a page says it has; null where it says none, or one of Unicode, which the bytes tell themselves. */
export function declaredEncoding(page: string): string | null {
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(page.slice(0, 4_000))?.[1]?.toLowerCase()
  return declared === undefined || /^utf-?(?:8|16)/.test(declared) ? null : declared
}

function isUtf8(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte >= 0x80) && strictUtf8(bytes) !== null
}
