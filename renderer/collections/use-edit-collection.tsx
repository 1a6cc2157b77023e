import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CollectionName } from '../../preload/contract'
import { useArchive } from '../client'
import { NameDialog } from '../ui/name-dialog'
import { go, viewNow } from '../view'
import { collectionSearch, showsCollection } from './asked'
import { useAct } from './use-act'

/** What can be done with a collection as a whole, and the dialog for it while one is open. */
export function useEditCollection({ id, name, description }: CollectionName): { readonly edit: () => void; readonly trash: () => void; readonly dialog: ReactNode } {
  const { t } = useTranslation()
  const { collections } = useArchive()
  const act = useAct()
  const [isEditing, setEditing] = useState(false)
  // Something else may have been asked for meanwhile.
  const isShown = (): boolean => showsCollection(viewNow(), name, t)
  const save = (entered: { readonly name: string; readonly description: string }): Promise<boolean> =>
    act(async () => {
      // Of what is as it was, another window may have entered something else by now.
      const { action } = await collections.edit.call({ id, ...(entered.name !== name && { name: entered.name }), ...(entered.description !== (description ?? '') && { description: entered.description }) })
      // What is shown goes by the name.
      if (isShown()) go(collectionSearch(entered.name, t))
      return { said: t('collections.changed', { name: entered.name }), action }
    })
  const trash = (): Promise<boolean> =>
    act(async () => {
      const { action } = await collections.trash.call({ id })
      if (isShown()) go({ query: '' })
      return { said: t('collections.trashed', { name }), action }
    })
  return {
    edit: () => setEditing(true),
    trash: () => void trash(),
    dialog: isEditing && <NameDialog title={t('collections.editTitle')} initial={{ name, description: description ?? '' }} withDescription onSave={save} onClose={() => setEditing(false)} />,
  }
}
