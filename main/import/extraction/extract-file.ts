import { statSync } from 'node:fs'
import { noNames, type KnownNames } from '../../archive/authorities/known-names'
import { eitherLanguage } from '../../either-language'
import { ArchiveError } from '../../fault'
import { termStream } from '../../search/language/term-stream'
import { boundsOf } from '../../timeline/edtf'
import type { Content } from '../formats/content'
import { meantCreator } from '../formats/default-titles'
import { fuller, titleNamedIn } from '../formats/opening-title'
import { isWithoutText } from '../formats/readable'
import { subjectOf } from '../formats/subject-line'
import { withoutControls } from '../reading/decode'
import type { Extracted, Figure, PhotoMetadata, ReadFigure } from '../reading/extracted'
import { identify, untold } from '../reading/identify'
import { limits } from '../reading/limits'
import { lacksDirectory } from '../reading/open-zip'
import { createParts, type Parts, type Room } from '../reading/parts'
import { pipelineVersion } from '../reading/pipeline-version'
import { withPlainBullets } from '../reading/plain-bullets'
import { isPart, whyUnread } from '../reading/why-unread'
import { withoutContent } from '../reading/without-content'
import { plainZip } from '../reading/zip-type'
import { readCaption } from '../suggest/captions/caption'
import type { CaptionDate } from '../suggest/captions/caption-date'
import { authorOf, noteTakerOf } from '../suggest/document/author-of'
import { dateOfPages, documentDate } from '../suggest/document/document-date'
import { kindOf } from '../suggest/document/kind-of'
import { languageOf, languageOfFewWords } from '../suggest/document/language-of'
import { minutesHead } from '../suggest/document/minutes-head'
import { isOfTemplate } from '../suggest/document/template-day'
import { isWholeDay } from '../suggest/document/whole-day'
import { suggestFrom, type SuggestionSource } from '../suggest/suggest'
import { textThumbnail } from '../thumbnail/text-thumbnail'
import type { Recognised } from './child-messages'
import { readers } from './readers'

/** What a file is read with, where there is more than the file. */
export interface ExtractOptions {
  /** Where the files in it may be unpacked to. */
  readonly room?: Room
  readonly recognised?: Recognised
  readonly names?: KnownNames
  /** The description beside a picture. */
  readonly sidecars?: readonly string[]
  /** Told how many parts there are by now. */
  readonly onPart?: (count: number) => void
}

/** What is kept in a ZIP. */
const container = /^application\/(?:zip|epub|vnd\.(?:openxmlformats|oasis|visio|ms-xps|apple))/

/** What relative words may count from: "gestern" in a letter of June is no day. */
const wholeDay = /^\d{4}-\d{2}-\d{2}/

/**
 * Reads one file: its type by its content, then its text, metadata, thumbnail and terms, and unpacks the files in it where
 * there is room for them. A fault takes none of the rest.
 */
export async function extractFile(path: string, name: string, { room = null, recognised = [], names = noNames, sidecars = [], onPart = () => undefined }: ExtractOptions = {}): Promise<Extracted> {
  const { size } = statSync(path)
  if (size === 0) return withoutContent(untold, 'file-empty')
  const { mediaType, fault } = await identify(path, name)
  const reader = readers[mediaType]
  const isCut = container.test(mediaType) && lacksDirectory(path)
  if ((fault === 'file-damaged' || isCut) && mediaType === plainZip && isPart(path, name)) return withoutContent(mediaType, 'not-unpacked')
  if (fault !== null || reader === undefined) return withoutContent(mediaType, fault ?? whyUnread(mediaType, path, name))
  if (size > limits.fileBytes) return withoutContent(mediaType, 'file-too-large')
  const parts = createParts(room, onPart)
  try {
    const content = await reader(path, parts, sidecars)
    return await extractedFrom(withAsked(isCut ? { ...content, fault: 'file-damaged' } : content, recognised), recognised, mediaType, parts, names)
  } catch (error) {
    return withoutContent(mediaType, error instanceof ArchiveError ? error.code : 'file-damaged')
  }
}

async function extractedFrom(content: Content, recognised: Recognised, mediaType: string, parts: Parts, names: KnownNames): Promise<Extracted> {
  const { pages, fault } = withinLimit(wholePages(content, recognised).map((page) => withPlainBullets(page.normalize('NFC'))))
  const photo = content.photo ?? null
  const words = content.written ?? [...pages, photo?.caption ?? ''].join('\n')
  // Of what is too short to tell by its letters a small word still tells: "The programme organises bins."
  const language = languageOf(words) ?? content.language ?? languageOfFewWords(words)
  const lang = eitherLanguage(language)
  const noted = possible(content.created ?? null)
  // A photo of something says nothing of its own date; one of a page does.
  const isDocument = photo === null || content.pictured === true
  const kind = !isDocument ? 'photo' : content.listing === true ? 'document' : kindOf(content.title ?? null, content.written === undefined ? pages : [content.written], lang, content.written !== undefined)
  const minutes = kind === 'minutes' ? minutesHead(content.title ?? null, pages, lang) : null
  // The day in the head of a mail is written by nobody, but put there from what its program noted.
  const isNoted = content.written !== undefined && noted !== null
  const created = noted === null || isNoted || !isDocument || !isOfTemplate(noted, pages.join('\n'), lang) ? noted : null
  const date = isDocument ? dateRead(pages, lang, minutes?.date ?? null, { isNoted, isMinutes: kind === 'minutes' }) : null
  // A mail has its own subject, also an empty one.
  const isLetter = isDocument && content.written === undefined && content.listing !== true
  const [reference = null] = wholeDay.exec(date?.edtf ?? created ?? '') ?? []
  return {
    ...withoutContent(mediaType, content.fault ?? parts.fault ?? fault),
    pipeline: pipelineVersion,
    kind,
    pages,
    paged: content.paged ?? false,
    html: content.html ?? null,
    title: tidy(minutes !== null ? minutes.title : (isLetter && content.title != null ? fuller(content.title, pages[0] ?? '') : content.title) ?? (isLetter ? untitled(pages[0] ?? '', content.prominent ?? null) : null)),
    // Programs note whose computer it was, or who made the template.
    creator: tidy((isLetter ? (kind === 'document' ? authorOf : noteTakerOf)(pages) : null) ?? meantCreator(content.creator)),
    language,
    date,
    created,
    description: content.description ?? null,
    keywords: content.keywords ?? [],
    reference: content.reference ?? null,
    conformance: content.conformance ?? null,
    figures: (content.figures ?? []).map((figure) => readFigure(figure, lang, names)),
    photo,
    print: content.print ?? null,
    caption: photo?.caption == null ? null : captionValues(photo.caption, lang),
    parts: parts.found,
    scanned: content.pictured === true ? unreadPages(content).filter((number) => number < pages.length) : [],
    recognised: recognised.map(([number]) => number),
    suggestions: suggestFrom({ ...saidOf(photo), pages, names, lang, ...(reference !== null && { reference }) }),
    thumbnail: content.thumbnail ?? (await textThumbnail(content.title ?? null, pages[0] ?? '')),
    terms: termStream(pages, lang),
  }
}

/** The day of a meeting (a month of it only where the minutes say no day of their own), else that of a document; of a mail its head knows it. */
function dateRead(pages: readonly string[], lang: 'de' | 'en', ofMeeting: CaptionDate | null, { isNoted, isMinutes }: { readonly isNoted: boolean; readonly isMinutes: boolean }): CaptionDate | null {
  if (isNoted || (ofMeeting !== null && isWholeDay(ofMeeting.edtf))) return ofMeeting
  if (!isMinutes) return dateOfPages(pages, lang)
  const own = documentDate(pages[0] ?? '', lang)
  return own !== null && (ofMeeting === null || isWholeDay(own.edtf)) ? own : ofMeeting
}

/** What a document without a title is called: by what it is about, by what its first page sets apart, or by the line that says what it is. */
function untitled(page: string, prominent: string | null): string | null {
  return subjectOf(page) ?? prominent ?? titleNamedIn(page)
}

/** A photo in which somebody has asked for text has a page to show it on. */
function withAsked(content: Content, recognised: Recognised): Content {
  return content.photo == null || content.pages.length > 0 || recognised.every(([, text]) => text === '') ? content : { ...content, pages: [''], paged: true }
}

function saidOf(photo: PhotoMetadata | null): Pick<SuggestionSource, 'caption' | 'people' | 'places' | 'position' | 'isOwn'> {
  if (photo === null) return { caption: null }
  const { caption, people, places, position, isOwn } = photo
  return { caption, people, places, position, isOwn }
}

/** A date that a program noted, where there is such a date: clocks that were never set note others. */
function possible(date: string | null): string | null {
  try {
    if (date !== null) boundsOf(date)
    return date
  } catch {
    return null
  }
}

/** The text of each page: its own, or what was recognised where it has none, then what stands beside it. */
function wholePages(content: Content, recognised: Recognised): string[] {
  const texts = new Map(recognised)
  const unread = new Set(texts.size === 0 ? [] : unreadPages(content))
  return content.pages.map((page, number) => {
    const found = unread.has(number) ? texts.get(number) : undefined
    const notes = content.notes?.[number] ?? ''
    // What was recognised goes first: its words are known by where they begin.
    return [found || page, notes].filter((text) => text !== '').join('\n\n')
  })
}

/** Pages whose text stands in their picture only. */
function unreadPages({ pages, doubtful = [] }: Content): number[] {
  return pages.flatMap((page, number) => (isWithoutText(page) || doubtful.includes(number) ? [number] : []))
}

function readFigure(figure: Figure, lang: 'de' | 'en', names: KnownNames): ReadFigure {
  const { credit, date } = readCaption(figure.caption, lang)
  return { ...figure, credit: figure.credit ?? credit, date, suggestions: suggestFrom({ pages: [], caption: figure.caption, names, lang }) }
}

function captionValues(caption: string, lang: 'de' | 'en'): Extracted['caption'] {
  const { credit, date } = readCaption(caption, lang)
  return { credit, date }
}

/** The first pages up to the limit of text; the fault says that there was more. */
function withinLimit(pages: readonly string[]): { pages: readonly string[]; fault: Extracted['fault'] } {
  let left: number = limits.text
  const kept: string[] = []
  for (const page of pages) {
    if (page.length > left) return { pages: [...kept, page.slice(0, left)], fault: 'text-cut' }
    kept.push(page)
    left -= page.length
  }
  return { pages: kept, fault: null }
}

function tidy(value: string | null | undefined): string | null {
  const text = withoutControls(value ?? '').normalize('NFC').replace(/\s+/g, ' ').trim()
  return text !== '' ? text.slice(0, 500) : null
}
