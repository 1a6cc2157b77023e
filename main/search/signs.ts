import type { Language } from './terms'
import type { Word } from './words'

/** What stands for a word where no letter does, with that word in each language; no percent sign of an address (%20). */
const signs: readonly (Readonly<Record<Language, string>> & { readonly sign: string; readonly written: RegExp })[] = [
  { sign: '€', written: /€/g, de: 'Euro', en: 'Euro' },
  { sign: '%', written: /%(?![\dA-Fa-f]{2})/g, de: 'Prozent', en: 'percent' },
  { sign: '§', written: /§+/g, de: 'Paragraf', en: 'paragraph' },
]

/** The words that signs in a text stand for, each once. */
export function signWordsIn(text: string, language: Language): string[] {
  // Most texts have none of them.
  return signs.filter(({ sign, written }) => text.includes(sign) && text.search(written) !== -1).map((each) => each[language])
}

/** Where signs stand in a text, each as the word it stands for. */
export function signsIn(text: string, language: Language): Word[] {
  return signs.flatMap((each) => [...text.matchAll(each.written)].map(({ 0: sign, index }) => ({ text: each[language], start: index, end: index + sign.length })))
}
