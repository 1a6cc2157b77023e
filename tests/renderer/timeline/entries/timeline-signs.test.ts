import { expect, it } from 'vitest'
import type { TimelineEntry } from '../../../../preload/contract'
import { itemsOf } from '../../../../renderer/timeline/entries/items'
import { signsOf } from '../../../../renderer/timeline/entries/signs'

type Dated = Pick<TimelineEntry['date'], 'edtf' | 'earliest' | 'latest'> & { readonly onlyRead?: true }

const day: Dated = { edtf: '2011-10-04', earliest: '2011-10-04', latest: '2011-10-04' }
const month: Dated = { edtf: '2011-10', earliest: '2011-10-01', latest: '2011-10-31' }

function signs(dates: readonly Dated[], suggested: TimelineEntry['suggested'] = null) {
  return signsOf(itemsOf(dates.map((date, index): TimelineEntry => ({ id: String(index), kind: 'document', title: 'Bericht', access: 'internal', language: null, trashed: false, place: null, thumbnail: null, suggested, lanes: [], date: { wording: '', ...date } }))))
}

it('explains what bars and marks there are, and nothing else', () => {
  expect(signs([day, month])).toEqual(['certain', 'possible'])
  expect(signs([day, { ...month, onlyRead: true }])).toEqual(['certain', 'possible', 'onlyRead'])
  expect(signs([{ ...month, edtf: '2011-10~' }])).toEqual(['possible', 'approximate'])
  expect(signs([{ ...month, edtf: '2011-10?' }])).toEqual(['possible', 'uncertain'])
  expect(signs([{ edtf: '2011-10-04/..', earliest: '2011-10-04', latest: null }])).toEqual(['possible', 'open'])
  expect(signs([day], { key: 'one' })).toEqual(['certain', 'suggestion'])
})

it('has nothing to explain where all bars are plain', () => {
  expect(signs([day, day])).toEqual([])
  expect(signs([])).toEqual([])
})
