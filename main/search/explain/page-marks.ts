import type Database from 'better-sqlite3'
import { termsOf, textOf } from '../../archive/derived/derived'
import { asTermStream, readWord } from '../language/terms'
import type { Matcher } from '../match/match'
import { textMarks, type Mark } from './highlight'
import { languagesOn } from './pages'

/** Every place of a page (from 0) of a file that meets the query, in the languages the page is searched in. */
export type PageMarks = (page: number) => Mark[]

/** Marks what a search finds on the pages of a file: a word that says nothing in the language of a page is none of it there. */
export function pageMarks(db: Database.Database, hash: string, matches: Matcher): PageMarks {
  const { pages } = textOf(db, hash)
  const stream = asTermStream(termsOf(db, hash))
  const words = stream?.words.map(readWord) ?? []
  return (page) => {
    const places = stream?.pages[page]
    return textMarks(pages[page] ?? '', matches, { field: 'body', ...(places !== undefined && { languages: languagesOn(places, words) }) })
  }
}
