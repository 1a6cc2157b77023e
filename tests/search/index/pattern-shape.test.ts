import { expect, it } from 'vitest'
import { shapeOf } from '../../../main/search/index/pattern-shape'

it.each([
  ['abwasser*', 'abwasser', true],
  ['m?ller', 'müller', true],
  ['m?ller', 'mller', false],
  ['a?*?r', 'aber', true],
  ['a?*?r', 'abr', false],
  ['a*?b*', 'axyb', true],
])('%s and %s', (pattern, word, fits) => expect(shapeOf(pattern).test(word)).toBe(fits))

it('many signs beside one another take no time', () => {
  const started = process.cpuUsage()
  expect(shapeOf('a?*?*?*?*?*?*?*?*?b').test('abwasserentsorgungsgesellschaften')).toBe(false)
  expect(shapeOf('a*******b').test('abwasserentsorgungsgesellschaften')).toBe(false)
  expect(process.cpuUsage(started).user / 1_000).toBeLessThan(100)
})
