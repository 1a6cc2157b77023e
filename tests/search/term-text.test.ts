import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { TermText } from '../../main/search/term-text'
import type { TermStream } from '../../main/search/terms'
import type { Entry } from '../../main/search/vocabulary-memory'

const gap = '··'
const term = fc.oneof(fc.constantFrom('klima', 'climate·', '·schutz', 'männer', 'ελλαδα', '𝒜bc', '😀', '\uD835', 'a·b', 'x'.repeat(3_000)), fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }))
const entry: fc.Arbitrary<Entry> = fc.record({ id: fc.nat(), term, parts: fc.array(term, { maxLength: 3 }) })
// Some places are of no word: a stream out of a damaged archive.
const places = fc.array(fc.nat({ max: 12 }), { maxLength: 40 }).map((numbers) => Uint32Array.from(numbers))
const stream = fc.record({ entries: fc.array(entry, { maxLength: 10 }), pages: fc.array(places, { maxLength: 3 }), joined: fc.array(places, { maxLength: 3 }) })
const record = fc.array(fc.array(stream, { maxLength: 3 }), { maxLength: 3 })

function joinedTerms(streams: readonly { readonly entries: readonly Entry[]; readonly pages: readonly Uint32Array[]; readonly joined: readonly Uint32Array[] }[]): string {
  const parts = new Set(streams.flatMap(({ entries }) => entries.flatMap((each) => each.parts)))
  const terms = streams.map(({ entries, pages, joined }) => [...pages, ...joined].flatMap((page) => [...page].map((place) => entries[place]?.term ?? gap)))
  return [...parts, ...(parts.size > 0 ? [gap] : []), ...terms.flatMap((some, place) => (place > 0 ? [gap, ...some] : some))].map((each) => `${each} `).join('')
}

it('writes the terms of each field as one string of them would be, record after record', () => {
  fc.assert(fc.property(fc.array(record, { maxLength: 4 }), (records) => {
    const text = new TermText()
    for (const fields of records) {
      text.begin()
      const written = fields.map((streams) => text.field(
        streams.map(({ pages, joined }): TermStream => ({ language: 'de', words: [], pages, joined })),
        streams.map(({ entries }) => entries),
      ))
      expect(written.map(String)).toEqual(fields.map((streams) => Buffer.from(joinedTerms(streams)).toString()))
    }
  }))
})
