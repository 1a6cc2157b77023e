// @vitest-environment happy-dom
import { renderHook, act } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { go, goRead, goTyping, readView, useShown, useView, writeView, type View } from '../../renderer/view'

const whole: View = { area: 'timeline', query: 'Bäume & "Eine Welt"', record: 'r', file: 'f', page: 3, from: '2011-10-01', to: null, kinds: ['photo', 'event'], sort: 'date', layout: 'table', without: ['inflection', 'translation'], form: 'table', certainty: 'certain', lanes: 'person', folded: true, order: { column: 'person', descending: true } }

beforeEach(() => act(() => go(readView(''))))

describe('what the window shows', () => {
  it('is in its address, and read back from it', () => {
    expect(readView(writeView(whole))).toEqual(whole)
    for (const order of [{ column: 'date', descending: true }, { column: 'title', descending: false }] as const) expect(readView(writeView({ ...whole, order }))).toEqual({ ...whole, order })
  })

  it('is the search where an address says nothing, or nonsense', () => {
    const empty: View = { area: 'search', query: '', record: null, file: null, page: 0, from: null, to: null, kinds: [], sort: null, layout: null, without: [], form: 'axis', certainty: 'possible', lanes: 'kind', folded: false, order: { column: 'date', descending: false } }
    expect(readView('')).toEqual(empty)
    expect(readView('#from=2014-13-45&to=2016-02-31')).toEqual(empty)
    expect(readView('#from=2016-02-29&to=-0044-03-15')).toEqual({ ...empty, from: '2016-02-29', to: '-0044-03-15' })
    expect(readView('#from=999999-01-01').from).toBeNull()
    expect(readView('#area=nowhere&page=-4&from=gestern&kinds=x,y&without=everything&form=cube&certainty=perhaps&order=colour-down')).toEqual(empty)
  })

  it('keeps a document open between search and timeline, and nowhere else', () => {
    const { result } = renderHook(useView)
    act(() => go({ record: 'r', file: 'f', page: 2 }))
    act(() => go({ area: 'timeline' }))
    expect(result.current).toMatchObject({ area: 'timeline', record: 'r', file: 'f', page: 2 })
    act(() => go({ area: 'trash' }))
    expect(result.current).toMatchObject({ area: 'trash', record: null, file: null, page: 0 })
  })

  it('has nobody who looks at a part of it drawn anew for another part', () => {
    let drawn = 0
    const { result } = renderHook(() => {
      drawn += 1
      return useShown((view) => view.record)
    })
    act(() => goTyping({ query: 'Klima' }))
    expect(drawn).toBe(1)
    act(() => go({ record: 'r' }))
    expect(result.current).toBe('r')
    expect(drawn).toBe(2)
  })

  it('leaves the document with its record', () => {
    const { result } = renderHook(useView)
    act(() => go({ record: 'r', file: 'f', page: 2 }))
    act(() => go({ record: 's' }))
    expect(result.current).toMatchObject({ record: 's', file: null, page: 0 })
  })

  it('is a file at the page where it was left for its details, as long as the record is the same', () => {
    const { result } = renderHook(useView)
    act(() => go({ record: 'r', file: 'f', page: 2 }))
    act(() => go({ page: 5 }))
    act(() => go({ file: null }))
    act(() => goRead('f'))
    expect(result.current).toMatchObject({ record: 'r', file: 'f', page: 5 })
    act(() => go({ file: null }))
    act(() => goRead('g'))
    expect(result.current).toMatchObject({ file: 'g', page: 0 })
    act(() => go({ page: 4 }))
    act(() => go({ record: 's', file: 'g', page: 1 }))
    act(() => go({ record: 'r', file: null }))
    act(() => goRead('g'))
    expect(result.current).toMatchObject({ file: 'g', page: 0 })
  })

  it('goes back a step at a time, and typing is no step', () => {
    const steps = history.length
    act(() => goTyping({ query: 'a' }))
    act(() => goTyping({ query: 'ab' }))
    expect(history.length).toBe(steps)
    act(() => go({ record: 'r' }))
    expect(history.length).toBe(steps + 1)
    act(() => go({ query: 'ab art:foto' }))
    act(() => go({ kinds: ['photo'] }))
    act(() => go({ kinds: ['photo'], from: '2011-01-01' }))
    expect(history.length).toBe(steps + 4)
    act(() => go({ page: 2, sort: 'title', form: 'story' }))
    expect(history.length).toBe(steps + 4)
    act(() => go({ certainty: 'certain' }))
    expect(history.length).toBe(steps + 5)
  })

  it('changes only after the field being edited has been left, which saves it', () => {
    const { result } = renderHook(useView)
    act(() => go({ record: 'r' }))
    document.body.innerHTML = '<input type="search"><aside class="side-panel"><textarea></textarea></aside>'
    const [search, field] = [...document.querySelectorAll<HTMLElement>('input, textarea')]
    const left: (string | null)[] = []
    for (const each of [search, field]) each?.addEventListener('blur', () => left.push(result.current.record))
    field?.focus()
    act(() => go({ query: 'a' }))
    expect(left).toEqual([])
    act(() => go({ record: 's' }))
    expect(left).toEqual(['r'])
    field?.focus()
    act(() => window.dispatchEvent(new PopStateEvent('popstate')))
    expect(left).toEqual(['r', 's'])
    search?.focus()
    act(() => go({ record: 'r' }))
    expect(left).toEqual(['r', 's'])
  })
})
