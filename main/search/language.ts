import { capitalForm, umlautForm } from './base-forms'
import { elidedIn } from './elided'
import { fold } from './fold'
import { Recent } from './recent'
import { stem } from './stem'
import type { Language, TermStream, TermWord } from './terms'
import { joinedIn, wordsIn } from './words'

export type { Language, TermStream, TermWord } from './terms'

// No word is that long; what is, is code or an address, and would only swell the vocabulary.
const longestWord = 64

// Most words of a text have stood in another one.
const mostKnown = 100_000
const known = { de: new Recent<Known>(mostKnown), en: new Recent<Known>(mostKnown) }

interface Known {
  readonly term: TermWord
  /** Tells distinct terms apart. */
  readonly key: string
}

/** The index terms of a text's pages (plain text, any Unicode form) by the language of their record. */
export function termStream(pages: readonly string[], language: Language): TermStream {
  const words: TermWord[] = []
  const placeOfWord = new Map<string, number>()
  const placeOfSurface = new Map<string, number>()

  const placeOf = (surface: string): number => {
    const known = placeOfSurface.get(surface)
    if (known !== undefined) return known
    const { term, key } = knownTerm(surface, language)
    const place = placeOfWord.get(key) ?? words.push(term) - 1
    placeOfWord.set(key, place)
    placeOfSurface.set(surface, place)
    return place
  }

  const streams = pages.map((page) => {
    const found = wordsIn(page)
    const runs = joinedIn(page, found).map(({ from, to }) => found.slice(from, to + 1).map(({ text }) => text).join(''))
    const elided = language === 'de' ? elidedIn(page, found).map(({ text }) => text) : []
    return {
      page: Uint32Array.from(found, ({ text }) => placeOf(text)),
      joined: Uint32Array.from([...runs, ...elided], placeOf),
    }
  })
  return { language, words, pages: streams.map(({ page }) => page), joined: streams.map(({ joined }) => joined) }
}

/** A word as it stands in a text, as the index knows it. */
export function termOfWord(surface: string, language: Language): TermWord {
  return knownTerm(surface, language).term
}

// lunr's pipeline runs once for each distinct word, not for each of its occurrences.
function knownTerm(surface: string, language: Language): Known {
  const found = known[language].get(surface)
  if (found !== undefined) return found
  const term = makeTerm(surface, language)
  const made = { term, key: `${term.word} ${term.stem}` }
  // A slice would keep the whole text it is cut from.
  known[language].set(` ${surface}`.slice(1), made)
  return made
}

function makeTerm(surface: string, language: Language): TermWord {
  const word = fold(plural(surface)).slice(0, longestWord)
  if (language === 'en') return { word, stem: stem(word, 'en') }
  if (!/[äöüÄÖÜ]|\u0308/.test(surface)) return { word, stem: capitalForm(surface, word) ?? stem(word, 'de') }
  const written = surface.normalize('NFC').replaceAll('\u00AD', '').toLowerCase()
  return { word, stem: umlautForm(written) ?? stem(word, language, written) }
}

/** The index terms of a word: one for each language, or for the one given. */
export function termsOfWord(surface: string, language?: Language): string[] {
  const languages: readonly Language[] = language === undefined ? ['de', 'en'] : [language]
  return languages.map((each) => termOfWord(surface, each).stem)
}

// NGOs, PCs: an abbreviation's plural shows by its capitals only.
function plural(surface: string): string {
  return /^\p{Lu}\p{L}*\p{Lu}s$/u.test(surface) ? surface.slice(0, -1) : surface
}
