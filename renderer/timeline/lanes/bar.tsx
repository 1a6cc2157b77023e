import { memo } from 'react'
import type { HTMLAttributes } from 'react'
import { useTranslation } from 'react-i18next'
import { dateIn } from '../../ui/date-wording'
import { useLanguage } from '../../ui/language'
import { notTaken } from '../../ui/only-read'
import { marksOf, nameOf, remarksOf } from '../entries/describe'
import { isPicture } from '../entries/items'
import { maskOf } from './fade'
import { pictureWidth } from './lanes'
import { countIn } from './targets'
import type { Target } from './targets'

/** What a bar and a chip are alike: one of the options of the axis. */
interface OptionProps {
  readonly target: Target
  readonly position: number
  readonly count: number
  readonly tabbable: boolean
  readonly onOpen: (target: Target, element: HTMLElement) => void
  readonly onFocus: (id: string) => void
}

export interface BarProps extends OptionProps {
  /** Pixels from day 0 to where the drawing begins. */
  readonly origin: number
  /** Pixels by which the label of a bar that begins off screen is moved, so that it stays in sight as long as the bar does. */
  readonly shift: number
  /** Pixels that its label may take. */
  readonly room: number
  readonly selected: boolean
  readonly thumbnailOf: (hash: string) => string
}

/** One item on the axis: its label, and below it the bar that is solid where certain and fades where possible. It is not drawn anew while the axis moves. */
export const Bar = memo(function Bar(props: BarProps) {
  const { target, origin, shift, room, selected, thumbnailOf } = props
  const { t } = useTranslation()
  const language = useLanguage()
  const { item, box, lane } = target
  if (!item || !box) return null
  const { entry, extent } = item
  const marks = marksOf(extent)
  const isOnlyRead = entry.date.onlyRead === true
  const left = box.from - origin
  const width = box.bar.to - box.bar.from
  return (
    <div
      role="option"
      aria-selected={selected}
      aria-label={nameOf(item, t, language)}
      title={[entry.title, dateIn(entry.date, language), ...(isOnlyRead ? [notTaken(entry.date.from, t)] : []), ...remarksOf(item, t)].join(', ')}
      className="timeline-item"
      data-suggested={entry.suggested ? '' : undefined}
      data-only-read={isOnlyRead ? '' : undefined}
      style={{ left, top: target.y - lane.top, width: box.to - box.from - 8, height: lane.rowHeight - 2 }}
      {...optionOf(props)}
    >
      <span className="timeline-label" style={{ transform: `translateX(${shift}px)`, maxWidth: room }}>
        {lane.pictures && isPicture(item) && entry.thumbnail && (
          <img src={thumbnailOf(entry.thumbnail)} alt="" width={pictureWidth - 6} height={lane.rowHeight - 14} loading="lazy" draggable={false} />
        )}
        {entry.suggested && <span className="timeline-tag">{t('timeline.suggestion')}</span>}
        {marks !== '' && <span className="timeline-mark">{marks}</span>}
        {/* The visible words have to be words of the name (WCAG 2.2, 2.5.3). */}
        {' '}
        <span className="timeline-title">{entry.title}</span>
      </span>
      <span className="timeline-bar" data-left={extent.left} data-right={extent.right} data-certain={extent.certain ? '' : undefined} style={{ width }}>
        <span className="timeline-fill" style={{ maskImage: maskOf(extent, width) }} />
      </span>
    </div>
  )
})

interface ChipProps extends OptionProps, Pick<BarProps, 'origin'> {
  readonly name: string
}

/** Items too crowded to be drawn one by one, as one chip with their count. */
export const ClusterChip = memo(function ClusterChip(props: ChipProps) {
  const { target, origin, name } = props
  const language = useLanguage()
  return (
    <div
      role="option"
      aria-selected={false}
      aria-label={name}
      className="timeline-cluster"
      style={{ left: target.from - origin, top: target.y - target.lane.top, width: target.to - target.from - 4 }}
      {...optionOf(props)}
    >
      {target.crowd === null ? '+' : ''}{countIn(target).toLocaleString(language)}
    </div>
  )
})

/** An option opens on click, Enter and Space. */
function optionOf({ target, position, count, tabbable, onOpen, onFocus }: OptionProps): HTMLAttributes<HTMLDivElement> {
  return {
    id: optionId(target.id),
    'aria-posinset': position,
    'aria-setsize': count,
    tabIndex: tabbable ? 0 : -1,
    onClick: (event) => onOpen(target, event.currentTarget),
    onKeyDown: (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      onOpen(target, event.currentTarget)
    },
    onFocus: () => onFocus(target.id),
  }
}

/** The element id of a target, so that focus can follow the keyboard to it. */
export function optionId(id: string): string {
  return `timeline-option-${id}`
}
