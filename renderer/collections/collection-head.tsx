import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { CollectionName } from '../../preload/contract'
import { useArchive } from '../client'
import { Button } from '../ui/button'
import { ownChange } from '../ui/own-changes'
import { toastFault } from '../ui/toast'
import { useAct } from './use-act'
import { useEditCollection } from './use-edit-collection'

const steps: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 }

interface CollectionHeadProps {
  readonly collection: CollectionName
  /** Ids of the records that are selected or open, in the order shown. */
  readonly selected: readonly string[]
  /** Whether they are shown in the collection's own order, so that they can be moved. */
  readonly inOrder: boolean
}

/** What a collection is, above what is in it, and what can be done with that. */
export function CollectionHead({ collection, selected, inOrder }: CollectionHeadProps) {
  const { t } = useTranslation()
  const { collections } = useArchive()
  const act = useAct()
  const { edit, trash, dialog } = useEditCollection(collection)
  const { id, name, description } = collection
  const move = (by: -1 | 1, records = selected): void => void ownChange(() => collections.move.call({ id, records: [...records], to: { how: 'step', by } })).catch(toastFault)
  useEffect(() => {
    if (!inOrder) return
    const press = (event: KeyboardEvent): void => {
      const by = event.altKey ? steps[event.key] : undefined
      const row = event.target instanceof Element ? event.target.closest('[data-hits] [role="row"]')?.getAttribute('data-key') : null
      if (by === undefined || row == null) return
      // The list would go to the next hit.
      event.preventDefault()
      event.stopPropagation()
      move(by, selected.length > 0 ? selected : [row])
    }
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  })
  const takeOut = (): Promise<boolean> =>
    act(async () => {
      const { count, action } = await collections.takeOut.call({ id, choice: { by: 'records', records: [...selected] } })
      return { said: t('collections.takenOut', { count, name }), action }
    })
  return (
    <section className="collection-head" aria-label={t('collections.one')}>
      <h2>{name}</h2>
      {description !== null && <p>{description}</p>}
      <div className="collection-tools">
        {inOrder && (
          <>
            <Button variant="quiet" isDisabled={selected.length === 0} onPress={() => move(-1)}><span aria-hidden="true">↑</span> {t('collections.up')}</Button>
            <Button variant="quiet" isDisabled={selected.length === 0} onPress={() => move(1)}><span aria-hidden="true">↓</span> {t('collections.down')}</Button>
          </>
        )}
        <Button variant="quiet" isDisabled={selected.length === 0} onPress={() => void takeOut()}>{t('collections.takeOut', { count: selected.length })}</Button>
        <Button variant="quiet" onPress={edit}>{t('collections.edit')}</Button>
        <Button variant="quiet" onPress={trash}>{t('collections.trash')}</Button>
      </div>
      {dialog}
    </section>
  )
}
