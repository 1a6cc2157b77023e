import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { VerifyFault } from '../../preload/contract'
import { originalFound, wrongWith } from '../../preload/wording'
import { useArchive } from '../client'
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
  const isBack = useBroughtBack(faults)
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
            <small>{t(`shell.verifyWhat.${wrongWith(fault) ?? 'database'}`, { detail: fault.detail })}{isBack(fault) && ` ${t('shell.verifyBack')}`}</small>
          </li>
        ))}
      </ul>
      {faults.length > most && <p>{t('shell.verifyMore', { count: faults.length - most })}</p>}
      {faults.some(({ code }) => code === 'index-damaged') && <p>{t('shell.verifyIndexAdvice')}</p>}
      {faults.some((fault) => fault.code !== 'index-damaged' && !isBack(fault)) && <p>{t('shell.verifyAdvice')}</p>}
      <div className="verify-actions">
        <span role="status">{copied !== null && t(copied ? 'shell.verifyCopied' : 'shell.verifyNotCopied')}</span>
        <Button onPress={() => void copy()}>{t('shell.verifyCopy')}</Button>
        <Button variant="primary" onPress={onClose}>{t('shell.close')}</Button>
      </div>
    </>
  )
}

/** Tells of a fault whether its original has come back since, asked anew with each change of the archive. */
function useBroughtBack(faults: readonly VerifyFault[]): (fault: VerifyFault) => boolean {
  const hashes = [...new Set(faults.slice(0, most).flatMap((fault) => originalFound(fault) ?? []))]
  const { data } = useQuery(useArchive().archive.stillUnsound.queryOptions({ input: { hashes }, enabled: hashes.length > 0 }))
  return (fault) => {
    const hash = originalFound(fault)
    return data !== undefined && hash !== null && hashes.includes(hash) && !data.hashes.includes(hash)
  }
}
