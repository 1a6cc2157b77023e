import { describe, expect, it } from 'vitest'
import { readCaption } from '../../../../main/import/suggest/captions/caption'
import { captions } from './captions'

describe('a caption', () => {
  it.each(captions)('$caption', ({ caption, lang, expected }) => {
    const { people, credit, place, date } = readCaption(caption, lang)
    expect({ people, credit, place, date: date?.edtf ?? null }).toEqual({ ...expected, people: expected.people })
  })
})
