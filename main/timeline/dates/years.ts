import { afterDot, fourDigitYear, fullYear, isAt, isGlued, isGluedHyphen, numberAt, shortYear, skipWords, tokenAt, type Passage, type Read } from './passage'
import { relativeYear } from './relative-year'
import { isDash } from './tokens'
import type { Unit } from './unit'
import { decadeWords, yearWords } from './words'

const yearLinks: ReadonlySet<string> = new Set('des der im in of the vom von jahr jahre jahres jahrs year'.split(' '))

/** A year that completes a month, season, quarter or day before it: `2011`, `, 2011`, `'11`, `of 2011`, `d. J.`. */
export function yearAfter(passage: Passage, at: number): Read<number> | null {
  const relative = relativeYear(passage, at)
  if (relative !== null) return relative
  const afterComma = isAt(passage, at, ',') ? at + 1 : at
  const start = skipWords(passage, afterComma, yearLinks)
  if (start !== afterComma) {
    const linked = relativeYear(passage, start)
    if (linked !== null) return linked
  }
  if (tokenAt(passage, start).gap === 'paragraph') return null
  const year = fourDigitYear(passage, start)
  return year === null ? shortYear(passage, start) : { value: year, next: start + 1 }
}

/** A bare year of two digits behind a month name, where nothing follows that it could count: `Okt. 11`, `4. Mai 12`. */
export function bareShortYear(passage: Passage, at: number): Read<number> | null {
  const token = tokenAt(passage, at)
  if (token.kind !== 'number' || token.text.length !== 2 || token.gap !== 'space') return null
  const after = tokenAt(passage, at + 1)
  const endsHere = after.gap === 'paragraph' || after.gap === 'line' || /^[,;)\]!?"“”]$/.test(after.text) || (after.text === '.' && !isGlued(passage, at + 2))
  return endsHere ? { value: fullYear(Number(token.text)), next: at + 1 } : null
}

/** `09` in `12-Nov-09`. */
export function joinedShortYear(passage: Passage, at: number): Read<number> | null {
  const { kind, text } = tokenAt(passage, at)
  return kind === 'number' && text.length === 2 ? { value: fullYear(Number(text)), next: at + 1 } : null
}

/** Two years joined to one span or season: `2011/12`, `2011/2012`, `2008–10`; and `2011` alone. */
export function yearPair(passage: Passage, at: number, isNamed: boolean): Read<Unit> | null {
  const year = fourDigitYear(passage, at)
  if (year === null) return null
  const sign = tokenAt(passage, at + 1)
  const token = tokenAt(passage, at + 2)
  const isJoined = isGlued(passage, at + 1) && isGlued(passage, at + 2) && token.kind === 'number'
  if (isJoined && token.text.length === 2 && (sign.text === '/' || isDash(sign))) {
    const to = Math.floor(year / 100) * 100 + Number(token.text) + (Number(token.text) < year % 100 && year % 100 > 90 ? 100 : 0)
    const isNext = to === year + 1
    const isMonthLike = sign.text === '/' ? !isNext : sign.text === '-' && Number(token.text) >= 1 && Number(token.text) <= 12
    if (to > year && (isNamed || !isMonthLike)) return { value: { scale: 'year', year, yearTo: to, weak: true }, next: at + 3 }
  }
  return { value: { scale: 'year', year, weak: !isNamed }, next: at + 1 }
}

/** `Jahr 2011`, `Schuljahr 2011/12`, `fiscal year 2012`, `FY12`. */
export function namedYear(passage: Passage, at: number): Read<Unit> | null {
  if (!yearWords.has(tokenAt(passage, at).norm)) return null
  const pair = yearPair(passage, at + 1, true)
  if (pair !== null) return pair
  const short = shortYear(passage, at + 1)
  if (short !== null) return { value: { scale: 'year', year: short.value }, next: short.next }
  const bare = tokenAt(passage, at).norm === 'fy' ? numberAt(passage, at + 1, 0, 99) : null
  return bare === null ? null : { value: { scale: 'year', year: fullYear(bare) }, next: at + 2 }
}

/** `1990er Jahre`, `1990ern`, `the 1990s`, `90er Jahre`, `the '90s`. */
export function decade(passage: Passage, at: number): Read<Unit> | null {
  const isShortened = shortYear(passage, at) !== null
  const number = isShortened ? at + 1 : at
  const token = tokenAt(passage, number)
  if (token.kind !== 'number' || (token.text.length !== 4 && token.text.length !== 2) || !token.text.endsWith('0')) return null
  const year = token.text.length === 4 ? fourDigitYear(passage, number) : fullYear(Number(token.text))
  if (year === null) return null
  const possessive = tokenAt(passage, number + 1).text === "'" || tokenAt(passage, number + 1).text === '’' ? number + 2 : number + 1
  const ending = tokenAt(passage, possessive)
  if (!isGlued(passage, possessive) || !/^(er|ern|s)$/.test(ending.norm)) return null
  const joined = isGluedHyphen(passage, possessive + 1) ? possessive + 2 : possessive + 1
  const isCounted = /^jahren?$/.test(tokenAt(passage, joined).norm)
  const isEnglish = ending.norm === 's'
  if (token.text.length === 2 && !isCounted && !(isEnglish && (isShortened || tokenAt(passage, at - 1).norm === 'the')) && !(ending.norm === 'ern' && /^(den|der)$/.test(tokenAt(passage, at - 1).norm))) return null
  if (ending.norm === 'er' && !isCounted && !isDecadeAlone(passage, possessive + 1)) return null
  return { value: { scale: 'decade', year }, next: isCounted ? joined + 1 : possessive + 1 }
}

/** `die 1990er` alone, but not `die 1990er Ausgabe`. */
function isDecadeAlone(passage: Passage, at: number): boolean {
  const token = tokenAt(passage, at)
  return token.kind !== 'word' || token.text === token.norm || token.gap === 'paragraph'
}

/** `neunziger Jahre`, `the nineties`: of the last century before 2000. */
export function spelledDecade(passage: Passage, at: number): Read<Unit> | null {
  const token = tokenAt(passage, at)
  const tens = decadeWords.get(token.norm)
  if (tens === undefined) return null
  const isCounted = /^jahren?$/.test(tokenAt(passage, at + 1).norm)
  // in den Achtzigern, not: die Achtziger kamen mit dem Bus.
  const isDative = token.norm.endsWith('ern') && /^(den|der)$/.test(tokenAt(passage, at - 1).norm)
  if (!isCounted && !isDative && !/jahren?$|ies$/.test(token.norm)) return null
  return { value: { scale: 'decade', year: 1900 + tens }, next: isCounted ? at + 2 : at + 1 }
}

/** `19. Jahrhundert`, `19th century`. */
export function century(passage: Passage, at: number): Read<Unit> | null {
  const number = numberAt(passage, at, 11, 21)
  if (number === null) return null
  const dot = afterDot(passage, at + 1)
  const next = isGlued(passage, dot) && /^(st|nd|rd|th)$/.test(tokenAt(passage, dot).norm) ? dot + 1 : dot
  const word = next === at + 1 ? '' : tokenAt(passage, next).norm
  return /^(jahrhunderts?|jahrhunderten|century|jh|jhd|jhdt)$/.test(word) ? { value: { scale: 'century', year: (number - 1) * 100 }, next: afterDotOfAbbreviation(passage, next) } : null
}

function afterDotOfAbbreviation(passage: Passage, at: number): number {
  return tokenAt(passage, at).norm.startsWith('jahr') || tokenAt(passage, at).norm === 'century' ? at + 1 : afterDot(passage, at + 1)
}
