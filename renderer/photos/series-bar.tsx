import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useArchive } from '../client'
import { Button } from '../ui/button'
import './photos.css'

/** Says how many groups of nearly the same photos there are, and leads to them. */
export function SeriesBar({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation()
  const query = useQuery(useArchive().photos.series.queryOptions({ input: { limit: 1 } }))
  const total = query.data?.total ?? 0
  if (total === 0) return null
  return (
    <div className="photos-bar">
      <p>{t('photos.found', { count: total })}</p>
      <Button onPress={onOpen}>{t('photos.tidy')}</Button>
    </div>
  )
}
