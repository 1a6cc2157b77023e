import { eld } from 'eld/small'
import { fold } from '../../../search/language/fold'
import { told } from '../../../search/language/stretches'
import { wordsIn } from '../../../search/language/words'

/** Letters below which a guess is worth nothing. */
const fewest = 40
/** The other languages an office has letters in; of any else it takes more to believe it. */
const usual: ReadonlySet<string> = new Set(['fr', 'nl', 'es', 'it', 'pt', 'pl', 'tr'])
const fewestOfOthers = 150
const enough = 20_000
/** So many times the small words of one language outnumber the other's where they clearly tell. */
const clearly = 1.5

/** The language a text is written in, ISO 639-1, or null where there is too little to tell. */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, enough)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < fewest) return null
  const guessed = eld.detect(sample)
  const guess = guessed.language
  // Among letters of another script the few Latin ones are names and addresses.
  if (letters > (sample.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2) return guessed.isReliable() ? guess || null : null
  // Letters say what the names of people and offices are, and of a list that is most of it.
  if (guess === 'de' || guess === 'en') return languageOfSmallWords(sample) ?? (guessed.isReliable() ? guess : null)
  return usual.has(guess) || (letters >= fewestOfOthers && guessed.isReliable()) ? guess || null : languageOfSmallWords(sample)
}

/** Letters that neither German nor English has. */
const otherLetters = /(?![A-Za-zÄÖÜäöüßé])\p{L}/u
/** Small words that are some in other languages of an office's letters too: Dutch is, Spanish no, French on, Twi wo. */
const elsewhereToo = /(?<!\p{L})(?:an|da|den|des|es|is|man|me|no|on|to|was|we|wo)(?!\p{L})/giu

/** German or English where the small words of a text say so that is too short for its letters to tell, or null. */
export function languageOfFewWords(text: string): 'de' | 'en' | null {
  const sample = text.slice(0, enough)
  return otherLetters.test(sample) ? null : languageOfSmallWords(sample.replace(elsewhereToo, '·'))
}

/** What the small words of a text tell, however few they are: German, English, or null. */
function languageOfSmallWords(text: string): 'de' | 'en' | null {
  let [german, english] = [0, 0]
  const words = wordsIn(text)
  for (const [place, { text: word }] of words.entries()) {
    const tells = told(fold(word))
    if (tells > 0) german += 1
    // University of Science stands in German texts too; between German nouns there are only capitals.
    if (tells < 0 && !(isCapital(words[place - 1]?.text) && isCapital(words[place + 1]?.text))) english += 1
  }
  if (english >= german * clearly && english > 0) return 'en'
  return german >= english * clearly && german > 0 ? 'de' : null
}

function isCapital(word: string | undefined): boolean {
  return word === undefined || /^\p{Lu}/u.test(word)
}
