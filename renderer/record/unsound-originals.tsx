import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { UnsoundOriginal } from '../../preload/contract'
import { useArchive } from '../client'
import { Breakable } from '../ui/breakable'

/** The originals of a record that are missing or damaged, as far as that is known. */
export function useUnsound(record: string): readonly UnsoundOriginal[] {
  return useQuery(useArchive().records.originals.queryOptions({ input: { id: record } })).data ?? []
}

/** Says of a record's originals (or of one, by its hash) which are missing or damaged, and what to do. */
export function UnsoundOriginals({ record, file }: { readonly record: string; readonly file?: string }) {
  const { t } = useTranslation()
  const found = useUnsound(record)
  const shown = file === undefined ? found : found.filter(({ hash }) => hash === file)
  if (shown.length === 0) return null
  return (
    <div className="record-unsound" role="alert">
      <ul>
        {shown.map(({ hash, name, fault }) => <li key={hash}><Breakable text={t(`record.unsound.${fault}`, { name })} /></li>)}
      </ul>
      <p>{t('record.unsound.advice')}</p>
    </div>
  )
}
