import type Database from 'better-sqlite3'
import type { RecordText, SearchRule, TextWithMarks } from '../../preload/contract'
import { rowidOf } from '../archive/database/rowids'
import { textOf } from '../archive/derived/derived'
import { filesOf, recordDetail } from '../archive/records/details'
import { bestMark, textMarks, type Mark } from '../search/explain/highlight'
import { pageMarks } from '../search/explain/page-marks'
import type { Field } from '../search/index/fields'
import { indexedRecord } from '../search/index/indexed'
import { languagesOf } from '../search/language/stretches'
import { matcher, type Matcher } from '../search/match/match'
import { parseQuery } from '../search/query/query'

interface TextQuery {
  readonly id: string
  readonly query?: string | undefined
  readonly without: readonly SearchRule[]
}

/** What there is to read of a record, with what a search finds in it marked. Throws `not-found`. */
export function recordText(db: Database.Database, { id, query = '', without }: TextQuery): RecordText {
  const { title, caption } = recordDetail(db, id)
  const matches = query.trim() === '' ? null : matcher(db, parseQuery(query), { without })
  const marked = (text: string, field: Field): TextWithMarks => withMarks(text, matches === null ? [] : fieldMarks(db, id, text, field, matches))
  return {
    title: marked(title, 'title'),
    caption: caption === null ? null : marked(caption, 'caption'),
    files: filesOf(db, id).map(({ hash }) => {
      const { pages, paged, html } = textOf(db, hash)
      const marksOf = matches === null ? null : pageMarks(db, hash, matches)
      return { hash, paged, html, pages: pages.map((text, page) => withMarks(text, marksOf?.(page) ?? [])) }
    }),
  }
}

function fieldMarks(db: Database.Database, id: string, text: string, field: Field, matches: Matcher): Mark[] {
  const language = indexedRecord(db, rowidOf(db, id))?.language
  return textMarks(text, matches, { field, ...(language !== undefined && { languages: languagesOf(text, language) }) })
}

function withMarks(text: string, marks: Mark[]): TextWithMarks {
  return { text, marks, best: bestMark(marks) }
}
