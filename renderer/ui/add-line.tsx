import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button'
import { drafts } from './drafts'
import { useOneAtATime } from './use-one-at-a-time'

interface AddLineProps {
  readonly label: string
  /** Key of what was typed and not added, as in `drafts`. */
  readonly draft: string
  /** What is completed while it is typed. */
  readonly offered?: readonly string[]
  readonly onAdd: (text: string) => Promise<boolean>
}

/** A button that becomes a line to write in; Enter adds it and offers the next, Escape gives up; nothing typed is lost. */
export function AddLine({ label, draft, offered = [], onAdd }: AddLineProps) {
  const names = useId()
  const note = useId()
  const { t } = useTranslation()
  const [text, setText] = useState<string | null>(() => drafts.get(draft) ?? null)
  const [isHeld, hold] = useState(text !== null)
  const submit = useOneAtATime()
  const place = useRef<HTMLDivElement>(null)
  const wasOpen = useRef(false)
  const isOpen = text !== null
  useEffect(() => {
    // The focus goes back to where it came from.
    if (wasOpen.current && !isOpen) place.current?.querySelector('button')?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  const add = async (typed: string): Promise<void> => {
    if (!(await onAdd(typed.trim()))) return
    // What was typed meanwhile stays, and a line that was given up stays closed.
    if (drafts.get(draft) === typed) drafts.delete(draft)
    setText((now) => (now === typed ? '' : now))
    hold(false)
  }
  const change = (typed: string): void => {
    if (typed.trim() === '') drafts.delete(draft)
    else drafts.set(draft, typed)
    setText(typed)
  }
  const close = (): void => {
    drafts.delete(draft)
    setText(null)
    hold(false)
  }
  return (
    <div ref={place}>
      {text === null ? (
        <Button variant="quiet" onPress={() => setText('')}>+ {label}</Button>
      ) : (
        <form
          className="add-line"
          onSubmit={(event) => {
            event.preventDefault()
            if (text.trim() !== '') submit(() => add(text))
          }}
        >
          <input
            value={text}
            aria-label={label}
            aria-describedby={isHeld ? note : undefined}
            maxLength={1_000}
            list={offered.length > 0 ? names : undefined}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the line opens because somebody asked for it
            autoFocus={!isHeld}
            onChange={(event) => change(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              event.nativeEvent.stopImmediatePropagation()
              close()
            }}
          />
          {offered.length > 0 && <datalist id={names}>{offered.map((each) => <option key={each}>{each}</option>)}</datalist>}
          <Button type="submit" isDisabled={text.trim() === ''}>{t('common.save')}</Button>
          <Button variant="quiet" aria-label={t('common.cancel')} onPress={close}>×</Button>
        </form>
      )}
      {isHeld && <span className="field-note" id={note} data-held>{t('common.unsaved')}</span>}
    </div>
  )
}
