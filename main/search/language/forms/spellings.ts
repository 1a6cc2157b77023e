import givenNames from '../../../../resources/names/given-names.txt?raw'
import { fold, otherSpellings } from '../fold'
import { usualness } from '../lexicon'
import type { Language } from '../terms'
import { isTown } from '../towns'
import { listLines } from '../word-list'

const names = new Set(listLines(givenNames).flatMap((line) => line.split(' ')).map(fold))

/**
 * The other ways to spell the umlauts of a word that is asked for: Küste also kueste. But where the two letters are a listed word's
 * own, nobody writes them so: Manuel is no Manül, Soest no Söst. Nor where the e begins an English ending: sued is of to sue, and no Süd.
 */
export function spellingsAsked(word: string, language: Language = 'de'): string[] {
  const spellings = language === 'en' ? otherSpellings(word).filter((spelling) => !/[aou]e[ds]$/.test(spelling)) : otherSpellings(word)
  if (!/[äöü]/i.test(word.normalize('NFC')) || isListed(fold(word))) return spellings
  return spellings.filter((spelling) => !isListed(fold(spelling)))
}

/**
 * The genitive of a name that is asked for, and what a genitive is of, where only a list could tell that the s is an ending: Owusu also
 * Owusus, Oseis also Osei. Hannes and Andreas are names themselves.
 */
export function genitivesAsked(word: string): string[] {
  const own = fold(word)
  if (usualness(own) !== undefined && !isTown(own)) return []
  // An -es the stemmer knows.
  if (/[aiou]$/.test(own)) return names.has(`${own}s`) || usualness(`${own}s`) !== undefined ? [] : [`${word}s`]
  return /[aiou]s$/.test(own) && !isListed(own) && usualness(own.slice(0, -1)) === undefined ? [word.slice(0, -1)] : []
}

function isListed(word: string): boolean {
  return usualness(word) !== undefined || names.has(word) || isTown(word)
}
