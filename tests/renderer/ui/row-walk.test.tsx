// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useRef, useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useRowWalk } from '../../../renderer/ui/use-row-walk'
import { frame } from '../frame'

const open = vi.fn<(index: number) => void>()
afterEach(() => {
  cleanup()
  open.mockReset()
})

/** A hundred rows, of which only three are drawn: those from the one that was scrolled to. */
function Rows({ onScroll }: { readonly onScroll: (draw: () => void) => void }) {
  const scroller = useRef<HTMLDivElement>(null)
  const [first, scroll] = useState(0)
  const walked = useRowWalk({ scroller, count: 100, rowHeight: 20, scrollTo: (index) => onScroll(() => scroll(index)) })
  return (
    <>
      <div ref={scroller}>
        {[0, 1, 2].map((at) => <div key={first + at} role="row" aria-label={String(first + at)} {...walked(first + at, () => open(first + at))} />)}
      </div>
      <input />
    </>
  )
}

const focused = (): string | null | undefined => document.activeElement?.getAttribute('aria-label')
const press = (key: string): void => void fireEvent.keyDown(document.activeElement ?? document.body, { key })

describe('walking from row to row', () => {
  it('is there before the next key where the row is drawn', () => {
    render(<Rows onScroll={() => undefined} />)
    screen.getByRole('row', { name: '0' }).focus()
    press('ArrowDown')
    expect(focused()).toBe('1')
    press('Enter')
    expect(open).toHaveBeenCalledExactlyOnceWith(1)
  })

  it('opens no row that it is leaving for one that is still to be drawn', async () => {
    let draw = (): void => undefined
    render(<Rows onScroll={(later) => { draw = later }} />)
    screen.getByRole('row', { name: '0' }).focus()
    press('End')
    press('Enter')
    expect(open).not.toHaveBeenCalled()
    act(draw)
    await frame()
    expect(focused()).toBe('99')
    press('Enter')
    expect(open).toHaveBeenCalledExactlyOnceWith(99)
  })

  it('goes by the last of two keys, and leaves the focus to who went elsewhere meanwhile', async () => {
    const draws: (() => void)[] = []
    render(<Rows onScroll={(later) => draws.push(later)} />)
    screen.getByRole('row', { name: '0' }).focus()
    press('End')
    press('Home')
    act(() => draws[0]?.())
    await frame()
    expect(focused()).not.toBe('99')
    act(() => draws[1]?.())
    screen.getByRole('row', { name: '0' }).focus()
    press('End')
    screen.getByRole('textbox').focus()
    act(() => draws[2]?.())
    await frame()
    expect(document.activeElement).toBe(screen.getByRole('textbox'))
  })
})
