// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import type { SearchHit } from '../../../../preload/contract'
import { Gallery } from '../../../../renderer/search/hits/gallery'
import { HitList } from '../../../../renderer/search/hits/hit-list'
import { HitTable } from '../../../../renderer/search/hits/hit-table'
import { readView } from '../../../../renderer/view'
import { speakGerman } from '../../german'

beforeAll(speakGerman)
afterEach(cleanup)

const hit = (title: string, language: string | null): SearchHit => ({
  record: { id: title.replace(' ', ''), kind: 'document', title, date: null, place: null, access: 'internal', language, thumbnail: null, trashed: false },
  score: 1, file: null, page: null, pages: 0, snippet: [], language: 'de', why: [],
})
const hits = [hit('Waste report', 'en'), hit('Abfallbericht', null)]
const choice = { chosen: new Set<string>(), onChoose: () => undefined }

it.each([['list', HitList], ['gallery', Gallery]] as const)('a screen reader says titles in the language of their record, and the rest in its own: %s', (_, List) => {
  render(<List hits={hits} total={2} label="Treffer" {...choice} />)
  const english = screen.getByRole('row', { name: 'Waste report' })
  expect(english.getAttribute('lang')).toBe('en')
  const rest = String(english.getAttribute('aria-describedby')).split(' ').map((id) => english.querySelector(`[id="${id}"]`)?.getAttribute('lang'))
  expect(rest).toEqual(['de', 'de'])
  expect(screen.getByRole('row', { name: 'Abfallbericht' }).hasAttribute('lang')).toBe(false)
})

it('a screen reader says titles in the language of their record in the table of results', () => {
  render(<HitTable hits={hits} total={2} label="Treffer" sort="oldest" {...choice} />)
  expect(screen.getByText('Waste report').getAttribute('lang')).toBe('en')
  expect(screen.getByText('Abfallbericht').hasAttribute('lang')).toBe(false)
})

it.each([['date', 'descending'], ['oldest', 'ascending'], ['added', 'none']] as const)('the table says that it is sorted by %s: %s', (sort, direction) => {
  render(<HitTable hits={hits} total={2} label="Treffer" sort={sort} {...choice} />)
  expect(screen.getByRole('columnheader', { name: /Datum/ }).getAttribute('aria-sort')).toBe(direction)
})

it.each([['title', 'ascending'], ['titleBackwards', 'descending'], ['date', 'none']] as const)('the table says that, sorted by %s, titles are %s', (sort, direction) => {
  render(<HitTable hits={hits} total={2} label="Treffer" sort={sort} {...choice} />)
  expect(screen.getByRole('columnheader', { name: /Titel/ }).getAttribute('aria-sort')).toBe(direction)
})

it('a heading pressed again sorts the other way round', () => {
  const { rerender } = render(<HitTable hits={hits} total={2} label="Treffer" sort="added" {...choice} />)
  for (const sort of ['title', 'titleBackwards', 'title'] as const) {
    fireEvent.click(screen.getByRole('columnheader', { name: /Titel/ }))
    expect(readView(window.location.hash).sort).toBe(sort)
    rerender(<HitTable hits={hits} total={2} label="Treffer" sort={sort} {...choice} />)
  }
})

it.each([['list', HitList, 1_272], ['gallery', Gallery, 1_272], ['table', (given: ComponentProps<typeof HitList>) => <HitTable sort="added" {...given} />, 1_273]] as const)('a screen reader hears of all results, also of those that are not here yet: %s', (_, List, rows) => {
  render(<List hits={hits} total={1_272} label="Treffer" {...choice} />)
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(rows))
})
