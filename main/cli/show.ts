import * as z from 'zod'
import type { HistoryEntry, RecordDetail } from '../../preload/contract'
import { wordingIn } from '../timeline/wording'
import { userLanguage } from '../user-language'
import { answerLines, lineId } from './json-lines'
import { identifier } from './identifier'
import { withArchive, type ArchiveClient, type ArchiveOptions } from './open'
import { printJson, printLine, say, words, type ExitStatus } from './terminal'

export interface ShowOptions extends ArchiveOptions {
  readonly text: boolean
}

type WholeRecord = RecordDetail & { readonly history: readonly HistoryEntry[] }

/** Shows one record with its files, links and history, or its full text. */
export function show(id: string, options: ShowOptions): Promise<ExitStatus> {
  return withArchive(options, { access: 'read' }, async ({ client }) => {
    const record = await wholeRecord(client, id)
    const text = options.text ? await fullText(client, id) : null
    if (options.json) await printJson(text === null ? record : { ...record, text })
    else await (text === null ? printRecord(record) : printLine(text))
    return 0
  })
}

/** Shows records line by line: `{ id, record }` in, `{ id, record, text }` out. */
export function showMany(options: ArchiveOptions): Promise<ExitStatus> {
  const line = z.object({ id: lineId, record: z.string() })
  return withArchive(options, { access: 'read' }, ({ client }) =>
    answerLines(line, async ({ record }) => ({ record: await wholeRecord(client, record), text: await fullText(client, record) })),
  )
}

async function wholeRecord(client: ArchiveClient, given: string): Promise<WholeRecord> {
  const id = identifier(given)
  return { ...(await client.records.get({ id })), history: await client.records.history({ id }) }
}

/** The text of all files of a record, then of the records in it; pages end with a form feed, as other tools print them. */
async function fullText(client: ArchiveClient, id: string): Promise<string> {
  const files = await client.records.text({ id })
  const texts = files.map(({ pages }) => pages.map(({ text }) => text).join('\f'))
  const { parts } = await client.records.get({ id })
  for (const part of parts) texts.push(await fullText(client, part.id))
  return texts.filter((text) => text !== '').join('\n\n')
}

const shownFields = ['kind', 'access', 'description', 'caption', 'creator', 'credit', 'rights', 'identifier', 'reference', 'language', 'subject'] as const

async function printRecord(record: WholeRecord): Promise<void> {
  const { id, title, date, place, people, files, history } = record
  await printLine(title)
  await printLine(`  ${id}`)
  if (date !== null) await printLine(`  ${wordingIn(date, userLanguage())} [${date.edtf ?? '-'}]`)
  if (place !== null) await printLine(`  ${place}`)
  for (const field of shownFields) {
    const value = valueOf(record, field)
    if (value !== null && value !== '') await printLine(`  ${words.fields[field]}: ${value}`)
  }
  for (const { role, position, name } of people) await printLine(`  ${words.roles[role]}${position === null ? '' : ` ${position}`}: ${name}`)
  for (const { path, mediaType, size, hash, superseded } of files) {
    const version = superseded ? say({ de: ', ältere Fassung', en: ', older version' }) : ''
    await printLine(`  ${path} (${mediaType}, ${size} B${version}) SHA-256 ${hash}`)
  }
  for (const { at, author, label } of history) await printLine(`  ${at} ${author}: ${namesOf(words.actions)[label] ?? label}`)
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
