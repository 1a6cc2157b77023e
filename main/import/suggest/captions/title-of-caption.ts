import { cutAtWord } from '../words/cut-at-word'
import { fullStop } from '../words/words-of-people'

/** What is longer nobody calls a photo by. */
const longestTitle = 120

/** Behind a word, a year or a bracket, never behind the day of a date; what follows begins anew. */
const sentenceEnd = new RegExp(String.raw`(?<=\p{Ll}{3}|\d{3}|\p{Lu}{2}|[)\]“”"»])${fullStop}\s+(?=[\p{Lu}„“"(©])|(?<=[!?])\s+(?=[\p{Lu}„“"(©])|\s*\n\s*`, 'u')

/** What a photo is called by its caption: the first sentence, as far as it is short enough; null where there is none. */
export function titleOfCaption(caption: string): string | null {
  const [first = ''] = caption.trim().split(sentenceEnd)
  return first === '' ? null : cutAtWord(longestTitle, first.replace(/\.$/, ''))
}
