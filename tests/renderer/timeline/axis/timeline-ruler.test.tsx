// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { Ruler } from '../../../../renderer/timeline/axis/ruler'
import { Strip } from '../../../../renderer/timeline/axis/strip'
import { dayNumber } from '../../../../renderer/timeline/entries/day'
import { unfolded } from '../../../../renderer/timeline/scale/fold'
import { speakGerman } from '../../german'

afterEach(cleanup)

/** The labels of the finer line, each with where it begins and the room it has. */
function labels(from: string, to: string, width: number): { text: string; left: number; room: number }[] {
  const { container } = render(<Ruler span={{ from: dayNumber(from), to: dayNumber(to) }} width={width} fold={unfolded} language="de" />)
  return [...container.querySelectorAll<HTMLElement>('.timeline-tick:not(.timeline-tick-major)')].flatMap((tick) => {
    const label = tick.querySelector('span')
    return label === null || label.hidden ? [] : [{ text: label.textContent, left: Number.parseFloat(tick.style.left), room: Number.parseFloat(tick.style.width) }]
  })
}

it.each([['2006-11-01', '2030-07-01', 400], ['2009-10-01', '2031-02-01', 900], ['2011-05-14', '2011-06-15', 640]])('no label between %s and %s is cut at an edge of %d pixels', (from, to, width) => {
  const shown = labels(from, to, width)
  expect(shown.length).toBeGreaterThan(2)
  expect(shown.filter(({ text, left, room }) => left < 0 || left + Math.min(room, text.length * 7) > width)).toEqual([])
})

it('a decade of which too little is seen for its label has none', () => {
  const { container } = render(<Ruler span={{ from: dayNumber('2006-08-01'), to: dayNumber('2030-07-01') }} width={332} fold={unfolded} language="de" />)
  const shown = [...container.querySelectorAll<HTMLElement>('.timeline-tick-major span')].filter((label) => !label.hidden).map((label) => label.textContent)
  expect(shown).toEqual(['2010er', '2020er'])
})

it('a step that begins before the axis is labelled where there is room', () => {
  expect(labels('2011-02-01', '2014-01-01', 900)[0]).toMatchObject({ left: 0 })
})

it('no label of the strip below is cut at its end', async () => {
  await speakGerman()
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(440)
  const whole = { from: dayNumber('2006-11-01'), to: dayNumber('2030-07-01') }
  const { container } = render(<Strip filled={[]} whole={whole} span={whole} selection={null} fold={unfolded} language="de" onSpan={() => undefined} onSelect={() => undefined} />)
  const shown = [...container.querySelectorAll<HTMLElement>('.timeline-strip-labels span')].filter((label) => !label.hidden)
  expect(shown.map((label) => label.textContent)).toEqual(['2010er', '2020er'])
  vi.restoreAllMocks()
})
