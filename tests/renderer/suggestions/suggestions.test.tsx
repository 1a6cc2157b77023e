// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Suggestion } from '../../../preload/contract'
import { SuggestionGrid } from '../../../renderer/suggestions/suggestion-grid'
import { speakGerman } from '../german'

beforeAll(speakGerman)
afterEach(cleanup)

const record = '018f0000-0000-7000-8000-000000000001'
const workshop: Suggestion = {
  kind: 'event',
  key: 'workshop',
  record,
  page: 0,
  wording: 'Nationaler Auftaktworkshop am 4. und 5. Oktober 2011 in Bonn.',
  title: 'Nationaler Auftaktworkshop',
  date: { wording: '4. und 5. Oktober 2011', edtf: '2011-10-04/2011-10-05', earliest: '2011-10-04', latest: '2011-10-05' },
  place: 'Bonn',
  participants: ['Stadt Dortmund'],
}
const contact: Suggestion = {
  ...workshop,
  key: 'contact',
  wording: 'Erste Kontaktaufnahme mit der Stadt Kumasi.',
  title: 'Erste Kontaktaufnahme',
  date: { wording: '2011', edtf: '2011', earliest: '2011-01-01', latest: '2011-12-31', inherited: true },
  place: 'Kumasi',
}
const question: Suggestion = { kind: 'question', key: 'question', record, page: 2, wording: '(Verlinkung wohin klären)' }

function show(suggestions: readonly Suggestion[]) {
  const onDecide = vi.fn<(verb: string, keys: readonly string[]) => void>()
  const group = (left: readonly Suggestion[]) => [{ record, renderHeading: () => 'Bericht 2011', suggestions: left }]
  const view = render(<SuggestionGrid groups={group(suggestions)} onDecide={onDecide} />)
  return { onDecide, leave: (left: readonly Suggestion[]) => view.rerender(<SuggestionGrid groups={group(left)} onDecide={onDecide} />) }
}

describe('the list of suggestions', () => {
  it('tells date, place, participants and the words they were read in', () => {
    show([workshop])
    const row = screen.getByRole('row', { name: 'Ereignis: Nationaler Auftaktworkshop' })
    for (const told of ['4. und 5. Oktober 2011', 'Bonn', 'Stadt Dortmund', workshop.wording]) expect(row.textContent).toContain(told)
    expect(row.textContent).not.toContain('geerbt')
  })

  it('quotes nothing of a restricted record, and says that it is one where the words were all there is', () => {
    show([{ ...workshop, wording: '' }, { ...question, wording: '' }])
    expect(screen.getByRole('row', { name: 'Ereignis: Nationaler Auftaktworkshop' }).querySelector('blockquote')).toBeNull()
    expect(screen.getByRole('row', { name: /Gesperrt: der Wortlaut/ }).querySelector('blockquote')).toBeNull()
  })

  it('says that a date comes from the introducing sentence', () => {
    show([contact])
    expect(screen.getByRole('row', { name: /Kontaktaufnahme/ }).textContent).toContain('geerbt aus dem einleitenden Satz')
  })

  it('offers to take the one of another document over as the same event', () => {
    const onDecide = vi.fn<(verb: string, keys: readonly string[], one?: unknown) => void>()
    const told = { ...contact, kind: 'event' as const, key: 'told', title: 'Workshop zum Auftakt' }
    render(<SuggestionGrid groups={[{ record, renderHeading: null, suggestions: [workshop, contact] }]} alike={{ workshop: told }} onDecide={onDecide} />)
    const row = screen.getByRole('row', { name: /Auftaktworkshop/ })
    expect(row.textContent).toContain('Vielleicht dasselbe wie „Workshop zum Auftakt“')
    fireEvent.click(screen.getByRole('button', { name: 'Ja, als ein Ereignis übernehmen' }))
    expect(onDecide).toHaveBeenLastCalledWith('accept', ['workshop', 'told'], { together: true })
  })

  it('takes over with A and dismisses with D', () => {
    const { onDecide } = show([workshop, contact, question])
    fireEvent.keyDown(screen.getByRole('row', { name: /Auftaktworkshop/ }), { key: 'a' })
    expect(onDecide).toHaveBeenLastCalledWith('accept', ['workshop'], undefined)
    fireEvent.keyDown(screen.getByRole('row', { name: /Kontaktaufnahme/ }), { key: 'D' })
    expect(onDecide).toHaveBeenLastCalledWith('dismiss', ['contact'], undefined)
  })

  it('is decided on once where a key is held, and walked through as long as an arrow is', () => {
    const { onDecide } = show([workshop, contact, question])
    screen.getByRole('row', { name: /Auftaktworkshop/ }).focus()
    for (const repeat of [false, true]) fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown', repeat })
    expect(document.activeElement).toBe(screen.getByRole('row', { name: /Verlinkung/ }))
    for (const repeat of [false, true, true]) fireEvent.keyDown(document.activeElement ?? document.body, { key: 'd', repeat })
    expect(onDecide).toHaveBeenCalledExactlyOnceWith('dismiss', ['question'], undefined)
  })

  it('leaves key combinations to the program', () => {
    const { onDecide } = show([workshop])
    fireEvent.keyDown(screen.getByRole('row', { name: /Auftaktworkshop/ }), { key: 'a', ctrlKey: true })
    expect(onDecide).not.toHaveBeenCalled()
  })

  it('has the next one at hand after a decision', () => {
    const { leave } = show([workshop, contact, question])
    screen.getByRole('row', { name: /Auftaktworkshop/ }).focus()
    fireEvent.keyDown(screen.getByRole('row', { name: /Auftaktworkshop/ }), { key: 'a' })
    leave([contact, question])
    expect(document.activeElement).toBe(screen.getByRole('row', { name: /Kontaktaufnahme/ }))
    fireEvent.keyDown(screen.getByRole('row', { name: /Kontaktaufnahme/ }), { key: 'ArrowDown' })
    expect(document.activeElement).toBe(screen.getByRole('row', { name: /Verlinkung/ }))
  })

  it('takes over all of a record at once', () => {
    const { onDecide } = show([workshop, contact])
    fireEvent.click(screen.getByRole('button', { name: 'Alle übernehmen' }))
    expect(onDecide).toHaveBeenCalledExactlyOnceWith('accept', ['workshop', 'contact'])
  })
})
