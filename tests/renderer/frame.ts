import { act } from '@testing-library/react'

/** Waits until the window is drawn once more, with what was to be done before that. */
export function frame(): Promise<void> {
  return act(() => new Promise<void>((drawn) => requestAnimationFrame(() => drawn())))
}
