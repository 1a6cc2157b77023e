import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordsIn } from '../../../main/search/language/words'

const pattern = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060\uFEFF]*/gu

it('the words of any text are its runs of letters, digits and marks, where they stand', () => {
  const text = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constantFrom('Häuser', 'Ab\u00ADwasser', '\u00AD', '\u200B', 'Um\u2060welt', '𝒜𝒷', '\ud835', '2019–2020', 'e\u0301', ' ', "'"))).map((parts) => parts.join(''))
  fc.assert(fc.property(text, (text) => {
    const expected = [...text.matchAll(pattern)].map(({ 0: text, index }) => ({ text, start: index, end: index + text.length }))
    const isS = ({ text }: { text: string }): boolean => text !== 's' && text !== 'S'
    expect(wordsIn(text).filter(isS)).toEqual(expected.filter(isS))
  }), { numRuns: 500 })
})
