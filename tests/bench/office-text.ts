import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Language } from '../../main/search/language/terms'
import { parseDate, type DateValue } from '../../main/timeline/edtf'

/** A made-up record of an office: real paragraphs, put together anew. */
export interface OfficeRecord {
  readonly title: string
  readonly pages: readonly string[]
  readonly language: Language
  readonly date: DateValue | null
}

const folder = resolve(import.meta.dirname, '../../../shared/bench')
const wordsOnPage = 350
const leastWords = 200
const mostWords = 2_000

/** Whether the paragraphs lie beside the project. */
export const hasParagraphs = existsSync(folder)

/**
 * Gives the record of each number, always the same: 200 to 2,000 words; 55 % German, 35 % English, 10 % both; 2 % of the
 * words of German ones replaced by compounds of two other nouns of the text, so that the vocabulary grows as it does in life.
 */
export function officeText(): (number: number) => OfficeRecord {
  const german = paragraphsOf('paragraphs.de.txt.gz')
  const english = paragraphsOf('paragraphs.en.txt.gz')
  return (number) => {
    const random = randomFrom(number)
    const share = random()
    const language: Language = share < 0.55 || (share >= 0.9 && share < 0.95) ? 'de' : 'en'
    const other = share < 0.9 ? 0 : 0.5
    const length = leastWords + Math.floor(random() * (mostWords - leastWords))
    const pages: string[] = []
    let page: string[] = []
    let words = 0
    let onPage = 0
    while (words < length) {
      const [own, foreign] = language === 'de' ? [german, english] : [english, german]
      const paragraph = pick(random() < other ? foreign : own, random)
      const count = paragraph.split(' ').length
      page.push(paragraph)
      words += count
      onPage += count
      if (onPage < wordsOnPage) continue
      pages.push(page.join('\n'))
      page = []
      onPage = 0
    }
    if (page.length > 0) pages.push(page.join('\n'))
    const written = share < 0.55 ? withCompounds(pages, random) : pages
    return { title: (written[0] ?? '').split(/\s+/).slice(0, 6).join(' '), pages: written, language, date: dateFrom(random) }
  }
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function pick<T>(from: readonly T[], random: () => number): T {
  const chosen = from[Math.floor(random() * from.length)]
  if (chosen === undefined) throw new Error('nothing to choose from')
  return chosen
}

function paragraphsOf(name: string): string[] {
  return gunzipSync(readFileSync(resolve(folder, name))).toString('utf8').split('\n').filter((line) => line !== '')
}

function withCompounds(pages: readonly string[], random: () => number): string[] {
  const nouns = [...new Set(pages.join('\n').match(/(?<=\p{Ll},? )\p{Lu}\p{Ll}{3,14}(?![\p{L}-])/gu))]
  if (nouns.length < 2) return [...pages]
  const compound = (): string => {
    const first = pick(nouns, random)
    const link = /(?:ung|heit|keit|schaft|ion|tät)$/.test(first) ? 's' : ''
    return first + link + pick(nouns, random).toLowerCase()
  }
  return pages.map((page) => page.replace(/[\p{L}\p{N}]+/gu, (word) => (random() < 0.02 ? compound() : word)))
}

// Every shape a date may have, from 2005 to 2025; one in ten has none.
const shapes: readonly ((year: number, month: string, day: string) => string)[] = [
  (year, month, day) => `${year}-${month}-${day}`,
  (year, month, day) => `${year}-${month}-${day}`,
  (year, month) => `${year}-${month}`,
  (year) => String(year),
  (year) => `${year}~`,
  (year, month) => `${year}-${month}?`,
  (year) => `${String(year).slice(0, 3)}X`,
  (year, month, day) => `${year}-${month}-${day}/${year + 1}-${month}-${day}`,
  (year) => `../${year}`,
  (year) => `${year}/..`,
  (year) => `${year}-21`,
]

function dateFrom(random: () => number): DateValue | null {
  const year = 2005 + Math.floor(random() * 21)
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0')
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0')
  return random() < 0.1 ? null : parseDate(pick(shapes, random)(year, month, day), 'de')
}
