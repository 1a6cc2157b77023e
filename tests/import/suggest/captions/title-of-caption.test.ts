import { describe, expect, it } from 'vitest'
import { titleOfCaption } from '../../../../main/import/suggest/captions/title-of-caption'

describe('the title of a photo that has only a caption', () => {
  it('is its first sentence', () => {
    expect(titleOfCaption('Die Delegation vor dem Rathaus. Von links: Ama Beispiel, Jens Muster')).toBe('Die Delegation vor dem Rathaus')
    expect(titleOfCaption('Rundgang über den Wochenmarkt in Tamale, 3. März 2015. V. l. n. r.: Uwe Probe, ein Händler. Foto: Stadt')).toBe('Rundgang über den Wochenmarkt in Tamale, 3. März 2015')
    expect(titleOfCaption('Endlich Regen! Kinder in Kumasi freuen sich.')).toBe('Endlich Regen!')
    expect(titleOfCaption('Besuch bei der KMA. Foto: Probe')).toBe('Besuch bei der KMA')
    expect(titleOfCaption('Markt in Kumasi\nFoto: Eva Probe')).toBe('Markt in Kumasi')
    expect(titleOfCaption('Übergabe durch Prof. Rehbein und Nana Osei II. am 20. November in Bonn.')).toBe('Übergabe durch Prof. Rehbein und Nana Osei II. am 20. November in Bonn')
  })

  it('ends with a word where the sentence is too long to be called by, and is not there without a caption', () => {
    const long = `Die Delegation${' aus Kumasi und Dortmund'.repeat(8)}`
    const title = titleOfCaption(long) ?? ''
    expect(title.length).toBeLessThanOrEqual(120)
    expect(title).toMatch(/^Die Delegation aus .*\p{L} …$/u)
    expect(long.startsWith(title.slice(0, -1))).toBe(true)
    expect(titleOfCaption('x'.repeat(200))).toHaveLength(120)
    expect(titleOfCaption(' ')).toBeNull()
  })
})
