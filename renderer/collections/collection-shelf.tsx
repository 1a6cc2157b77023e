import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Collection } from '../../preload/contract'
import { useArchive } from '../client'
import { Button } from '../ui/button'
import { NameDialog, type Naming } from '../ui/name-dialog'
import { go, useView } from '../view'
import { collectionSearch, showsCollection } from './asked'
import { ShelfItem } from './shelf-item'
import { useAct } from './use-act'
import { useCollections } from './use-collections'
import { useEditCollection } from './use-edit-collection'

/** All collections, and a way to begin another one. */
export function CollectionShelf() {
  const { t } = useTranslation()
  const archive = useArchive()
  const act = useAct()
  const collections = useCollections()
  const [naming, setNaming] = useState(false)
  const create = ({ name, description }: Naming): Promise<boolean> =>
    act(async () => {
      const { action } = await archive.collections.create.call({ name, description })
      go({ area: 'search', ...collectionSearch(name, t), record: null })
      return { said: t('collections.created', { name }), action }
    })
  return (
    <section className="shelf" aria-label={t('collections.title')}>
      <header>
        <h2>{t('collections.title')}</h2>
        <Button variant="quiet" aria-label={t('collections.new')} onPress={() => setNaming(true)}>+</Button>
      </header>
      <ul>{collections.map((collection) => <Entry key={collection.id} collection={collection} />)}</ul>
      {naming && <NameDialog title={t('collections.new')} withDescription onSave={create} onClose={() => setNaming(false)} />}
    </section>
  )
}

function Entry({ collection }: { readonly collection: Collection }) {
  const { t } = useTranslation()
  const view = useView()
  const { edit, trash, dialog } = useEditCollection(collection)
  const shows = collectionSearch(collection.name, t)
  return (
    <>
      <ShelfItem
        name={collection.name}
        count={collection.records}
        shows={shows}
        isShown={view.area === 'search' && showsCollection(view, collection.name, t)}
        actions={[{ label: t('collections.edit'), onAction: edit }, { label: t('collections.trash'), onAction: trash }]}
      />
      {dialog}
    </>
  )
}
