import { useRef } from 'react'
import type { ComponentProps } from 'react'
import { focusMain, useFocusAfter, useLostFocus } from './kept-focus'

const controls = 'a, button, input'

/** A list whose rows leave by what is pressed in them: the focus goes on to the same button of the row beside. */
export function RowList(props: Omit<ComponentProps<'ul'>, 'ref'>) {
  const list = useRef<HTMLUListElement>(null)
  useLostFocus(list, ({ focused, removed, beside }) => {
    const at = [...removed.querySelectorAll(controls)].indexOf(focused)
    const next = beside?.querySelectorAll<HTMLElement>(controls)[at]
    if (next === undefined) focusMain()
    else next.focus()
  })
  useFocusAfter(list, () => [])
  return <ul {...props} ref={list} />
}
