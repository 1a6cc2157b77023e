import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Status } from '../../preload/contract'
import { useArchive } from '../client'
import { Button } from '../ui/button'
import { faultSentence } from '../ui/fault'
import { toastFault } from '../ui/toast'
import { go, useShown } from '../view'
import './backups.css'

/** From so many records on, an archive without a backup is spoken of. */
const worthIt = 20

/** Says what is wrong with the backups, or that the archive was lost, with the way to mend it; quiet for the session once told so. */
export function BackupBanner({ status }: { readonly status: Status }) {
  const { t } = useTranslation()
  const archive = useArchive()
  const area = useShown((view) => view.area)
  const [hidden, setHidden] = useState(false)
  const text = textOf(status)
  const isThere = area === 'backups'
  if (text === null || (status.lost === null && (isThere || hidden))) return null
  return (
    <div className="backup-banner" role="status">
      <span>{t(`backups.banner.${text}`)} {text === 'failed' && status.backup.fault !== null && faultSentence(status.backup.fault, t)}</span>
      {!isThere && <Button variant="quiet" onPress={() => go({ area: 'backups' })}>{t('backups.banner.open')}</Button>}
      {status.lost === 'archive' && <Button variant="quiet" onPress={() => void archive.backups.beginAnew.call().catch(toastFault)}>{t('backups.banner.anew')}</Button>}
      {status.lost === null && <Button variant="quiet" onPress={() => setHidden(true)}>{t('backups.banner.later')}</Button>}
    </div>
  )
}

function textOf({ lost, backup, counts, sample }: Status): 'lost' | 'gone' | 'failed' | 'none' | null {
  if (lost !== null) return lost === 'database' ? 'lost' : 'gone'
  if (backup.chosen) return backup.fault === null ? null : 'failed'
  return sample === null && counts.document + counts.photo + counts.minutes + counts.event >= worthIt ? 'none' : null
}
