import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedSearch } from '../../preload/contract'
import { useArchive } from '../client'
import { useIsRunning } from '../jobs'
import { NameDialog } from '../ui/name-dialog'
import { useView } from '../view'
import { isSameSearch } from './asked'
import { ShelfItem } from './shelf-item'
import { useSavedSearch } from './use-saved-search'

/** The searches kept to be asked again, each with how many it finds now. */
export function SearchShelf() {
  const { t } = useTranslation()
  const kept = useQuery(useArchive().savedSearches.list.queryOptions()).data ?? []
  // How to keep one is shown beside the results of every search.
  if (kept.length === 0) return null
  return (
    <section className="shelf" aria-label={t('collections.searches')}>
      <header><h2>{t('collections.searches')}</h2></header>
      <ul>{kept.map((search) => <Entry key={search.id} search={search} />)}</ul>
    </section>
  )
}

function Entry({ search }: { readonly search: SavedSearch }) {
  const { t } = useTranslation()
  const { search: searching } = useArchive()
  const { rename, remove } = useSavedSearch()
  const view = useView()
  const [naming, setNaming] = useState(false)
  // Each commit would have all of them counted anew: while many come, the last counts stand.
  const isBusy = useIsRunning('import', 'rebuild', 'recall', 'decide', 'collect', 'undo')
  const { id, name, query, kinds, from, to, without } = search
  const found = useQuery(searching.count.queryOptions({ input: { query, from, to, without, ...(kinds.length > 0 && { kinds }) }, enabled: !isBusy, placeholderData: keepPreviousData }))
  return (
    <>
      <ShelfItem
        name={name}
        count={found.data?.total ?? null}
        shows={search}
        isShown={view.area === 'search' && isSameSearch(search, view)}
        actions={[{ label: t('collections.rename'), onAction: () => setNaming(true) }, { label: t('collections.remove'), onAction: () => void remove(id, name) }]}
      />
      {naming && <NameDialog title={t('collections.renameSearch')} initial={search} onSave={(entered) => rename(id, entered.name)} onClose={() => setNaming(false)} />}
    </>
  )
}
