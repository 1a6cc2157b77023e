import { lettersBetween } from '../fold'
import { nounForm, sharpForm, umlautBases, umlautForm } from '../forms/base-forms'
import { stem } from '../forms/stem'
import { isUnlikeNoun, unlikeForm, unlikeNounForm } from '../forms/unlike-words'
import { usualness } from '../lexicon'
import { Recent } from '../recent'
import { mayBeginVerb } from './head'
import { behindPrefixOfNoun } from './joints'
import type { Piece } from './pieces'

/**
 * Stems of the pieces of a compound, of the smallest ones that those are made of, and of neighbours together (Wasserspeicher in
 * Regenwasserspeicher). `written`: the compound with its umlauts; null where nobody knows whether it had any.
 */
export function partStems(pieces: readonly Piece[], smallest: readonly Piece[], written: string | null): string[] {
  const stems = new Set<string>()
  const chunks = chunksOf(pieces, written)
  for (const [place, piece] of pieces.entries()) {
    const isLast = place === pieces.length - 1
    const noun = isLast ? lastNoun(pieces, chunks[place] ?? piece.chunk) : null
    for (const each of noun === null ? stemsOfPiece(piece, chunks[place], isLast) : [noun]) stems.add(each)
  }
  // Of two words that are put together of no others there is nothing more to tell.
  if (smallest.length === pieces.length && pieces.length < 3) return [...stems]
  const smaller = chunksOf(smallest, written)
  for (const from of smallest.keys()) {
    let together = ''
    let writtenTogether = ''
    for (const [place, next] of smallest.entries()) {
      if (place < from || (from === 0 && place === smallest.length - 1)) continue
      const chunk = smaller[place]
      if (together !== '') stems.add(wordStem(together + next.word, writtenTogether + (chunk === undefined ? next.word : writtenWord(next, chunk))))
      else if (!pieces.includes(next)) for (const each of stemsOfPiece(next, chunk, place === smallest.length - 1)) stems.add(each)
      together += next.chunk
      writtenTogether += chunk ?? next.chunk
    }
  }
  return [...stems]
}

/** The stem of a part by itself, as the index has that word: Schränke are no Schranke, and a Buße is no Busse. */
export function wordStem(word: string, written: string): string {
  // A noun of such a verb as well (Gliederung).
  return unlikeNounForm(written) ?? (written === word ? null : umlautForm(written) ?? sharpForm(written)) ?? stem(word, 'de', written)
}

/** The pieces as they are written; none where nobody knows. */
function chunksOf(pieces: readonly Piece[], written: string | null): readonly string[] {
  if (written === null) return []
  let start = 0
  return pieces.map(({ chunk }) => {
    start += chunk.length
    return lettersBetween(written, start - chunk.length, start)
  })
}

// Feldwegen is of ways, for a compound ends in a noun; but herumgefahren of driving, and bestenfalls of nothing.
function lastNoun(pieces: readonly Piece[], chunk: string): string | null {
  const last = pieces.at(-1)?.chunk ?? ''
  const noun = nounForm(chunk) ?? nounForm(last)
  if (noun === null) return null
  const before = pieces.slice(0, -1).map(({ chunk }) => chunk).join('')
  return (last.startsWith('g') && mayBeginVerb(before)) || (last === 'falls' && /(?:en|ern|keines)$/.test(before)) ? null : noun
}

// Compounds are put together of the same words again and again.
const known = new Recent<readonly string[]>(20_000)

function stemsOfPiece(piece: Piece, written: string | undefined, isLast: boolean): readonly string[] {
  const key = `${piece.chunk} ${piece.word} ${written ?? ''}${isLast ? ' ' : ''}`
  const found = known.get(key)
  if (found !== undefined) return found
  const made = written === undefined ? [stem(piece.word, 'de'), ...umlautBases(piece.word), ...restOf(piece.word), ...ofVerbInIeren(piece.word, isLast)] : stemsOfWritten(piece, written, isLast)
  known.set(key, made)
  return made
}

function stemsOfWritten(piece: Piece, written: string, isLast: boolean): string[] {
  // Rückmeldung, Rückbau: nothing of a Rücken.
  if (!isLast && written === 'rück') return []
  const noun = [wordStem(piece.word, writtenWord(piece, written)), ...(isLast ? [] : umlautedOf(written)), ...restOf(piece.word), ...ofVerbInIeren(piece.word, isLast)]
  const verb = isLast ? null : verbBase(written)
  if (verb === null) return noun
  return isNounToo(piece, written) ? [...noun, verb] : [verb]
}

// Kläranlage is of klären and not of klar, Fährhafen of Fähre.
function umlautedOf(written: string): string[] {
  return /[äöü]/.test(written) ? ['e', 'en', 'n'].flatMap((ending) => umlautForm(written + ending) ?? []) : []
}

// Sortieranlage is of sortieren.
function ofVerbInIeren(word: string, isLast: boolean): string[] {
  return !isLast && /..ier$/.test(word) && usualness(`${word}en`) !== undefined ? [stem(`${word}en`, 'de')] : []
}

// Ladesäule and Messgerät are of laden and messen: a shop is a Laden there, a fair a Messe.
const linkedVerbs = new Set(['lade', 'lande'])
const onlyVerbs = new Set([...linkedVerbs, 'mess'])

/** The base form of the verb that a piece before the last one may be of, where that is no kin of a noun it looks like (Messgerät, messen, Messe); or null. */
function verbBase(written: string): string | null {
  const root = linkedVerbs.has(written) ? written.slice(0, -1) : written
  const infinitive = /e[lr]$/.test(root) ? `${root}n` : `${root}en`
  return unlikeForm(infinitive, infinitive)
}

// Parkplatz is of parken or of a Park, but Dämmstoff of no Damm.
function isNounToo({ word, chunk }: Piece, written: string): boolean {
  return !onlyVerbs.has(written) && (isUnlikeNoun(written) || (word.length <= chunk.length && !/[äöü]/.test(written)))
}

/** The word that a piece is of, as it is written where the piece is. */
function writtenWord({ word, chunk }: Piece, written: string): string {
  if (written === chunk) return word
  let same = 0
  while (same < chunk.length && word.charAt(same) === chunk.charAt(same)) same += 1
  return lettersBetween(written, 0, same) + word.slice(same)
}

function restOf(word: string): string[] {
  const rest = usualness(word) === undefined ? behindPrefixOfNoun(word) : undefined
  return rest === undefined ? [] : [stem(rest, 'de')]
}
