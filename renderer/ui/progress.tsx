import { ProgressBar } from 'react-aria-components'

/** How far something is, from 0 to 1; null while that cannot be told. */
export function Progress({ label, value }: { readonly label: string; readonly value: number | null }) {
  const percent = value === null ? null : Math.round(value * 100)
  return (
    <ProgressBar className="progress" aria-label={label} {...(percent === null ? { isIndeterminate: true } : { value: percent })}>
      <span className="progress-label">{label}</span>
      <span className="progress-value">{percent === null ? '' : `${percent} %`}</span>
      <span className="progress-track" aria-hidden="true" data-unknown={percent === null || undefined}>
        <span style={percent === null ? undefined : { width: `${percent}%` }} />
      </span>
    </ProgressBar>
  )
}
