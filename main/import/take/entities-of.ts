import { generateKeyBetween } from 'fractional-indexing'
import { limits } from '../../../preload/contract'
import type { DerivedFile } from '../../archive/derived/derived'
import type { ScannedPages } from '../../archive/derived/recognition'
import type { ReadValues } from '../../archive/derived/shown-field'
import type { EntityChange } from '../../archive/log/entities'
import type { StoredOriginal } from '../../archive/originals/originals'
import type { FileChange } from '../../archive/records/versions'
import type { SuggestionDraft } from '../../archive/suggestions/suggestion-rows'
import { newId } from '../../new-id'
import type { TermStream } from '../../search/language/terms'
import type { Extracted, Figure, ReadFigure } from '../reading/extracted'
import { titleOfCaption } from '../suggest/captions/title-of-caption'
import { keyed, type SuggestionReading } from '../suggest/suggest'
import { cutAtWord } from '../suggest/words/cut-at-word'
import { dated, dateRead } from './date-read'

/** One original on its way into the archive: what is logged, and what is derived. */
export interface Arrival {
  readonly record: string
  readonly changes: readonly EntityChange[]
  readonly derived: readonly ({ readonly file: DerivedFile<TermStream> } & ScannedPages)[]
  /** The newest version of a record that is there: its file, and what was read from it. */
  readonly version: { readonly file: FileChange; readonly read: ReadValues; readonly suggestions: readonly SuggestionDraft[] } | null
  /** What was read for each new record, by its id. */
  readonly read: ReadonlyMap<string, ReadValues>
  readonly suggestions: ReadonlyMap<string, readonly SuggestionDraft[]>
  /** Which of its records a file that came with it is a file of. */
  recordOf(file: Pick<AttachedFile, 'figure'>): string
}

/** A file that a page came with; `figure` says which of the page's pictures it is (or lies beside, behind that picture), `extracted` what was read from it. */
export interface AttachedFile {
  readonly name: string
  readonly stored: StoredOriginal
  readonly figure: number | null
  readonly extracted: Extracted | null
}

/** How an arrival stands to others: the record it was found in, what came with it, the record it may be newer of. */
export interface ArrivalContext {
  /** The record it becomes, where that is a new one. */
  readonly id: string
  /** The photos that its pictures become, in their order. */
  readonly pictures: readonly string[]
  readonly partOf: string | null
  readonly attached: readonly AttachedFile[]
  /** Pictures of it that are another page's photos, by their number: the records of those. */
  readonly elsewhere: ReadonlyMap<number, string>
  readonly newVersionOf: string | null
  /** The record whose newest version it is; null: it becomes a record of its own. */
  readonly versionOf: string | null
}

/** What an extraction means for the archive: a record with its file, and one more photo record for each picture in a page. */
export function arrivalOf(extracted: Extracted, stored: StoredOriginal, name: string, accession: string, { id: newRecord, pictures, partOf, attached, elsewhere, newVersionOf, versionOf }: ArrivalContext): Arrival {
  const record = versionOf ?? newRecord
  const fileName = name.slice(name.lastIndexOf('/') + 1)
  const figures = extracted.figures.flatMap((figure, index) => {
    const file = attached.find((each) => each.figure === index)
    const isDescribed = attached.some((each) => each.figure === index && each !== file)
    return elsewhere.has(index) ? [] : [{ index, id: pictures[index] ?? newId(), figure, picture: file?.extracted ?? null, file, isDescribed }]
  })
  const others = new Set([...elsewhere.values()].filter((id) => figures.every((own) => own.id !== id)))
  const version = newVersionOf === null ? [] : keyed(stored.hash, [{ kind: 'version', page: 0, wording: fileName, of: newVersionOf }])
  const own = { file: fileEntity(record, stored, name, accession, firstPosition), read: readValues(extracted, name), suggestions: [...version, ...keyed(stored.hash, extracted.suggestions)] }
  const suggestions = new Map<string, readonly SuggestionDraft[]>()
  if (versionOf === null) suggestions.set(record, own.suggestions)
  for (const { index, id, figure, picture, file } of figures) {
    suggestions.set(id, [...keyed(`${stored.hash}#${index}`, figure.suggestions), ...(picture === null || file === undefined ? [] : keyed(file.stored.hash, unsaid(picture.suggestions, figure.suggestions)))])
  }
  const recordOf = ({ figure }: Pick<AttachedFile, 'figure'>): string => (figure === null ? record : (figures.find(({ index }) => index === figure)?.id ?? record))
  const read = attached.flatMap((file) => (file.extracted === null ? [] : [derivedFrom(file.extracted, file.stored.hash)]))
  return {
    record,
    recordOf,
    changes: [
      ...(versionOf === null ? [{ type: 'record' as const, id: record, fields: { kind: extracted.kind, access: 'internal', accession, part_of: partOf } }, own.file] : []),
      ...figures.map(({ id, figure }) => pictureRecord(id, figure, record, accession)),
      ...[...others].map((photo) => shownElsewhere(record, photo)),
      ...attached.map((file) => fileEntity(recordOf(file), file.stored, file.name, accession, figures.some((each) => each.file === file) ? firstPosition : afterPosition)),
    ],
    derived: [derivedFrom(extracted, stored.hash), ...read],
    version: versionOf === null ? null : own,
    read: new Map([
      ...(versionOf === null ? [[record, own.read] as const] : []),
      ...figures.map(({ id, figure, picture, file, isDescribed }) => [id, { ...(picture !== null && file !== undefined && readValues(picture, file.name)), ...pictureValues(figure, isDescribed ? picture?.title : null) }] as const),
    ]),
    suggestions,
  }
}

/** What a picture says of itself of which its caption has not named that person or place. */
function unsaid(suggestions: readonly SuggestionReading[], said: readonly SuggestionReading[]): SuggestionReading[] {
  const nameOf = (each: SuggestionReading): string | null => (each.kind === 'person' ? each.person.name : each.kind === 'place' ? each.name : null)
  const names = new Set(said.map(nameOf))
  return suggestions.filter((each) => nameOf(each) === null || !names.has(nameOf(each)))
}

const firstPosition = generateKeyBetween(null, null)
const afterPosition = generateKeyBetween(firstPosition, null)

function fileEntity(record: string, { hash, size }: StoredOriginal, path: string, accession: string, position: string): FileChange {
  return { type: 'file', id: newId(), fields: { record, hash, name: path.slice(path.lastIndexOf('/') + 1), path, size, accession, position } }
}

/** A file that is kept beside those of a record that is there. */
export function fileBeside(record: string, stored: StoredOriginal, name: string, accession: string): FileChange {
  return fileEntity(record, stored, name, accession, afterPosition)
}

/** What the archive keeps of an extraction. */
export function derivedFrom(extracted: Extracted, hash: string): Arrival['derived'][number] {
  const { pipeline, mediaType, fault, language, pages, paged, html, terms, title, creator, created, conformance, photo, print, thumbnail, scanned, recognised } = extracted
  return {
    file: {
      hash, pipeline, mediaType, fault, language, pages, paged, html, terms,
      metadata: { title, creator, created, conformance, photo },
      photo: photo === null ? null : { print, takenAt: photo.takenAt, camera: photo.camera },
      thumbnail: thumbnail !== null,
    },
    scanned,
    recognised,
  }
}

/** A picture that a page shows: its caption and credit are part of what was imported, so they are logged. */
function pictureRecord(id: string, figure: Figure, page: string, accession: string): EntityChange {
  return {
    type: 'record',
    id,
    fields: { kind: 'photo', caption: cutAtWord(limits.text, figure.caption), credit: figure.credit, source: figure.source, part_of: page, access: 'internal', accession },
  }
}

/** Of two pages that show one picture the second is linked with the photo. */
function shownElsewhere(page: string, photo: string): EntityChange {
  return { type: 'link', id: newId(), fields: { record: page, target: photo, target_type: 'record', role: 'mentions', position: firstPosition } }
}

/** What a file and its path say of it, shown as read until somebody takes it. */
export function readValues(extracted: Extracted, path: string): ReadValues {
  const { caption } = extracted
  const fileName = path.slice(path.lastIndexOf('/') + 1)
  return {
    ...given('title', extracted.title ?? titleOfCaption(extracted.photo?.caption ?? '') ?? fileName.replace(/(?<=[^.].*)\.[^.]{1,5}$/, '')),
    ...dateRead(extracted, path),
    ...given('creator', extracted.creator ?? extracted.photo?.creator ?? null),
    ...given('caption', extracted.photo?.caption ?? null),
    ...given('credit', extracted.photo?.credit ?? caption?.credit ?? null),
    ...given('rights', extracted.photo?.rights ?? null),
    ...given('description', extracted.photo?.description ?? extracted.description),
    ...given('identifier', extracted.photo?.identifier ?? null),
    ...given('reference', extracted.photo?.reference ?? extracted.reference),
    ...given('language', extracted.photo?.language ?? extracted.language),
    ...given('subject', (extracted.photo?.keywords ?? extracted.keywords).join(', ') || null),
  }
}

/** What a picture's caption says of it, beyond itself; a title that a description gives it goes before. */
function pictureValues({ caption, date }: ReadFigure, title: string | null | undefined): ReadValues {
  return { ...given('title', title ?? titleOfCaption(caption) ?? caption), ...(date !== null && dated(date, 'caption')) }
}

/** A value as far as its field takes it: all of it stands in the original. */
function given(field: Exclude<keyof ReadValues, 'date'>, value: string | null): ReadValues {
  return value === null ? {} : { [field]: cutAtWord(field === 'caption' || field === 'description' ? limits.text : limits.line, value.normalize('NFC')) }
}
