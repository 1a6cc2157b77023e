import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { GridList, GridListItem, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useArchive } from '../client'
import { thumbnailAddress } from '../host'
import { Button } from '../ui/button'
import { DateText } from '../ui/date-text'
import { EmptyState } from '../ui/empty-state'
import { Fault } from '../ui/fault'
import { KindIcon } from '../ui/kind-icon'
import { go, useView } from '../view'

const sorts = ['added', 'date', 'title'] as const
type Sort = (typeof sorts)[number]
const pageSize = 60

/** Everything in the archive to leaf through, newest first, until somebody searches. */
export function RecentRecords() {
  const { t } = useTranslation()
  const archive = useArchive()
  const { record: open, kinds } = useView()
  const [sort, setSort] = useState<Sort>('added')
  const list = useInfiniteQuery(
    archive.records.list.infiniteOptions({
      input: (offset: number) => ({ sort, offset, limit: pageSize, ...(kinds.length > 0 && { kinds: [...kinds] }) }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const shown = pages.reduce((sum, { records }) => sum + records.length, 0)
        return last.records.length > 0 && shown < last.total ? shown : undefined
      },
      placeholderData: keepPreviousData,
    }),
  )
  if (list.isError) return <Fault error={list.error} onRetry={() => void list.refetch()} />
  const [first] = list.data?.pages ?? []
  if (first === undefined) return null
  const records = list.data?.pages.flatMap((page) => page.records) ?? []
  return (
    <section className="search" aria-label={t('search.all')}>
      <div className="search-head">
        <p role="status">{t('search.records', { count: first.total })}</p>
        <RadioGroup className="segments" orientation="horizontal" aria-label={t('search.sort')} value={sort} onChange={(value) => setSort(sorts.find((each) => each === value) ?? 'added')}>
          {sorts.map((each) => <Radio key={each} value={each}>{t(`search.sorts.${each}`)}</Radio>)}
        </RadioGroup>
      </div>
      {records.length === 0 ? (
        <EmptyState title={t('search.noneTitle')} text={t('search.noneText')} action={{ label: t('search.dropFilters'), onPress: () => go({ kinds: [] }) }} />
      ) : (
        <div data-hits className="hits hits-cards">
          <GridList
            aria-label={t('search.all')}
            layout="grid"
            items={records}
            selectionMode="single"
            selectionBehavior="replace"
            selectedKeys={open === null ? [] : [open]}
            onSelectionChange={(chosen) => {
              const [id] = chosen === 'all' ? [] : [...chosen]
              if (typeof id === 'string') go({ record: id })
            }}
            onAction={(id) => go({ record: String(id) })}
          >
            {(record) => (
              <GridListItem textValue={record.title} className="card">
                <span className="card-picture">{record.thumbnail ? <img src={thumbnailAddress(record.thumbnail)} alt="" loading="lazy" /> : <KindIcon kind={record.kind} />}</span>
                <span className="card-title"><KindIcon kind={record.kind} /> {record.title}</span>
                <span className="card-date">{record.date ? <DateText value={record.date} /> : t('common.undated')}</span>
              </GridListItem>
            )}
          </GridList>
        </div>
      )}
      {list.hasNextPage && <Button isDisabled={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>{t('search.more', { shown: records.length, total: first.total })}</Button>}
    </section>
  )
}
