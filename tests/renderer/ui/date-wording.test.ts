import { describe, expect, it } from 'vitest'
import { dateIn as dateElsewhere, wordingOf } from '../../../main/timeline/wording'
import { dateIn, wordingIn } from '../../../renderer/ui/date-wording'

const noted = { wording: '30. Mai 2008', edtf: '2008-05-30', earliest: '2008-05-30', latest: '2008-05-30' }

describe('the words of a date', () => {
  it('are those of the interface where a camera noted it, as the program writes them elsewhere', () => {
    for (const language of ['de', 'en'] as const) expect(wordingIn({ ...noted, from: 'metadata' }, language)).toBe(wordingOf(noted.edtf, language))
    expect(wordingIn({ ...noted, from: 'metadata' }, 'en')).toBe('30 May 2008')
  })

  it('stay as people wrote them', () => {
    for (const from of [undefined, 'text', 'caption', 'name', 'folder'] as const) expect(wordingIn({ ...noted, ...(from !== undefined && { from }) }, 'en')).toBe('30. Mai 2008')
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
