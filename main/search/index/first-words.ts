import type Database from 'better-sqlite3'
import { eitherLanguage } from '../../either-language'
import { valueStatement } from '../../statement'
import type { FoundStem } from './vocabulary-memory'

/** The number of the last of those words that an archive has met first: the frequent ones are among them. */
export const lastOfFirst = 50_000
// Reading them all takes as long as looking up some twenty beginnings, and in vain where somebody else writes into the archive.
const asksBefore = 2
const tab = '\t'

/** The words an archive has met first, among which what is being typed is looked up with each key. */
export class FirstWords {
  #asked = 0
  /** In order, each with its stem, the language of that, and in how many records it stands; null: not read. */
  #lines: readonly string[] | null = null

  /** Stems of words that begin with a folded prefix, most frequent first; null: they are to be looked up. */
  begun(db: Database.Database, prefix: string, most: number): FoundStem[] | null {
    this.#asked += 1
    if (this.#lines === null && this.#asked > asksBefore) this.#read(db)
    const lines = this.#lines
    if (lines === null) return null
    const found = new Map<string, number>()
    for (let place = placeOf(prefix, lines); lines[place]?.startsWith(prefix) === true; place += 1) {
      const line = lines[place] ?? ''
      const end = line.lastIndexOf(tab)
      const stem = line.slice(line.indexOf(tab) + 1, end)
      found.set(stem, Number(line.slice(end + 1)) + (found.get(stem) ?? 0))
    }
    return [...found]
      .sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1))
      .slice(0, most)
      .map(([stem, df]) => ({ stem: stem.slice(0, stem.indexOf(tab)), lang: eitherLanguage(stem.slice(stem.indexOf(tab) + 1)), df }))
  }

  /** To be done where one of them is not what it was. */
  clear(): void {
    this.#asked = 0
    this.#lines = null
  }

  // Of fewer words some more may come to be among them at any time, and they are looked up as quickly.
  #read(db: Database.Database): void {
    this.#asked = 0
    if ((valueStatement<number | null>(db, 'SELECT max(id) FROM vocab').get() ?? 0) <= lastOfFirst) return
    // As one text: handed over row by row, most of the time would go into that.
    const lines = valueStatement<string | null>(db, 'SELECT group_concat(word || char(9) || stem || char(9) || lang || char(9) || df, char(10)) FROM vocab WHERE id <= @last').get({ last: lastOfFirst })
    this.#lines = (lines ?? '').split('\n').sort()
  }
}

/** The first place in a sorted list of what is not before a text. */
function placeOf(text: string, sorted: readonly string[]): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((sorted[middle] ?? '') < text) from = middle + 1
    else to = middle
  }
  return from
}
