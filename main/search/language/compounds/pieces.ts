import pluralList from '../../../../resources/lexicon/german-plurals.txt?raw'
import { hasPluralInEr, isVerbRoot, verbBase } from '../forms/german-forms'
import { isFinite, usualness } from '../lexicon'
import { listLines } from '../word-list'
import { behindParticle, behindPrefix, links, oil, prefixesAt, shortestPiece, verbPrefixesAt } from './joints'
import { noPieces } from './no-pieces'

/** How usual a folded word is (0 to 9), or undefined where it is not known to be one. */
export type Known = (word: string) => number | undefined

/** A part of a compound; the most likely pieces cost least. */
export interface Piece {
  /** As it stands in the compound, link included, and as the word it is. */
  readonly chunk: string
  readonly word: string
  readonly cost: number
  readonly often: number
}

/** What the last piece may have behind the word that it is. */
export const endings = ['s', 'n', 'r', 'e', 'en', 'es', 'nen', 'er', 'ern']

/** Forms of known nouns, folded, that no ending would tell from letters met by chance (Treibhausgase, Bodenfunde). */
export const rarePlurals: ReadonlySet<string> = new Set(listLines(pluralList))

/** The particles after which a word stays what it is: Zwischenbericht, Nebenkosten, Innenstadt, weitergeleitet, Wiederaufbau. */
export const between = new Set(['zwischen', 'neben', 'weiter', 'wieder', 'innen'])

// These take an s before another word: Ordnung-s-amt, not Ordnung-samt.
const bare = /(?:...(?<!sp|schw)(?:ung|schaft|heit|keit|tion|itat))$/

/** What the shipped lists know: words, and words with a prefix (Verwertung, Abwasser) or an ending (Anwohnerschaft). */
export function listed(word: string): number | undefined {
  const often = usualness(word) ?? prefixed(word) ?? derived(word)
  return often === undefined || noPieces.has(word) ? undefined : often
}

/** Whether letters are the root of a verb, long enough to stand before -ung. */
export function isOfVerb(root: string): boolean {
  return root.length >= 4 && isVerbRoot(root)
}

/** The same of a verb with what may stand before it: begeh, überschreit, entsalz; all of them between two letters of a word. */
export function isOfVerbIn(word: string, start: number, end: number): boolean {
  if (isOfVerb(word.slice(start, end))) return true
  return verbPrefixesAt(word, start).some(({ length }) => end - start - length >= shortestPiece && isVerbRoot(word.slice(start + length, end)))
}

// Anwohnerschaft, Dringlichkeit; Kartierung of kartieren.
function derived(word: string): number | undefined {
  if (word.endsWith('ung') || word.endsWith('ungen')) return isOfVerbIn(word, 0, word.lastIndexOf('ung')) ? 0 : undefined
  const base = word.endsWith('t') ? /^(.{4,})(?:schaft|heit|keit)$/.exec(word)?.[1] : undefined
  const often = base === undefined || noPieces.has(base) ? undefined : usualness(base)
  return often === undefined || often < 1 ? undefined : 0
}

function prefixed(word: string): number | undefined {
  if (word.length < 7 || prefixesAt(word, 0).length === 0) return undefined
  const rest = behindPrefix(word)
  if (rest === undefined || noPieces.has(rest) || /^[nt]isch/.test(rest)) return undefined
  // Of er- only verbs are made: Arbeiterkittel has no Erkittel in it.
  if (word.startsWith('er') && !(/(?:en|ung)$/.test(rest) || (/te?[nms]?$/.test(rest) && verbBase(rest) !== null))) return undefined
  const often = usualness(rest)
  return often === undefined || often < 2 ? undefined : 0
}

/** What a chunk is as the last piece: a word in any form. `isSure`: what stands before it leaves no doubt that it is one. */
export function head(chunk: string, known: Known, isSure = false): Piece | null {
  // Heizöls, Altöle; Baulose, where no ending is meant.
  if (oil.test(chunk)) return { chunk, word: 'ol', cost: 12, often: 5 }
  if (/^los(?:en?)?$/.test(chunk)) return { chunk, word: 'los', cost: 12, often: 5 }
  // Rechtsamt is an office: velvet stands first or nowhere.
  if (/^samt(?:e[ns]?|s|ern?)?$/.test(chunk)) return null
  let best = priced(chunk, chunk, known(chunk), 0)
  for (const ending of endings) {
    const word = chunk.slice(0, -ending.length)
    // Abgeordneter, but no Kocher of koche.
    if (ending === 'r' && !/(?:et|end)er$/.test(chunk)) continue
    // Freibäder, Althölzer, but no Händler of Handel.
    if (ending.startsWith('er')) {
      if (chunk.endsWith(ending) && word.length >= shortestPiece && hasPluralInEr(word)) best = cheaper(best, priced(chunk, word, known(word), 2))
      continue
    }
    if (chunk.endsWith(ending) && word.length >= 4) best = cheaper(best, priced(chunk, word, known(word), 2, word.length === 4 && !isSure ? 4 : 0))
    // Stadtrats, Radweges: of three letters the lists have but a few nouns.
    if (chunk.endsWith(ending) && word.length === 3 && /^e?s$/.test(ending)) best = cheaper(best, priced(chunk, word, known(word), 2))
  }
  if (best === null && rarePlurals.has(chunk)) return { chunk, word: chunk, cost: 14, often: 2 }
  return either(best, agent(chunk))
}

/** Who or what does something (Rauchmelder, Feuerlöscher): as usual as the verb. */
function agent(chunk: string): Piece | null {
  const [, word = '', root = ''] = /^((.{4,})er)[ns]?$/.exec(chunk) ?? []
  return isVerbRoot(root) && !noPieces.has(word) ? { chunk, word, cost: 12, often: (usualness(`${root}en`) ?? 1) - 1 } : null
}

// Hüft-, Mühl- of rarer nouns in -e: not what may be of a word in -ie, -ste, -ere or of a verb.
function mayLackE(chunk: string): boolean {
  return !/(?:i|st|er|end|ig)$/.test(chunk) && !noPieces.has(chunk) && verbBase(`${chunk}end`) === null
}

/** What a chunk is before the last piece: it may carry a link, lack its e (Schul-), or be a verb's stem (Sammel-, Wohn-). */
export function modifier(chunk: string, known: Known): Piece | null {
  if (chunk === 'ol') return { chunk, word: chunk, cost: 12, often: 5 }
  if (between.has(chunk)) return { chunk, word: chunk, cost: 4, often: 9 }
  let best: Piece | null = null
  for (const link of links) {
    if (!chunk.endsWith(link) || chunk.length - link.length < shortestPiece) continue
    const word = chunk.slice(0, chunk.length - link.length)
    // Kind-er-garten, but rather Schulden-erlass; Buche-n-wald, for nothing is ever of many Büchen.
    const isUnlikely = (link === 'er' && !hasPluralInEr(word)) || (link === 'en' && hasPluralInEr(word))
    const extra = link === '' ? (bare.test(chunk) ? 6 : 0) : link === 's' || link === 'n' ? 1 : isUnlikely ? 6 : 2
    best = cheaper(best, priced(chunk, word, known(word), extra))
  }
  if (chunk.length < 4) return best
  const withE = known(`${chunk}e`)
  // Erdbeer-, Himbeer-: no berry keeps its e.
  if (withE !== undefined && chunk.endsWith('beer')) return priced(chunk, `${chunk}e`, withE, 0)
  if (withE !== undefined) best = cheaper(best, priced(chunk, `${chunk}e`, withE, 2, best === null && mayLackE(chunk) ? 3 : 4))
  const verb = known(`${chunk}en`)
  if (verb !== undefined) best = either(best, ofVerb(chunk, verb))
  if (best === null) best = ofParticleVerb(chunk, known)
  if (!/e[lr]$/.test(chunk)) return best
  best = cheaper(best, priced(chunk, `${chunk}n`, known(`${chunk}n`), 3, 3))
  // Nieselregen: of a rarer verb, where nothing else stands there.
  return best === null && chunk.length >= 5 && isVerbRoot(chunk) && !noPieces.has(chunk) ? { chunk, word: chunk + (chunk.endsWith('ier') ? 'en' : 'n'), cost: 15, often: 0 } : best
}

// Of a known verb the infinitive is no mere form; Absetz-, Umlade- have a particle before one.
function ofVerb(chunk: string, often: number): Piece | null {
  const isRoot = isVerbRoot(chunk)
  const infinitive = `${chunk}en`
  if (isRoot && !noPieces.has(chunk)) return often < 1 ? null : { chunk, word: infinitive, cost: 15 - often, often: often - 1 }
  return behindParticle(chunk).some(isVerbRoot) ? priced(chunk, infinitive, often, 1, 2) : priced(chunk, infinitive, often, 3, 5)
}

// Einsparmaßnahme, Nachholbedarf, Ablesedatum, Vorkaufsrecht: as usual as the verb without its particle.
function ofParticleVerb(chunk: string, known: Known): Piece | null {
  if (noPieces.has(chunk)) return null
  for (const root of behindParticle(chunk)) {
    const often = isVerbRoot(root) ? known(`${root}en`) ?? known(`${root}n`) : undefined
    if (often !== undefined && often >= 2) return { chunk, word: `${chunk.slice(0, chunk.lastIndexOf(root) + root.length)}en`, cost: 17 - often, often: often - 2 }
  }
  return null
}

function cheaper(one: Piece | null, other: Piece | null): Piece | null {
  return other === null || (one !== null && one.cost <= other.cost) ? one : other
}

// Mietvertrag is of mieten as much as of Miete, and as usual as either.
function either(one: Piece | null, other: Piece | null): Piece | null {
  const best = cheaper(one, other)
  return best === null ? null : { ...best, often: Math.max(one?.often ?? 0, other?.often ?? 0) }
}

// Abgeordnete, Beschäftigte, Vorsitzende are nouns too.
const participle = /^(?:ab|an|auf|aus|be|bei|ein|ent|er|ge|mit|ver|vor|zu).{4,}(?:t|end)e[nr]?$/

// A word more costs more than any difference in use; rare words and short ones cost more. What has to be completed first
// has to be usual, and counts as less so.
function priced(chunk: string, word: string, often: number | undefined, extra: number, least = 0): Piece | null {
  // Sprachkenntnisse is of Sprache, not of sprach.
  if (often === undefined || often < least || (often < 9 && isFinite(word) && !participle.test(word))) return null
  // Rattanhersteller: of a Rattan that is listed, and no Anhersteller that might be a word.
  const guess = often === 0 && usualness(word) === undefined ? 1 : 0
  return { chunk, word, cost: 12 - often + extra + guess + (word.length === 3 ? 3 : 0), often: least > 0 ? often - 3 : often }
}
