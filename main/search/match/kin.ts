import germanKin from '../../../resources/lexicon/kin.de.txt?raw'
import englishKin from '../../../resources/lexicon/kin.en.txt?raw'
import { fold } from '../language/fold'
import { usualness } from '../language/lexicon'
import { stemOfWord } from '../language/term-stream'
import type { Language } from '../language/terms'
import { listLines, listWords } from '../language/word-list'
import { capitalised, madeInGerman } from './made-in-german'

/** From a stem to the words that are kin of those that have it. */
type Kin = ReadonlyMap<string, readonly string[]>

const prefixes = `ab an auf aus be bei durch ein ent er fest fort her hin miss mit nach nieder statt teil über um unter ver vor weg weiter wieder zer zu zurück
  zusammen`.split(/\s+/)
const [, behindPrefixes = '', noKin = '', families = '', oneWay = ''] = germanKin.split(/^# -- (?:strong verbs|no kin|each by itself|only as it stands).*$/m)
const byFirst = new Map(listLines(oneWay).map((line): [string, string[]] => {
  const [first = '', ...others] = line.split(' ')
  return [first.toLowerCase(), others]
}))

let listed: Readonly<Record<Language, Kin>> | null = null

/**
 * The words made of the one that is asked for, or of which it is made, where the index keeps the two apart: Planung and planen, Fahrt
 * and fahren, Höhe and hoch, Häuschen and Haus, Dortmunder and Dortmund, choice and choose. In the index nothing of it stands.
 */
export function kinOf(word: string, language: Language): readonly string[] {
  listed ??= { de: inFamilies([...withPrefixes(), ...listLines(families)], 'de'), en: inFamilies(listLines(englishKin), 'en') }
  const kin = listed[language]
  const lower = word.normalize('NFC').toLowerCase()
  // Asked for in small letters, a noun is one none the less.
  const found = [word, capitalised(word)].flatMap((each) => kin.get(stemOfWord(each, language)) ?? [])
  const all = language === 'de' ? [...found, ...(byFirst.get(lower) ?? []), ...madeInGerman(lower)] : found
  return [...new Set(all)].filter((each) => each.toLowerCase() !== lower)
}

function inFamilies(lines: readonly string[], language: Language): Kin {
  const kin = new Map<string, string[]>()
  for (const line of lines) {
    const words = line.split(' ')
    for (const word of words) {
      const stem = stemOfWord(word, language)
      kin.set(stem, [...(kin.get(stem) ?? []), ...words.filter((other) => other !== word)])
    }
  }
  return kin
}

// Teilnehmen and Teilnahme, as far as both are words, and mean the same.
function withPrefixes(): string[] {
  const apart = new Set(listWords(noKin))
  return listLines(behindPrefixes).flatMap((line) => {
    const [verb = '', noun = ''] = line.split(' ')
    return ['', ...prefixes].map((prefix): [string, string] => [prefix + verb, capitalised(prefix.replace('zurück', 'rück') + noun.toLowerCase())])
      .filter((pair) => !apart.has(pair[1]) && pair.every((word) => usualness(fold(word)) !== undefined))
      .map((pair) => pair.join(' '))
  })
}
