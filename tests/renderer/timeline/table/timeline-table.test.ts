import { describe, expect, it } from 'vitest'
import type { Language, LocalName, TimelineEntry } from '../../../../preload/contract'
import { ordered, valueOf } from '../../../../renderer/timeline/table/table-order'

function entry(title: string, earliest: string | null, latest: string | null, place: LocalName | null = null): TimelineEntry {
  const date = { wording: title, edtf: '', earliest, latest }
  return { id: title, kind: 'event', title, date, place, access: 'internal', language: null, thumbnail: null, trashed: false, suggested: null, lanes: [] }
}

const entries = [
  entry('Protokoll 10', '2011-11-14', '2011-11-16', { de: 'Äthiopien', en: 'Ethiopia' }),
  entry('Protokoll 9', '2011-10-04', '2011-10-05', { de: 'Bonn' }),
  entry('bis Oktober', null, '2011-10-03'),
]

function titles(order: Parameters<typeof ordered>[1], language: Language = 'de'): string[] {
  return ordered(entries, order, language, (kind) => kind).map(({ title }) => title)
}

describe('the table of the timeline', () => {
  it('orders by date, an open beginning by its end', () => {
    expect(titles({ column: 'date', descending: false })).toEqual(['bis Oktober', 'Protokoll 9', 'Protokoll 10'])
    expect(titles({ column: 'date', descending: true })).toEqual(['Protokoll 10', 'Protokoll 9', 'bis Oktober'])
  })

  it('orders numbers in titles as numbers', () => {
    expect(titles({ column: 'title', descending: false })).toEqual(['bis Oktober', 'Protokoll 9', 'Protokoll 10'])
  })

  it('orders kinds by what they are called in the language', () => {
    const named = { minutes: 'Protokoll', document: 'Dokument', photo: 'Foto', event: 'Ereignis' } as const
    const each = (['minutes', 'photo', 'event', 'document'] as const).map((kind) => ({ ...entry(kind, '2011-01-01', '2011-12-31'), kind }))
    expect(ordered(each, { column: 'kind', descending: false }, 'de', (kind) => named[kind]).map(({ kind }) => named[kind])).toEqual(['Dokument', 'Ereignis', 'Foto', 'Protokoll'])
  })

  it('shows places by their names in the language, and orders by these', () => {
    expect(entries.map((each) => valueOf(each, 'place', 'en'))).toEqual(['Ethiopia', 'Bonn', ''])
    expect(titles({ column: 'place', descending: false })[0]).toBe('Protokoll 10')
    expect(titles({ column: 'place', descending: false }, 'en')[0]).toBe('Protokoll 9')
  })

  it('keeps what has no place at the end in either direction', () => {
    expect(titles({ column: 'place', descending: false }).at(-1)).toBe('bis Oktober')
    expect(titles({ column: 'place', descending: true }).at(-1)).toBe('bis Oktober')
  })
})
