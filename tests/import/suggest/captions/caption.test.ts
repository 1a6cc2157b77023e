import { describe, expect, it } from 'vitest'
import { readCaption } from '../../../../main/import/suggest/captions/caption'
import { captions } from './captions'

describe('a caption', () => {
  it.each(captions)('$caption', ({ caption, lang, expected }) => {
    const { people, credit, place, date } = readCaption(caption, lang)
    expect({ people, credit, place, date: date?.edtf ?? null }).toEqual({ ...expected, people: expected.people })
  })
})

describe('whose somebody is, before another with a side', () => {
  it.each([
    ['Ama Serwaa (left) of the City of Hagen and Dr. Ute Falke (right)', 'City of Hagen'],
    ['Ama Serwaa (left) of the City of Hagen talks to Ute Falke (right)', 'City of Hagen'],
    ['Ama Serwaa (left) of the Ministry of Sanitation and Water and Ute Falke (right)', 'Ministry of Sanitation and Water'],
    ['Ama Serwaa (links) vom Amt für kommunale Entwicklung und Ute Falke (rechts)', 'Amt für kommunale Entwicklung'],
  ])('ends where that one begins: %s', (caption, organisation) => {
    expect(readCaption(caption, 'en').people.map((person) => [person.name, person.organisation])).toEqual([['Ama Serwaa', organisation], ['Ute Falke', null]])
  })
})
