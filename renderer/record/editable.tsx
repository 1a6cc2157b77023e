import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { ChangeEvent, ComponentType, KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../preload/contract'
import { draftBases, drafts } from '../ui/drafts'
import { excerpt } from '../ui/excerpt'
import { followFocus } from '../ui/kept-focus'
import { rowsFor } from '../ui/rows'
import { useTooLong } from '../ui/too-long'

/** Characters of a value that somebody else has entered meanwhile. */
const longestShown = 200

export interface EditableProps {
  readonly label: string
  readonly value: string
  /** Key of what was typed and not saved, as in `drafts`. */
  readonly draft: string
  /** The code of the language the value is in, where that is known. */
  readonly lang?: string | undefined
  readonly multiline?: boolean
  /** Characters it may have. */
  readonly longest?: number
  /** Why a value, without blanks around it, is not to be saved, with what to do; null: it may. */
  readonly refusalOf?: (value: string) => string | null
  /** Gives whether it was saved; what was typed stays where it was not. */
  readonly onSave: (value: string) => Promise<boolean>
  /** How the value is shown while nobody edits it. */
  readonly shown?: ReactNode
  /** Shown below the field while it is edited. */
  readonly Note?: ComponentType<Edited>
  /** What the note may offer where `onSave` refuses. */
  readonly onSaveAnyway?: (value: string) => Promise<boolean>
}

export interface Edited {
  readonly typed: string
  readonly onSaveAnyway: () => void
}

/** A value that becomes a field on click or Enter. Enter and leaving save, Escape gives up; nothing typed is lost. */
export function Editable({ label, value, draft, lang, multiline = false, longest = multiline ? limits.text : limits.line, refusalOf = () => null, onSave, shown, Note, onSaveAnyway = onSave }: EditableProps) {
  const { t } = useTranslation()
  const noteId = useId()
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

  // A field that gets its first value moves up to the filled ones: it is the same by its `data-field`, but another element.
  if (typed === null)
    return (
      <button ref={opener} type="button" className="editable" data-field={draft} data-empty={value === '' || undefined} onClick={open}>
        <span className="unseen">{value === '' ? label : t('record.edit', { field: label })} </span>
        <span lang={value === '' ? undefined : lang}>{value === '' ? t('record.add') : (shown ?? value)}</span>
      </button>
    )
  const common = { ref: field, lang, 'data-field': draft, value: typed, 'aria-label': label, 'aria-describedby': noteId, onKeyDown: press, onBlur: () => void save(false), onChange: change }
  const saveKey = multiline ? `${t('keys.ctrl')}+Enter` : 'Enter'
  return (
    <>
      {multiline ? <textarea {...common} rows={rowsFor(typed)} /> : <input {...common} />}
      <span id={noteId}>
        {refusal !== null && <span className="field-note" role="status" data-held={isHeld || undefined}>{refusal}</span>}
        {Note && <Note typed={typed} onSaveAnyway={() => void save(true, onSaveAnyway)} />}
        {isHeld && refusal === null && <span className="field-note" data-held>{isOvertaken ? t(value === '' ? 'record.overtakenEmpty' : 'record.overtaken', { value: excerpt(value, longestShown), key: saveKey }) : t(multiline ? 'common.unsavedLines' : 'common.unsaved', { ctrl: t('keys.ctrl') })}</span>}
        {multiline && !isHeld && refusal === null && <span className="field-note">{t('common.savesLines', { ctrl: t('keys.ctrl') })}</span>}
      </span>
    </>
  )
}
