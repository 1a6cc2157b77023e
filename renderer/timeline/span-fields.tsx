import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../preload/contract'
import { useReadDate } from './use-timeline'
import { dayNumber } from './day'
import { printDayShort } from './describe'

interface SpanFieldsProps {
  readonly from: string | null
  readonly to: string | null
  readonly language: Language
  readonly onChange: (span: { from: string | null; to: string | null }) => void
}

/** The span the search is narrowed to, as two dates written the way people write them. */
export function SpanFields({ from, to, language, onChange }: SpanFieldsProps) {
  const { t } = useTranslation()
  return (
    <div className="timeline-fields">
      <DayField label={t('timeline.from')} day={from} end="earliest" language={language} onChange={(day) => onChange({ from: day, to })} />
      <DayField label={t('timeline.to')} day={to} end="latest" language={language} onChange={(day) => onChange({ from, to: day })} />
    </div>
  )
}

interface DayFieldProps {
  readonly label: string
  readonly day: string | null
  /** Which end of a wording such as "2011" is meant. */
  readonly end: 'earliest' | 'latest'
  readonly language: Language
  readonly onChange: (day: string | null) => void
}

function DayField({ label, day, end, language, onChange }: DayFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  const readDate = useReadDate()
  const printed = day === null ? '' : printDayShort(dayNumber(day), language)
  const [typed, setTyped] = useState<string | null>(null)
  const [unreadable, setUnreadable] = useState(false)

  const take = async (): Promise<void> => {
    if (typed === null || typed.trim() === printed) return setTyped(null)
    if (typed.trim() === '') {
      onChange(null)
      return setTyped(null)
    }
    const read = await readDate(typed, language)
    const found = read?.value[end] ?? read?.value.earliest ?? read?.value.latest ?? null
    setUnreadable(found === null)
    if (found === null) return
    onChange(found)
    setTyped(null)
  }

  return (
    <div className="timeline-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        value={typed ?? printed}
        placeholder={t('timeline.dateExample')}
        aria-invalid={unreadable}
        aria-describedby={unreadable ? `${id}-fault` : undefined}
        onChange={(event) => {
          setTyped(event.target.value)
          setUnreadable(false)
        }}
        onBlur={() => void take()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void take()
          if (event.key === 'Escape') {
            setTyped(null)
            setUnreadable(false)
          }
        }}
      />
      {unreadable && (
        <p id={`${id}-fault`} role="alert" className="timeline-fault">
          {t('timeline.dateUnreadable')}
        </p>
      )}
    </div>
  )
}
