import { useRef } from 'react'
import type { DragEvent, PointerEvent } from 'react'

/** What to hand a picture in something that scrolls, so that the mouse moves it where it is larger than its room. Fingers scroll by themselves. */
export function useMoving() {
  const last = useRef({ x: 0, y: 0 })
  return {
    onPointerDown({ currentTarget: picture, pointerId, pointerType, button, clientX: x, clientY: y }: PointerEvent<HTMLElement>) {
      if (button !== 0 || pointerType !== 'mouse' || !picture.hasAttribute('data-movable')) return
      picture.setPointerCapture(pointerId)
      last.current = { x, y }
    },
    onPointerMove({ currentTarget: picture, pointerId, clientX: x, clientY: y }: PointerEvent<HTMLElement>) {
      const room = picture.closest('.document-scroll')
      if (room === null) return
      picture.toggleAttribute('data-movable', picture.offsetWidth > room.clientWidth || picture.offsetHeight > room.clientHeight)
      if (!picture.hasPointerCapture(pointerId)) return
      room.scrollBy(last.current.x - x, last.current.y - y)
      last.current = { x, y }
    },
    // The browser's own dragging would carry a copy of it about.
    onDragStart(event: DragEvent<HTMLElement>) {
      if (event.currentTarget.hasAttribute('data-movable')) event.preventDefault()
    },
  }
}
