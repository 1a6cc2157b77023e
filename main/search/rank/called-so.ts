import type Database from 'better-sqlite3'
import { statement, valueStatement } from '../../statement'
import { fold } from '../language/fold'
import { languages } from '../language/terms'
import type { Matcher, ResolvedClause } from '../match/match'
import type { KindAsked } from './scope'

/** Something asked for: the ways it may be written, each by the beginnings of its words, and how much it counts. */
interface Asked {
  readonly wordings: readonly (readonly string[])[]
  readonly weight: number
  /** The records that are of the kind it asks for, where it does: these are called so whatever their names are. */
  readonly ofKind: ReadonlySet<number> | null
}

/** Of a pattern or a word with many compounds, only so many ways are looked for in names; the first are the plainest. */
const mostWays = 20
// Names of files stand last in what is indexed beside the title.
const longestName = 120

/**
 * How much more records count for being called what was asked for, each from 1 to 2: how much of that stands in the title or in the
 * name of the (last) file, whichever has more, and half as much again how little else stands there; half of it where a record
 * only mentions a word for a kind that it neither is of nor is called. Estimated by beginnings of words, for that the records fit
 * is known.
 */
export function calledSo(db: Database.Database, rowids: readonly number[], { clauses }: Matcher, kinds: readonly KindAsked[]): ReadonlyMap<number, number> {
  const asked = clauses.flatMap((clause) => inNames(clause, ofKind(db, rowids, kinds.find((each) => each.clause === clause))))
  if (asked.length === 0) return new Map()
  const rows = statement<{ record: number; title: string; tail: string }>(db, `
    SELECT record, title, substr(caption, -${longestName}) AS tail
    FROM indexed
    WHERE record IN (SELECT value FROM json_each(@rowids))
  `).all({ rowids: JSON.stringify(rowids) })
  // All at once: to fold one by one, and to look for all that is asked for in each, takes several times as long.
  const names = fold(rows.flatMap(({ title, tail }) => [title.replaceAll('\n', ' '), fileName(tail)]).join('\n'))
  const inAny = asked.map(({ wordings, ...each }) => ({ ...each, wordings: wordings.filter((stems) => stems.every((stem) => names.includes(stem))) }))
  const lines = names.split('\n')
  return new Map(rows.map(({ record }, place) => [record, Math.max(worth(lines[place * 2] ?? '', inAny, record), worth(lines[place * 2 + 1] ?? '', inAny, record))]))
}

/** What is to be looked for in names: not what must not be there, nor what is asked for in the text alone. */
function inNames({ clause: { presence, fields, boost }, ways }: ResolvedClause, ofKind: ReadonlySet<number> | null): Asked[] {
  if (presence === 'must-not' || (fields.length > 0 && fields.every((field) => field === 'body'))) return []
  const wordings = languages.flatMap((language) => ways[language].slice(0, mostWays).map(({ stems }) => stems.map(beginning)))
  return wordings.length === 0 ? [] : [{ wordings, weight: boost, ofKind }]
}

function ofKind(db: Database.Database, rowids: readonly number[], kind: KindAsked | undefined): ReadonlySet<number> | null {
  if (kind === undefined) return null
  const those = 'FROM json_each(@rowids) AS asked CROSS JOIN record ON record.rowid = asked.value'
  return new Set(valueStatement<number>(db, `SELECT record.rowid ${those} WHERE ${kind.isOne}`).all({ rowids: JSON.stringify(rowids) }))
}

// Behind a mark stands what a compound is made of; a stem's last i may be a y of the word (study, studi).
function beginning(stem: string): string {
  return stem.replace(/^\u00B7/, '').replace(/(?<=...)i$/, '')
}

function worth(name: string, asked: readonly Asked[], record: number): number {
  const met = asked.map(({ wordings }) => wordings.filter((stems) => stems.every((stem) => name.includes(stem))))
  if (met.every(({ length }) => length === 0) && asked.every((each) => each.ofKind === null)) return 1
  const words = name.match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? []
  const told = new Set<number>()
  let [some, all, isMention] = [0, 0, false]
  for (const [index, { weight, ofKind }] of asked.entries()) {
    const places = met[index]?.map((stems) => placesOf(stems, words)).find((found) => found.length > 0) ?? []
    for (const place of places) told.add(place)
    all += weight
    if (places.length > 0 || ofKind?.has(record) === true) some += weight
    else isMention ||= ofKind !== null
  }
  return (1 + (some / all) * (0.5 + told.size / Math.max(1, words.length) / 2)) / (isMention ? 2 : 1)
}

/** Where in a name each of some stems is met first; none where one is missing. */
function placesOf(stems: readonly string[], words: readonly string[]): number[] {
  const places = stems.map((stem) => words.findIndex((word) => word.startsWith(stem) || (stem.length > 3 && word.includes(stem))))
  return places.includes(-1) ? [] : places
}

function fileName(tail: string): string {
  return tail.slice(tail.lastIndexOf('\n') + 1).replace(/\.\w{1,5}$/, '')
}
