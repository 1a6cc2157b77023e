import type Database from 'better-sqlite3'
import { namesKind } from './kind-words'
import { headsOf } from './language/compounds/compound'
import { fold } from './language/fold'
import { saysLittle } from './language/stop-words'
import { languages } from './language/terms'
import { expressionsOf } from './match/expression'
import { matcher } from './match/match'
import { termOf } from './match/translate'
import { parseQuery, type Clause, type ParsedQuery } from './query/query'
import { isAnywhere } from './rank/in-index'
import { countFound, type Asked } from './search'

/** Of more words there are too many choices; of more that were typed, too many to look up. */
const [mostWords, mostTyped] = [6, 16]
/** Choices that are tried, all there are of four words: each is looked for in the whole archive. */
const mostTries = 14
// Whoever links words means all of them.
const anyOperator = /(?:^|\s)(?:AND|UND|OR|ODER|NOT|NICHT|&&|\|\|)(?:\s|$)|[^\s|&](?:\|\||&&)[^\s|&]/

/** Whether the words of a query are linked, so that none of them may go. */
export function linksWords(query: string): boolean {
  return anyOperator.test(query)
}

/**
 * A query that found nothing as one that finds something: its compounds that stand nowhere as their halves, and without those
 * of its words that must go; as few as possible, and of several choices the one that finds the least, for it keeps the telling
 * words. What carries a sign, is quoted or asked for in a field stays. Null where nothing is left to go without.
 */
export function withFewerWords(db: Database.Database, asked: Asked): string | null {
  if (linksWords(asked.query)) return null
  const typed = parseQuery(asked.query)
  if (typed.clauses.length > mostTyped) return null
  const text = inHalves(db, typed, asked)
  const query = parseQuery(text)
  const said = query.clauses.filter((clause) => !saysNothing(clause))
  const free = said.filter(mayGo)
  // What stands nowhere can never be met: there is no need to try what goes with it.
  const known = free.filter(standingIn(db, query, asked))
  if (free.length === 0 || known.length > mostWords) return null
  // One half alone says something else than the compound.
  const isCompound = text !== asked.query && typed.clauses.length === 1
  const hasOther = said.some((clause) => !mayGo(clause) && clause.presence !== 'must-not')
  const mostLeft = isCompound ? 0 : hasOther ? known.length : known.length - 1
  let tries = mostTries
  // To go without what says nothing in one language only (a, die) may be enough.
  const isLess = known.length < free.length || said.length < query.clauses.length || text !== asked.query
  for (let many = isLess ? 0 : 1; many <= mostLeft && tries > 0; many += 1) {
    const kept = choose(known, many).map((left) => known.filter((clause) => !left.includes(clause))).filter((words) => hasOther || words.some(saysWhat))
    const choices = kept.slice(0, tries).map((words) => ofWords(text, query, new Set(words)))
    tries -= choices.length
    const [best] = choices.map((choice) => ({ choice, total: countFound(db, { ...asked, query: choice }) })).filter(({ total }) => total > 0).toSorted((a, b) => a.total - b.total)
    if (best !== undefined) return best.choice
  }
  return null
}

/** The text of a query with each German compound that stands nowhere as two words that do, and such a mail address as its words. */
export function inHalves(db: Database.Database, query: ParsedQuery, asked: Asked): string {
  const stands = standingIn(db, query, asked)
  return query.clauses.toReversed().reduce((text, clause) => {
    const word = text.slice(clause.start, clause.end)
    if (clause.written?.includes('@') === true && clause.presence === 'should' && !stands(clause)) return `${text.slice(0, clause.start)}${clause.words.join(' ')}${text.slice(clause.end)}`
    if (asked.without?.includes('compound') === true || !mayGo(clause) || word !== clause.words[0] || stands(clause)) return text
    const halves = halvesOf(word).find((each) => each.map((half) => parseQuery(half)).every((half) => half.clauses.every(standingIn(db, half, asked))))
    return halves === undefined ? text : `${text.slice(0, clause.start)}${halves.join(' ')}${text.slice(clause.end)}`
  }, asked.query)
}

/** The two words a German compound may be of, with the longest beginning first. */
function halvesOf(word: string): [string, string][] {
  const spelt = word.normalize('NFC').replaceAll('ß', 'ss')
  const folded = fold(spelt)
  if (folded.length !== spelt.length) return []
  const isNoun = /^\p{Lu}/u.test(spelt)
  return headsOf(folded).toReversed().map((cut) => [spelt.slice(0, cut), isNoun ? spelt.charAt(cut).toUpperCase() + spelt.slice(cut + 1) : spelt.slice(cut)])
}

/** Whether records may be offered that lack this. */
export function mayGo({ presence, fields, kind }: Clause): boolean {
  return presence === 'should' && fields.length === 0 && (kind === 'word' || kind === 'joined')
}

/** Whether a word says what something is about: "Fotos" and "2013" alone find what nobody asked for. */
export function saysWhat(clause: Clause): boolean {
  return !namesKind(clause) && !/^(?:19|20)\d{2}$/.test(clause.words.join(''))
}

function saysNothing({ presence, kind, words }: Clause): boolean {
  return presence === 'should' && kind === 'word' && words.every((word) => languages.some((language) => saysLittle(word.normalize('NFC').toLowerCase(), language)))
}

/** Tells whether anything has a word of a query, by itself or as one of several that are translated together (particulate matter). */
function standingIn(db: Database.Database, query: ParsedQuery, { without = [] }: Asked): (clause: Clause) => boolean {
  const matches = matcher(db, query, { without })
  return (clause) => {
    if (without.length === 0 && namesKind(clause)) return true
    const asked = matches.clauses.filter((each) => each.clause === clause).map((each) => ({ ...each, optional: { de: false, en: false } }))
    return isAnywhere(db, expressionsOf({ ...matches, clauses: asked }))
  }
}

/** The text of a query with these alone of the words that may go. */
function ofWords(text: string, { clauses }: ParsedQuery, kept: ReadonlySet<Clause>): string {
  return withoutClauses(text, new Set(clauses.filter((clause) => (mayGo(clause) || saysNothing(clause)) && !kept.has(clause)).map(wordsOf)))
}

/** The text of a query without some of its words, wherever they stand; of a piece that has others too (Kumasi/Ghana), those stay. */
function withoutClauses(text: string, going: ReadonlySet<string>): string {
  const goes = (clause: Clause): boolean => (mayGo(clause) || saysNothing(clause)) && going.has(wordsOf(clause))
  const pieces = [...Map.groupBy(parseQuery(text).clauses, ({ start }) => start).values()].filter((piece) => piece.some(goes))
  const left = pieces.toReversed().reduce((rest, piece) => {
    const [{ start, end } = { start: 0, end: 0 }] = piece
    return rest.slice(0, start) + piece.filter((clause) => !goes(clause)).map(termOf).join(' ') + rest.slice(end)
  }, text)
  // What is said again is read as one with what was said before, and shows once that is gone.
  return pieces.length === 0 ? text.replace(/\s+/g, ' ').replace(/(?<=\() | (?=\))/g, '').trim() : withoutClauses(left, going)
}

function wordsOf({ kind, words }: Clause): string {
  return JSON.stringify([kind, words])
}

/** All choices of so many; those that leave what stands first come first. */
export function choose<T>(from: readonly T[], many: number): T[][] {
  if (many === 0) return [[]]
  return from.flatMap((each, place) => choose(from.slice(0, place), many - 1).map((some) => [...some, each])).toReversed()
}
