import list from '../../resources/places/places.txt?raw'
import { fold } from './fold'
import { listLines } from './word-list'

const towns = new Set(listLines(list).flatMap((line) => {
  const [kind, german = '', english = ''] = line.split('|').map((field) => field.trim())
  return kind === 'town' ? [fold(german), fold(english)] : []
}))

/** Whether a folded word is the name of a listed town, or its genitive: what its letters say otherwise means nothing. */
export function isTown(word: string): boolean {
  return towns.has(word) || (word.endsWith('s') && towns.has(word.slice(0, -1)))
}
