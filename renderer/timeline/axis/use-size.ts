import { useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'

export interface Size {
  readonly width: number
  readonly height: number
}

/** The inner size of an element in pixels, kept up to date; 0 until it is on the page. */
export function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const node = element.current
    if (!node) return
    const take = (): void => setSize({ width: node.clientWidth, height: node.clientHeight })
    const observer = new ResizeObserver(take)
    observer.observe(node)
    take()
    return () => observer.disconnect()
  }, [element])
  return size
}
