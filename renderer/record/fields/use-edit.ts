import { useLayoutEffect, useRef, useState } from 'react'
import type { ChangeEvent, KeyboardEvent, RefObject } from 'react'
import { draftBases, drafts } from '../../ui/drafts'
import { followFocus } from '../../ui/kept-focus'
import { useTooLong } from '../../ui/too-long'

/** What is edited, how, and what becomes of it. */
export interface Editing {
  readonly value: string
  /** Key of what was typed and not saved, as in `drafts`. */
  readonly draft: string
  readonly multiline: boolean
  /** Characters it may have. */
  readonly longest: number
  /** Why a value, without blanks around it, is not to be saved, with what to do; null: it may. */
  readonly refusalOf: (value: string) => string | null
  /** Gives whether it was saved; what was typed stays where it was not. */
  readonly onSave: (value: string) => Promise<boolean>
}

/** How far the editing of a value is, and what takes it further. */
interface Edit {
  /** What stands in the field; null while nobody edits it. */
  readonly typed: string | null
  /** Why it is not to be saved as it is, or null. */
  readonly refusal: string | null
  /** Whether it stays open with what was typed, as it could not be saved or was left before. */
  readonly isHeld: boolean
  /** Whether another window has changed the value since it was opened. */
  readonly isOvertaken: boolean
  readonly field: RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>
  readonly opener: RefObject<HTMLButtonElement | null>
  open(): void
  /** `byKey`: the focus goes back to what opened the field. `by`: what saves it, also where it would be refused. */
  save(byKey: boolean, by?: Editing['onSave']): Promise<void>
  press(event: KeyboardEvent): void
  change(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>): void
}

/** Edits a value in a field that opens and closes. Enter and leaving save, Escape gives up; nothing typed is lost. */
export function useEdit({ value, draft, multiline, longest, refusalOf, onSave }: Editing): Edit {
  const [typed, setTyped] = useState<string | null>(() => drafts.get(draft) ?? null)
  const [isHeld, hold] = useState(typed !== null)
  const [opened, setOpened] = useState(() => draftBases.get(draft) ?? value)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const wantsFocus = useRef(false)
  const saving = useRef(false)
  const isEditing = typed !== null
  // With the drawing that takes away what had the focus, not after it: nobody else need look for a place for it.
  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    if (!isEditing) return opener.current?.focus()
    field.current?.focus()
    // In a long text nobody means to replace all of it.
    if (!multiline) field.current?.select()
  }, [isEditing, multiline])

  const tooLong = useTooLong()
  const refusal = typed === null || typed.trim() === value ? null : (tooLong(typed.trim(), longest) ?? refusalOf(typed.trim()))
  const isOvertaken = typed !== null && value !== opened && value !== typed.trim()
  const open = (): void => {
    wantsFocus.current = true
    hold(false)
    setOpened(value)
    setTyped(value)
  }
  const close = (byKey: boolean): void => {
    drafts.delete(draft)
    draftBases.delete(draft)
    wantsFocus.current = byKey
    setTyped(null)
  }
  const save = async (byKey: boolean, by = onSave): Promise<void> => {
    // Leaving by Enter also leaves the field.
    if (typed === null || saving.current) return
    if (refusal !== null && by === onSave) return hold(true)
    // Another window has changed it while it was edited: nothing is overwritten before that was seen.
    if (isOvertaken && !(byKey && isHeld)) return hold(true)
    saving.current = true
    const isStillHere = followFocus()
    const saved = (by === onSave && typed.trim() === value) || (await by(typed.trim()))
    saving.current = false
    const typedSince = drafts.get(draft) ?? typed
    if (saved && typedSince === typed) return close(byKey && isStillHere())
    if (saved) {
      draftBases.set(draft, typed.trim())
      setOpened(typed.trim())
    }
    // The field stays open with what was typed, but does not hold the focus: nobody gets caught in it.
    if (!saved || document.activeElement !== field.current) hold(true)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      // Escape gives up the edit, and does not close the panel as well.
      event.stopPropagation()
      event.nativeEvent.stopImmediatePropagation()
      close(true)
    } else if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void save(true)
    }
  }
  const change = (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
    drafts.set(draft, event.target.value)
    draftBases.set(draft, opened)
    setTyped(event.target.value)
  }
  return { typed, refusal, isHeld, isOvertaken, field, opener, open, save, press, change }
}
