import lunr from 'lunr'
import { fold } from './fold'
import { stopWordFilters } from './lunr'
import type { Language } from './terms'

/**
 * Whether a lower-case word says too little to be asked for by itself. By language, for the German list holds English words that
 * say something (war, die, man, will). Such words are indexed none the less: phrases need them.
 */
export function isStopWord(word: string, language: Language): boolean {
  return stopWordFilters[language](new lunr.Token(word, {}), 0, []) === undefined
}

// Of lunr's list, what is spelt with an umlaut or ß.
const respelt = new Set(['für', 'über', 'können', 'könnte', 'während', 'würde', 'würden', 'daß'].map(fold))

/** As `isStopWord`, of a word as the index knows it. */
export function isFoldedStopWord(word: string, language: Language): boolean {
  return isStopWord(word, language) || (language === 'de' && respelt.has(word))
}
