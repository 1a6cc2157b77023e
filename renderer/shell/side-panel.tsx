import { useRef, useState } from 'react'
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { textScale } from '../ui/text-scale'
import { usePanelFocus } from './panel-focus'

const narrowest = 340 * textScale
/** The largest share of the window it may have. */
const most = 0.7
const step = 24

interface SidePanelProps {
  readonly record: string
  /** The file that is read; null for the record itself. A document needs more room than a record's fields; each width is remembered for itself. */
  readonly file: string | null
  readonly children: ReactNode
}

/** The panel at the right, as wide as its reader drags it. */
export function SidePanel({ record, file, children }: SidePanelProps) {
  const { t } = useTranslation()
  const reading = file !== null
  const key = reading ? 'klimaarchiv.reader-width' : 'klimaarchiv.record-width'
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>({})
  const panel = useRef<HTMLDivElement>(null)
  const place = usePanelFocus(panel, record, file)
  const width = widths[key] ?? (Number(localStorage.getItem(key)) || (reading ? 600 : 440) * textScale)

  const resize = (wanted: number): void => {
    const kept = Math.round(Math.max(narrowest, Math.min(wanted, window.innerWidth * most)))
    localStorage.setItem(key, String(kept))
    setWidths((before) => ({ ...before, [key]: kept }))
  }
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(window.innerWidth - event.clientX)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') resize(width + step)
    else if (event.key === 'ArrowRight') resize(width - step)
    else return
    event.preventDefault()
  }
  return (
    <aside {...place} className="side-panel" ref={panel} style={{ width }} aria-label={t(reading ? 'shell.reader' : 'shell.record')}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator with a value is a widget (WAI-ARIA 1.2) */}
      <div
        className="side-divider"
        role="separator"
        aria-orientation="vertical"
        aria-label={t('shell.panelWidth')}
        aria-valuenow={Math.round(width)}
        aria-valuemin={narrowest}
        aria-valuemax={Math.max(Math.round(width), Math.round(window.innerWidth * most))}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the same
        tabIndex={0}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onKeyDown={press}
      />
      {children}
    </aside>
  )
}
