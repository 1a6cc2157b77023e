import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { UnsoundOriginal } from '../../preload/contract'
import { useArchive } from '../client'
import { Breakable } from '../ui/breakable'

/** The originals of a record that are missing or damaged, as far as that is known; `ask` asks anew, and gives what is known then. */
export function useUnsound(record: string): { readonly unsound: readonly UnsoundOriginal[]; readonly ask: () => Promise<readonly UnsoundOriginal[]> } {
  const { data = [], refetch } = useQuery(useArchive().records.originals.queryOptions({ input: { id: record } }))
  return { unsound: data, ask: async () => (await refetch()).data ?? [] }
}

/** Says of a record's originals (or of one, by its hash) which are missing or damaged, and what to do. */
export function UnsoundOriginals({ record, file }: { readonly record: string; readonly file?: string }) {
  const { t } = useTranslation()
  const { unsound } = useUnsound(record)
  const shown = file === undefined ? unsound : unsound.filter(({ hash }) => hash === file)
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
