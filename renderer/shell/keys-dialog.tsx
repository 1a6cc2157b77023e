import { useEffect } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'

const rows = ['search', 'areas', 'parts', 'undo', 'redo', 'close', 'hits', 'select', 'move', 'pages', 'marks', 'zoom', 'rotate', 'open', 'show', 'save', 'print', 'cite', 'decide', 'timeline', 'help'] as const

interface KeysDialogProps {
  readonly isOpen: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** All keys of the program on one page; F1 opens it, for a letter or sign alone may be meant otherwise (WCAG 2.2, 2.1.4). */
export function KeysDialog({ isOpen, onOpenChange }: KeysDialogProps) {
  const { t } = useTranslation()
  useEffect(() => {
    const ask = (event: KeyboardEvent): void => {
      if (event.key !== 'F1') return
      // A browser would open its own.
      event.preventDefault()
      onOpenChange(true)
    }
    window.addEventListener('keydown', ask)
    return () => window.removeEventListener('keydown', ask)
  }, [onOpenChange])
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={onOpenChange} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title">{t('shell.keys')}</Heading>
          <dl className="keys">
            {rows.map((row) => (
              <div key={row}>
                <dt><kbd>{t(`keys.${row}.key`, { ctrl: t('keys.ctrl'), shift: t('keys.shift') })}</kbd></dt>
                <dd>{t(`keys.${row}.does`)}</dd>
              </div>
            ))}
          </dl>
          <Button slot="close">{t('shell.close')}</Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
