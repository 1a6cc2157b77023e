import type { Position } from '../../../../preload/contract'
import { listedPlaces, namesOfPlace, type ListedPlace } from '../../../listed-places'

/** A known place met in a text, as written there; UTF-16 offsets. */
export interface PlaceMet {
  readonly place: ListedPlace
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Names that are everyday words too: they count only where the sentence says "in", or before a date. */
const everyday: ReadonlySet<string> = new Set(['Essen', 'Halle', 'Hagen', 'Ho', 'Wa', 'Rom', 'Mali', 'Niger', 'Benin', 'Keta', 'Moers', 'Unna', 'Constance', 'Kamen', 'Marl', 'Wesel', 'Menden'])
/** Those of them that are things or given names as well, so that a comma before them says nothing. */
const alsoThings: ReadonlySet<string> = new Set(['Essen', 'Halle', 'Hagen', 'Ho', 'Wa', 'Constance'])

let known: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly place: ListedPlace }[]> | null = null

/** All places of the list that a text names, in order, the longest name where several begin alike. */
export function placesIn(text: string): PlaceMet[] {
  known ??= readList()
  const words = [...text.matchAll(/[\p{L}\p{M}’']+/gu)]
  const met: PlaceMet[] = []
  for (let at = 0; at < words.length; at += 1) {
    const found = placeAt(text, words, at)
    if (found === null) continue
    met.push(found.met)
    at += found.words - 1
  }
  return met
}

/** Kilometres within which a position is said to be at a town. */
export const nearby = 15
const kilometresInDegree = 111.2

/** The nearest town of the list to a position in degrees, or null where none is near. */
export function nearestTown(position: Position): ListedPlace | null {
  let best: ListedPlace | null = null
  let least = nearby
  for (const place of listedPlaces) {
    const away = kilometresBetween(position, place)
    if (place.kind !== 'town' || away >= least) continue
    least = away
    best = place
  }
  return best
}

/** How far two positions are apart. Over a short way the earth is flat, but degrees of longitude shrink towards the poles. */
export function kilometresBetween(a: Position, b: Position): number {
  return Math.hypot(b.latitude - a.latitude, (b.longitude - a.longitude) * Math.cos((a.latitude * Math.PI) / 180)) * kilometresInDegree
}

function placeAt(text: string, words: readonly RegExpExecArray[], at: number): { met: PlaceMet; words: number } | null {
  const first = words[at]
  if (first === undefined) return null
  for (const candidate of known?.get(withoutGenitive(first[0])) ?? known?.get(first[0]) ?? []) {
    const met = candidate.words.map((_, index) => words[at + index])
    const last = met.at(-1)
    const fits = candidate.words.every((word, index) => {
      const written = met[index]?.[0]
      return written === word || (index === candidate.words.length - 1 && written !== undefined && withoutGenitive(written) === word)
    })
    if (last === undefined || !fits) continue
    const start = first.index
    const end = start + text.slice(start, last.index).length + last[0].length
    const name = candidate.words.join(' ')
    const [before, after] = [text.slice(Math.max(0, start - 20), start), text.slice(end, end + 40)]
    const isLast = !alsoThings.has(name) && /,\s+$/.test(before) && /^\s*(?:\.|$)/.test(after)
    if (everyday.has(name) && !isLast && !isMeantAsPlace(before, after)) continue
    return { met: { place: candidate.place, text: text.slice(start, end), start, end }, words: candidate.words.length }
  }
  return null
}

/** "in Essen", "Bahnhof Essen", and "Essen, den 8. Februar 2017" by itself. */
function isMeantAsPlace(before: string, after: string): boolean {
  return /(?:\b(?:in|aus|nach|bei|from|to|near)|(?:bahnhof|flughafen|rathaus|saal|halle|aula|platz)(?:\s+von)?)\s+$/i.test(before) || (/(?:^|[.,;:\n])\s*$/.test(before) && /^,\s+(?:(?:den|am|im)\s+)?(?:\d|(?:\p{Lu}\p{L}+\s+){1,2}(?:19|20)\d\d)/u.test(after))
}

// "Dortmunds", "Kumasi's": a name in the genitive is the name.
function withoutGenitive(word: string): string {
  return word.replace(/['’]?s$/, '')
}

function readList(): Map<string, { words: readonly string[]; place: ListedPlace }[]> {
  const names = new Map<string, { words: readonly string[]; place: ListedPlace }[]>()
  for (const place of listedPlaces) {
    for (const name of namesOfPlace(place)) {
      const words = name.match(/[\p{L}\p{M}’']+/gu)
      const key = words === null ? undefined : withoutGenitive(words[0] ?? '')
      if (words === null || key === undefined) continue
      for (const each of new Set([key, words[0] ?? ''])) names.set(each, [...(names.get(each) ?? []), { words, place }].toSorted((a, b) => b.words.length - a.words.length))
    }
  }
  return names
}
