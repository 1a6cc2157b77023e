import { useId, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../preload/contract'
import { useAskingFirst } from './asking-first'
import { Button } from './button'
import { excerpt } from './excerpt'
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

/** Characters of a value that somebody else has entered meanwhile. */
const longestShown = 200

/** Asks for a name, and a description where one is wanted; Enter saves, Escape gives up. */
export function NameDialog({ title, initial = {}, withDescription = false, action, offered = [], note = () => null, onSave, onClose, children }: NameDialogProps) {
  const { t } = useTranslation()
  const names = useId()
  const [isSaving, setSaving] = useState(false)
  const [isHeld, hold] = useState(false)
  const { naming: { name, description }, isTyped, overtaken, type } = useTyped({ name: '', description: '', ...initial })
  useAskingFirst(isTyped)
  const isTold = isHeld && overtaken !== null
  const tooLong = useTooLong()
  const refusal = tooLong(name.trim(), limits.label) ?? tooLong(description, limits.text)
  const cannotSave = name.trim() === '' || isSaving || refusal !== null
  const save = async (): Promise<void> => {
    if (cannotSave) return
    // Nothing of another window is overwritten before that was seen.
    if (overtaken !== null && !isHeld) return hold(true)
    setSaving(true)
    const saved = await onSave({ name: name.trim(), description })
    setSaving(false)
    if (saved) onClose()
  }
  return (
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
                onChange={(event) => type('name', event.target.value)}
                onFocus={(event) => event.target.select()}
              />
            </label>
            {offered.length > 0 && <datalist id={names}>{offered.map((each) => <option key={each}>{each}</option>)}</datalist>}
            {withDescription && (
              <label>
                {t('record.fields.description')}
                <textarea value={description} rows={3} onChange={(event) => type('description', event.target.value)} />
              </label>
            )}
            <p role="status" className={isTold ? 'field-note' : undefined} data-held={isTold || undefined}>
              {refusal ?? (isTold ? t(overtaken === '' ? 'record.overtakenEmpty' : 'record.overtaken', { value: excerpt(overtaken, longestShown), key: t('common.saveKey') }) : note(name.trim()))}
            </p>
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

/** What is typed of a name and a description, over what they are now: `overtaken` is what another window has entered meanwhile where something is typed here, null for nothing. */
function useTyped(now: Naming) {
  const [typed, setTyped] = useState<Partial<Naming>>({})
  const [opened, setOpened] = useState<Partial<Naming>>({})
  const isOvertaken = (part: keyof Naming): boolean => typed[part] !== undefined && typed[part] !== now[part] && opened[part] !== now[part]
  const overtaken = isOvertaken('description') ? now.description : isOvertaken('name') ? now.name : null
  return {
    naming: { ...now, ...typed },
    isTyped: (typed.name ?? now.name) !== now.name || (typed.description ?? now.description) !== now.description,
    overtaken,
    type: (part: keyof Naming, text: string): void => {
      setOpened({ [part]: now[part], ...opened })
      setTyped({ ...typed, [part]: text })
    },
  }
}
