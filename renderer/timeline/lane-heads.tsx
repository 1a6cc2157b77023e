import { useTranslation } from 'react-i18next'
import { KindIcon } from '../ui/kind-icon'
import type { Lane } from './lanes'

interface LaneHeadsProps {
  readonly lanes: readonly Lane[]
  readonly top: number
}

/** The names of the lanes with their counts, left of the axis. */
export function LaneHeads({ lanes, top }: LaneHeadsProps) {
  const { t } = useTranslation()
  return (
    <div className="timeline-heads" style={{ paddingTop: top }} aria-hidden="true">
      {lanes.map((lane) => (
        <div key={lane.kind} className="timeline-head" style={{ height: lane.height }}>
          <KindIcon kind={lane.kind} />
          <span>{t(`timeline.lanes.${lane.kind}`)}</span>
          <span className="timeline-head-count">{lane.count}</span>
        </div>
      ))}
    </div>
  )
}
