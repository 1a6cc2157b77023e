import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useArchive } from '../client'
import { useImports } from '../import/import-provider'
import { Button } from '../ui/button'
import { toastFault } from '../ui/toast'
import { useUndoToast } from '../ui/use-undo-toast'
import './start.css'

/** While the sample is in the archive: says so, and removes it with one click that undo brings back. */
export function SampleBanner() {
  const { t } = useTranslation()
  const archive = useArchive()
  const say = useUndoToast()
  const status = useQuery(archive.archive.status.queryOptions())
  const { running } = useImports()
  const sample = status.data?.sample ?? null
  if (sample === null) return null
  const remove = async (): Promise<void> => {
    try {
      const { count, action } = await archive.imports.recall.call({ accession: sample })
      say(t('start.sampleRemoved', { count }), action)
    } catch (error) {
      toastFault(error)
    }
  }
  return (
    <div className="sample-banner" role="status">
      {running.some(({ accession }) => accession === sample) ? (
        <span>{t('start.loadingSample')}</span>
      ) : (
        <>
          <span>{t('start.sampleBanner')}</span>
          <Button variant="quiet" onPress={() => void remove()}>{t('start.removeSample')}</Button>
        </>
      )}
    </div>
  )
}
