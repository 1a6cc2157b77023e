import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'
import { useOneAtATime } from '../ui/use-one-at-a-time'

interface AddLineProps {
  readonly label: string
  /** What is completed while it is typed. */
  readonly offered?: readonly string[]
  readonly onAdd: (text: string) => Promise<boolean>
}

/** A button that becomes a line to write in; Enter adds it and offers the next, Escape gives up. */
export function AddLine({ label, offered = [], onAdd }: AddLineProps) {
  const names = useId()
  const { t } = useTranslation()
  const [text, setText] = useState<string | null>(null)
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
    // What was typed meanwhile stays, and a line that was given up stays closed.
    if (await onAdd(typed.trim())) setText((now) => (now === typed ? '' : now))
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
            maxLength={1_000}
            list={offered.length > 0 ? names : undefined}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the line opens because somebody asked for it
            autoFocus
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              event.nativeEvent.stopImmediatePropagation()
              setText(null)
            }}
          />
          {offered.length > 0 && <datalist id={names}>{offered.map((each) => <option key={each}>{each}</option>)}</datalist>}
          <Button type="submit" isDisabled={text.trim() === ''}>{t('record.save')}</Button>
          <Button variant="quiet" aria-label={t('record.cancel')} onPress={() => setText(null)}>×</Button>
        </form>
      )}
    </div>
  )
}
