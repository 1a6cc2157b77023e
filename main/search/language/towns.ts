import { listedPlaces } from '../../listed-places'
import { fold } from './fold'

const towns = new Set(listedPlaces.flatMap(({ kind, de, en }) => (kind === 'town' ? [fold(de), fold(en)] : [])))

/** Whether a folded word is the name of a listed town, or its genitive: what its letters say otherwise means nothing. */
export function isTown(word: string): boolean {
  return towns.has(word) || (word.endsWith('s') && towns.has(word.slice(0, -1)))
}
