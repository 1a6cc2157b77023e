import type { Position } from '../../../preload/contract'
import type { FaultCode } from '../../../preload/faults'
import type { PicturePrint } from '../../archive/photos/print'
import type { TermStream } from '../../search/language/terms'
import type { CaptionDate } from '../suggest/captions/caption-date'
import type { SuggestionReading } from '../suggest/suggest'
import type { Part } from './parts'

/** A picture met inside a document: what stands under it; `source` is its `src` as written, if it had one. */
export interface Figure {
  readonly caption: string
  readonly credit: string | null
  readonly source: string | null
  /** Where the caption starts in the page's text, in UTF-16 units. */
  readonly page: number
  readonly start: number
}

/** A picture inside a document with what its caption says. */
export interface ReadFigure extends Figure {
  readonly date: CaptionDate | null
  readonly suggestions: readonly SuggestionReading[]
}

/** Somebody that a photo's metadata names; `work`: what they do there and for whom, or null where that is not told. */
export interface PhotoPerson {
  readonly name: string
  readonly work: { readonly function: string | null; readonly organisation: string | null } | null
  /** The how many-th from the left somebody is, where their face is marked in the picture. */
  readonly fromLeft?: number
}

/** A place that a photo's metadata names. */
export interface PhotoPlace {
  readonly name: string
  readonly position: Position | null
}

/** What a photo's own metadata says (EXIF, IPTC, XMP). */
export interface PhotoMetadata {
  /** Upright size in pixels, orientation applied. */
  readonly width: number
  readonly height: number
  /** Local calendar day as the camera wrote it, or as much as somebody knew of it, EDTF. */
  readonly takenOn: string | null
  /** That date as somebody has worded it, or null. */
  readonly dateWording: string | null
  /** When the camera took it, on its own clock: `YYYY-MM-DDTHH:MM:SS`, with parts of a second where it noted them. */
  readonly takenAt: string | null
  /** Maker, model and serial number of the camera. */
  readonly camera: string | null
  /** WGS 84 degrees. */
  readonly position: Position | null
  readonly title: string | null
  readonly caption: string | null
  /** What is said of it besides the caption. */
  readonly description: string | null
  readonly identifier: string | null
  /** File plan reference. */
  readonly reference: string | null
  /** The language that its description names, or null. */
  readonly language: string | null
  readonly credit: string | null
  readonly rights: string | null
  readonly creator: string | null
  readonly keywords: readonly string[]
  readonly people: readonly PhotoPerson[]
  /** The places that it shows. */
  readonly places: readonly PhotoPlace[]
  /** An archive like this has described it: people stand from left to right with their titles, and are all that were known. */
  readonly isOwn: boolean
}

/** Everything one extraction process found out about one file; plain data, sent over the process boundary. */
export interface Extracted {
  /** Version of the pipeline that made this; older versions are made again. */
  readonly pipeline: number
  /** Told by content, never by name. */
  readonly mediaType: string
  readonly kind: 'document' | 'photo' | 'minutes'
  /** Why the text is missing or incomplete; the original is kept in any case. */
  readonly fault: FaultCode | null
  /** Text by page, NFC; formats without pages give one entry, files without text none. */
  readonly pages: readonly string[]
  /** Whether `pages` are pages a reader can turn to (PDF). */
  readonly paged: boolean
  /** Sanitised HTML to show instead of the plain text, or null. */
  readonly html: string | null
  readonly title: string | null
  readonly creator: string | null
  readonly language: string | null
  /** The date the text gives itself, or null. */
  readonly date: CaptionDate | null
  /** The document date its own metadata gives, EDTF, or null. */
  readonly created: string | null
  /** What it says it is about, and by which words it is to be found. */
  readonly description: string | null
  readonly keywords: readonly string[]
  /** File plan reference. */
  readonly reference: string | null
  /** The standard a PDF says it keeps to (`PDF/A-1b`, ISO 19005), or null. */
  readonly conformance: string | null
  readonly figures: readonly ReadFigure[]
  /** Files found inside: attachments of a mail, the content of a ZIP. */
  readonly parts: readonly Part[]
  /** Pages (from 0) whose text stands in their picture only. */
  readonly scanned: readonly number[]
  /** Pages (from 0) that it was read with what was recognised on. */
  readonly recognised: readonly number[]
  readonly photo: PhotoMetadata | null
  /** What a photo is compared with others by. */
  readonly print: PicturePrint | null
  /** What a photo's own caption says of its credit and date. */
  readonly caption: { readonly credit: string | null; readonly date: CaptionDate | null } | null
  /** What the text or the caption says that somebody may want to take over. */
  readonly suggestions: readonly SuggestionReading[]
  /** JPEG or PNG, longest side 480 px, or null. */
  readonly thumbnail: Uint8Array | null
  /** The text as terms for the index. */
  readonly terms: TermStream
}
