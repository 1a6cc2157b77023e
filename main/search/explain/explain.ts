import type Database from 'better-sqlite3'
import type { MatchRule } from '../../../preload/contract'
import { termsOf, textOf } from '../../archive/derived/derived'
import type { Field } from '../index/fields'
import { indexedRecord } from '../index/indexed'
import { languagesOf } from '../language/stretches'
import { asTermStream, readWord, type Language, type ReadWord, type TermStream } from '../language/terms'
import type { Matcher } from '../match/match'
import { distanceOf } from '../match/rules'
import { filesRead, type FileRead } from './files-read'
import { highlight, type Mark, type PageTerms, type SnippetPart } from './highlight'
import { bestPage } from './pages'

export interface Reason {
  /** What was asked for, and what stands in the record. */
  readonly term: string
  readonly matched: string
  readonly rule: MatchRule
  /** `kind`: it stands nowhere, but is what the record is. */
  readonly field: Field | 'kind'
}

/** What a hit has to show for itself. */
export interface Explanation {
  /** SHA-256 of the file with the best match, and its page, counted from 0; null for a match in title or caption. */
  readonly file: string | null
  readonly page: number | null
  /** How many pages that file has. */
  readonly pages: number
  readonly snippet: readonly SnippetPart[]
  /** What the snippet is written in. */
  readonly language: Language
  readonly why: readonly Reason[]
}

const mostReasons = 12

/** Which page, which words, by which rule: why a record is a hit, and the part of its text that shows it. */
export function explain(db: Database.Database, rowid: number, matches: Matcher): Explanation {
  const fields = indexedRecord(db, rowid)
  const language = fields?.language ?? 'de'
  const title = highlight(fields?.title ?? '', matches, { languages: languagesOf(fields?.title ?? '', language), field: 'title' })
  const caption = highlight(fields?.caption ?? '', matches, { languages: languagesOf(fields?.caption ?? '', language), field: 'caption' })
  const best = bestFile(db, rowid, matches)
  const body = best === null ? null : highlightedPage(db, best, matches)
  const inBody = best !== null && body !== null && (best.worth > 0 || body.marks.length > 0)
  const fromBody = body !== null && (inBody || caption.marks.length === 0 && body.snippet.length > 0)
  return {
    file: inBody ? best.hash : null,
    page: inBody ? best.page : null,
    pages: inBody ? best.pages : 0,
    snippet: (fromBody ? body : caption).snippet,
    language: fromBody && best !== null ? best.language : language,
    why: [...reasons(title.marks, 'title'), ...reasons(caption.marks, 'caption'), ...reasons(body?.marks ?? [], 'body')].slice(0, mostReasons),
  }
}

interface BestFile extends FileRead {
  /** Those of the page; null: its text will tell. */
  readonly languages: readonly Language[] | null
  readonly page: number
  readonly worth: number
  readonly terms: PageTerms | null
}

/** The file and page with most of what was asked for; the first file's first page where its text has nothing of it. */
function bestFile(db: Database.Database, rowid: number, matches: Matcher): BestFile | null {
  const files = filesRead(db, rowid)
  let best: BestFile | null = null
  for (const file of files) {
    const stream = asTermStream(termsOf(db, file.hash))
    // One page is the best page: no need to weigh its words, its text will tell.
    if (files.length === 1 && file.pages === 1) return { ...file, page: 0, worth: 0, languages: null, terms: stream === null ? null : termsOfPage(stream, stream.words.map(readWord), 0) }
    if (stream === null || stream.pages.length === 0) continue
    const words = stream.words.map(readWord)
    const found = bestPage(stream, words, matches)
    if (best === null || found.worth > best.worth) best = { ...file, ...found, terms: termsOfPage(stream, words, found.page) }
  }
  return best
}

function termsOfPage({ pages, joined }: TermStream, words: readonly ReadWord[], page: number): PageTerms | null {
  const [places, further] = [pages[page], joined[page]]
  return places === undefined || further === undefined ? null : { places, joined: further, words }
}

function highlightedPage(db: Database.Database, { hash, page, language, languages, terms }: BestFile, matches: Matcher): ReturnType<typeof highlight> {
  const text = textOf(db, hash).pages[page] ?? ''
  return highlight(text, matches, { languages: languages ?? languagesOf(text, language), field: 'body', terms })
}

/** One reason for each thing asked for: the plainest rule it was met by in this field. */
function reasons(marks: readonly Mark[], field: Field): Reason[] {
  const best = new Map<string, Mark>()
  for (const mark of marks) {
    const known = best.get(mark.term)
    if (known === undefined || distanceOf(mark.rule) < distanceOf(known.rule)) best.set(mark.term, mark)
  }
  return [...best.values()].map(({ term, matched, rule }) => ({ term, matched, rule, field }))
}
