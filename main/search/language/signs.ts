import type { Language } from './terms'
import type { Word } from './words'

interface Sign extends Readonly<Record<Language, string>> {
  readonly written: RegExp
  /** All that begins one of them. */
  readonly letters: string
  /** Other wordings that are looked for with it. */
  readonly also: readonly (readonly string[])[]
}

/** What stands for a word where no letter does, with that word in each language; no percent sign of an address (%20). */
const signs: readonly Sign[] = [
  { letters: '€', written: /€/g, de: 'Euro', en: 'Euro', also: [] },
  { letters: '%', written: /%(?![\dA-Fa-f]{2})/g, de: 'Prozent', en: 'percent', also: [['per', 'cent']] },
  { letters: '§', written: /§+/g, de: 'Paragraf', en: 'paragraph', also: [] },
  // With the letter of its scale, which stands everywhere by itself.
  { letters: '°℃℉', written: /°(?:\s?[CF](?![\p{L}\p{N}]))?|[℃℉]/gu, de: 'Grad', en: 'degree', also: [] },
]

/** The words that signs in a text stand for, each once. */
export function signWordsIn(text: string, language: Language): string[] {
  // Most texts have none of them.
  return signs.filter((sign) => isIn(text, sign) && text.search(sign.written) !== -1).map((each) => each[language])
}

/** Where signs stand in a text, each as the word it stands for. */
export function signsIn(text: string, language: Language): Word[] {
  return signs.flatMap((each) => !isIn(text, each) ? [] : [...text.matchAll(each.written)].map(({ 0: sign, index }) => ({ text: each[language], start: index, end: index + sign.length })))
}

// €-Beträge, §-Zeichen: a word, and no share of anything.
const inCompound = /\S[-\u2010\u2011](?=\p{L})/gu

/** A sign that is asked for: as it was typed, the word it stands for, and the other wordings of it. */
export interface AskedSign {
  readonly written: string
  readonly words: readonly string[]
  readonly wordings: readonly (readonly string[])[]
}

/** The signs in what is asked for, and the rest of it. */
export function signsAsked(text: string): { readonly signs: readonly AskedSign[]; readonly rest: string } {
  const found = signs.flatMap(({ written, de, en, also }): AskedSign[] => {
    const [sign] = text.replace(inCompound, '').match(written) ?? []
    return sign === undefined ? [] : [{ written: sign, words: [de], wordings: [...(en === de ? [] : [[en]]), ...also] }]
  })
  return { signs: found, rest: found.length === 0 ? text : signs.reduce((rest, { written }) => rest.replace(written, (sign) => ' '.repeat(sign.length)), text) }
}

/** A phrase with each of its signs as the word it stands for, by language; none where it has none. */
export function inSignWords(phrase: string): string[] {
  const either = (['de', 'en'] as const).map((language) => signs.reduce((text, sign) => text.replace(sign.written, ` ${sign[language]} `), phrase))
  return [...new Set(either)].filter((each) => each !== phrase)
}

function isIn(text: string, { letters }: Sign): boolean {
  for (const letter of letters) if (text.includes(letter)) return true
  return false
}
