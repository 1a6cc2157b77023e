import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SortOrder } from '../../preload/contract'
import { useArchive } from '../client'
import { Button } from '../ui/button'
import { NameDialog } from '../ui/name-dialog'
import { useView } from '../view'
import { askedNow } from './asked'
import { useAct } from './use-act'
import { useCollections } from './use-collections'

interface CollectHitsProps {
  /** Ids of the hits that are selected; all are meant where there are none. */
  readonly selected: readonly string[]
  readonly total: number
  /** The order they are seen in, which they keep. */
  readonly sort: SortOrder
}

/** Puts the selected hits, or all of them, into a collection that is named. */
export function CollectHits({ selected, total, sort }: CollectHitsProps) {
  const { t } = useTranslation()
  const { collections } = useArchive()
  const act = useAct()
  const view = useView()
  const all = useCollections()
  const [naming, setNaming] = useState(false)
  const count = selected.length === 0 ? total : selected.length
  const what = t(selected.length === 0 ? 'collections.allHits' : 'collections.selectedHits', { count })
  const add = (name: string): Promise<boolean> =>
    act(async () => {
      const { query, from, to, kinds, without } = askedNow(view)
      const choice = selected.length > 0 ? { by: 'records' as const, records: [...selected] } : { by: 'search' as const, query, from, to, without, sort, ...(kinds.length > 0 && { kinds }) }
      const added = await collections.add.call({ to: { name }, choice })
      return { said: t('collections.added', { count: added.count, name: added.name }), action: added.action }
    })
  return (
    <>
      <Button onPress={() => setNaming(true)}>{selected.length === 0 ? t('collections.collect') : t('collections.collectSelected', { count })}</Button>
      {naming && (
        <NameDialog
          title={t('collections.collectTitle', { what })}
          action={t('collections.put')}
          offered={all.map(({ name }) => name)}
          note={(name) => (name === '' || all.some((collection) => collection.name.toLowerCase() === name.toLowerCase()) ? t('collections.collectMeans') : t('collections.makesNew', { name }))}
          onSave={({ name }) => add(name)}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  )
}
