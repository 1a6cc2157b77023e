import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Status } from '../../preload/contract'
import { Button } from '../ui/button'
import { faultSentence } from '../ui/fault'
import { go, useView } from '../view'
import './backups.css'

/** From so many records on, an archive without a backup is spoken of. */
const worthIt = 20

/** Says what is wrong with the backups, or that the database was lost, with the way to mend it; quiet for the session once told so. */
export function BackupBanner({ status }: { readonly status: Status }) {
  const { t } = useTranslation()
  const { area } = useView()
  const [hidden, setHidden] = useState(false)
  const text = textOf(status)
  if (text === null || area === 'backups' || (hidden && !status.databaseLost)) return null
  return (
    <div className="backup-banner" role="status">
      <span>{t(`backups.banner.${text}`)} {text === 'failed' && status.backup.fault !== null && faultSentence(status.backup.fault, t)}</span>
      <Button variant="quiet" onPress={() => go({ area: 'backups' })}>{t('backups.banner.open')}</Button>
      {!status.databaseLost && <Button variant="quiet" onPress={() => setHidden(true)}>{t('backups.banner.later')}</Button>}
    </div>
  )
}

function textOf({ databaseLost, backup, counts, sample }: Status): 'lost' | 'failed' | 'none' | null {
  if (databaseLost) return 'lost'
  if (backup.chosen) return backup.fault === null ? null : 'failed'
  return sample === null && counts.document + counts.photo + counts.minutes + counts.event >= worthIt ? 'none' : null
}
