import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { VerifyFault } from '../../preload/contract'
import { wrongWith } from '../../preload/wording'
import { Button } from '../ui/button'
import { copyText } from '../ui/copy-text'

interface VerifyDialogProps {
  readonly faults: readonly VerifyFault[]
  readonly onClose: () => void
}

/** More of them help nobody, and take long to draw; a copy has them all. */
const most = 500

/** Names what a check of the archive has found, to be read, copied and closed. */
export function VerifyDialog({ faults, onClose }: VerifyDialogProps) {
  return (
    <ModalOverlay className="overlay" isOpen={faults.length > 0} onOpenChange={onClose} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog verify-dialog">
          <Faults faults={faults} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Faults({ faults, onClose }: VerifyDialogProps) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = async (): Promise<void> => setCopied(await copyText(faults.map(({ code, path, detail }) => `${code}  ${path}  ${detail}`).join('\n')))
  return (
    <>
      <Heading slot="title">{t('shell.verifyFaults', { count: faults.length })}</Heading>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key */}
      <ul aria-label={t('shell.verifyList')} tabIndex={0}>
        {faults.slice(0, most).map((fault, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the list never changes, and the database may say the same twice
          <li key={index}>
            <span>{fault.path}</span>
            <small>{t(`shell.verifyWhat.${wrongWith(fault) ?? 'database'}`, { detail: fault.detail })}</small>
          </li>
        ))}
      </ul>
      {faults.length > most && <p>{t('shell.verifyMore', { count: faults.length - most })}</p>}
      {faults.some(({ code }) => code === 'index-damaged') && <p>{t('shell.verifyIndexAdvice')}</p>}
      {faults.some(({ code }) => code !== 'index-damaged') && <p>{t('shell.verifyAdvice')}</p>}
      <div className="verify-actions">
        <span role="status">{copied !== null && t(copied ? 'shell.verifyCopied' : 'shell.verifyNotCopied')}</span>
        <Button onPress={() => void copy()}>{t('shell.verifyCopy')}</Button>
        <Button variant="primary" onPress={onClose}>{t('shell.close')}</Button>
      </div>
    </>
  )
}
