import { expect, it } from 'vitest'
import { firstDay, lastDay } from '../../main/cli/day'

it('reads a year, a month and a day as spans', () => {
  expect(['2011', '2011-02', '2011-02-03'].map(firstDay)).toEqual(['2011-01-01', '2011-02-01', '2011-02-03'])
  expect(['2011', '2012-02', '2011-02-03'].map(lastDay)).toEqual(['2011-12-31', '2012-02-29', '2011-02-03'])
})

it('refuses what is none', () => {
  for (const bad of ['', '11', '2011-13', '4.10.2011', 'gestern', '2012-02-31', '2012-02-00', '2011-10-45']) expect(() => firstDay(bad)).toThrow('YYYY')
})
