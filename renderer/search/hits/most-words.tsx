import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../../preload/contract'
import { useArchive } from '../../client'
import type { View } from '../../view'
import { HitList } from './hit-list'

interface MostWordsProps {
  readonly asked: Pick<View, 'query' | 'from' | 'to' | 'kinds' | 'without'>
  /** What stands above them. */
  readonly found: readonly SearchHit[]
}

const none: ReadonlySet<string> = new Set()
const choosesNothing = (): void => undefined

/** Below the few hits that have all of the words, those that have most of them. */
export function MostWords({ asked: { query, from, to, kinds, without }, found }: MostWordsProps) {
  const { t } = useTranslation()
  const archive = useArchive()
  const { data = [] } = useQuery(archive.search.mostWords.queryOptions({ input: { query, from, to, without: [...without], ...(kinds.length > 0 && { kinds: [...kinds] }) } }))
  const above = new Set(found.map(({ record }) => record.id))
  const others = data.filter(({ record }) => !above.has(record.id))
  if (others.length === 0) return null
  return (
    <section className="search-most">
      <h2>{t('search.mostWords')}</h2>
      <HitList hits={others} total={others.length} label={t('search.mostWords')} chosen={none} onChoose={choosesNothing} />
    </section>
  )
}
