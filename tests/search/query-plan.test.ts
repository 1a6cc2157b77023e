import { describe, expect, it } from 'vitest'
import { updateIndex } from '../../main/search/index/index'
import { search } from '../../main/search/search'
import { plansWhile } from '../archive/plans-while'
import { emptyDatabase } from './archive'

describe('the index on its hot paths', () => {
  it('looks everything up and scans no table of words or records', () => {
    const db = emptyDatabase()
    const plans = plansWhile(db, () => {
      updateIndex(db, [{ rowid: 1, fields: { title: 'Haus', caption: '', bodies: [], language: 'de' } }])
      search(db, { query: 'Haus Wass* Bodn~1 -Luft', asYouType: true, from: '2011-01-01', kinds: ['photo'] })
      updateIndex(db, [{ rowid: 1, fields: null }])
    })
    expect(plans.length).toBeGreaterThan(8)
    expect(plans.filter((plan) => /^SCAN (?:vocab|record|indexed|file)\b/.test(plan))).toEqual([])
    expect(plans.some((plan) => /SEARCH record USING INTEGER PRIMARY KEY/.test(plan))).toBe(true)
  })
})
