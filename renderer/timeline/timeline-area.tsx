import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '../../preload/contract'
import { thumbnailAddress } from '../host'
import { useSearch } from '../search/use-search'
import { useDecide } from '../suggestions/use-decide'
import { EmptyState } from '../ui/empty-state'
import { Fault } from '../ui/fault'
import { useLanguage } from '../ui/language'
import { go, useView } from '../view'
import { AxisView } from './axis/axis-view'
import type { Axis } from './axis/axis-view'
import { Legend } from './axis/legend'
import { Strip } from './axis/strip'
import { useAxis, useChosenDays } from './axis/use-axis'
import { itemsOf } from './entries/items'
import type { Item } from './entries/items'
import { EntryPopover } from './entry-popover'
import type { Opened } from './entry-popover'
import { Story } from './story'
import { EntryTable } from './table/table'
import { Toolbar } from './toolbar'
import { Undated } from './undated'
import { useTimeline } from './use-timeline'
import './timeline.css'

function openRecord(record: string): void {
  go({ record })
}

/** The timeline of everything that bears a date, as an axis or as a table, narrowed by the search. */
export function TimelineArea() {
  const { t } = useTranslation()
  const language = useLanguage()
  const view = useView()
  const { form, certainty } = view
  const axis = useRef<Axis>(null)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [chosen, choose] = useChosenDays()
  const { finding } = useSearch(view)
  const { density, shown } = useTimeline({ query: finding, from: view.from, to: view.to, certainty, kinds: view.kinds, without: view.without, lanes: view.lanes, lang: language, isAxis: form === 'axis', span: chosen })
  const decide = useDecide({ alsoSame: true })

  const items = useMemo(() => itemsOf(shown.data?.entries ?? []), [shown.data])
  const { filled, fold, foldable, whole, span, selection, show, select, fit, zoom, toToday } = useAxis(density.data, chosen, choose)
  const picture = useCallback(() => axis.current?.picture() ?? null, [])
  const open = (item: Item, element: HTMLElement): void => {
    if (item.entry.suggested) setOpened({ element, items: [item] })
    else go({ record: item.entry.id })
  }
  const openEntry = (entry: TimelineEntry, element: HTMLElement): void => {
    const [item] = itemsOf([entry])
    if (item) open(item, element)
    else go({ record: entry.id })
  }
  const decided = (verb: 'accept' | 'dismiss') => (item: Item) => {
    setOpened(null)
    if (item.entry.suggested) decide(verb, [item.entry.suggested.key])
  }

  if (shown.isError) return <Fault error={shown.error} onRetry={() => void shown.refetch()} />
  if (shown.isPending) return <p className="timeline-loading">{t('timeline.loading')}</p>
  const { entries, total, crowds, undated, undatedTotal } = shown.data
  const narrowed = view.query !== '' || view.from !== null || view.to !== null || view.kinds.length > 0

  return (
    <section className="timeline" aria-label={t('timeline.title')}>
      {form !== 'story' && <h1 className="unseen">{t('timeline.title')}</h1>}
      <Toolbar
        form={form}
        certainty={certainty}
        from={view.from}
        to={view.to}
        language={language}
        count={total}
        picture={picture}
        lanes={view.lanes}
        folded={view.folded}
        foldable={foldable}
        onZoom={zoom}
        onFit={fit}
        onToday={toToday}
      />
      {form !== 'story' && crowds.length === 0 && total > entries.length && <p role="status" className="timeline-note">{t('timeline.tooMany', { shown: entries.length, total })}</p>}
      {form === 'story' ? (
        <Story certainty={certainty} />
      ) : entries.length + crowds.length === 0 ? (
        <EmptyState
          title={t(narrowed ? 'timeline.noMatchTitle' : 'timeline.emptyTitle')}
          text={t(narrowed ? 'timeline.noMatchText' : 'timeline.emptyText')}
          action={narrowed ? null : { label: t('timeline.emptyAction'), onPress: () => go({ area: 'import' }) }}
        />
      ) : form === 'table' ? (
        <EntryTable entries={entries} lanes={view.lanes} language={language} order={view.order} open={view.record} onOpen={openEntry} />
      ) : (
        <>
          <AxisView
            ref={axis}
            items={items}
            crowds={crowds}
            lanes={view.lanes}
            fold={fold}
            span={span}
            selection={selection}
            language={language}
            open={view.record}
            thumbnailOf={thumbnailAddress}
            onSpan={show}
            onSelect={select}
            onFit={fit}
            onOpen={open}
            onCluster={(inside, element) => setOpened({ element, items: inside })}
          />
          <Strip filled={filled} whole={whole} span={span} selection={selection} fold={fold} language={language} onSpan={show} onSelect={select} />
          <Legend items={items} />
        </>
      )}
      {form !== 'story' && <Undated records={undated} total={undatedTotal} onOpen={openRecord} />}
      {opened && (
        <EntryPopover
          opened={opened}
          onClose={() => setOpened(null)}
          onOpen={(item) => {
            setOpened(null)
            go({ record: item.entry.id })
          }}
          onAccept={decided('accept')}
          onDismiss={decided('dismiss')}
        />
      )}
    </section>
  )
}
