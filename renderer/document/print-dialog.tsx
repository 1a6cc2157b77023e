import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'
import { Progress } from '../ui/progress'

const choices = ['all', 'shown', 'some'] as const
type Choice = (typeof choices)[number]
/** The first choice has the focus as the dialog opens. */
const focusIt = (input: HTMLInputElement | null): void => input?.focus()

interface PrintDialogProps {
  /** The page shown, from 0. */
  readonly page: number
  /** How many there are. */
  readonly all: number
  /** How many of the pages chosen have been drawn; null before they are chosen. */
  readonly drawn: { readonly count: number; readonly of: number } | null
  /** Pages from 0, ascending. */
  readonly onChoose: (pages: readonly number[]) => void
  readonly onClose: () => void
}

/** Asks which pages are to be printed, and shows how far they are drawn. */
export function PrintDialog({ page, all, drawn, onChoose, onClose }: PrintDialogProps) {
  const { t } = useTranslation()
  const [which, setWhich] = useState<Choice>('all')
  const [first, setFirst] = useState(1)
  const [last, setLast] = useState(all)
  const range = { shown: [page, page], all: [0, all - 1], some: [first - 1, last - 1] } as const
  const [from, to] = range[which]
  const pages = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
  const isThere = (each: number): boolean => each >= 0 && each < all
  const wrong = !isThere(from) || !isThere(to) ? 'noSuchPage' : pages.length === 0 ? 'backwards' : null
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(open) => { if (!open) onClose() }} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog print-dialog">
          <Heading slot="title">{t('document.print.title')}</Heading>
          {drawn === null ? (
            <form onSubmit={(event) => { event.preventDefault(); if (wrong === null) onChoose(pages) }}>
              <fieldset className="print-dialog-which">
                <legend className="unseen">{t('document.print.which')}</legend>
                {choices.map((choice) => (
                  <label key={choice}>
                    <input type="radio" name="which" value={choice} ref={choice === 'all' ? focusIt : undefined} checked={which === choice} onChange={() => setWhich(choice)} />
                    {t(`document.print.${choice}`, { count: all, page: page + 1 })}
                  </label>
                ))}
              </fieldset>
              {/* Out of sight, a field with a wrong page would keep the form from being sent. */}
              {which === 'some' && (
                <p className="print-dialog-range">
                  <PageField label={t('document.print.from')} value={first} all={all} onChange={setFirst} />
                  <PageField label={t('document.print.to')} value={last} all={all} onChange={setLast} />
                </p>
              )}
              <p className="print-dialog-wrong" role="status">{wrong !== null && t(`document.print.${wrong}`, { count: all })}</p>
              <div className="print-dialog-actions">
                <Button type="submit" variant="primary" isDisabled={wrong !== null}>{t('document.print.go')}</Button>
                <Button onPress={onClose}>{t('common.cancel')}</Button>
              </div>
            </form>
          ) : (
            <>
              <Progress label={t('document.print.drawing', { count: drawn.count, of: drawn.of })} value={drawn.count / drawn.of} />
              <div className="print-dialog-actions"><Button onPress={onClose}>{t('common.cancel')}</Button></div>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

interface PageFieldProps {
  readonly label: string
  /** From 1. */
  readonly value: number
  readonly all: number
  readonly onChange: (page: number) => void
}

function PageField({ label, value, all, onChange }: PageFieldProps) {
  return (
    <label>
      {label}
      <input type="number" min={1} max={all} required value={Number.isNaN(value) ? '' : value} onChange={(event) => onChange(event.target.valueAsNumber)} />
    </label>
  )
}
