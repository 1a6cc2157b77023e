import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { elidedIn } from '../../../main/search/language/elided'
import { fold } from '../../../main/search/language/fold'
import { letterSpacedIn } from '../../../main/search/language/letter-spaced'
import { separatedIn } from '../../../main/search/language/separated'
import { signWordsIn } from '../../../main/search/language/signs'
import { stretchesOf, tellsIn, told } from '../../../main/search/language/stretches'
import { termOfWord, termStream } from '../../../main/search/language/term-stream'
import { wordLine } from '../../../main/search/language/terms'
import { hasGenderCapital, joinedIn, wholesOf, wordsIn } from '../../../main/search/language/words'

const piece = fc.oneof(
  fc.constantFrom('Rad', 'Fußwege', 'und', 'oder', '-messung', 'Bau-,', 'Klima', 'Umwelt-Amt', 'Partner:innen', 'Kolleg/-innen', 'Umwelt-Lehrer(innen)', 'Kolleg(inn)en', 'KollegInnen', 'LehrerIn', 'Bürger:innenrat', 'innen', "city's", 's', 'CO₂', '2019–2020', 'Rad-', '𝒜bc', 'Stra\u00ADße', 'a\u0308', '😀', 'İ', 'x_y', 'Bodenschutz', 'S p e r r s a t z', 'i m', 'P', 'r', 'Ra t', '7', '\u2011', '𝐒', '𝐩𝐞', '𝐒a', 'lud', 'nahmen', 'ein', 'teil', 'schlägt', 'stellte', 'vor', 'ab.', '12.'),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
)
const glue = fc.constantFrom(' ', ' ', ' ', '-', '\u2013', '\u2212', ', ', '-\n', '\n', '/', ':', '(', ')', '/-', '’', '\'', '´', ' € ', '%', '')
const text = fc.array(fc.tuple(piece, glue), { maxLength: 30 }).map((pieces) => pieces.flat().join(''))

it('a letter that is two in capitals is no noun of another word', () => {
  const { words, joined } = termStream(['ᾀ '], 'de')
  expect([words, [...(joined[0] ?? [])]]).toEqual([['α\tα'], []])
})

it('letters of two units with blanks between them are a word as others are', () => {
  const { words, joined } = termStream(['𝐒 𝐩 𝐞 𝐫 𝐫 𝐬 𝐚 𝐭 𝐳 '], 'de')
  expect([...(joined[0] ?? [])].map((place) => words[place])).toEqual(['sperrsatz\tsperrsatz\tsperr\tsatz'])
})

it('a page is read into the words it has, those written in one and those left out, as they are told one by one', () => {
  fc.assert(fc.property(text, fc.constantFrom('de' as const, 'en' as const), (page, own) => {
    const expected = (stretchesOf([page], own)[0] ?? []).map(({ start, end, language }) => {
      const part = page.slice(start, end)
      const words = wordsIn(part)
      const runs = joinedIn(part, words).flatMap(({ from, to }) => wholesOf(part, words.slice(from, to + 1)))
      const capitals = words.filter((word) => hasGenderCapital(word.text)).flatMap((word) => wholesOf(part, [word]))
      const elided = language === 'de' ? elidedIn(part, words).map((each) => each.text) : []
      const separated = language === 'de' ? separatedIn(part, words).map((each) => each.text) : []
      const lines = (surfaces: readonly string[]): string[] => surfaces.map((surface) => wordLine(termOfWord(surface, language), language))
      return { words: lines(words.map((word) => word.text)), joined: lines([...runs, ...capitals, ...elided, ...separated, ...letterSpacedIn(part, words).map((each) => each.text), ...signWordsIn(part, language)]) }
    })
    const stream = termStream([page], own)
    const read = (places: Iterable<number> | undefined): (string | undefined)[] => [...(places ?? [])].map((place) => stream.words[place])
    expect(read(stream.pages[0])).toEqual(expected.flatMap(({ words }) => words))
    expect(read(stream.joined[0])).toEqual(expected.flatMap(({ joined }) => joined))
  }), { numRuns: 3000 })
})

it('what the words of a line tell is what each of them tells', () => {
  const small = fc.constantFrom('der', 'DER', 'und', 'für', 'fu\u0308r', 'the', 'The', 'of', 'is', 'in', 's', "city's", '’s', 't\u00ADhe', 'und\u200Boder', '𝐒', '\uD835', 'Klimaschutz')
  fc.assert(fc.property(fc.array(fc.tuple(fc.oneof(small, piece), glue), { maxLength: 12 }).map((pieces) => pieces.flat().join('')), text, (line, other) => {
    const words = wordsIn(line).map((word) => told(fold(word.text)))
    const expected = words.length === 0 ? null : words.reduce((sum, tells) => sum + tells, 0)
    expect(tellsIn(`${other}\n${line}\n${other}`, other.length + 1, other.length + 1 + line.length)).toBe(expected)
  }), { numRuns: 2000 })
})
