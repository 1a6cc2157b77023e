// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { changeLanguage } from 'i18next'
import { useState } from 'react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Crowd, TimelineEntry } from '../../../../preload/contract'
import { AxisView } from '../../../../renderer/timeline/axis/axis-view'
import { dayNumber } from '../../../../renderer/timeline/entries/day'
import { itemsOf } from '../../../../renderer/timeline/entries/items'
import type { Item } from '../../../../renderer/timeline/entries/items'
import { unfolded } from '../../../../renderer/timeline/scale/fold'
import { speakGerman } from '../../german'

beforeAll(async () => {
  await speakGerman()
  // The page of the tests has no layout; the axis needs to know its size.
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1_000)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
})
afterEach(cleanup)

function entry(title: string, wording: string, edtf: string, earliest: string, latest: string, more: Partial<TimelineEntry> = {}): TimelineEntry {
  const date = { wording, edtf, earliest, latest }
  return { id: title, kind: 'event', title, date, place: null, access: 'internal', language: null, thumbnail: null, trashed: false, suggested: null, lanes: [], ...more }
}

const entries = [
  entry('Auftaktworkshop', '4. und 5. Oktober 2011', '2011-10-04/2011-10-05', '2011-10-04', '2011-10-05', { place: { de: 'Bonn' }, suggested: { key: 'k' } }),
  entry('Vorbereitungskurse', 'Ende Oktober bzw. Anfang November 2011', '2011-10-21~/2011-11-10~', '2011-10-21', '2011-11-10'),
  entry('Brief', 'vermutlich 2012', '2012?', '2012-01-01', '2012-12-31', { kind: 'document' }),
]

function Axis({ onOpen, onSelect = () => undefined, crowds = [], shown = entries }: { readonly shown?: readonly TimelineEntry[]; readonly onOpen: (item: Item) => void; readonly onSelect?: (span: object) => void; readonly crowds?: readonly Crowd[] }) {
  const [span, setSpan] = useState({ from: dayNumber('2011-01-01'), to: dayNumber('2013-01-01') })
  return (
    <AxisView
      items={itemsOf(shown)}
      crowds={crowds}
      lanes="kind"
      fold={unfolded}
      span={span}
      selection={null}
      language="de"
      open={null}
      thumbnailOf={(hash) => hash}
      onSpan={setSpan}
      onSelect={onSelect}
      onFit={() => undefined}
      onOpen={onOpen}
      onCluster={() => undefined}
    />
  )
}

describe('the axis', () => {
  it('has the focus itself once a group is taken apart, so that the arrow keys go on', () => {
    render(<Axis onOpen={() => undefined} crowds={[{ kind: 'photo', from: '2011-03-01', to: '2011-04-01', count: 5_000 }]} />)
    const group = screen.getByRole('option', { name: /5\.000 Einträge/ })
    group.focus()
    fireEvent.keyDown(group, { key: 'Enter' })
    const axis = screen.getByRole('listbox')
    expect(document.activeElement).toBe(axis)
    fireEvent.keyDown(axis, { key: 'End' })
    expect(document.activeElement?.getAttribute('role')).toBe('option')
  })

  it('writes how many there are as the language of the interface does', async () => {
    const crowds = [{ kind: 'photo', from: '2011-03-01', to: '2011-04-01', count: 5_000 }] as const
    render(<Axis onOpen={() => undefined} crowds={crowds} />)
    expect(screen.getByRole('option', { name: /5\.000 Einträge/ }).textContent).toBe('5.000')
    await act(() => changeLanguage('en'))
    expect(screen.getByText('5,000', { selector: '[role="option"]' })).toBeDefined()
    await act(() => changeLanguage('de'))
  })

  it('announces each entry with its wording and what is vague about it', () => {
    render(<Axis onOpen={() => undefined} />)
    expect(screen.getAllByRole('option').map((option) => option.getAttribute('aria-label'))).toEqual([
      'Vorschlag: Auftaktworkshop, 4. und 5. Oktober 2011, Bonn, Ereignisse',
      'Vorbereitungskurse, Ende Oktober bzw. Anfang November 2011, ungefähr, Ereignisse',
      'Brief, vermutlich 2012, unsicher, Dokumente',
    ])
  })

  it('is one stop for Tab and is walked with the arrow keys', () => {
    render(<Axis onOpen={() => undefined} />)
    const options = screen.getAllByRole('option')
    expect(options.map((option) => option.tabIndex)).toEqual([0, -1, -1])
    options[0]?.focus()
    for (const expected of [options[1], options[2]]) {
      fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowRight' })
      expect(document.activeElement).toBe(expected)
    }
    expect(screen.getAllByRole('option').map((option) => option.tabIndex)).toEqual([-1, -1, 0])
  })

  it('comes along to an entry that is out of sight', () => {
    render(<Axis onOpen={() => undefined} />)
    screen.getAllByRole('option')[0]?.focus()
    for (let time = 0; time < 6; time++) fireEvent.keyDown(document.activeElement ?? document.body, { key: '+' })
    expect(screen.queryByRole('option', { name: /^Brief/ })).toBeNull()
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'End' })
    expect(document.activeElement).toBe(screen.getByRole('option', { name: /^Brief/ }))
  })

  it('opens an entry with Enter', () => {
    const onOpen = vi.fn<(item: Item) => void>()
    render(<Axis onOpen={onOpen} />)
    fireEvent.keyDown(screen.getByRole('option', { name: /^Vorbereitungskurse/ }), { key: 'Enter' })
    expect(onOpen.mock.calls.map(([item]) => item.id)).toEqual(['Vorbereitungskurse'])
  })

  it('opens nothing by being dragged, and by Enter after it all the same', () => {
    const onOpen = vi.fn<(item: Item) => void>()
    render(<Axis onOpen={onOpen} />)
    const dragged = screen.getByRole('option', { name: /^Vorbereitungskurse/ })
    const pointer = { button: 0, pointerId: 1 }
    fireEvent.pointerDown(dragged, { ...pointer, clientX: 400 })
    fireEvent.pointerMove(dragged, { ...pointer, clientX: 420 })
    fireEvent.pointerUp(dragged, { ...pointer, clientX: 420 })
    // Where the pointer was let go outside the window, no click follows.
    fireEvent.keyDown(screen.getByRole('option', { name: /^Brief/ }), { key: 'Enter' })
    fireEvent.click(dragged)
    expect(onOpen.mock.calls.map(([item]) => item.id)).toEqual(['Brief'])
    fireEvent.click(dragged)
    expect(onOpen.mock.calls.map(([item]) => item.id)).toEqual(['Brief', 'Vorbereitungskurse'])
  })

  it('ends a label where the axis does, so that it is cut by a sign and not within a word', () => {
    const late = entry('Abschlussveranstaltung der Klimapartnerschaft', '10. Dezember 2012', '2012-12-10', '2012-12-10', '2012-12-11')
    render(<Axis onOpen={() => undefined} shown={[late, ...entries]} />)
    const room = (name: RegExp): number => Number.parseFloat(screen.getByRole('option', { name }).querySelector<HTMLElement>('.timeline-label')?.style.maxWidth ?? '')
    const daysLeft = dayNumber('2013-01-01') - dayNumber('2012-12-10')
    expect(room(/^Abschluss/)).toBeCloseTo((daysLeft / 731) * 1_000, 0)
    expect(room(/^Vorbereitungskurse/)).toBeGreaterThan(100)
  })

  it('marks what is only suggested, and where nothing is certain', () => {
    render(<Axis onOpen={() => undefined} />)
    expect(screen.getByRole('option', { name: /^Vorschlag/ }).textContent).toBe('Vorschlag Auftaktworkshop')
    expect(screen.getByRole('option', { name: /^Brief/ }).textContent).toBe('? Brief')
  })
})
