import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useArchive } from '../client'
import { Button } from './button'
import { Fault } from './fault'
import { toastFault } from './toast'

interface FolderChooserProps {
  readonly title: string
  /** What happens to the folder that is taken. */
  readonly hint?: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Takes the folder behind a token; what it throws is said, and another can be chosen. */
  readonly onTake: (token: string) => Promise<unknown>
}

/** Goes through the folders of this computer, drives and sticks first, until one is taken. */
export function FolderChooser({ isOpen, ...props }: FolderChooserProps) {
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={(open) => { if (!open) props.onClose() }} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog folder-chooser">
          <Folders {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Folders({ title, hint, onClose, onTake }: Omit<FolderChooserProps, 'isOpen'>) {
  const { t } = useTranslation()
  const archive = useArchive()
  const [token, setToken] = useState<string | null>(null)
  const query = useQuery(archive.backups.browse.queryOptions({ input: { token }, placeholderData: (before) => before }))
  const take = async (): Promise<void> => {
    if (token === null) return
    try {
      await onTake(token)
      onClose()
    } catch (error) {
      toastFault(error)
    }
  }
  return (
    <>
      <Heading slot="title">{title}</Heading>
      {hint !== undefined && <p className="folder-hint">{hint}</p>}
      <p className="folder-path" role="status">{query.data?.path ?? t('common.folders.begin')}</p>
      {query.isError && <Fault error={query.error} onRetry={() => setToken(null)} />}
      <ul className="folder-list" aria-label={t('common.folders.name')}>
        {token !== null && (
          <li>
            <button type="button" onClick={() => setToken(query.data?.parent ?? null)}>↑ {t('common.folders.up')}</button>
          </li>
        )}
        {query.data?.folders.map((folder) => (
          <li key={folder.token}>
            <button type="button" onClick={() => setToken(folder.token)}>{folder.name}</button>
          </li>
        ))}
      </ul>
      <div className="dialog-actions">
        <Button variant="primary" isDisabled={token === null} onPress={() => void take()}>{t('common.folders.take')}</Button>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
      </div>
    </>
  )
}
