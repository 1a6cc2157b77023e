import type { HistoryEntry, RecordDetail } from '../../preload/contract'
import { nameIn } from '../../preload/name-in'
import { personInFull } from '../../preload/person-words'
import { dateIn } from '../timeline/wording'
import { userLanguage } from '../user-language'
import { printLine, say, words } from './terminal'

export type WholeRecord = RecordDetail & { readonly history: readonly HistoryEntry[] }

const shownFields = ['kind', 'access', 'description', 'caption', 'creator', 'credit', 'rights', 'identifier', 'reference', 'language', 'subject'] as const

/** Prints all that is known of a record, a line each, as its panel in the window says it. */
export async function printRecord(record: WholeRecord): Promise<void> {
  await printLine(record.title)
  await printLine(`  ${record.id}${record.trashed ? ` (${words.inTrash})` : ''}`)
  for (const line of linesOf(record)) await printLine(`  ${line.replaceAll('\n', '\n    ')}`)
}

function* linesOf(record: WholeRecord): Generator<string> {
  const { date, places, people, notes, related, parts, partOf, mergedInto, collections, files, accession, history } = record
  const language = userLanguage()
  const isRead = (field: string): string => (record.read.includes(field) ? ` (${words.readInFile})` : '')
  if (record.read.includes('title')) yield `${words.fields.title}${isRead('title')}`
  if (date !== null) yield `${dateIn(date, language)}, EDTF ${date.edtf ?? '-'}${isRead('date')}`
  for (const { role, name } of places) yield `${words.roles[role]}: ${nameIn(name, language)}`
  for (const field of shownFields) {
    const value = valueOf(record, field)
    if (value !== null && value !== '') yield `${words.fields[field]}: ${value}${isRead(field)}`
  }
  for (const person of people) yield `${words.roles[person.role]}${person.position === null ? '' : ` ${person.position}`}: ${personInFull(person)}`
  for (const { text, state } of notes) yield `${words.note} (${words.values[state]}): ${text}`
  for (const { name } of collections) yield `${words.fields.collection}: ${name}`
  for (const { relation, record: other } of related) yield `${words.relations[relation]}: ${called(other)}`
  if (partOf !== null) yield `${words.fields.part_of}: ${called(partOf)}`
  if (mergedInto !== null) yield `${words.fields.merged_into}: ${called(mergedInto)}`
  for (const part of parts) yield `${words.part}: ${called(part)}`
  for (const { path, mediaType, size, hash, superseded, elsewhere } of files) {
    const version = superseded ? say({ de: ', ältere Fassung', en: ', older version' }) : ''
    yield `${path} (${mediaType}, ${size} B${version}) SHA-256 ${hash}`
    for (const other of elsewhere) yield `${say({ de: 'auch', en: 'also' })}: ${other}`
  }
  if (accession !== null) yield `${words.actions.import}: ${accession.label}, ${accession.startedAt}`
  for (const { at, author, label } of history) yield `${at} ${author}: ${namesOf(words.actions)[label] ?? label}`
}

function called({ title, id }: { readonly title: string; readonly id: string }): string {
  return `${title} ${id}`
}

/** What a field says, in words where it holds a code; other languages than ours stand as their code. */
function valueOf(record: WholeRecord, field: (typeof shownFields)[number]): string | null {
  if (field === 'kind') return words.kind[record.kind]
  if (field === 'access') return words.access[record.access]
  if (field === 'language' && record.language !== null) return namesOf(words.languages)[record.language] ?? record.language
  return record[field]
}

/** Names by codes of which there may be more than we have names for. */
function namesOf(names: Readonly<Record<string, string>>): Readonly<Record<string, string | undefined>> {
  return names
}
