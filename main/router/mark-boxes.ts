import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import type { MarkBox, SearchRule } from '../../preload/contract'
import { derivedPath } from '../archive-layout'
import { mediaTypeOf, textOf, writeDerived } from '../archive/derived/derived'
import { recognisedPages, type RecognisedPage } from '../archive/derived/recognition'
import { ArchiveError } from '../fault'
import { pipelineVersion } from '../import/reading/pipeline-version'
import { pageMarks } from '../search/explain/page-marks'
import { matcher } from '../search/match/match'
import { parseQuery } from '../search/query/query'
import type { RouterContext } from './context'
import { shownOriginal } from './shown-original'

const placed = z.object({ pipeline: z.literal(pipelineVersion), text: z.string(), words: z.array(z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()])) })

interface PageQuery {
  readonly hash: string
  /** From 0. */
  readonly page: number
  readonly query: string
  readonly without: readonly SearchRule[]
}

/** Where the words of a page that meet a query stand in its image. Throws `not-found`. */
export async function markBoxes(context: RouterContext, { hash, page, query, without }: PageQuery): Promise<MarkBox[]> {
  const { db } = context.archive
  const text = textOf(db, hash).pages[page]
  if (text === undefined) throw new ArchiveError('not-found', { file: hash, page })
  const marks = query.trim() === '' ? [] : pageMarks(db, hash, matcher(db, parseQuery(query), { without }))(page)
  if (marks.length === 0) return []
  const known = recognisedPages(db, hash).get(page)
  const found = known !== undefined && isOf(known, text) ? known : await pageWords(context, hash, page)
  // A page that has come to its text in another way is not the one whose words were placed.
  if (found === null || !isOf(found, text)) return []
  return marks.flatMap(({ start, end }, mark) =>
    found.words.flatMap(([from, to, left, top, width, height]) => (from < end && to > start ? [{ mark, left, top, width, height }] : [])))
}

/** What stands beside a page's text follows it; the last page may have been cut. */
function isOf({ text }: RecognisedPage, page: string): boolean {
  return page.startsWith(text) || text.startsWith(page)
}

/** The words of a PDF's page, placed once; later requests find them. Null: it is none, or cannot be read. */
async function pageWords(context: RouterContext, hash: string, page: number): Promise<RecognisedPage | null> {
  const { archive, extractor } = context
  if (mediaTypeOf(archive.db, hash) !== 'application/pdf') return null
  const name = `${hash}-${page}`
  const known = await readWords(derivedPath(archive.folder, 'words', name))
  if (known !== null) return known
  try {
    const found = await extractor.words(await shownOriginal(context, hash), page)
    await writeDerived(archive.folder, 'words', name, Buffer.from(JSON.stringify({ pipeline: pipelineVersion, ...found })))
    return found
  } catch (error) {
    // Marks on the image are a help; without them the text still shows its own.
    if (error instanceof ArchiveError) return null
    throw error
  }
}

async function readWords(path: string): Promise<RecognisedPage | null> {
  try {
    return placed.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    // Not made yet, by another version, or damaged: it is made again.
    return null
  }
}
