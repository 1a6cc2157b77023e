import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useArchive } from '../client'
import { Button } from '../ui/button'
import { Fault } from '../ui/fault'
import { toastFault } from '../ui/toast'

interface FolderChooserProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Goes through the folders of this computer, drives and sticks first, until one is taken for backups. */
export function FolderChooser({ isOpen, onClose }: FolderChooserProps) {
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={(open) => { if (!open) onClose() }} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog folder-chooser">
          <Folders onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Folders({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const archive = useArchive()
  const [token, setToken] = useState<string | null>(null)
  const query = useQuery(archive.backups.browse.queryOptions({ input: { token }, placeholderData: (before) => before }))
  const take = async (): Promise<void> => {
    try {
      await archive.backups.choose.call({ token })
      onClose()
    } catch (error) {
      toastFault(error)
    }
  }
  return (
    <>
      <Heading slot="title">{t('backups.chooseTitle')}</Heading>
      <p className="folder-path">{query.data?.path ?? t('backups.chooseHint')}</p>
      {query.isError && <Fault error={query.error} onRetry={() => setToken(null)} />}
      <ul className="folder-list" aria-label={t('backups.folders')}>
        {token !== null && (
          <li>
            <button type="button" onClick={() => setToken(query.data?.parent ?? null)}>↑ {t('backups.up')}</button>
          </li>
        )}
        {query.data?.folders.map((folder) => (
          <li key={folder.token}>
            <button type="button" onClick={() => setToken(folder.token)}>{folder.name}</button>
          </li>
        ))}
      </ul>
      <div className="backups-actions">
        <Button variant="primary" isDisabled={token === null} onPress={() => void take()}>{t('backups.take')}</Button>
        <Button onPress={onClose}>{t('backups.cancel')}</Button>
      </div>
    </>
  )
}
