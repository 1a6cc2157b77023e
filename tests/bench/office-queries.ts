import { isStopWord } from '../../main/search/language/stop-words'
import { wordsIn } from '../../main/search/language/words'
import { pick, randomFrom, type OfficeRecord } from './office-text'

/** What people ask, taken from the texts themselves: as often as a word stands there, it is asked for. */
export interface OfficeQueries {
  readonly words: readonly string[]
  readonly pairs: readonly (readonly [string, string])[]
  readonly phrases: readonly string[]
  /** Words as they are typed, letter by letter, from the second on. */
  readonly keystrokes: readonly string[]
  /** Words with one letter wrong. */
  readonly slips: readonly string[]
}

/** Such queries, always the same for the same texts. */
export function officeQueries(record: (number: number) => OfficeRecord, count: number, many: number): OfficeQueries {
  const random = randomFrom(4)
  const anyWords = (): string[] => {
    const { pages } = record(1 + Math.floor(random() * count))
    return wordsIn(pick(pages, random)).map(({ text }) => text)
  }
  const times = <T>(make: () => T): T[] => Array.from({ length: many }, make)
  const content = (): string => pickContent(anyWords(), random)
  const words = times(content)
  return {
    words,
    pairs: times(() => {
      const from = anyWords()
      return [pickContent(from, random), pickContent(from, random)]
    }),
    phrases: times(() => {
      const from = anyWords()
      const at = Math.max(0, from.indexOf(pickContent(from, random)) - 1)
      return from.slice(at, at + 2 + Math.floor(random() * 2)).join(' ')
    }),
    keystrokes: words.slice(0, many / 4).flatMap((word) => Array.from({ length: Math.min(word.length, 10) - 1 }, (_, place) => word.slice(0, place + 2))),
    slips: times(() => {
      const word = content()
      const at = 1 + Math.floor(random() * (word.length - 1))
      return `${word.slice(0, at)}${pick([...'aeinrst'], random)}${word.slice(at + 1)}`
    }),
  }
}

function pickContent(words: readonly string[], random: () => number): string {
  const chosen = words.filter((word) => /^\p{L}{4,20}$/u.test(word) && !isStopWord(word.toLowerCase(), 'de') && !isStopWord(word.toLowerCase(), 'en'))
  return pick(chosen.length > 0 ? chosen : ['Archiv'], random)
}
