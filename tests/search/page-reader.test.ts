import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { elidedIn } from '../../main/search/elided'
import { termOfWord, termStream } from '../../main/search/language'
import { wordLine } from '../../main/search/terms'
import { joinedIn, wordsIn } from '../../main/search/words'

const piece = fc.oneof(
  fc.constantFrom('Rad', 'Fußwege', 'und', 'oder', '-messung', 'Bau-,', 'Klima', 'Umwelt-Amt', 'Partner:innen', "city's", 's', 'CO₂', '2019–2020', 'Rad-', '𝒜bc', 'Stra\u00ADße', 'a\u0308', '😀', 'İ', 'x_y', 'Bodenschutz', '\u2011'),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
)
const glue = fc.constantFrom(' ', ' ', ' ', '-', ', ', '-\n', '\n', '/', ':', '’', '')
const text = fc.array(fc.tuple(piece, glue), { maxLength: 30 }).map((pieces) => pieces.flat().join(''))

it('a page is read into the words it has, those written in one and those left out, as they are told one by one', () => {
  fc.assert(fc.property(text, fc.constantFrom('de' as const, 'en' as const), (page, language) => {
    const words = wordsIn(page)
    const runs = joinedIn(page, words).map(({ from, to }) => words.slice(from, to + 1).map((word) => word.text).join(''))
    const elided = language === 'de' ? elidedIn(page, words).map((each) => each.text) : []
    const lines = (surfaces: readonly string[]): string[] => surfaces.map((surface) => wordLine(termOfWord(surface, language), language))
    const stream = termStream([page], language)
    const read = (places: Iterable<number> | undefined): (string | undefined)[] => [...(places ?? [])].map((place) => stream.words[place])
    expect(read(stream.pages[0])).toEqual(lines(words.map((word) => word.text)))
    expect(read(stream.joined[0])).toEqual(lines([...runs, ...elided]))
  }), { numRuns: 3000 })
})
