import { describe, expect, it } from 'vitest'
import { suggestFrom } from '../../../../main/import/suggest/suggest'
import { namesIn } from '../../../../main/import/suggest/words/names'

const names = {
  agents: [
    { name: 'Kwame Ofori', kind: 'person' as const },
    { name: 'Umweltamt', kind: 'organisation' as const },
    { name: 'EPA', kind: 'organisation' as const },
    { name: 'Kumasi Metropolitan Assembly', kind: 'organisation' as const },
  ],
  places: [{ name: 'Kompostanlage Buobai', latitude: 6.748, longitude: -1.545 }],
}

describe('names the archive knows', () => {
  it('are met in a text where they stand whole, each once', () => {
    const pages = ['Das Umweltamt und Kwame Ofori laden ein.', 'Kwame Ofori dankt der Kumasi Metropolitan Assembly.']
    expect(namesIn(pages, names.agents).map(({ named, page }) => [named.name, page])).toEqual([
      ['Umweltamt', 0],
      ['Kwame Ofori', 0],
      ['Kumasi Metropolitan Assembly', 1],
    ])
  })

  it.each(['Die Umweltamtsleitung kommt.', 'Herr Ofori kommt.', 'Kwame kommt.', 'kwame ofori', 'Die EPA kommt.'])('are not met in: %s', (text) => {
    expect(namesIn([text], names.agents)).toEqual([])
  })

  it('are offered as mentioned, places of the archive too', () => {
    const found = suggestFrom({ pages: ['Kwame Ofori zeigte die Kompostanlage Buobai.'], caption: null, names, lang: 'de' })
    expect(found).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'person', person: expect.objectContaining({ name: 'Kwame Ofori', known: 'person' }) }),
        expect.objectContaining({ kind: 'place', name: 'Kompostanlage Buobai' }),
      ]),
    )
  })

  it('say where a photo was taken before the nearest town does', () => {
    const at = (latitude: number) => suggestFrom({ pages: [], caption: null, position: { latitude, longitude: -1.55 }, names, lang: 'de' })
    expect(at(6.75)).toMatchObject([{ kind: 'place', name: 'Kompostanlage Buobai' }])
    expect(at(6.7)).toMatchObject([{ kind: 'place', name: 'Oforikrom' }])
  })
})
