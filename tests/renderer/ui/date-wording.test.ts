import { describe, expect, it } from 'vitest'
import { wordingOf } from '../../../main/timeline/wording'
import { wordingIn } from '../../../renderer/ui/date-wording'

const noted = { wording: '30. Mai 2008', edtf: '2008-05-30', earliest: '2008-05-30', latest: '2008-05-30' }

describe('the words of a date', () => {
  it('are those of the interface where a camera noted it, as the program writes them elsewhere', () => {
    for (const language of ['de', 'en'] as const) expect(wordingIn({ ...noted, from: 'metadata' }, language)).toBe(wordingOf(noted.edtf, language))
    expect(wordingIn({ ...noted, from: 'metadata' }, 'en')).toBe('30 May 2008')
  })

  it('stay as people wrote them', () => {
    for (const from of [undefined, 'text', 'caption', 'name', 'folder'] as const) expect(wordingIn({ ...noted, ...(from !== undefined && { from }) }, 'en')).toBe('30. Mai 2008')
  })
})
