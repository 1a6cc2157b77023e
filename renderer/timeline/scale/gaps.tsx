import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Fold, Gap } from './fold'
import { pixelOf, scaleOf } from './span'
import type { Span } from './span'

interface GapsProps {
  readonly fold: Fold
  readonly span: Span
  readonly width: number
}

const [month, year] = [30.4, 365.25]

/** The stretches that are folded together, each with what is left out. */
export function Gaps({ fold, span, width }: GapsProps) {
  const { t } = useTranslation()
  const scale = scaleOf(span, width)
  return fold.gaps.map((gap) => {
    const left = pixelOf(scale, fold.toAxis(gap.from))
    return (
      <div key={gap.from} className="timeline-gap" style={{ left, width: pixelOf(scale, fold.toAxis(gap.to)) - left }}>
        <span>{gapName(gap, t)}</span>
      </div>
    )
  })
}

/** What is left out by a gap. */
export function gapName(gap: Gap, t: TFunction): string {
  const { unit, count } = lengthOf(gap)
  return t(`timeline.gap.${unit}`, { count })
}

/** How long a gap is, in the largest unit of which it has at least two. */
function lengthOf({ from, to }: Gap): { unit: 'days' | 'months' | 'years'; count: number } {
  const days = to - from
  if (days >= 2 * year) return { unit: 'years', count: Math.round(days / year) }
  return days >= 2 * month ? { unit: 'months', count: Math.round(days / month) } : { unit: 'days', count: days }
}
