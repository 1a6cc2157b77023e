import * as z from 'zod'
import { fewWithAllWords, searchRules, type RecordKind, type SearchHit } from '../../preload/contract'
import { dateIn } from '../timeline/wording'
import { userLanguage } from '../user-language'
import { checkSpan } from './day'
import { answerLines, lineId } from './json-lines'
import { withArchive, type ArchiveClient, type ArchiveOptions } from './open'
import { remarksOn, tellRemarks } from './remarks'
import { printJson, printLine, say, words, type ExitStatus } from './terminal'

export interface SearchOptions extends ArchiveOptions {
  readonly from?: string
  readonly to?: string
  readonly kind?: RecordKind
  readonly limit: number
  /** The words as they were written, by no rule. */
  readonly exact: boolean
  /** `--no-translations` makes it false. */
  readonly translations: boolean
}

/** Searches once, and says what of the query could not be read as meant. */
export async function search(query: string, options: SearchOptions): Promise<ExitStatus> {
  checkSpan(options)
  return withArchive(options, { access: 'read' }, async ({ client }) => {
    const answer = await ask(client, query, options)
    tellRemarks(answer)
    await (options.json ? printJson(answer) : printFound(answer))
    return 0
  })
}

/** Answers searches line by line: `{ id, query, limit?, exact? }` in, `{ id, total, tookMs, hits, mostWords?, problems?, didYouMean?, byDate? }` out. */
export async function searchMany(options: SearchOptions): Promise<ExitStatus> {
  checkSpan(options)
  const line = z.object({ id: lineId, query: z.string(), limit: z.int().optional(), exact: z.boolean().optional() })
  return withArchive(options, { access: 'read' }, ({ client }) =>
    answerLines(line, ({ query, limit, exact }) => ask(client, query, { ...options, limit: limit ?? options.limit, exact: exact ?? options.exact })),
  )
}

/** Hits with fewer of the words that are listed at most. */
const mostOthers = 10

type Found = Awaited<ReturnType<typeof ask>>

async function ask(client: ArchiveClient, query: string, { from, to, kind, limit, exact, translations }: SearchOptions) {
  const without = exact ? searchRules : translations ? [] : (['translation'] as const)
  const asked = { query, from, to, without: [...without], ...(kind !== undefined && { kinds: [kind] }) }
  const { total, tookMs, hits, ...remarks } = await client.search.query({ ...asked, limit })
  const others = total <= fewWithAllWords ? await client.search.mostWords({ ...asked, limit: Math.min(limit, mostOthers) }) : []
  return { total, tookMs, hits: hits.map(hitLine), ...(others.length > 0 && { mostWords: others.map(hitLine) }), ...remarksOn(query, remarks) }
}

/** A hit as the command line prints it; pages are counted from 1, as people do. */
function hitLine({ record: { id, kind, title, date }, score, file, page, snippet, why }: SearchHit) {
  return {
    record: id,
    kind,
    title,
    date,
    score,
    ...(file !== null && { file }),
    ...(page !== null && { page: page + 1 }),
    snippet: snippet.map(({ text }) => text).join(''),
    why: why.map(({ term, matched, rule }) => ({ term, matched, rule })),
  }
}

async function printFound({ total, hits, mostWords = [] }: Found): Promise<void> {
  await printHits(hits)
  await printLine(say({ de: `${total} gefunden`, en: `${total} found` }))
  if (mostWords.length === 0) return
  await printLine(`\n${words.mostWords}:`)
  await printHits(mostWords)
}

async function printHits(hits: Found['hits']): Promise<void> {
  for (const { record, title, date, page, snippet } of hits) {
    const where = page === undefined ? '' : say({ de: `, Seite ${page}`, en: `, page ${page}` })
    await printLine(`${title}${date === null ? '' : ` (${dateIn(date, userLanguage())})`}${where}\n  ${snippet.replaceAll(/\s+/g, ' ').trim()}\n  ${record}`)
  }
}
