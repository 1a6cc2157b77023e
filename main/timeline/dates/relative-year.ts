import { fourDigitYear, isAt, isGluedMark, tokenAt, type Passage, type Read } from './passage'

const adjectives: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ...'nächste nächsten nächster nächstes nächstem kommende kommenden kommender kommendes kommendem folgende folgenden folgender folgendes darauffolgende darauffolgenden next following coming upcoming'
    .split(' ')
    .map((word) => [word, 1] as const),
  ...'letzte letzten letzter letztes letztem vorige vorigen voriger voriges vergangene vergangenen vergangener vergangenes vorangegangenen last previous past preceding'
    .split(' ')
    .map((word) => [word, -1] as const),
  ...'diese diesen dieser dieses diesem laufende laufenden laufender laufendes aktuellen jetzigen this current'.split(' ').map((word) => [word, 0] as const),
])

/** The step a relative adjective takes: `next` 1, `last` -1, `this` 0. */
export function stepOf(passage: Passage, at: number): -1 | 0 | 1 | null {
  return adjectives.get(tokenAt(passage, at).norm) ?? null
}

/** `letzten Jahres`, `last year`, `Vorjahr`, `d. J.`; null without a reference date. */
export function relativeYear(passage: Passage, at: number): Read<number> | null {
  if (passage.reference === null) return null
  const year = Number(passage.reference.slice(0, 4))
  const { norm } = tokenAt(passage, at)
  if (/^vorjahre?s?$/.test(norm)) return { value: year - 1, next: at + 1 }
  if (/^folgejahre?s?$/.test(norm)) return { value: year + 1, next: at + 1 }
  if ((norm === 'd' || norm === 'l') && isGluedMark(passage, at + 1, '.') && isAt(passage, at + 2, 'j') && isGluedMark(passage, at + 3, '.')) return { value: year, next: at + 4 }
  const step = stepOf(passage, at)
  return step !== null && /^(jahr|jahre|jahres|year)$/.test(tokenAt(passage, at + 1).norm) && fourDigitYear(passage, at + 2) === null ? { value: year + step, next: at + 2 } : null
}
