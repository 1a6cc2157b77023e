import { fold, lettersBetween, withUmlauts } from '../fold'
import { nounForm } from '../forms/base-forms'
import { stem } from '../forms/stem'
import { isOfFieldOnly, usualness } from '../lexicon'
import { Recent } from '../recent'
import { isTown } from '../towns'
import { lengthsOf, lowest, othersWith, possibleBeginnings, possiblePieces, possibleRests, type Others } from './cuts'
import { longestPiece, longestWord, particlesAt, shortestPiece, shortestWord, verbPrefixesAt } from './joints'
import { isEnding, isOfDerivedVerb, isVerbWithParticle } from './no-compounds'
import { behindBeginning } from './only-beginnings'
import { partStems, wordStem } from './part-stems'
import { nounAfterParticle } from './particle-compounds'
import { head, listed, modifier, type Known, type Piece } from './pieces'
import { withThirdLetter } from './third-letter'

export { listed } from './pieces'

/** The cheapest pieces that the beginning of a word is put together of: the last of them, and those before it. */
interface Split {
  readonly cost: number
  readonly last: Piece
  readonly before: Split | null
}

// What is that long stands in no other word by chance, unless it is an adjective's ending (offensichtlich).
const longEnough = 8
// Of words that usual a still more usual one may be made (Krankenhaus), unless it is one of the language's commonest (vielleicht).
const usual = 4
const mostUsual = 6

// Landschaft and Wirtschaft are no kinds of Schaft.
const wordEndings = new Set('schaft heit keit lich isch chen lein ling lings'.split(' '))

// Radweg, Bauamt, Ostsee: both words of such a short compound are of a few; Rektor and Gehör look no different.
const shortest = /^(?:(?:alt|bad|bau|bio|bus|eis|erd|fuss|hof|kuh|neu|oko|ort|ost|rad|rat|roh|see|sud|tag|tal|tee|zoo|zug)(?:amt|art|bad|bau|bus|gas|gut|hof|ort|rad|rat|see|tag|tal|tee|tor|tur|typ|uhr|weg|zug)|gehweg|baulos)$/

// Vorort, Urwald.
const shortestAfterParticle = 6

function isTooShort(word: string): boolean {
  if (word.length >= shortestWord || (word.length === 6 && shortest.test(word))) return false
  return word.length < (word.startsWith('ol') ? 6 : /ols?$/.test(word) ? 5 : /olen?$/.test(word) ? 6 : shortestWord)
}

/**
 * The stems of everything a folded German word is put together of, from the shipped lists; none for what is no compound, or the
 * name of a town (Regensburg). `written`: the same in lower case with its umlauts.
 */
export function partsOf(word: string, written = word): string[] {
  if (isTooShort(word)) return word.length === shortestAfterParticle ? ofNounBehind(word, nounAfterParticle(word), written) : []
  if (word.length > longestWord || !/^[a-z]+$/.test(word) || isTown(word)) return []
  const whole = withThirdLetter(word)
  if (whole !== null) return partsOf(whole)
  const pieces = isVerbWithParticle(word) || isOfDerivedVerb(word) ? null : split(word, listed)
  if (pieces !== null) return stemsOf(pieces, written)
  const noun = nounAfterParticle(word) ?? nounBehindBeginning(word)
  if (noun !== null) return ofNounBehind(word, noun, written)
  // Muellabfuhr.
  const respelt = withUmlauts(word)
  return respelt === word ? [] : partsOf(fold(respelt), respelt)
}

function ofNounBehind(word: string, noun: string | null, written: string): string[] {
  if (noun === null) return []
  const writtenNoun = lettersBetween(written, word.length - noun.length, word.length)
  return [nounForm(writtenNoun) ?? nounForm(noun) ?? wordStem(noun, writtenNoun), ...partsOf(noun, writtenNoun)]
}

// Endbericht, Gegenfinanzierung, Fünfjahresplan.
function nounBehindBeginning(word: string): string | null {
  const found = behindBeginning(word)
  if (found === null || isEnding(found.rest, found.beginning)) return null
  return (!found.isNumber && headIn(found.rest, listed, false) !== null) || split(found.rest, listed) !== null ? found.rest : null
}

/** At which letters a folded German compound may be cut into what it begins with and a head, from the shipped lists. */
export function headsOf(word: string): readonly number[] {
  return remembered(headCuts, word, cutsOfHeads)
}

function cutsOfHeads(word: string): readonly number[] {
  if (isTooShort(word) || word.length > longestWord || !/^[a-z]+$/.test(word)) return []
  const pieces = (split(word, listed) ?? []).flatMap((piece) => takenApart(piece, 0)).slice(0, 5)
  const cuts: number[] = []
  for (const { chunk } of pieces.slice(0, -1)) cuts.push((cuts.at(-1) ?? 0) + chunk.length)
  return cuts
}

/**
 * The stems of what a folded German word that the lists cannot split may be put together of, if what is left is a word of
 * the archive's own (Kumasi and Partnerschaft): of its longest ending and its longest beginning that the lists have, and of
 * what is left over.
 */
export function halvesOf(word: string): string[] {
  if (word.length < shortestWord + 1 || word.length > longestWord || !/^[a-z]+$/.test(word) || isTown(word)) return []
  const found = new Set<string>()
  const possible = possibleRests(word)
  let ending = word.length
  for (let cut = shortestHalf; cut <= word.length - shortestHalf && ending === word.length; cut += 1) {
    if (possible[cut] === 0) continue
    const rest = word.slice(cut)
    const whole = headIn(rest, listed, false)
    const pieces = whole === null ? split(rest, listed) : [whole]
    if (pieces === null) continue
    ending = cut
    for (const each of stemsOf(pieces, null)) found.add(each)
    found.add(stem(rest, 'de'))
    addBeginning(found, word.slice(0, cut))
  }
  const begins = possibleBeginnings(word)
  for (let cut = word.length - shortestHalf; cut >= shortestHalf; cut -= 1) {
    const first = word.slice(0, cut)
    const isLong = cut > longestPiece
    const whole = isLong || (begins & (1 << cut)) !== 0 ? modifierIn(first, listed) : null
    const pieces = whole !== null ? [whole] : isLong || (begins & ((1 << cut) - 1)) !== 0 ? split(first, listed) : null
    if (pieces === null || pieces.some((piece) => piece.word.length < shortestHalf)) continue
    for (const each of stemsOf(pieces, null)) found.add(each)
    found.add(stem(word.slice(cut), 'de'))
    if (ending < word.length && ending - cut >= shortestHalf) addBeginning(found, word.slice(cut, ending))
    break
  }
  return [...found]
}

const shortestHalf = 4

// Its link may belong to it.
function addBeginning(found: Set<string>, beginning: string): void {
  found.add(stem(beginning, 'de'))
  for (const link of ['s', 'n', 'e', 'en']) if (beginning.endsWith(link) && beginning.length - link.length >= shortestHalf) found.add(stem(beginning.slice(0, -link.length), 'de'))
}

/** Whether `part` (folded, 4 letters or more) is one of the words a folded German word is put together of: of the lists' words and some others. */
export function hasPart(word: string, part: string, others: readonly string[]): boolean {
  if (!mayHavePart(word, part)) return false
  const known: Known = (piece) => (piece === part ? 9 : listed(piece) ?? (others.includes(piece) ? 0 : undefined))
  const pieces = split(word, known, othersWith(part, others))
  if (pieces === null) return false
  return pieces.some((piece) => piece.word === part) || pieces.some((piece) => stem(piece.word, 'de') === stem(part, 'de'))
}

/** Whether a folded German word may be put together of `part` and others, told without taking it apart. */
export function mayHavePart(word: string, part: string): boolean {
  if (isTooShort(word) || word.length > longestWord || word === part || wordEndings.has(part) || isTown(word)) return false
  // What is asked for is a word, whether listed or not; a short one that is not can only stand first.
  if (part.length < 5 && listed(part) === undefined && !word.startsWith(part)) return false
  // Of their own words the lists have told already: Garderobe has nothing of a Robe.
  return (usualness(word) ?? 0) < 1
}

// Compounds are put together of the same words again and again.
const mostRemembered = 20_000
const modifiers = new Recent<Piece | null>(mostRemembered)
const heads = new Recent<Piece | null>(mostRemembered)
const insides = new Recent<readonly Piece[] | null>(mostRemembered)
// Of what stands beside a hyphen.
const headCuts = new Recent<readonly number[]>(5_000)

function remembered<Made>(made: Recent<Made>, word: string, make: (word: string, known: Known) => Made): Made {
  const found = made.get(word)
  if (found !== undefined) return found
  const one = make(word, listed)
  made.set(word, one)
  return one
}

function modifierIn(chunk: string, known: Known): Piece | null {
  return known === listed ? remembered(modifiers, chunk, modifier) : modifier(chunk, known)
}

function headIn(chunk: string, known: Known, isSure: boolean): Piece | null {
  return known === listed && !isSure ? remembered(heads, chunk, head) : head(chunk, known, isSure)
}

/** The cheapest way to put a word together of two pieces or more, or null. Where more than the lists is known, that is of `others`. */
function split(word: string, known: Known, others?: Others): readonly Piece[] | null {
  const possible = possiblePieces(word, others)
  if (possible[0] === 0) return null
  const endsInOil = word.endsWith('ol')
  const best: (Split | null)[] = []
  for (let end = 0; end <= word.length; end += 1) best.push(null)
  for (let start = 0; start < word.length; start += 1) {
    const before = best[start] ?? null
    if (start > 0 && before === null) continue
    const ofOthers = others === undefined ? 0 : lengthsOf(others, word, start)
    for (let left = possible[start] ?? 0; left !== 0; left &= left - 1) {
      const length = lowest(left)
      const end = start + length
      if (length === word.length || (length < shortestPiece && !(length === 2 && ((start === 0 && word.startsWith('ol')) || (end === word.length && endsInOil))))) continue
      const chunk = word.slice(start, end)
      // What the lists alone tell is remembered.
      const telling = (ofOthers & (1 << length)) === 0 ? listed : known
      const piece = end < word.length ? modifierIn(chunk, telling) : isEnding(chunk, word.slice(0, start)) ? null : headIn(chunk, telling, isOneLongWord(before))
      if (piece === null) continue
      const cost = (before?.cost ?? 0) + piece.cost
      if (cost < (best[end]?.cost ?? Infinity)) best[end] = { cost, last: piece, before }
    }
  }
  const pieces = piecesOf(best[word.length] ?? null)
  if (pieces.length < 2) return null
  const whole = isOfFieldOnly(word) ? undefined : known(word)
  return isCutBehindParticle(word, pieces) || (whole !== undefined && pieces.some((piece) => isUnusualIn(piece, whole))) ? null : pieces
}

function piecesOf(split: Split | null): Piece[] {
  const pieces: Piece[] = []
  for (let each = split; each !== null; each = each.before) pieces.push(each.last)
  return pieces.toReversed()
}

// Nachteile are nach and Teile: a particle and a more usual word leave nothing of a Nacht; Nachtruhe has no Truhe.
function isCutBehindParticle(word: string, [first, last, ...more]: readonly Piece[]): boolean {
  if (first === undefined || last === undefined || more.length > 0) return false
  // Nachteilig too.
  const noun = word.replace(/(?<=.{6})ig(?:e[nmrs]?)?$/, '')
  return particlesAt(word, 0).some(({ length }) => length > 2 && length < first.chunk.length && (headIn(noun.slice(length), listed, false)?.often ?? 0) > last.often)
}

// Krankenhauskeime, Spielplatzpaten: behind such a word even a rare one of four letters is no chance.
function isOneLongWord(split: Split | null): boolean {
  return split !== null && split.before === null && split.last.word.length >= longEnough
}

// A usual word is not made of unusual ones: Transport is neither Tran nor Sport. But Steuerhinterziehung is of what a list need not have.
function isUnusualIn({ word, often }: Piece, whole: number): boolean {
  const least = whole > mostUsual ? whole - 1 : Math.min(whole - 1, usual)
  return often < least && (word.length < longEnough || (usualness(word) === undefined && !(word.includes('ung', 6) && verbPrefixesAt(word, 0).length > 0)) || /(?:lich|ig|isch)(?:e[nmrs]?|keit)?$/.test(word))
}

/** Stems of what a word is put together of. `written`: with its umlauts; null where nobody knows whether it had any. */
function stemsOf(pieces: readonly Piece[], written: string | null): string[] {
  return partStems(pieces, pieces.flatMap((piece) => takenApart(piece, 0)).slice(0, 8), written)
}

function takenApart(piece: Piece, depth: number): readonly Piece[] {
  const inner = depth < 3 && !isTooShort(piece.word) ? remembered(insides, piece.word, split) : null
  const lacksItsE = piece.word === `${piece.chunk}e`
  if (inner === null || (!lacksItsE && !piece.chunk.startsWith(piece.word))) return [piece]
  const smaller = inner.flatMap((each) => takenApart(each, depth + 1))
  // The link after the piece is now that after its last part.
  return smaller.map((each, place) => {
    if (place < smaller.length - 1) return each
    return { ...each, chunk: lacksItsE ? each.chunk.slice(0, -1) : each.chunk + piece.chunk.slice(piece.word.length) }
  })
}
