import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useArchive } from '../client'
import { Button } from '../ui/button'
import { NameDialog } from '../ui/name-dialog'
import { useView } from '../view'
import { asksForSomething, askedNow, isSameSearch } from './asked'
import { useAct } from './use-act'
import { useSavedSearch } from './use-saved-search'

/** Keeps what is asked for under a name, by the query that finds it; says so where it is kept already. */
export function SaveSearch({ finding }: { readonly finding: string }) {
  const { t } = useTranslation()
  const { savedSearches } = useArchive()
  const act = useAct()
  const { rename, remove } = useSavedSearch()
  const view = useView()
  const [naming, setNaming] = useState(false)
  const kept = useQuery(savedSearches.list.queryOptions()).data ?? []
  if (!asksForSomething(view)) return null
  const asking = { ...view, query: finding }
  const own = kept.find((search) => isSameSearch(search, asking))
  const save = (name: string): Promise<boolean> =>
    act(async () => {
      const { replaced, action } = await savedSearches.save.call({ name, asked: askedNow(asking) })
      return { said: t(replaced ? 'collections.searchReplaced' : 'collections.searchSaved', { name }), action }
    })
  return (
    <>
      <Button onPress={() => setNaming(true)}>
        <span aria-hidden="true">{own === undefined ? '☆' : '★'}</span> {own === undefined ? t('collections.saveSearch') : t('collections.isSaved')}
      </Button>
      {naming &&
        (own === undefined ? (
          <NameDialog
            title={t('collections.saveSearchTitle')}
            action={t('collections.keep')}
            initial={{ name: view.query }}
            offered={kept.map(({ name }) => name)}
            note={(name) => (kept.some((search) => search.name.toLowerCase() === name.toLowerCase()) ? t('collections.replaces', { name }) : t('collections.saveSearchMeans'))}
            onSave={({ name }) => save(name)}
            onClose={() => setNaming(false)}
          />
        ) : (
          <NameDialog title={t('collections.renameSearch')} initial={own} onSave={({ name }) => rename(own.id, name)} onClose={() => setNaming(false)}>
            <Button variant="quiet" onPress={() => void remove(own.id, own.name).then((removed) => removed && setNaming(false))}>{t('collections.removeSearch')}</Button>
          </NameDialog>
        ))}
    </>
  )
}
