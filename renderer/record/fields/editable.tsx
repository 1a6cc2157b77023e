import { useId } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../../preload/contract'
import { excerpt } from '../../ui/excerpt'
import { rowsFor } from '../../ui/rows'
import { useEdit, type Editing } from './use-edit'

/** Characters of a value that somebody else has entered meanwhile. */
const longestShown = 200

export interface EditableProps extends Pick<Editing, 'value' | 'draft' | 'onSave'>, Partial<Pick<Editing, 'multiline' | 'longest' | 'refusalOf'>> {
  readonly label: string
  /** The code of the language the value is in, where that is known. */
  readonly lang?: string | undefined
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
  const { typed, refusal, isHeld, isOvertaken, field, opener, open, save, press, change } = useEdit({ value, draft, multiline, longest, refusalOf, onSave })
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
