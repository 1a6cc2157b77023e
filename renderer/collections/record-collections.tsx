import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { limits, type CollectionName, type RecordDetail } from '../../preload/contract'
import { useArchive } from '../client'
import { AddLine } from '../ui/add-line'
import { followFocus } from '../ui/kept-focus'
import { go, resultsInSight } from '../view'
import { collectionSearch } from './asked'
import { useAct } from './use-act'
import { useCollections } from './use-collections'

/** The collections a record is in, each to be opened; typing a name puts it into another one. */
export function RecordCollections({ record }: { readonly record: RecordDetail }) {
  const { t } = useTranslation()
  const { collections } = useArchive()
  const act = useAct()
  const section = useRef<HTMLElement>(null)
  const all = useCollections()
  const choice = { by: 'records' as const, records: [record.id] }
  const others = all.filter(({ id }) => !record.collections.some((own) => own.id === id))
  const add = (name: string): Promise<boolean> =>
    act(async () => {
      const added = await collections.add.call({ to: { name }, choice })
      return { said: t('collections.added', { count: added.count, name: added.name }), action: added.action }
    })
  const takeOut = async ({ id, name }: CollectionName): Promise<void> => {
    const isStillHere = followFocus()
    const done = await act(async () => {
      const { count, action } = await collections.takeOut.call({ id, choice })
      return { said: t('collections.takenOut', { count, name }), action }
    })
    if (done && isStillHere()) section.current?.focus()
  }
  return (
    <section className="record-section" aria-label={t('collections.title')} ref={section} tabIndex={-1}>
      <h3>{t('collections.title')}</h3>
      <ul className="record-chips">
        {record.collections.map((collection) => (
          <li key={collection.id}>
            <button type="button" className="link" onClick={() => go({ area: 'search', ...collectionSearch(collection.name, t), ...resultsInSight() })}>{collection.name}</button>
            <button type="button" aria-label={t('collections.takeOutOf', { name: collection.name })} onClick={() => void takeOut(collection)}>×</button>
          </li>
        ))}
      </ul>
      <AddLine label={t('collections.addTo')} draft={`${record.id} collection`} longest={limits.label} offered={others.map(({ name }) => name)} onAdd={add} />
    </section>
  )
}
