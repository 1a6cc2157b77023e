import { useTranslation } from 'react-i18next'
import type { RecordKind } from '../../preload/contract'

// One stroke, 16 by 16, in the colour of the text.
const strokes: Readonly<Record<RecordKind, string>> = {
  document: 'M4 1.5h5.5L13 5v9.5H4zM9.5 1.5V5H13M6 8h5M6 11h5',
  photo: 'M1.5 3.5h13v9.5h-13zM2 12l4-4.5 3 3 2-2 3.5 3.5M11 6.2h.01',
  minutes: 'M4 2.5h8v12H4zM6 1.5h4v2H6zM6 7l1 1 1.6-2M6 11l1 1 1.6-2M10 7.3h1M10 11.3h1',
  event: 'M2 3.5h12v11H2zM2 6.5h12M5 1.5v3M11 1.5v3M8 9v3M6.5 10.5h3',
}

interface KindIconProps {
  readonly kind: RecordKind
  /** Its name stands beside it, and need not be said twice. */
  readonly isNamed?: boolean
}

/** What kind of record something is, as a small drawing with its name. */
export function KindIcon({ kind, isNamed = false }: KindIconProps) {
  const { t } = useTranslation()
  const name = t(`kind.${kind}`)
  return (
    <svg className="kind-icon" width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.3" strokeLinejoin="round" strokeLinecap="round" {...(isNamed ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}>
      <title>{name}</title>
      <path d={strokes[kind]} />
    </svg>
  )
}
