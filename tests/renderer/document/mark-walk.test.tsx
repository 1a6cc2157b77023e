// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { FileText } from '../../../preload/contract'
import { useMarkWalk, type Walk } from '../../../renderer/document/use-mark-walk'
import { go, useView } from '../../../renderer/view'

function text(hash: string, paged: boolean, marksOfPages: readonly number[], best = 0): FileText {
  const pages = marksOfPages.map((count) => ({ text: 'Wort '.repeat(count), marks: Array.from({ length: count }, (_, index) => ({ start: index * 5, end: index * 5 + 4, term: 'Wort', rule: 'exact' })), best }))
  return { hash, paged, pages, html: null }
}

const short = [text('a', true, [0, 2, 0, 1]), text('b', false, [0]), text('c', false, [1, 1])]
const long = [text('d', true, [3, 4], 2)]

function walking(files = short): { readonly current: Walk & { readonly place: string } } {
  return renderHook(() => {
    const { record, file, page } = useView()
    return { ...useMarkWalk({ current: null }, files, { hit: record ?? '', file: file ?? '', page, form: 'both' }), place: `${file} ${page}` }
  }).result
}

describe('walking through what was found', () => {
  beforeEach(() => go({ record: 'r', file: 'a', page: 1 }))

  it('goes over the pages of a file to the other files of the record, from the last to the first, and back the same way', () => {
    const walk = walking()
    const met = [`${walk.current.place}: ${walk.current.at}`]
    for (let step = 0; step < 5; step += 1) {
      act(() => walk.current.step(1))
      met.push(`${walk.current.place}: ${walk.current.at}`)
    }
    expect(met).toEqual(['a 1: 1', 'a 1: 2', 'a 3: 3', 'c 0: 4', 'c 0: 5', 'a 1: 1'])
    const back: string[] = []
    for (let step = 0; step < 5; step += 1) {
      act(() => walk.current.step(-1))
      back.push(`${walk.current.place}: ${walk.current.at}`)
    }
    expect(back).toEqual(['c 0: 5', 'c 0: 4', 'a 3: 3', 'a 1: 2', 'a 1: 1'])
  })

  it('begins where most of what was asked for stands together, and on a page turned to by hand at its first mark', () => {
    act(() => go({ record: 's', file: 'd', page: 0 }))
    const walk = walking(long)
    expect(walk.current).toMatchObject({ place: 'd 0', at: 3 })
    act(() => go({ page: 1 }))
    expect(walk.current).toMatchObject({ place: 'd 1', at: 4 })
    act(() => go({ record: 't', file: 'd', page: 1 }))
    expect(walk.current).toMatchObject({ place: 'd 1', at: 6 })
    act(() => walk.current.step(-1))
    expect(walk.current).toMatchObject({ place: 'd 1', at: 5 })
  })

  it('from a page without any goes to the next that has some, on either side', () => {
    act(() => go({ page: 0 }))
    const first = walking()
    act(() => first.current.step(-1))
    expect(first.current).toMatchObject({ at: 5, place: 'c 0' })
    act(() => go({ file: 'b', page: 0 }))
    act(() => first.current.step(1))
    expect(first.current).toMatchObject({ at: 4, place: 'c 0' })
    act(() => go({ file: 'a', page: 2 }))
    const walk = walking()
    expect(walk.current).toMatchObject({ at: 0, count: 5 })
    act(() => walk.current.step(-1))
    expect(walk.current).toMatchObject({ at: 2, place: 'a 1' })
  })
})
