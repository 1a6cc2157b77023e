import { useTranslation } from 'react-i18next'
import type { Language } from '../../../preload/contract'
import { printDay } from '../entries/describe'
import { beginOf, endOf } from '../entries/items'
import { Bar, ClusterChip } from './bar'
import type { BarProps } from './bar'
import type { Lane } from './lanes'
import type { Target } from './targets'

/** A target in sight, with its place in the walk through all of them. */
export interface Seen {
  readonly target: Target
  readonly index: number
}

interface LaneRowProps extends Pick<BarProps, 'origin' | 'count' | 'thumbnailOf' | 'onOpen' | 'onFocus'> {
  readonly lane: Lane
  /** Pixels from day 0 to the left edge of the axis. */
  readonly offset: number
  /** Pixels of the axis. */
  readonly width: number
  readonly seen: readonly Seen[]
  /** The target that Tab leads to. */
  readonly current: Target | null
  /** The id of the record that is open beside the axis. */
  readonly open: string | null
  readonly language: Language
}

/** What is in sight of one lane. */
export function LaneRow({ lane, offset, width, seen, current, open, language, ...shared }: LaneRowProps) {
  const { t } = useTranslation()
  // A group without options would be one that a screen reader cannot enter.
  const named = seen.length > 0 ? { role: 'group', 'aria-label': lane.name } : {}
  return (
    <div {...named} className="timeline-lane" style={{ height: lane.height }}>
      {/* Moving one element is cheap; where each thing on it is does not change. */}
      <div role="presentation" style={{ transform: `translateX(${shared.origin - offset}px)` }}>
        {seen.map(({ target, index }) => {
          const own = { ...shared, target, position: index + 1, tabbable: target === current }
          if (!target.item) return <ClusterChip key={target.id} {...own} name={clusterName(target, language, t)} />
          const shift = shiftOf(target, offset)
          return <Bar key={target.id} {...own} shift={shift} room={roomOf(target, offset + width - shift)} selected={target.item.entry.id === open && !target.item.entry.suggested} />
        })}
      </div>
    </div>
  )
}

function shiftOf({ box }: Target, offset: number): number {
  return box === null ? 0 : Math.max(0, Math.min(offset - box.from, box.bar.to - box.bar.from - box.label))
}

/** A label ends where the axis does, rather than be cut off there. */
function roomOf({ box }: Target, end: number): number {
  return box === null ? 0 : Math.max(0, Math.min(box.label, end - box.from))
}

function clusterName(target: Target, language: Language, t: ReturnType<typeof useTranslation>['t']): string {
  if (target.crowd !== null) {
    const { count, from, to } = target.crowd.crowd
    return t('timeline.crowd', { count, lane: target.lane.name, from: printDay(from, language), to: printDay(to - 1, language) })
  }
  const items = target.cluster?.boxes.map(({ item }) => item) ?? []
  const from = printDay(Math.min(...items.map(beginOf)), language)
  return t('timeline.cluster', { count: items.length, from, to: printDay(Math.max(...items.map(endOf)) - 1, language) })
}
