import { expect, it } from 'vitest'
import { isOfTemplate } from '../../../../main/import/suggest/document/template-day'
import { workTime } from '../../../work-time'

const body = `${'Die Anlage wurde am 3. Mai 2012 in Hagen abgenommen, wie es am 7. Juni 2012 vereinbart war.\n'.repeat(220)}`

it('a day that a program noted years before all days of the text is that of the template', () => {
  expect(isOfTemplate('2007-02-01', body, 'de')).toBe(true)
  expect(isOfTemplate('2011-02-01', body, 'de')).toBe(false)
  expect(isOfTemplate('2007-02-01', `${body.slice(0, 5_000)}\nStand: 4. Januar 2008`, 'de')).toBe(false)
  expect(isOfTemplate('2007-02-01', 'Am 3. Mai 2012', 'de')).toBe(false)
})

it('most documents are told by their first lines, and not read to the end for it', async () => {
  const times = { whole: Infinity, first: Infinity }
  for (let round = 0; round < 5; round += 1) {
    times.whole = Math.min(times.whole, await workTime(() => isOfTemplate('2007-02-01', body, 'de')))
    times.first = Math.min(times.first, await workTime(() => isOfTemplate('2011-02-01', body, 'de')))
  }
  expect(times.first).toBeLessThan(times.whole / 2)
})
