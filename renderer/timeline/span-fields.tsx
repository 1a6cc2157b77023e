import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../preload/contract'
import { dayNumber } from './entries/day'
import { printDayShort } from './entries/describe'
import { useReadDate } from './use-timeline'

interface SpanFieldsProps {
  readonly from: string | null
  readonly to: string | null
  readonly language: Language
  /** Told of the one end that changed: the other may be changing at the same moment. */
  readonly onChange: (end: { readonly from: string | null } | { readonly to: string | null }) => void
}

/** The span the search is narrowed to, as two dates written the way people write them. */
export function SpanFields({ from, to, language, onChange }: SpanFieldsProps) {
  const { t } = useTranslation()
  const isReversed = from !== null && to !== null && dayNumber(from) > dayNumber(to)
  return (
    <div className="timeline-fields">
      <DayField label={t('timeline.from')} day={from} end="earliest" language={language} onChange={(day) => onChange({ from: day })} />
      <DayField label={t('timeline.to')} day={to} end="latest" fault={isReversed ? t('timeline.spanReversed') : null} language={language} onChange={(day) => onChange({ to: day })} />
    </div>
  )
}

interface DayFieldProps {
  readonly label: string
  readonly day: string | null
  /** Which end of a wording such as "2011" is meant. */
  readonly end: 'earliest' | 'latest'
  readonly language: Language
  /** What is wrong with the day, although it can be read. */
  readonly fault?: string | null
  readonly onChange: (day: string | null) => void
}

function DayField({ label, day, end, language, fault = null, onChange }: DayFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  const { written, unreadable, type, take, giveUp } = useTypedDay(day, end, language, onChange)
  const said = unreadable ? t('timeline.dateUnreadable') : fault
  return (
    <div className="timeline-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        value={written}
        placeholder={t('timeline.dateExample')}
        aria-invalid={said !== null}
        aria-describedby={said !== null ? `${id}-fault` : undefined}
        onChange={(event) => type(event.target.value)}
        onBlur={() => void take()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void take()
          if (event.key === 'Escape') giveUp()
        }}
      />
      {said !== null && (
        <p id={`${id}-fault`} role="alert" className="timeline-fault">
          {said}
        </p>
      )}
    </div>
  )
}

/** A day as it is printed until somebody types another, which is read when it is taken. */
function useTypedDay(day: string | null, end: DayFieldProps['end'], language: Language, onChange: DayFieldProps['onChange']) {
  const readDate = useReadDate()
  const printed = day === null ? '' : printDayShort(dayNumber(day), language)
  const [typed, setTyped] = useState<string | null>(null)
  const [unreadable, setUnreadable] = useState(false)
  const newest = useRef<string | null>(null)
  const reading = useRef(false)
  const left = useRef(false)

  const type = (text: string | null): void => {
    newest.current = text
    setTyped(text)
    setUnreadable(false)
  }
  const take = async (): Promise<void> => {
    // Enter takes it, and leaving the field would take it once more.
    left.current = reading.current
    if (reading.current) return
    const text = newest.current
    if (text === null || text.trim() === printed) return type(null)
    if (text.trim() === '') {
      onChange(null)
      return type(null)
    }
    reading.current = true
    const read = await readDate(text, language).finally(() => (reading.current = false))
    // Given up with Escape.
    if (newest.current === null) return
    const found = read?.value[end] ?? read?.value.earliest ?? read?.value.latest ?? null
    if (found !== null) onChange(found)
    if (newest.current !== text) {
      // What was typed on meanwhile is another day, and taken where the field was left with it.
      if (left.current) await take()
    } else if (found === null) setUnreadable(true)
    else type(null)
  }
  return { written: typed ?? printed, unreadable, type, take, giveUp: () => type(null) }
}
