import { useId, useImperativeHandle, useMemo, useRef } from 'react'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { Crowd, LaneField, Language } from '../../../preload/contract'
import { useStable } from '../../ui/use-stable'
import { today } from '../entries/day'
import { beginOf, endOf } from '../entries/items'
import type { Item } from '../entries/items'
import { groupsOf } from '../lanes/grouping'
import { labelWidth } from '../lanes/label'
import { LaneHeads } from '../lanes/lane-heads'
import { LaneRow } from '../lanes/lane-row'
import { lanesOf } from '../lanes/lanes'
import { targetsOf } from '../lanes/targets'
import type { Target } from '../lanes/targets'
import { pictureOfAxis } from '../picture/picture'
import { pictureOnScreen } from '../picture/save'
import { onAxis } from '../scale/fold'
import type { Fold } from '../scale/fold'
import { Gaps } from '../scale/gaps'
import { around, pixelOf, scaleOf } from '../scale/span'
import type { Span } from '../scale/span'
import { hasRoom, rulerHeight } from '../scale/tick-label'
import { Gridlines, Ruler } from './ruler'
import { useGestures } from './use-gestures'
import { useSize } from './use-size'
import { useWalk } from './use-walk'

/** What can be asked of the axis. */
export interface Axis {
  /** What is seen of it, as SVG. */
  picture(): string
}

interface AxisViewProps {
  readonly ref?: Ref<Axis>
  readonly items: readonly Item[]
  /** What stands in place of items that are too many. */
  readonly crowds: readonly Crowd[]
  readonly lanes: LaneField
  /** How days lie on the axis; span and selection are places on it. */
  readonly fold: Fold
  readonly span: Span
  readonly selection: Span | null
  readonly language: Language
  /** The id of the record that is open beside the axis. */
  readonly open: string | null
  readonly thumbnailOf: (hash: string) => string
  readonly onSpan: (span: Span) => void
  readonly onSelect: (stretch: Span) => void
  readonly onFit: () => void
  readonly onOpen: (item: Item, element: HTMLElement) => void
  /** A cluster that no zoom takes apart. */
  readonly onCluster: (items: readonly Item[], element: HTMLElement) => void
}

/** Pixels within which the axis moves without being drawn anew; far from where it begins a browser is less exact. */
const stretch = 8_192

/** The lanes on their time axis: drag and wheel move and zoom, arrow keys walk from item to item. */
export function AxisView(props: AxisViewProps) {
  const { ref, items, crowds, lanes: field, fold, span, selection, language, open, thumbnailOf, onSpan, onSelect, onFit, onOpen, onCluster } = props
  const { t } = useTranslation()
  const hint = useId()
  const frame = useRef<HTMLDivElement>(null)
  const element = useRef<HTMLDivElement>(null)
  const listbox = useRef<HTMLDivElement>(null)
  const { height } = useSize(frame)
  const { width } = useSize(element)

  // Panning keeps the zoom, so that rows stay as they are while the axis moves.
  const pixelsPerDay = Number((Math.max(1, width) / (span.to - span.from)).toPrecision(6))
  const word = t('timeline.suggestion')
  const groups = useMemo(() => groupsOf(items, crowds, field, language, t), [items, crowds, field, language, t])
  const lanes = useMemo(
    () => lanesOf(groups, pixelsPerDay, height - rulerHeight, (item) => labelWidth(item, word), fold.toAxis),
    [groups, pixelsPerDay, height, word, fold],
  )
  const targets = useMemo(() => targetsOf(lanes), [lanes])
  const offset = span.from * pixelsPerDay
  const seen = targets.map((target, index) => ({ target, index })).filter(({ target }) => target.to > offset && target.from < offset + width)
  const walk = useWalk({ targets, seen: seen.map(({ target }) => target), span, width, pixelsPerDay, onSpan, onFit })
  const gestures = useGestures({ element, span, width, onSpan, onSelect })
  const scale = scaleOf(span, width)
  const marked = gestures.selecting ?? selection
  const now = fold.toAxis(today())

  useImperativeHandle(ref, () => ({
    picture: () => pictureOfAxis({ lanes, seen: seen.map(({ target }) => target), fold, span, width, today: now, offset, language, pictureOf: (hash) => pictureOnScreen(thumbnailOf(hash)) }, t),
  }))

  const takeApart = (closer: Span): void => {
    // What was pressed is gone then; the arrow keys go on from the axis.
    listbox.current?.focus({ preventScroll: true })
    onSpan(closer)
  }
  const openTarget = useStable((target: Target, node: HTMLElement): void => {
    walk.setFocused(target.id)
    if (target.item) return onOpen(target.item, node)
    if (target.crowd) return takeApart(around(onAxis(fold, target.crowd.crowd)))
    const inside = target.cluster?.boxes.map(({ item }) => item) ?? []
    const closer = around({ from: fold.toAxis(Math.min(...inside.map(beginOf))), to: fold.toAxis(Math.max(...inside.map(endOf))) })
    if (closer.to - closer.from < (span.to - span.from) * 0.9) takeApart(closer)
    else onCluster(inside, node)
  })

  return (
    <div className="timeline-axis" ref={frame}>
      <LaneHeads lanes={lanes} top={rulerHeight} />
      <div className="timeline-plot" ref={element} {...gestures.handlers}>
        {marked && (
          <div
            className="timeline-selected"
            style={{ left: pixelOf(scale, marked.from), width: Math.max(2, pixelOf(scale, marked.to) - pixelOf(scale, marked.from)) }}
          />
        )}
        <Gridlines span={span} width={width} fold={fold} language={language} />
        <Gaps fold={fold} span={span} width={width} />
        <Ruler span={span} width={width} fold={fold} language={language} />
        {now >= span.from && now < span.to && (
          <div className="timeline-today" data-at-end={hasRoom(t('timeline.today'), width - pixelOf(scale, now + 0.5), 'minor') ? undefined : ''} style={{ left: pixelOf(scale, now + 0.5) }}>
            <span>{t('timeline.today')}</span>
          </div>
        )}
        <p id={hint} hidden>{t('timeline.plotHint')}</p>
        <div ref={listbox} role="listbox" tabIndex={-1} aria-label={t('timeline.plot')} aria-describedby={hint} className="timeline-lanes" onKeyDown={walk.onKeyDown}>
          {lanes.map((lane) => (
            <LaneRow
              key={lane.id}
              lane={lane}
              seen={seen.filter(({ target }) => target.lane === lane)}
              current={walk.current}
              open={open}
              language={language}
              offset={offset}
              width={width}
              origin={Math.floor(offset / stretch) * stretch}
              count={targets.length}
              thumbnailOf={thumbnailOf}
              onOpen={openTarget}
              onFocus={walk.setFocused}
            />
          ))}
        </div>
      </div>
    </div>
  )
}
