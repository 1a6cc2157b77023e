// @vitest-environment happy-dom
import { t } from 'i18next'
import { beforeAll, expect, it } from 'vitest'
import { legendOf } from '../../../../renderer/timeline/picture/legend'
import { speakGerman } from '../../german'

beforeAll(speakGerman)

const paint = { colour: { surface: '#fff', text: '#000', 'text-quiet': '#555', line: '#ccc', 'line-strong': '#999', accent: '#060', 'accent-soft': '#efe' }, font: 'sans-serif' }

function legend(width: number) {
  const { svg, height } = legendOf(paint, width, t)
  return { height, places: [...svg.matchAll(/translate\((\d[\d.]*) (\d+)\)/g)].map(([, x, y]) => [Number(x), Number(y)] as const), svg }
}

it('names what is hollow for having been read only', () => {
  expect(legend(2_000).svg).toMatch(/<rect [^>]*fill="none"[^>]*\/><text [^>]*>nur gelesen<\/text>/)
})

it('goes on in further lines where a picture is narrow, and asks for their room', () => {
  const [wide, narrow] = [legend(2_000), legend(300)]
  expect(new Set(wide.places.map(([, y]) => y)).size).toBe(1)
  expect(narrow.places).toHaveLength(wide.places.length)
  expect(Math.max(...narrow.places.map(([x]) => x))).toBeLessThan(300)
  const lines = new Set(narrow.places.map(([, y]) => y))
  expect(lines.size).toBeGreaterThan(2)
  expect(narrow.height).toBeGreaterThan(Math.max(...lines))
  expect(narrow.height - wide.height).toBe(Math.max(...lines))
})
