/**
 * Signs nobody sees that stand within words: soft hyphen, places where a line may or may not be broken, joiners that keep letters
 * from being drawn as one (Unicode 17, chapter 23.2); and a byte order mark in the middle of a text.
 */
export const invisible = '\u00AD\u200B\u200C\u200D\u2060\uFEFF'
const anyInvisible = new RegExp(`[${invisible}]`, 'g')

/** A text without the signs nobody sees. */
export function withoutInvisible(text: string): string {
  return text.replace(anyInvisible, '')
}

const letters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ɛ: 'e', ɔ: 'o' }

/**
 * A word as the index knows it: compatibility forms resolved (CO₂ is co2), lower case, Latin letters without accents,
 * ß as ss. The same for what is indexed and for what is asked.
 */
export function fold(word: string): string {
  if (/^[A-Za-z0-9]+$/.test(word)) return word.toLowerCase()
  return withoutInvisible(word)
    .normalize('NFKC')
    // What Ŀ holds is what the index marks its terms with.
    .replaceAll('\u00B7', '')
    .toLowerCase()
    .replace(/[ßæœøłđðþıɛɔ]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
}

/** The letters between two places of a folded word as they are written, in lower case with their umlauts: a ß is two of the folded ones. */
export function lettersBetween(written: string, start: number, end: number): string {
  if (!written.includes('ß')) return written.slice(start, end)
  let place = 0
  let letters = ''
  for (const letter of written) {
    if (place >= start && place < end) letters += letter
    place += letter === 'ß' ? 2 : 1
  }
  return letters
}

// After a vowel or q the e belongs to the word: neue, Queen.
const written = /(?<![aeiouyq])(ae|oe|ue)/g
const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' }

/** A word in lower case with every ae, oe, ue that may be one written as an umlaut: klaerschlamm as klärschlamm. */
export function withUmlauts(word: string): string {
  return /[aou]e/.test(word) ? word.replace(written, (pair) => `${pair.charAt(0)}\u0308`.normalize('NFC')) : word
}

// Nobody writes Quelle, Aerosol, virtuell, Influenza, Menuett or rescue with one, nor fuel, Samuel, guest, poet, coexist; of
// words in -ue only Menü, of those in -oe (Itzehoe, shoes) only Bö, Malmö and what is of Diarrhö's kind.
const umlaut = new RegExp(`(?!${[
  '(?<=q)ü', '^ä(?=ro)', '(?<=[dstvx])ü(?=ll(?:e[nmrs]?)?$)', '(?<=l)ü(?=n[tz])', '(?<=[dn])ü(?=tt(?:en?)?$)', '(?<!men)ü$',
  '(?<=^(?:cr|d|f|gr)|man|sam)ü(?=ls?$)', '(?<=venez)ü(?=la)', '(?<=^g)ü(?=s[st]s?$|rr)', '(?<=^val|^contin|^arg|^resc|iss|^stat)ü(?=[drs]$)',
  '(?<!^b|malm|troms|rh)ö(?=s?$)', '(?<=^p)ö(?=[mt]s?$|t[ir]|e)', '(?<=^c)ö(?=[efx])',
].join('|')})[äöü]`, 'g')

/**
 * The other ways to spell a word's umlauts, lower case: Küste also kueste, Kueste also küste. Where there are several
 * pairs, each may be an umlaut or not (Klimaerwaermung).
 */
export function otherSpellings(word: string): string[] {
  const own = fold(word)
  const lower = word.normalize('NFC').toLowerCase()
  const spellings = new Set([lower.replace(umlaut, (letter) => umlauts[letter] ?? letter)])
  const pairs = [...lower.matchAll(written)].slice(0, 4).map(({ index }) => index)
  for (let choice = 1; choice < 2 ** pairs.length; choice += 1) {
    const chosen = new Set(pairs.filter((_, place) => (choice >> place) % 2 === 1))
    spellings.add(lower.replace(written, (pair: string, _: string, at: number) => (chosen.has(at) ? `${pair.charAt(0)}\u0308`.normalize('NFC') : pair)))
  }
  return [...spellings].filter((spelling) => fold(spelling) !== own)
}

/** Words each in its first other spelling, with the umlauts written the other way unless told otherwise; null where none has any. */
export function spelledOtherwise(words: readonly string[], spellings: (word: string) => readonly string[] = otherSpellings): string[] | null {
  const others = words.map((word) => spellings(word)[0] ?? word)
  return others.every((word, place) => word === words[place]) ? null : others
}
