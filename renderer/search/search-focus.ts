import type { MouseEvent } from 'react'
import { focusMain } from '../ui/kept-focus'

/** The id of the search field, which a key focuses from anywhere. */
export const searchFieldId = 'search-field'

/** Puts the cursor into the search field as soon as it is there, with what it holds selected. */
export function focusSearch(): void {
  // Behind what was changed with it, and before the next key: in another area a letter decides on a suggestion.
  queueMicrotask(() => {
    if (!putFocus()) requestAnimationFrame(putFocus)
  })
}

function putFocus(): boolean {
  const field = document.getElementById(searchFieldId)
  if (!(field instanceof HTMLInputElement)) return false
  field.focus()
  field.select()
  return true
}

/** Where the focus goes from a filter that was taken out: a keyboard goes on in the field; to a mouse its last searches would cover the results. */
export function focusAfterChip({ detail }: MouseEvent): void {
  if (detail === 0) focusSearch()
  else focusMain()
}
