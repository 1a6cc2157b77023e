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

/** Words of questions, requests and their grammar that lunr's lists lack. Asked only of queries: the index is made without them. */
const asking: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: new Set(('wann wer wem wen wessen wieso weshalb warum woher wohin woran worauf womit wodurch wofür worum worüber wovon wozu wieviel wieviele wurde wurdest wurden worden geworden '
    + 'gibt gab seit beim ans bitte danke darf dürfen müssen sollen möchte möchten mag gern gerne etwa mal ja nein eigentlich zeig zeige finde brauche brauchen').split(' ')),
  en: new Set('whose many much please thanks thank being shall during before between until upon very'.split(' ')),
}

// Bin, die, man, war, will: in the other language they say something.
const twofold = new Set(('a after all also am an as be bin den die dies do else hat her his in it like mag man may me mit most must no nor not nun of off on or other own '
  + 'rather so some this to too um us war was we were who will with').split(' '))

/**
 * Whether a lower-case word of a query need not stand in a record of a language, for it says too little there: the small words
 * of that language, what makes a question, and small words of the other one that are no words of this.
 */
export function saysLittle(word: string, language: Language): boolean {
  return isSmall(word, language) || (!twofold.has(word) && isSmall(word, language === 'de' ? 'en' : 'de'))
}

function isSmall(word: string, language: Language): boolean {
  return isStopWord(word, language) || asking[language].has(word)
}

const titles = new Set('herr herrn frau mr mrs ms'.split(' '))

/** Whether a word goes before a name, as the next word of a query may be: who is named in full is named without it. */
export function isTitle(word: string, next: string): boolean {
  return titles.has(word.toLowerCase()) && /^\p{Lu}\p{L}/u.test(next)
}
