import { ArchiveError } from '../../../fault'
import { readWhole } from '../../reading/read-whole'
import type { Content } from '../content'
import { headingOf } from '../heading'
import { oleProperties, openOle, streamOf } from './ole'

/** Record types of [MS-PPT] 2.13.24 that a reader of text meets. */
const types = { document: 1000, slideList: 4080, slide: 1006, notes: 1008, notesAbout: 1009, persist: 1011, characters: 4000, bytes: 4008, string: 4026, margins: 4057, tagData: 5003, comment: 12_000, encryption: 12_052, mainMaster: 1016 } as const

/** Which list of pages a list is, by its instance ([MS-PPT] 2.4.14.3). */
const slideInstance = 0
/** What later versions than 97 have added to a slide, under the name that leads it ([MS-PPT] 2.5.16). */
const laterName = '___PPT10'
/** Where dates, numbers and names of files are put in when a page is shown. */
const placeholder = '*'

/** Of the strings in a comment, who made it and what it says ([MS-PPT] 2.5.14); of those in the margins, the day and the footer (2.4.15.2). */
const strings: Readonly<Record<number, readonly number[]>> = { [types.comment]: [0, 1], [types.margins]: [0, 2] }

const [tokenAt, encryptedToken] = [12, 0xf3d1c4df]

interface Container {
  readonly type: number
  readonly instance: number
}

interface Piece {
  readonly type: number
  readonly instance: number
  readonly parents: readonly Container[]
  /** What the record holds; of a container, all that is in it. */
  readonly bytes: Buffer
  readonly text: string
}

/** What a presentation says, by where it stands. */
interface Said {
  /** Titles and bodies of each slide in the document's list of slides, with the numbers that notes know the slides by. */
  readonly listed: string[][]
  readonly slides: number[]
  /** Text boxes of each slide. */
  readonly drawn: string[][]
  /** Comments and margins of each slide: they may stand before its title, and are none. */
  readonly beside: string[][]
  /** What stands at the foot of all slides, for those that have none of their own. */
  readonly ofAll: string[]
  /** Notes by the number of their slide; those on none are their master's. */
  readonly notes: Map<number | null, string[]>
}

/**
 * A presentation of PowerPoint 97 to 2003: a page for each slide. Titles and bodies stand in the document's list of slides,
 * text boxes in the slides themselves, in the same order; its comments and notes follow each. Older ones are written otherwise
 * in a stream of the same name, and are `no-reader`. Throws `file-encrypted`, `file-damaged`.
 */
export async function oldSlidesFrom(path: string): Promise<Content> {
  const ole = openOle(readWhole(path))
  // A file for two generations of the program keeps the one we read in a storage of its own ([MS-PPT] 2.1.1).
  const stream = streamOf(ole, '/PP97_DUALSTORAGE/PowerPoint Document') ?? streamOf(ole, 'PowerPoint Document')
  if (stream === null) throw new ArchiveError('file-damaged')
  if (isEncrypted(streamOf(ole, 'Current User'))) throw new ArchiveError('file-encrypted')
  const pages = pagesOf(saidIn(stream))
  const { title, ...properties } = oleProperties(ole)
  const fault = pages.length > 0 ? null : !hasDocument(stream) ? 'no-reader' : isOverwritten(stream) ? 'file-damaged' : null
  return { pages, ...properties, title: title ?? headingOf(pages[0] ?? ''), fault }
}

/** By the token of the stream that says who had it open last ([MS-PPT] 2.3.2): of what is encrypted, no record can be told. */
function isEncrypted(currentUser: Buffer | null): boolean {
  return currentUser !== null && currentUser.length >= tokenAt + 4 && currentUser.readUInt32LE(tokenAt) === encryptedToken
}

/** Whether there is a document among its records, as in each presentation of PowerPoint 97 and later, also in one without slides. */
function hasDocument(stream: Buffer): boolean {
  for (const { type } of pieces(stream)) if (type === types.document) return true
  return false
}

/** Whether zeros stand where records do: a presentation without slides has none. */
function isOverwritten(stream: Buffer): boolean {
  for (const { type } of pieces(stream)) if (type === 0) return true
  return false
}

/** Goes through the records of a presentation. Throws `file-encrypted`. */
function saidIn(stream: Buffer): Said {
  const said: Said = { listed: [], slides: [], drawn: [], beside: [], ofAll: [], notes: new Map() }
  let notesOf: number | null = null
  for (const piece of pieces(stream)) {
    const { type, bytes } = piece
    if (type === types.encryption) throw new ArchiveError('file-encrypted')
    if (type === types.notes) notesOf = null
    else if (type === types.notesAbout && bytes.length >= 4) notesOf = bytes.readUInt32LE(0)
    else if (type === types.string) addString(said, piece)
    else if (piece.text !== '') addText(said, piece, notesOf)
    else beginSlide(said, piece)
  }
  return said
}

/** Begins the next slide, where a record is one, or stands for one in the document's list. */
function beginSlide({ drawn, beside, listed, slides }: Said, piece: Piece): void {
  const { type, bytes } = piece
  if (type === types.slide) {
    drawn.push([])
    beside.push([])
  } else if (type === types.persist && within(piece, types.slideList)?.instance === slideInstance) {
    listed.push([])
    slides.push(bytes.length >= 16 ? bytes.readUInt32LE(12) : 0)
  }
}

function addString({ beside, ofAll }: Said, piece: Piece): void {
  const { instance, parents, text } = piece
  const isSaid = strings[parents.at(-1)?.type ?? 0]?.includes(instance) === true
  if (!isSaid) return
  if (within(piece, types.slide) !== undefined) beside.at(-1)?.push(text)
  else if (within(piece, types.document) !== undefined) ofAll.push(text)
}

/** `notesOf`: the slide that notes are on where the text stands in some. */
function addText({ listed, drawn, notes }: Said, piece: Piece, notesOf: number | null): void {
  const { text } = piece
  if (text === placeholder || within(piece, types.mainMaster) !== undefined) return
  const list = within(piece, types.slideList)
  if (list?.instance === slideInstance) listed.at(-1)?.push(text)
  if (list !== undefined) return
  if (within(piece, types.notes) !== undefined) notes.set(notesOf, [...(notes.get(notesOf) ?? []), text])
  else if (within(piece, types.slide) !== undefined) drawn.at(-1)?.push(text)
}

function within({ parents }: Piece, container: number): Container | undefined {
  return parents.find(({ type }) => type === container)
}

/** A page for each slide; what belongs to none stands on the last. */
function pagesOf({ listed, slides, drawn, beside, ofAll, notes }: Said): string[] {
  const pages = drawn.map((texts, index) => {
    const said = [...(listed[index] ?? []), ...texts, ...(beside[index] ?? []), ...(notes.get(slides[index] ?? -1) ?? [])]
    return [...new Set(said)].join('\n')
  })
  const atFoot = ofAll.filter((text) => text !== '' && text !== placeholder && !pages.some((page) => page.includes(text)))
  const left = [...listed.slice(drawn.length).flat(), ...(notes.get(null) ?? []), ...new Set(atFoot)]
  if (left.length === 0) return pages
  return [...pages.slice(0, -1), [pages.at(-1) ?? '', ...left].join('\n').trim()]
}

function* pieces(stream: Buffer): Generator<Piece> {
  const open: (Container & { readonly end: number })[] = []
  let named = ''
  let at = 0
  while (at + 8 <= stream.length) {
    while ((open.at(-1)?.end ?? Infinity) <= at) open.pop()
    const version = stream.readUInt16LE(at)
    const type = stream.readUInt16LE(at + 2)
    const isContainer = (version & 0x0f) === 0x0f || (type === types.tagData && named === laterName)
    const end = at + 8 + stream.readUInt32LE(at + 4)
    const outer = open.at(-1)?.end ?? Infinity
    // No record, but other bytes: PowerPoint 2007 keeps packages (ZIP) in what it calls a container.
    if (end > outer) {
      at = outer
      continue
    }
    const bytes = stream.subarray(at + 8, end)
    const text = isContainer ? '' : textIn(type, bytes)
    if (type === types.string) named = text
    yield { type, instance: version >> 4, parents: [...open], bytes, text }
    if (isContainer && open.length < 64) {
      open.push({ type, instance: version >> 4, end })
      at += 8
    } else {
      at = end
    }
  }
}

/** Paragraphs end with a carriage return, lines within them with a vertical tab. */
function textIn(type: number, bytes: Buffer): string {
  if (type !== types.characters && type !== types.bytes && type !== types.string) return ''
  // The bytes of the shorter form are the low halves of UTF-16, which is what latin1 is.
  return bytes.toString(type === types.bytes ? 'latin1' : 'utf16le').replace(/[\r\v]/g, '\n').replaceAll('\u0000', '').trim()
}
