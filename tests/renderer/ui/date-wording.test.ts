import { describe, expect, it } from 'vitest'
import { dateIn as dateElsewhere, wordingOf } from '../../../main/timeline/wording'
import { brieflyIn, dateIn, wordingIn } from '../../../renderer/ui/date-wording'

const noted = { wording: '30. Mai 2008', edtf: '2008-05-30', earliest: '2008-05-30', latest: '2008-05-30' }

describe('the words of a date', () => {
  it('are those of the interface where a camera noted it, as the program writes them elsewhere', () => {
    for (const language of ['de', 'en'] as const) expect(wordingIn({ ...noted, from: 'metadata' }, language)).toBe(wordingOf(noted.edtf, language))
    expect(wordingIn({ ...noted, from: 'metadata' }, 'en')).toBe('30 May 2008')
  })

  it('stay as people wrote them', () => {
    for (const from of [undefined, 'text', 'caption', 'name', 'folder'] as const) expect(wordingIn({ ...noted, ...(from !== undefined && { from }) }, 'en')).toBe('30. Mai 2008')
  })

  it.each([
    ['Dienstag, 17. Mai 2011', '17. Mai 2011'],
    ['Di., 17.05.2011', '17.05.2011'],
    ['Mittwoch, dem 18. Mai 2011', '18. Mai 2011'],
    ['Tuesday, May 17, 2011', 'May 17, 2011'],
    ['Sonnabend, den 21. Mai 2011', '21. Mai 2011'],
    ['tue 17 May 2011', '17 May 2011'],
    ['May 17, 2011', 'May 17, 2011'],
    ['Mai 2011', 'Mai 2011'],
    ['Pfingstmontag, 13. Juni 2011', 'Pfingstmontag, 13. Juni 2011'],
    ['Montag', 'Montag'],
  ])('are without the day of the week where there is little room: %s', (wording, brief) => {
    expect(brieflyIn({ ...noted, wording }, 'de')).toBe(brief)
    expect(dateIn({ ...noted, wording, onlyRead: true }, 'de', brieflyIn)).toBe(`[${brief}]`)
  })

  it('have the days of the week where a date is no single day', () => {
    const wording = 'Dienstag, 17. bis Mittwoch, 18. Mai 2011'
    expect(brieflyIn({ wording, edtf: '2011-05-17/2011-05-18', earliest: '2011-05-17', latest: '2011-05-18' }, 'de')).toBe(wording)
  })

  it('are in square brackets as long as they were only read, in the window as elsewhere, and in no second ones', () => {
    for (const shown of [dateIn, dateElsewhere]) {
      expect(shown({ ...noted, from: 'metadata', onlyRead: true }, 'en')).toBe('[30 May 2008]')
      expect(shown({ ...noted, from: 'metadata' }, 'en')).toBe('30 May 2008')
      expect(shown({ ...noted, wording: '[2008]', edtf: '2008~', onlyRead: true }, 'de')).toBe('[2008]')
      expect(shown({ ...noted, wording: '[Mai] bis [Juni] 2008', onlyRead: true }, 'de')).toBe('[[Mai] bis [Juni] 2008]')
    }
  })
})
