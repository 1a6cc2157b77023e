import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '../../preload/contract'
import { thumbnailAddress } from '../host'
import { EmptyState } from '../ui/empty-state'
import { Fault } from '../ui/fault'
import { useLanguage } from '../ui/language'
import { useStable } from '../ui/use-stable'
import { useDecide } from '../suggestions/use-decide'
import { go, useView } from '../view'
import { AxisView } from './axis-view'
import type { Axis } from './axis-view'
import { dayNumber, isoDayOf, today } from './day'
import type { Filled } from './density'
import { EntryPopover } from './entry-popover'
import type { Opened } from './entry-popover'
import { foldOf, inDays, onAxis, unfolded } from './fold'
import { itemsOf } from './items'
import type { Item } from './items'
import { around, moved, zoomed } from './span'
import type { Span } from './span'
import { Story } from './story'
import { Strip } from './strip'
import { EntryTable } from './table'
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
  const [chosen, setChosen] = useState<Span | null>(null)
  const { density, shown } = useTimeline({ query: view.query, from: view.from, to: view.to, certainty, kinds: view.kinds, without: view.without, lanes: view.lanes, isAxis: form === 'axis', span: chosen })
  const decide = useDecide({ alsoSame: true })

  const items = useMemo(() => itemsOf(shown.data?.entries ?? []), [shown.data])
  const filled = useMemo(() => (density.data ? filledOf(density.data) : []), [density.data])
  const extent = useMemo(() => (density.data ? { from: dayNumber(density.data.from), to: dayNumber(density.data.to) } : null), [density.data])
  const folding = useMemo(() => foldOf(filled), [filled])
  const fold = view.folded ? folding : unfolded
  // Days are what is chosen and asked for; the axis has places, which are days only where nothing is folded.
  const fitted = useMemo(() => around(onAxis(fold, extent ?? { from: today() - 365, to: today() + 1 })), [extent, fold])
  const span = useMemo(() => (chosen === null ? fitted : onAxis(fold, chosen)), [chosen, fitted, fold])
  const selection = useMemo(() => selectionOf(view.from, view.to, fitted, fold.toAxis), [view.from, view.to, fitted, fold])

  const show = useCallback((next: Span) => setChosen(inDays(fold, next)), [fold])
  const select = useCallback((stretch: Span) => go({ from: isoDayOf(fold.toDay(stretch.from)), to: isoDayOf(fold.toDay(stretch.to) - 1) }), [fold])
  const fit = useCallback(() => setChosen(null), [])
  const zoom = useStable((factor: number) => show(zoomed(span, factor, (span.from + span.to) / 2)))
  const toToday = useStable(() => show(moved(span, fold.toAxis(today()) - (span.from + span.to) / 2)))
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
        foldable={folding.gaps.length > 0}
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
        <EntryTable entries={entries} lanes={view.lanes} language={language} open={view.record} onOpen={openEntry} />
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
          <Strip filled={filled} whole={fitted} span={span} selection={selection} fold={fold} language={language} onSpan={show} onSelect={select} />
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

/** The parts of the time in which anything lies. */
function filledOf({ from, to, counts }: { readonly from: string; readonly to: string; readonly counts: readonly number[] }): Filled[] {
  const [first, length] = [dayNumber(from), (dayNumber(to) - dayNumber(from)) / counts.length]
  return counts.flatMap((count, part) => (count > 0 ? [{ from: first + part * length, to: first + (part + 1) * length, count }] : []))
}

/** The span of the search as a stretch, an open end reaching as far as the axis does. */
function selectionOf(from: string | null, to: string | null, whole: Span, toAxis: (day: number) => number): Span | null {
  if (from === null && to === null) return null
  return { from: from === null ? whole.from : toAxis(dayNumber(from)), to: to === null ? whole.to : toAxis(dayNumber(to) + 1) }
}
