// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { rowsNear } from '../../../../renderer/search/hits/rows-near'

/** Rows 50 pixels high, of which the first begins at `top`. */
function rows(count: number, top: number): HTMLCollection {
  const list = document.createElement('div')
  list.append(...Array.from({ length: count }, (_, index) => Object.assign(document.createElement('p'), { getBoundingClientRect: () => new DOMRect(0, top + index * 50, 100, 50) })))
  return list.children
}

const windowHeight = window.innerHeight

it('rows are drawn in the window and a window’s height above and below it', () => {
  const { first, end } = rowsNear(rows(3_000, -50_000))
  expect(first).toBeLessThanOrEqual(1_000 - windowHeight / 50)
  expect(first).toBeGreaterThan(1_000 - windowHeight / 50 - 21)
  expect(end).toBeGreaterThanOrEqual(1_000 + (2 * windowHeight) / 50)
  expect(end).toBeLessThan(1_000 + (2 * windowHeight) / 50 + 21)
})

it('some rows are drawn also where all are far from the window', () => {
  expect(rowsNear(rows(3_000, 100_000))).toEqual({ first: 0, end: 20 })
  expect(rowsNear(rows(110, -100_000))).toEqual({ first: 100, end: 120 })
  expect(rowsNear(rows(0, 0))).toEqual({ first: 0, end: 20 })
})
