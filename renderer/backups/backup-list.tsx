import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../preload/contract'
import { useArchive } from '../client'
import { useIsRunning } from '../jobs'
import { Button } from '../ui/button'
import { useLocale } from '../ui/language'
import { Question } from '../ui/question'
import { size } from '../ui/size'
import { toastFault } from '../ui/toast'

/** The backups in the chosen folder; each can be put in the archive's place, after a word of what that means. */
export function BackupList({ backups, isThere }: { readonly backups: readonly Backup[]; readonly isThere: boolean }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<string | null>(null)
  if (backups.length === 0) return <p className="backups-none">{t(isThere ? 'backups.none' : 'backups.away')}</p>
  return (
    <>
      <h2>{t('backups.list')}</h2>
      <p className="backups-rule">{t('backups.rule')}</p>
      <ul className="backups-list" aria-label={t('backups.list')}>
        {backups.map((backup) => (
          <BackupRow key={`${backup.archive} ${backup.id}`} backup={backup} asked={asked === backup.id} onAsk={(ask) => setAsked(ask ? backup.id : null)} />
        ))}
      </ul>
    </>
  )
}

interface BackupRowProps {
  readonly backup: Backup
  readonly asked: boolean
  readonly onAsk: (asked: boolean) => void
}

function BackupRow({ backup: { id, archive: of, own, elsewhere, madeAt, records, files, bytes }, asked, onAsk }: BackupRowProps) {
  const { t, i18n } = useTranslation()
  const locale = useLocale()
  const archive = useArchive()
  const busy = useIsRunning('backup', 'restore')
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(madeAt))
  const restore = (): void => {
    onAsk(false)
    void archive.backups.restore.call({ archive: of, id }).catch(toastFault)
  }
  return (
    <li>
      <div className="backups-row">
        <strong>{time}</strong>
        <span>{t('backups.content', { records: t('backups.records', { count: records }), files: t('backups.files', { count: files }), size: size(bytes, i18n.language) })}</span>
        {elsewhere && <span className="backups-foreign">{t('backups.elsewhere')}</span>}
        {!own && <span className="backups-foreign">{t('backups.foreign')}</span>}
        <Button variant="quiet" isBusy={busy} aria-label={t('backups.restoreOf', { time })} onPress={() => onAsk(!asked)}>{t('backups.restoreOne')}</Button>
      </div>
      {asked && (
        <Question className="backups-ask" label={t('backups.restoreOf', { time })} onClose={() => onAsk(false)}>
          <p>{t('backups.ask', { time })}</p>
          <Button variant="primary" onPress={restore}>{t('backups.restoreNow')}</Button>
          <Button onPress={() => onAsk(false)}>{t('backups.keep')}</Button>
        </Question>
      )}
    </li>
  )
}
