import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { useFocusAfter } from '../ui/kept-focus'
import { useStable } from '../ui/use-stable'

/** The id of the panel at the right. */
export const panelId = 'side-panel'

/** Puts the focus on the panel at the right as soon as it is there, where it may be moved on then. */
export function focusPanel(isStillHere: () => boolean): void {
  requestAnimationFrame(() => {
    if (isStillHere()) document.getElementById(panelId)?.focus({ preventScroll: true })
  })
}

/**
 * Keeps the focus of the keyboard where one goes on working: on the panel when something else is shown in it, and when it is
 * closed on the row of its record, or on what opened it.
 */
export function usePanelFocus(panel: RefObject<HTMLElement | null>, record: string, file: string | null): { readonly id: string; readonly tabIndex: -1 } {
  const opener = useRef<Element | null>(null)
  const take = useStable((): void => panel.current?.focus({ preventScroll: true }))
  useEffect(() => {
    const focused = document.activeElement
    if (focused !== document.body && panel.current?.contains(focused) === false) opener.current = focused
    // In a narrow window the panel is in the place of what it was opened in.
    if (focused === document.body || focused?.checkVisibility() === false) take()
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the focus is looked after when something else is shown, not with every drawing
  }, [panel, take, record, file])
  useFocusAfter(panel, () => {
    const row = document.querySelector(`[data-hits] [data-key="${CSS.escape(record)}"]`)
    // Put into the trash, the record leaves the results too.
    return [row, row?.nextElementSibling ?? null, row?.previousElementSibling ?? null, opener.current]
  })
  return { id: panelId, tabIndex: -1 }
}
