import { KindIcon } from '../../ui/kind-icon'
import { useLanguage } from '../../ui/language'
import type { Lane } from './lanes'

interface LaneHeadsProps {
  readonly lanes: readonly Lane[]
  readonly top: number
}

/** The names of the lanes with their counts, left of the axis. */
export function LaneHeads({ lanes, top }: LaneHeadsProps) {
  const language = useLanguage()
  return (
    <div className="timeline-heads" aria-hidden="true">
      <div className="timeline-corner" style={{ height: top }} />
      {lanes.map((lane) => (
        <div key={lane.id} className="timeline-head" style={{ height: lane.height }}>
          {lane.kind !== null && <KindIcon kind={lane.kind} />}
          <span className="timeline-head-name" title={lane.name}>{lane.name}</span>
          <span className="timeline-head-count">{lane.count.toLocaleString(language)}</span>
        </div>
      ))}
    </div>
  )
}
