import { useEffect, useRef, useState } from 'react'
import type { ComponentType, KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export interface EditableProps {
  readonly label: string
  readonly value: string
  readonly multiline?: boolean
  /** Gives whether it was saved; what was typed stays where it was not. */
  readonly onSave: (value: string) => Promise<boolean>
  /** How the value is shown while nobody edits it. */
  readonly shown?: ReactNode
  /** Shown below the field while it is edited. */
  readonly Note?: ComponentType<{ readonly typed: string }>
}

/** A value that becomes a field on click or Enter. Enter and leaving save, Escape gives up. */
export function Editable({ label, value, multiline = false, onSave, shown, Note }: EditableProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const saving = useRef(false)
  const isEditing = typed !== null
  useEffect(() => {
    if (!isEditing) return
    field.current?.focus()
    field.current?.select()
  }, [isEditing])

  const leave = (): void => {
    setTyped(null)
    requestAnimationFrame(() => opener.current?.focus())
  }
  const save = async (byKey: boolean): Promise<void> => {
    // Leaving by Enter also leaves the field.
    if (typed === null || saving.current) return
    saving.current = true
    const saved = typed.trim() === value || (await onSave(typed.trim()))
    saving.current = false
    if (!saved) field.current?.focus()
    else if (byKey) leave()
    else setTyped(null)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      // Escape gives up the edit, and does not close the panel as well.
      event.stopPropagation()
      event.nativeEvent.stopImmediatePropagation()
      leave()
    } else if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void save(true)
    }
  }

  if (typed === null)
    return (
      <button type="button" ref={opener} className="editable" data-empty={value === '' || undefined} onClick={() => setTyped(value)}>
        <span className="unseen">{value === '' ? label : t('record.edit', { field: label })} </span>
        <span>{value === '' ? t('record.add') : (shown ?? value)}</span>
      </button>
    )
  const common = { ref: field, value: typed, 'aria-label': label, onKeyDown: press, onBlur: () => void save(false), onChange: (event: { target: { value: string } }) => setTyped(event.target.value) }
  return (
    <>
      {multiline ? <textarea {...common} rows={Math.min(12, Math.max(3, typed.split('\n').length + 1))} maxLength={20_000} /> : <input {...common} maxLength={1_000} />}
      {Note && <Note typed={typed} />}
    </>
  )
}
