import type { RecordEdit } from '../../preload/contract'
import { derivedPath } from '../archive-layout'
import { addPerson, addPlace, editPerson, movePerson, relate, unlink } from '../archive/authorities/links'
import { mergeEvents } from '../archive/authorities/merge-events'
import { writeDerived } from '../archive/derived/derived'
import { askRecognition, countWaiting } from '../archive/derived/recognition'
import { emptiedDate } from '../archive/derived/shown-field'
import { historyOf } from '../archive/log/history'
import { isOfArchive, unsoundOriginals } from '../archive/originals/unsound-originals'
import { partsOf, recordDetail } from '../archive/records/details'
import { addNote, confirmField, createRecord, editNote, editRecord, setTrashed, type RecordFields } from '../archive/records/edit'
import { listRecords } from '../archive/records/summaries'
import { ArchiveError } from '../fault'
import { minutesOf } from '../import/take/record-minutes'
import { imageSize } from '../import/thumbnail/image-size'
import { parseDate } from '../timeline/edtf'
import { recognise, recogniseBack } from './background-work'
import { acting, procedures, writerOf, type RouterContext } from './context'
import { markBoxes } from './mark-boxes'
import { recordText } from './record-text'
import { shownOriginal } from './shown-original'

const { records } = procedures

/** Width of a page image in pixels: readable at 200 % on a page of usual size; the fine one has every letter of a small print. */
const [pageWidth, fineWidth] = [1400, 2800]

export const recordsRouter = records.router({
  get: records.get.handler(({ context, input }) => {
    const detail = recordDetail(context.archive.db, input.id)
    context.wanted.want(detail.files.flatMap(({ hash, waiting }) => (waiting > 0 ? [hash] : [])))
    return detail
  }),
  originals: records.originals.handler(async ({ context, input }) => {
    const unsound = await unsoundOriginals(context.archive, input.id)
    context.mendOriginals(unsound.map(({ hash }) => hash))
    return unsound
  }),
  list: records.list.handler(({ context, input }) => listRecords(context.archive.db, input)),
  create: records.create.handler(({ context, input }) => ({ id: createRecord(writerOf(context), input.kind, readFields(input.fields)) })),
  edit: records.edit.handler(({ context, input }) => {
    editRecord(writerOf(context), input.id, readFields(input.fields))
    return recordDetail(context.archive.db, input.id)
  }),
  trash: records.trash.handler(({ context, input }) => acting(context, (writer) => ({ count: setTrashed(writer, input.ids, true) }))),
  restore: records.restore.handler(async ({ context, input }) => {
    const restored = await acting(context, (writer) => ({ count: setTrashed(writer, input.ids, false) }))
    recogniseBack(context)
    return restored
  }),
  parts: records.parts.handler(({ context, input: { id, ...page } }) => partsOf(context.archive.db, id, page)),
  history: records.history.handler(({ context, input }) => historyOf(context.archive.db, input.id)),
  text: records.text.handler(({ context, input }) => recordText(context.archive.db, input)),
  minutes: records.minutes.handler(({ context, input }) => minutesOf(context.archive.db, input.id)),
  boxes: records.boxes.handler(({ context, input }) => markBoxes(context, input)),
  recognise: records.recognise.handler(({ context, input }) => {
    askRecognition(context.archive, input.hash)
    context.wanted.want([input.hash])
    recognise(context)
    return { waiting: countWaiting(context.archive.db) }
  }),
  pageImage: records.pageImage.handler(({ context, input }) => pageImage(context, input.hash, input.page, input.fine === true)),
  addPerson: records.addPerson.handler(({ context, input }) => {
    addPerson(writerOf(context), input.record, input.person)
    return recordDetail(context.archive.db, input.record)
  }),
  editPerson: records.editPerson.handler(({ context, input }) => recordDetail(context.archive.db, editPerson(writerOf(context), input.link, input.person))),
  movePerson: records.movePerson.handler(({ context, input }) => recordDetail(context.archive.db, movePerson(writerOf(context), input.link, input.before))),
  addPlace: records.addPlace.handler(({ context, input }) => {
    addPlace(writerOf(context), input.record, input.name, input.role, input.lang)
    return recordDetail(context.archive.db, input.record)
  }),
  relate: records.relate.handler(({ context, input }) => {
    relate(writerOf(context), input.record, input.other, input.role)
    return recordDetail(context.archive.db, input.record)
  }),
  mergeEvents: records.mergeEvents.handler(({ context, input }) =>
    acting(context, (writer) => {
      mergeEvents(writer, input.id, input.other)
      return recordDetail(writer.db, input.id)
    }),
  ),
  unlink: records.unlink.handler(({ context, input }) => acting(context, (writer) => recordDetail(writer.db, unlink(writer, input.link)))),
  addNote: records.addNote.handler(({ context, input }) => {
    addNote(writerOf(context), input.record, input.text)
    return recordDetail(context.archive.db, input.record)
  }),
  editNote: records.editNote.handler(({ context, input }) => recordDetail(context.archive.db, editNote(writerOf(context), input.note, { text: input.text }))),
  setNoteState: records.setNoteState.handler(({ context, input }) => recordDetail(context.archive.db, editNote(writerOf(context), input.note, { state: input.state }))),
  confirmField: records.confirmField.handler(({ context, input }) => {
    confirmField(writerOf(context), input.id, input.field)
    return recordDetail(context.archive.db, input.id)
  }),
})

/** What was typed, with the date read. Throws `date-unreadable`. */
function readFields({ date, ...fields }: RecordEdit): RecordFields {
  return date === undefined ? fields : { ...fields, date: date === null ? null : readDate(date) }
}

function readDate({ wording, lang, reading }: NonNullable<RecordEdit['date']>): RecordFields['date'] {
  if (wording.trim() === '') return emptiedDate
  return reading === undefined ? parseDate(wording, lang) : { ...parseDate(reading, lang), wording: wording.normalize('NFC').trim() }
}

/** Renders a page once; later requests find the picture. */
async function pageImage(context: RouterContext, hash: string, page: number, fine: boolean): Promise<{ width: number; height: number }> {
  const { archive, extractor } = context
  if (!isOfArchive(archive.db, hash)) throw new ArchiveError('not-found', { file: hash })
  const name = `${hash}-${page}${fine ? '-fine' : ''}`
  const path = derivedPath(archive.folder, 'pages', name)
  const known = await imageSize(path)
  if (known !== null) return known
  await writeDerived(archive.folder, 'pages', name, await extractor.renderPage(await shownOriginal(context, hash), page, fine ? fineWidth : pageWidth))
  const made = await imageSize(path)
  if (made === null) throw new ArchiveError('file-damaged', { path: name })
  return made
}
