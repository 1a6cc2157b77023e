// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { FileText } from '../../preload/contract'
import { useMarkWalk, type Walk } from '../../renderer/document/use-mark-walk'
import { go, useView } from '../../renderer/view'

function text(hash: string, paged: boolean, marksOfPages: readonly number[]): FileText {
  const pages = marksOfPages.map((count) => ({ text: 'Wort '.repeat(count), marks: Array.from({ length: count }, (_, index) => ({ start: index * 5, end: index * 5 + 4, term: 'Wort', rule: 'exact' })) }))
  return { hash, paged, pages, html: null }
}

const files = [text('a', true, [0, 2, 0, 1]), text('b', false, [0]), text('c', false, [1, 1])]

function walking(): { readonly current: Walk & { readonly place: string } } {
  return renderHook(() => {
    const { file, page } = useView()
    return { ...useMarkWalk({ current: null }, files, file ?? '', page, 'both'), place: `${file} ${page}` }
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
