import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { isFocusLost } from './kept-focus'

interface QuestionProps {
  readonly className: string
  /** What it is about. */
  readonly label: string
  /** Nothing is to be done. */
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A question that stands where it was asked: Escape answers that nothing is to be done, and the focus goes back to what asked it. */
export function Question({ className, label, onClose, children }: QuestionProps) {
  useEffect(() => {
    const asker = document.activeElement
    return () => {
      if (isFocusLost() && asker instanceof HTMLElement && asker.isConnected) asker.focus()
    }
  }, [])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape answers, as a button of it does
    <div
      className={className}
      role="group"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.nativeEvent.stopImmediatePropagation()
        onClose()
      }}
    >
      {children}
    </div>
  )
}
