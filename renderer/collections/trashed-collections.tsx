import { useTranslation } from 'react-i18next'
import type { Collection } from '../../preload/contract'
import { useArchive } from '../client'
import { LeavingButton } from '../ui/button'
import { useOneAtATime } from '../ui/use-one-at-a-time'
import { useAct } from './use-act'

/** The collections in the trash, each to be restored with what is in it. */
export function TrashedCollections({ collections: gone }: { readonly collections: readonly Collection[] }) {
  const { t } = useTranslation()
  const { collections } = useArchive()
  const act = useAct()
  const submit = useOneAtATime()
  if (gone.length === 0) return null
  const restore = ({ id, name }: Collection): void =>
    submit(
      () => act(async () => {
        const { action } = await collections.restore.call({ id })
        return { said: t('collections.restored', { name }), action }
      }),
      id,
    )
  return (
    <ul className="trash-list" aria-label={t('collections.trashedOnes')}>
      {gone.map((collection) => (
        <li key={collection.id}>
          <span>{t('collections.one')}</span>
          <span className="trash-title">{collection.name}</span>
          <span className="trash-date">{t('trash.count', { count: collection.records })}</span>
          <LeavingButton variant="quiet" aria-label={t('collections.restoreOne', { name: collection.name })} onPress={() => restore(collection)}>{t('trash.restore')}</LeavingButton>
        </li>
      ))}
    </ul>
  )
}
