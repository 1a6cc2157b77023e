import * as z from 'zod'
import type { RecordDetail } from '../../preload/contract'
import { identifier } from './identifier'
import { answerLines, lineId } from './json-lines'
import { withArchive, type ArchiveClient, type ArchiveOptions } from './open'
import { printRecord, type WholeRecord } from './print-record'
import { printJson, printLine, type ExitStatus } from './terminal'

export interface ShowOptions extends ArchiveOptions {
  readonly text: boolean
}

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
  const record = await client.records.get({ id })
  return { ...record, parts: await allParts(client, record), history: await client.records.history({ id }) }
}

/** All that was found in a record: of a mailbox of many years more than comes with it. */
async function allParts(client: ArchiveClient, { id, parts, partCount }: RecordDetail): Promise<RecordDetail['parts']> {
  const all = [...parts]
  while (all.length < partCount) {
    const further = await client.records.parts({ id, offset: all.length })
    if (further.length === 0) break
    all.push(...further)
  }
  return all
}

/** The text of all files of a record, then of the records in it; pages end with a form feed, as other tools print them. */
async function fullText(client: ArchiveClient, id: string): Promise<string> {
  const { files } = await client.records.text({ id })
  const texts = files.map(({ pages }) => pages.map(({ text }) => text).join('\f'))
  for (const part of await allParts(client, await client.records.get({ id }))) texts.push(await fullText(client, part.id))
  return texts.filter((text) => text !== '').join('\n\n')
}
