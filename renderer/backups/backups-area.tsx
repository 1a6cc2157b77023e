import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useArchive } from '../client'
import { Fault } from '../ui/fault'
import { FolderChooser } from '../ui/folder-chooser'
import { BackupList } from './backup-list'
import { BackupProgress } from './backup-progress'
import { BackupTarget } from './backup-target'
import { OtherPlaces } from './other-places'
import './backups.css'

/** Milliseconds after which a folder that is not there is looked for again. */
const lookAgain = 3_000

/** Where backups go, whether they come off, and how to get one back. */
export function BackupsArea() {
  const { t } = useTranslation()
  const archive = useArchive()
  const query = useQuery(archive.backups.status.queryOptions({
    // No revision tells of a stick that is plugged in or pulled out.
    refetchOnMount: 'always',
    refetchOnWindowFocus: 'always',
    refetchInterval: ({ state: { data } }) => (data !== undefined && data.target !== null && !data.isThere ? lookAgain : false),
  }))
  const [choosing, setChoosing] = useState(false)
  if (query.isError) return <Fault error={query.error} onRetry={() => void query.refetch()} />
  if (query.isPending) return <p className="backups-loading">{t('backups.loading')}</p>
  return (
    <section className="backups" aria-label={t('backups.title')}>
      <header>
        <h1>{t('backups.title')}</h1>
        <p>{t('backups.lead')}</p>
      </header>
      <BackupTarget status={query.data} onChoose={() => setChoosing(true)} />
      <BackupProgress />
      {query.data.target !== null && <BackupList backups={query.data.backups} isThere={query.data.isThere} />}
      <OtherPlaces places={query.data.places} backups={query.data.backups} />
      <FolderChooser title={t('backups.chooseTitle')} isOpen={choosing} onClose={() => setChoosing(false)} onTake={(token) => archive.backups.choose.call({ token })} />
    </section>
  )
}
