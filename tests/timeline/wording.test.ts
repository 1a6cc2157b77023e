import { describe, expect, it } from 'vitest'
import { parseDate } from '../../main/timeline/edtf'
import { wordingOf } from '../../main/timeline/wording'

const printed: readonly (readonly [string | null, string, string])[] = [
  ['2011-10-04', '4. Oktober 2011', '4 October 2011'],
  ['2011-10', 'Oktober 2011', 'October 2011'],
  ['2011', '2011', '2011'],
  ['2011-10-04/2011-10-05', '4.–5. Oktober 2011', '4–5 October 2011'],
  ['2011-09-30/2011-10-02', '30. September 2011 bis 2. Oktober 2011', '30 September 2011 to 2 October 2011'],
  ['2011-10/2011-11', 'Oktober bis November 2011', 'October to November 2011'],
  ['2011/2012', '2011 bis 2012', '2011 to 2012'],
  ['2012-01/2012-03', '1. Quartal 2012', 'Q1 2012'],
  ['2012-07/2012-12', '2. Halbjahr 2012', 'second half of 2012'],
  ['2011-10-21~/2011-10-31~', 'Ende Oktober 2011', 'late October 2011'],
  ['2011-05~/2011-08~', 'Mitte 2011', 'mid-2011'],
  ['2011-10-21~/2011-11-10~', 'Ende Oktober bis Anfang November 2011', 'late October to early November 2011'],
  ['2009-09~/2010-04~', 'Ende 2009 bis Anfang 2010', 'late 2009 to early 2010'],
  ['2010~/2012', 'von ca. 2010 bis 2012', 'from ca. 2010 to 2012'],
  ['18XX', '19. Jahrhundert', '19th century'],
  ['2011-03~/2011-05~', 'Frühjahr 2011', 'spring 2011'],
  ['2011-12~/2012-02~', 'Winter 2011/12', 'winter 2011/12'],
  ['2010~', 'ca. 2010', 'ca. 2010'],
  ['2012-05-12~', 'um den 12. Mai 2012', 'around 12 May 2012'],
  ['2011?', 'vermutlich 2011', 'probably 2011'],
  ['../2011-10-03', 'bis 3. Oktober 2011', 'until 3 October 2011'],
  ['2011-10-05/..', 'ab 5. Oktober 2011', 'since 5 October 2011'],
  ['199X', '1990er Jahre', '1990s'],
]

describe('a date as people write it', () => {
  it.each(printed)('%s', (edtf, german, english) => {
    expect(wordingOf(edtf, 'de')).toBe(german)
    expect(wordingOf(edtf, 'en')).toBe(english)
  })

  it.each(printed)('%s reads back as itself', (edtf, german, english) => {
    expect(parseDate(german, 'de').edtf).toBe(edtf)
    expect(parseDate(english, 'en').edtf).toBe(edtf)
  })

  it('says that there is none', () => {
    expect(wordingOf(null, 'de')).toBe('ohne Datum')
    expect(wordingOf(null, 'en')).toBe('undated')
  })
})
