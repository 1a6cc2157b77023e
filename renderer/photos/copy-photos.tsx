import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Job, PhotoChoice } from '../../preload/contract'
import { useArchive } from '../client'
import { useJobs } from '../jobs'
import { Button } from '../ui/button'
import { faultSentence } from '../ui/fault'
import { FolderChooser } from '../ui/folder-chooser'
import { JobProgress } from '../ui/job-progress'
import './photos.css'

/** Copies photos with their descriptions to a folder that is chosen first; shows how far it is, and what came of it. */
export function CopyPhotos({ choice }: { readonly choice: PhotoChoice }) {
  const { t } = useTranslation()
  const archive = useArchive()
  const [choosing, setChoosing] = useState(false)
  const [own, setOwn] = useState<string | null>(null)
  // One that runs is shown wherever another could be started: it can be ended from there.
  const job = useJobs().findLast(({ id, kind, state }) => kind === 'export' && (id === own || state === 'running'))
  const copy = async (folder: string): Promise<void> => {
    const { job: id } = await archive.photos.copy.call({ choice, folder })
    setOwn(id)
  }
  return (
    <div className="photos-copy">
      {job?.state === 'running' ? (
        <JobProgress label={t('photos.copying')} job={job} />
      ) : (
        <Button variant="quiet" onPress={() => setChoosing(true)}>{t(choice.by === 'record' ? 'photos.copyOne' : 'photos.copyMany')}</Button>
      )}
      {job !== undefined && job.state !== 'running' && <p role="status">{resultOf(job, t)}</p>}
      <FolderChooser title={t('photos.copyTitle')} hint={t('photos.copyHint')} isOpen={choosing} onClose={() => setChoosing(false)} onTake={copy} />
    </div>
  )
}

function resultOf({ state, fault, counts }: Job, t: TFunction): string {
  if (state === 'failed') return t('photos.failed', { reason: faultSentence(fault ?? 'internal', t) })
  if (state === 'cancelled') return t('photos.cancelled')
  const { copied = 0, restricted = 0, faults = 0 } = counts
  return [t('photos.copied', { count: copied }), restricted > 0 && t('photos.leftOut', { count: restricted }), faults > 0 && t('photos.faulty', { count: faults })].filter(Boolean).join(' ')
}
