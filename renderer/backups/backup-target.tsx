import { useTranslation } from 'react-i18next'
import type { BackupStatus } from '../../preload/contract'
import { useArchive } from '../client'
import { useIsRunning } from '../jobs'
import { Button } from '../ui/button'
import { faultSentence } from '../ui/fault'
import { useLocale } from '../ui/language'
import { toastFault } from '../ui/toast'

interface BackupTargetProps {
  readonly status: BackupStatus
  readonly onChoose: () => void
}

/** The chosen folder, when the last backup was made, and the button for one more. */
export function BackupTarget({ status: { target, sameDisk, madeAt, fault }, onChoose }: BackupTargetProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const archive = useArchive()
  const running = useIsRunning('backup', 'restore')
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' })
  return (
    <div className="backups-target">
      <p>
        {target === null ? t('backups.noTarget') : t('backups.target')}
        {target !== null && <code>{target}</code>}
      </p>
      {sameDisk && <p className="backups-warning">{t('backups.sameDisk')}</p>}
      {target !== null && <p>{madeAt === null ? t('backups.never') : t('backups.last', { time: time.format(new Date(madeAt)) })}</p>}
      {fault !== null && <p className="backups-warning" role="alert">{t('backups.failed')} {faultSentence(fault, t)}</p>}
      <div className="backups-actions">
        {target !== null && (
          <Button variant="primary" isBusy={running} onPress={() => void archive.backups.start.call().catch(toastFault)}>{t('backups.now')}</Button>
        )}
        <Button variant={target === null ? 'primary' : 'secondary'} isBusy={running} onPress={onChoose}>{t(target === null ? 'backups.choose' : 'backups.change')}</Button>
      </div>
    </div>
  )
}
