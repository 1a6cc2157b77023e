import * as z from 'zod'
import { faultCodes } from '../faults'
import { access, acted, changedCount, dateValue, entityId, fileHash, language, limits, localName, offset, position, procedure, recordKind, rulesLeftOut, upTo } from './base'
import { suggestion } from './suggestions'

/** A record as lists, the timeline and search results show it. */
export const recordSummary = z.object({
  id: entityId,
  kind: recordKind,
  title: z.string(),
  date: dateValue.nullable(),
  place: localName.nullable(),
  access,
  /** What it is written in, as noted or read: mostly a code. */
  language: z.string().nullable(),
  /** The file whose thumbnail stands for the record, or null where there is none, or the record is restricted. */
  thumbnail: fileHash.nullable(),
  trashed: z.boolean(),
})
export type RecordSummary = z.infer<typeof recordSummary>

/** A record by its title. */
const namedRecord = recordSummary.pick({ id: true, title: true })

/** A file of a record, with what was read from it. */
export const recordFile = z.object({
  id: entityId,
  hash: fileHash,
  /** The name exactly as received. */
  name: z.string(),
  /** Path below the folder that was imported, exactly as received, with `/`. */
  path: z.string(),
  /** Bytes. */
  size: z.number().int(),
  mediaType: z.string(),
  pages: z.number().int(),
  /** It is shown page by page, each with an image; else in one piece. */
  paged: z.boolean(),
  /** UTF-16 units of extracted text. */
  characters: z.number().int(),
  hasThumbnail: z.boolean(),
  /** The standard a PDF says it keeps to, as people write it (`PDF/A-1b`, ISO 19005), or null. */
  conformance: z.string().nullable(),
  /** How many of its pages wait for their text to be recognised. */
  waiting: z.number().int(),
  /** A picture: whether its text may be asked to be recognised, or was and there is none; null: neither. */
  recognition: z.enum(['possible', 'empty']).nullable(),
  /** Where a photo was taken, as its camera noted it. */
  position: position.nullable(),
  fault: z.enum(faultCodes).nullable(),
  /** Other paths the same file was met by in imports that stand, the first of them: it is kept and shown once. */
  elsewhere: z.array(z.string()),
  /** A newer version has taken its place; it is kept, but its text is not searched. */
  superseded: z.boolean(),
})
export type RecordFile = z.infer<typeof recordFile>

/** How an agent or place stands to a record. */
export const linkRole = z.enum(['depicted', 'participant', 'author', 'responsible', 'venue', 'implements', 'mentions', 'source'])
export type LinkRole = z.infer<typeof linkRole>

/** How a linked record stands to the one that is looked at, whichever of them the link is on. */
export const relation = z.enum(['source', 'sourceOf', 'shows', 'shownIn', 'together'])

/** What acts: somebody, or a body. */
export const agentKind = z.enum(['person', 'organisation'])
export type AgentKind = z.infer<typeof agentKind>

/** Somebody on a record: a person, or an organisation as participant or author. */
export const personLink = z.object({
  id: entityId,
  agent: entityId,
  kind: agentKind,
  role: linkRole,
  name: z.string(),
  title: z.string().nullable(),
  function: z.string().nullable(),
  organisation: z.string().nullable(),
  /** The place in the order, in a picture from the left: as its caption counts, else one after the other; null where no order is known. */
  position: z.number().int().nullable(),
  wording: z.string().nullable(),
})
export type PersonLink = z.infer<typeof personLink>

/** A place on a record, with the words of the document that named it. */
export const placeLink = z.object({
  id: entityId,
  place: entityId,
  role: linkRole,
  name: localName,
  wording: z.string().nullable(),
})
export type PlaceLink = z.infer<typeof placeLink>

/** What somebody has noted on a record. */
export const note = z.object({ id: entityId, text: z.string(), state: z.enum(['open', 'done']) })
export type Note = z.infer<typeof note>

/** A collection by its name. */
export const collectionName = z.object({ id: entityId, name: z.string(), description: z.string().nullable() })
export type CollectionName = z.infer<typeof collectionName>

const text = z.string().max(limits.text)
const line = z.string().max(limits.line)
const name = z.string().max(limits.name)
/** Of somebody, or of a place: none without a letter. */
const called = name.regex(/\S/)
const noteText = text.regex(/\S/)

/**
 * The fields a person edits in place. `date` is what was typed; the reading is made on arrival, of `reading` (EDTF, words
 * or "unknown") where somebody corrects what the wording is read as. The wording itself is kept either way. An empty text
 * empties a field, also of what was read from the file; null takes away what was entered, so that it shows again. A title
 * cannot be emptied: faults `title-missing`.
 */
export const recordEdit = z
  .object({
    kind: recordKind,
    title: line.nullable(),
    description: text.nullable(),
    date: z.object({ wording: name, lang: language, reading: name.optional() }).nullable(),
    creator: line.nullable(),
    caption: text.nullable(),
    credit: line.nullable(),
    rights: line.nullable(),
    identifier: line.nullable(),
    reference: line.nullable(),
    language: line.nullable(),
    subject: line.nullable(),
    access,
  })
  .partial()
export type RecordEdit = z.infer<typeof recordEdit>

export const recordDetail = recordSummary.extend({
  description: z.string().nullable(),
  creator: z.string().nullable(),
  caption: z.string().nullable(),
  credit: z.string().nullable(),
  rights: z.string().nullable(),
  identifier: z.string().nullable(),
  /** File plan reference (Aktenzeichen). */
  reference: z.string().nullable(),
  subject: z.string().nullable(),
  /** Fields whose value was read from the file and not yet taken by anybody. */
  read: z.array(z.string()),
  /** Fields of which the file says something that does not show, because somebody has entered something else or emptied them. */
  readBehind: z.array(z.string()),
  /** What a newer version, or a newer description of a picture, says otherwise than was entered before it came: words by field. */
  readSince: z.record(z.string(), z.string()),
  /** The record this one was found in (a picture in a web page), with its title. */
  partOf: namedRecord.nullable(),
  /** The event that this one has become part of: what hung on it is there. */
  mergedInto: namedRecord.nullable(),
  /** What was found in it, in its order: the first 500 of `partCount`. */
  parts: z.array(recordSummary),
  partCount: z.number().int(),
  /** A photo whose picture was not among the imported files. */
  imageMissing: z.boolean(),
  accession: z.object({ id: entityId, label: z.string(), startedAt: z.string() }).nullable(),
  files: z.array(recordFile),
  people: z.array(personLink),
  places: z.array(placeLink),
  notes: z.array(note),
  related: z.array(z.object({ link: entityId, role: linkRole, relation, record: recordSummary })),
  /** The collections it is in, by name. */
  collections: z.array(collectionName),
  suggestions: z.array(suggestion),
})
export type RecordDetail = z.infer<typeof recordDetail>

const changedRecord = recordDetail.extend(acted)
export type ChangedRecord = z.infer<typeof changedRecord>

/** An action that changed a record or what hangs on it, with the values before and after; `label` is its code (`wording`: actions). */
export const historyEntry = z.object({
  action: z.string(),
  /** UTC. */
  at: z.string(),
  author: z.string(),
  label: z.string(),
  undone: z.boolean(),
  /** `of`: what the entity is called, where it is no part of the record itself. */
  changes: z.array(z.object({ entity: entityId, type: z.string(), field: z.string(), before: z.unknown(), after: z.unknown(), of: z.string().optional() })),
})
export type HistoryEntry = z.infer<typeof historyEntry>

/** Where a marked word stands on its page, as shares of the page from its left top; `mark`: which of the page's marks it belongs to, from 0. */
export const markBox = z.object({ mark: z.number().int(), left: z.number(), top: z.number(), width: z.number(), height: z.number() })
export type MarkBox = z.infer<typeof markBox>

/** A marked stretch of a text, UTF-16 offsets, with the rule that matched. */
export const mark = z.object({ start: z.number().int(), end: z.number().int(), term: z.string(), rule: z.string() })

/** A text with the words of a search marked; `best`: at which of the marks, from 0, most of what was asked for stands together. */
export const textWithMarks = z.object({ text: z.string(), marks: z.array(mark), best: z.number().int() })
export type TextWithMarks = z.infer<typeof textWithMarks>

/** The text of a file to be read, by page; one that is not paged has its slides, sheets or whole text in their place. */
export const fileText = z.object({
  hash: fileHash,
  paged: z.boolean(),
  pages: z.array(textWithMarks),
  /** Sanitised, without scripts and remote loads; null where there is only text. */
  html: z.string().nullable(),
})
export type FileText = z.infer<typeof fileText>

/** What there is to read of a record: its title and caption, and the text of its files. */
export const recordText = z.object({ title: textWithMarks, caption: textWithMarks.nullable(), files: z.array(fileText) })
export type RecordText = z.infer<typeof recordText>

/** What a program has read in minutes: no facts, so that nothing of it can be found or linked. */
export const minutesRead = z.object({
  participants: z.array(z.object({ name: z.string(), title: z.string().nullable(), organisation: z.string().nullable() })),
  agenda: z.array(z.string()),
  decisions: z.array(z.string()),
  /** `owner` as written, without titles: somebody, a body, or several; the deadline's wording and its EDTF. */
  actions: z.array(z.object({ owner: z.string().nullable(), text: z.string(), due: z.object({ text: z.string(), edtf: z.string() }).nullable() })),
})
export type MinutesRead = z.infer<typeof minutesRead>

/** `kind` only where somebody has said it: else it is as the archive knows the name, and a person where it does not. */
const person = z.object({ kind: agentKind.optional(), name: called, title: name.nullable(), function: name.nullable(), organisation: name.nullable(), role: linkRole })

/** A file of a record whose original is missing, damaged or cannot be read. */
const unsoundOriginal = z.object({ hash: fileHash, name: z.string(), fault: z.enum(['file-vanished', 'file-damaged', 'file-unreadable']) })
export type UnsoundOriginal = z.infer<typeof unsoundOriginal>

export const records = {
  get: procedure.input(z.object({ id: entityId })).output(recordDetail),
  /** The originals of a record that are missing, damaged or cannot be read, as far as that is known; those that a backup has are brought back meanwhile. */
  originals: procedure.input(z.object({ id: entityId })).output(z.array(unsoundOriginal)),
  /** `merged`: what events in the trash have become part of, by their id. */
  list: procedure
    .input(z.object({ kinds: z.array(recordKind).optional(), trashed: z.boolean().default(false), sort: z.enum(['added', 'date', 'title']).default('added'), limit: upTo(500, 100), offset }))
    .output(z.object({ total: z.number().int(), records: z.array(recordSummary), merged: z.record(entityId, namedRecord) })),
  create: procedure.input(z.object({ kind: recordKind, fields: recordEdit })).output(z.object({ id: entityId })),
  edit: procedure.input(z.object({ id: entityId, fields: recordEdit })).output(recordDetail),
  trash: procedure.input(z.object({ ids: z.array(entityId).min(1) })).output(changedCount),
  restore: procedure.input(z.object({ ids: z.array(entityId).min(1) })).output(changedCount),
  /** What was found in a record beyond the first ones, which `get` gives with it. */
  parts: procedure.input(z.object({ id: entityId, limit: upTo(500, 500), offset: z.number().int().min(0) })).output(z.array(recordSummary)),
  history: procedure.input(z.object({ id: entityId })).output(z.array(historyEntry)),
  /** Title, caption and the full text of a record's files; with a query, the words a search by it (`without` the same rules) finds marked. */
  text: procedure.input(z.object({ id: entityId, query: z.string().max(limits.query).optional(), without: rulesLeftOut })).output(recordText),
  /** What the newest file of minutes says of people, agenda, decisions and tasks; null where it says nothing of them, and for records of another kind. */
  minutes: procedure.input(z.object({ id: entityId })).output(minutesRead.nullable()),
  /** Where the words that `text` marks on a page (from 0) of a PDF or picture stand in its image; none where that is not known. */
  boxes: procedure
    .input(z.object({ hash: fileHash, page: z.number().int().min(0), query: z.string().max(limits.query), without: rulesLeftOut }))
    .output(z.array(markBox)),
  /** Has the text in a picture recognised that was taken for a photo, before all others. Faults `not-found` where that is done, or nothing to do. */
  recognise: procedure.input(z.object({ hash: fileHash })).output(z.object({ waiting: z.number().int() })),
  /** Makes sure the image of a PDF page (from 0) exists, `fine` for looking at it enlarged; the host serves it as `pages/<hash>-<page>.webp` or `pages/<hash>-<page>-fine.webp`. Its size in pixels. */
  pageImage: procedure.input(z.object({ hash: fileHash, page: z.number().int().min(0), fine: z.boolean().optional() })).output(z.object({ width: z.number().int(), height: z.number().int() })),
  addPerson: procedure.input(z.object({ record: entityId, person })).output(recordDetail),
  /** Changes what is given of a person on a record. */
  editPerson: procedure.input(z.object({ link: entityId, person: person.partial() })).output(recordDetail),
  /** Moves a person among those of the same role; `before` null puts them last. */
  movePerson: procedure.input(z.object({ link: entityId, before: entityId.nullable() })).output(recordDetail),
  addPlace: procedure.input(z.object({ record: entityId, name: called, role: linkRole, lang: language })).output(recordDetail),
  /** Says that another record hangs together with this one; where it does already, nothing changes. */
  relate: procedure.input(z.object({ record: entityId, other: entityId, role: linkRole })).output(recordDetail),
  /** Another event is this one: what hangs on it becomes this one's, and it goes to the trash. Faults `not-found`. */
  mergeEvents: procedure.input(z.object({ id: entityId, other: entityId })).output(changedRecord),
  /** Takes a person, place or related record off a record; undo brings it back. */
  unlink: procedure.input(z.object({ link: entityId })).output(changedRecord),
  addNote: procedure.input(z.object({ record: entityId, text: noteText })).output(recordDetail),
  /** Changes what a note says. */
  editNote: procedure.input(z.object({ note: entityId, text: noteText })).output(recordDetail),
  setNoteState: procedure.input(z.object({ note: entityId, state: z.enum(['open', 'done']) })).output(recordDetail),
  /** Takes over a value that was read from the file as the record's own. */
  confirmField: procedure.input(z.object({ id: entityId, field: z.string().max(40) })).output(recordDetail),
}
