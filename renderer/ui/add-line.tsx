import { useEffect, useId, useRef, useState } from 'react'
import type { ChangeEvent, FocusEvent, KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button'
import { drafts } from './drafts'
import { rowsFor } from './rows'
import { useTooLong } from './too-long'
import { useOneAtATime } from './use-one-at-a-time'

interface AddLineProps {
  readonly label: string
  /** Key of what was typed and not added, as in `drafts`. */
  readonly draft: string
  /** What is completed while it is typed. */
  readonly offered?: readonly string[]
  /** A text of several lines, which Ctrl+Enter adds. */
  readonly multiline?: boolean
  /** Characters it may have. */
  readonly longest: number
  readonly onAdd: (text: string) => Promise<boolean>
}

/** What is typed into a line: kept as a draft until it is added or given up; `isHeld`: it was left alone, or refused. */
function useLine({ draft, longest, onAdd }: Pick<AddLineProps, 'draft' | 'longest' | 'onAdd'>) {
  const [text, setText] = useState<string | null>(() => drafts.get(draft) ?? null)
  const [isHeld, hold] = useState(text !== null)
  const submit = useOneAtATime()
  const refusal = useTooLong()((text ?? '').trim(), longest)
  const add = async (typed: string): Promise<void> => {
    if (!(await onAdd(typed.trim()))) return
    // What was typed meanwhile stays, and a line that was given up stays closed.
    if (drafts.get(draft) === typed) drafts.delete(draft)
    setText((now) => (now === typed ? '' : now))
    hold(false)
  }
  return {
    text,
    isHeld,
    refusal,
    hold: () => hold(true),
    open: () => setText(''),
    ask(): void {
      if (text === null || text.trim() === '') return
      if (refusal === null) submit(() => add(text))
      else hold(true)
    },
    change(typed: string): void {
      if (typed.trim() === '') {
        drafts.delete(draft)
        hold(false)
      } else drafts.set(draft, typed)
      setText(typed)
    },
    close(): void {
      drafts.delete(draft)
      setText(null)
      hold(false)
    },
  }
}

/** A button that becomes a line to write in; Enter adds it and offers the next, Escape gives up; nothing typed is lost, and left alone it says that it is not saved. */
export function AddLine({ label, draft, offered = [], multiline = false, longest, onAdd }: AddLineProps) {
  const names = useId()
  const note = useId()
  const { t } = useTranslation()
  const { text, isHeld, refusal, hold, open, ask, change, close } = useLine({ draft, longest, onAdd })
  const place = useRef<HTMLDivElement>(null)
  const wasOpen = useRef(false)
  const isOpen = text !== null
  useEffect(() => {
    // The focus goes back to where it came from.
    if (wasOpen.current && !isOpen) place.current?.querySelector('button')?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  const leave = ({ relatedTarget }: FocusEvent): void => {
    if (text?.trim() !== '' && !place.current?.contains(relatedTarget)) hold()
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.nativeEvent.stopImmediatePropagation()
      close()
    } else if (event.key === 'Enter' && multiline && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      ask()
    }
  }
  const isTold = refusal !== null || isHeld || multiline
  const common = {
    value: text ?? '',
    'aria-label': label,
    'aria-describedby': isTold ? note : undefined,
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- the line opens because somebody asked for it
    autoFocus: !isHeld,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => change(event.target.value),
    onKeyDown: press,
    onBlur: leave,
  }
  const unsaved = t(multiline ? 'common.unsavedLines' : 'common.unsaved', { ctrl: t('keys.ctrl') })
  return (
    <div ref={place}>
      {text === null ? (
        <Button variant="quiet" onPress={open}>+ {label}</Button>
      ) : (
        <form
          className="add-line"
          onSubmit={(event) => {
            event.preventDefault()
            ask()
          }}
        >
          {multiline ? <textarea {...common} rows={rowsFor(text)} /> : <input {...common} list={offered.length > 0 ? names : undefined} />}
          {offered.length > 0 && <datalist id={names}>{offered.map((each) => <option key={each}>{each}</option>)}</datalist>}
          <Button type="submit" isDisabled={text.trim() === ''}>{t('common.save')}</Button>
          <Button variant="quiet" aria-label={t('common.cancel')} onPress={close}>×</Button>
        </form>
      )}
      {text !== null && isTold && <span className="field-note" id={note} role="status" data-held={isHeld || undefined}>{refusal ?? (isHeld ? unsaved : t('common.savesLines', { ctrl: t('keys.ctrl') }))}</span>}
    </div>
  )
}
