import { focusArea } from '../ui/kept-focus'
import { panelId } from './panel-focus'

/** A part of the window, and how a key goes into it. */
interface Part {
  readonly at: string
  readonly enter: (part: HTMLElement) => void
}

const parts: readonly Part[] = [
  { at: '.navigation', enter: (part) => (part.querySelector<HTMLElement>('a[aria-current]') ?? part.querySelector('a'))?.focus() },
  { at: '#main', enter: focusArea },
  { at: `#${panelId}`, enter: (part) => part.focus({ preventScroll: true }) },
]

/** Goes into the next part of the window that is there or the one before: areas, what the middle shows, what is open at the right. */
export function goToPart(by: 1 | -1): void {
  // Nothing leads out of a dialog but its end.
  if (document.querySelector('[role="dialog"]') !== null) return
  const there = parts.flatMap(({ at, enter }) => {
    const part = document.querySelector<HTMLElement>(at)
    return part === null ? [] : [{ part, enter }]
  })
  const now = there.findIndex(({ part }) => part.contains(document.activeElement))
  // What stands above the middle leads into it.
  const next = now === -1 ? there.findIndex(({ part }) => part.id === 'main') : (now + by + there.length) % there.length
  const to = there[next]
  to?.enter(to.part)
}
