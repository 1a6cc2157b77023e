import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup, BackupPlace } from '../../preload/contract'
import { useArchive } from '../client'
import { useIsRunning } from '../jobs'
import { Button } from '../ui/button'
import { useLocale } from '../ui/language'
import { Question } from '../ui/question'
import { size } from '../ui/size'
import { toastFault } from '../ui/toast'

/** Where else this archive was backed up from; the backups of each place can be removed together, after a word of what that means. */
export function OtherPlaces({ places, backups }: { readonly places: readonly BackupPlace[]; readonly backups: readonly Backup[] }) {
  const { t } = useTranslation()
  if (places.length === 0) return null
  return (
    <>
      <h2>{t('backups.places')}</h2>
      <p className="backups-rule">{t('backups.placesMean')}</p>
      <ul className="backups-list" aria-label={t('backups.places')}>
        {places.map((place) => <PlaceRow key={`${place.archive} ${place.place}`} place={place} isAll={backups.filter(({ archive }) => archive === place.archive).length <= place.count} />)}
      </ul>
    </>
  )
}

interface PlaceRowProps {
  readonly place: BackupPlace
  /** Whether there are no other backups of the archive. */
  readonly isAll: boolean
}

function PlaceRow({ place: { archive: of, place, count, firstAt, lastAt, databases, originals }, isAll }: PlaceRowProps) {
  const { t, i18n } = useTranslation()
  const locale = useLocale()
  const archive = useArchive()
  const queries = useQueryClient()
  const [asked, setAsked] = useState(false)
  const [removing, setRemoving] = useState(false)
  const busy = useIsRunning('backup', 'restore')
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).formatRange(new Date(firstAt), new Date(lastAt))
  const remove = async (): Promise<void> => {
    setAsked(false)
    setRemoving(true)
    try {
      await archive.backups.remove.call({ archive: of, place })
      await queries.invalidateQueries()
    } catch (error) {
      toastFault(error)
    }
    setRemoving(false)
  }
  return (
    <li>
      <div className="backups-row">
        <strong>{days}</strong>
        <span>{t('backups.placeContent', { backups: t('backups.count', { count }), databases: size(databases, i18n.language), originals: size(originals, i18n.language) })}</span>
        <Button variant="quiet" isBusy={busy || removing} aria-label={t('backups.removeOf', { days })} onPress={() => setAsked(!asked)}>{t('backups.removeOne')}</Button>
      </div>
      {asked && (
        <Question className="backups-ask" label={t('backups.removeOf', { days })} onClose={() => setAsked(false)}>
          <p>{t('backups.askRemove', { count })}{isAll && ` ${t('backups.askRemoveAll')}`}</p>
          <Button variant="primary" onPress={() => void remove()}>{t('backups.removeNow')}</Button>
          <Button onPress={() => setAsked(false)}>{t('backups.keep')}</Button>
        </Question>
      )}
    </li>
  )
}
