import lunr from 'lunr'
import { stopWordFilters } from './lunr'
import type { Language } from './terms'

/**
 * Whether a lower-case word says too little to be asked for by itself. By language, for the German list holds English words that
 * say something (war, die, man, will). Such words are indexed none the less: phrases need them.
 */
export function isStopWord(word: string, language: Language): boolean {
  return stopWordFilters[language](new lunr.Token(word, {}), 0, []) === undefined
}
