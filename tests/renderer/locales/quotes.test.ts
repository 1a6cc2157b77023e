import { t } from 'i18next'
import { describe, expect, it } from 'vitest'
import { withSingleQuotes } from '../../../renderer/locales/quotes'
import { speakGerman } from '../german'

describe('quotations within others', () => {
  it.each([
    ['Vielleicht dasselbe wie „Workshop „Wasser““, 4. Oktober 2011.', 'Vielleicht dasselbe wie „Workshop ‚Wasser‘“, 4. Oktober 2011.'],
    ['Bei „„Wasser“ und mehr“ ist etwas getippt.', 'Bei „‚Wasser‘ und mehr“ ist etwas getippt.'],
    ['Perhaps the same as “Workshop “Water” in Bonn”.', 'Perhaps the same as “Workshop ‘Water’ in Bonn”.'],
    ['Perhaps the same as “Workshop „Wasser“ in Bonn”.', 'Perhaps the same as “Workshop ‚Wasser‘ in Bonn”.'],
    ['„Report on “Water”“ ist geändert.', '„Report on ‘Water’“ ist geändert.'],
    ['„Bericht „Der Film „Wasser“ in Bonn““', '„Bericht ‚Der Film „Wasser“ in Bonn‘“'],
  ])('are in single marks: %s', (text, told) => {
    expect(withSingleQuotes(text)).toBe(told)
  })

  it.each(['„A“ und „B“ sind zusammengeführt.', '„3“ (“Water”) und „Wasser”', 'Bei „Der „Bericht“ ist etwas getippt, „neu“.', '“One” and “two”', 'Zoll: 3” und 4”, 5” und 6”'])('stay as they are where none is within another, or the marks are no pairs: %s', (text) => {
    expect(withSingleQuotes(text)).toBe(text)
  })
})

it('a sentence quotes a title so', async () => {
  await speakGerman()
  expect(t('suggestions.maybe', { title: 'Workshop „Wasser“', date: '2011' })).toBe('Vielleicht dasselbe wie „Workshop ‚Wasser‘“, 2011.')
})
