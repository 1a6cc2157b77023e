import { useId, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../preload/contract'
import { Button } from './button'
import { useTooLong } from './too-long'

export interface Naming {
  readonly name: string
  readonly description: string
}

interface NameDialogProps {
  readonly title: string
  readonly initial?: Partial<Naming>
  readonly withDescription?: boolean
  /** What the button that saves is called. */
  readonly action?: string
  /** Names that are completed while one is typed. */
  readonly offered?: readonly string[]
  /** What saving under the name typed does, where that is not plain. */
  readonly note?: (name: string) => string | null
  /** Gives whether it was done; the dialog stays open where not. */
  readonly onSave: (naming: Naming) => Promise<boolean>
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** Asks for a name, and a description where one is wanted; Enter saves, Escape gives up, a click beside it closes it where nothing was typed. */
export function NameDialog({ title, initial = {}, withDescription = false, action, offered = [], note = () => null, onSave, onClose, children }: NameDialogProps) {
  const { t } = useTranslation()
  const names = useId()
  const [name, setName] = useState(initial.name ?? '')
  const [description, setDescription] = useState(initial.description ?? '')
  const [isSaving, setSaving] = useState(false)
  const tooLong = useTooLong()
  const refusal = tooLong(name.trim(), limits.label) ?? tooLong(description, limits.text)
  const isTyped = name !== (initial.name ?? '') || description !== (initial.description ?? '')
  const cannotSave = name.trim() === '' || isSaving || refusal !== null
  const save = async (): Promise<void> => {
    if (cannotSave) return
    setSaving(true)
    const saved = await onSave({ name: name.trim(), description })
    setSaving(false)
    if (saved) onClose()
  }
  return (
    // A click beside it does not take away what was typed.
    <ModalOverlay className="overlay" isOpen onOpenChange={(open) => { if (!open) onClose() }} isDismissable={!isTyped}>
      <Modal className="modal">
        <Dialog className="dialog name-dialog">
          <Heading slot="title">{title}</Heading>
          <form onSubmit={(event) => { event.preventDefault(); void save() }}>
            <label>
              {t('common.name')}
              <input
                value={name}
                required
                list={offered.length > 0 ? names : undefined}
                autoComplete="off"
                // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog opens because somebody asked for it
                autoFocus
                onChange={(event) => setName(event.target.value)}
                onFocus={(event) => event.target.select()}
              />
            </label>
            {offered.length > 0 && <datalist id={names}>{offered.map((each) => <option key={each}>{each}</option>)}</datalist>}
            {withDescription && (
              <label>
                {t('record.fields.description')}
                <textarea value={description} rows={3} onChange={(event) => setDescription(event.target.value)} />
              </label>
            )}
            <p role="status">{refusal ?? note(name.trim())}</p>
            <div className="dialog-actions">
              <Button type="submit" variant="primary" isDisabled={cannotSave}>{action ?? t('common.save')}</Button>
              <Button onPress={onClose}>{t('common.cancel')}</Button>
              {children}
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
