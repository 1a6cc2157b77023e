import { expect, it } from 'vitest'
import { indexRecords } from '../../main/indexer'
import { datedBetween } from '../../main/timeline/between'
import { boundsOf } from '../../main/timeline/bounds'
import { crowdsIn } from '../../main/timeline/crowds'
import { densityOf } from '../../main/timeline/density'
import { dayNumber } from '../../main/timeline/edtf'
import { addRecord, emptyDatabase } from '../search/archive'

const db = emptyDatabase()
const kinds = ['document', 'photo', 'minutes', 'event']
const edtfs = Array.from({ length: 240 }, (_, index) => {
  const day = `20${String(10 + (index % 9)).padStart(2, '0')}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`
  return [day, day.slice(0, 7), day.slice(0, 4), `${day}/..`, `../${day}`, `${day.slice(0, 4)}/2019`][index % 6] ?? day
})
for (const [index, edtf] of edtfs.entries()) {
  const rowid = addRecord(db, { title: edtf })
  db.prepare('UPDATE record SET kind = @kind, date = @date WHERE rowid = @rowid').run({ rowid, kind: kinds[index % 4], date: JSON.stringify({ wording: edtf, edtf, ...boundsOf(edtf) }) })
}
indexRecords(db, new Set(db.prepare<[], string>('SELECT id FROM record').pluck().all()))

const requests = [
  { from: null, to: null, certainty: 'possible' as const },
  { from: '2012-03-01', to: '2014-06-30', certainty: 'possible' as const },
  { from: '2012-03-01', to: '2014-06-30', certainty: 'certain' as const },
  { from: null, to: '2012-01-01', certainty: 'certain' as const },
].flatMap((span) => [{ ...span, kinds: null, within: null }, { ...span, kinds: ['photo' as const], within: [1, 2, 3, 6, 10, 14, 18] }])

it.each(requests)('crowds and density of %j hold every record that lies there once', (request) => {
  const { total } = datedBetween(db, { ...request, limit: 1 })
  const crowds = crowdsIn(db, request, 24)
  expect(crowds.reduce((sum, { count }) => sum + count, 0)).toBe(total)
  for (const kind of kinds) {
    const own = crowds.filter((crowd) => crowd.kind === kind)
    for (const [place, { from, to }] of own.entries()) expect(to > from && from >= (own[place - 1]?.to ?? -Infinity)).toBe(true)
  }
  const density = densityOf(db, request, [])
  expect(density?.counts.reduce((sum, count) => sum + count, 0) ?? 0).toBeCloseTo(total, 2)
})

it('density has the days of what is only suggested too', () => {
  expect(densityOf(db, { from: null, to: null, certainty: 'possible', kinds: null, within: null }, [{ earliest: null, latest: '1950-01-01' }])?.from).toBe(dayNumber('1950-01-01'))
  expect(densityOf(emptyDatabase(), { from: null, to: null, certainty: 'possible', kinds: null, within: null }, [])).toBeNull()
})
