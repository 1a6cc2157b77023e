import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DateValue } from '../../../preload/contract'
import { useArchive } from '../../client'
import { useLanguage } from '../../ui/language'
import type { Edited } from './editable'

/** Milliseconds after the last key before the wording is read. */
const pause = 150

/** How the wording being typed is read; where it cannot be, it can be kept without a date. */
export function WordingReading({ typed, onSaveAnyway }: Edited) {
  const { t } = useTranslation()
  const { settled, read } = useSettledReading(typed)
  return (
    <>
      <Reading settled={settled} read={read} empty={t('record.dateExample')} unreadable={t('record.dateUnreadable')} />
      {settled !== '' && read === null && (
        <button type="button" className="button" onClick={onSaveAnyway}>
          {t('record.dateKeepUnread')}
        </button>
      )}
    </>
  )
}

/** How the correction of a reading is read. */
export function CorrectedReading({ typed }: Edited) {
  const { t } = useTranslation()
  return <Reading {...useSettledReading(typed)} empty={t('record.dateReadingEmpty')} unreadable={t('record.dateReadingUnreadable')} />
}

interface SettledReading {
  /** What has been typed for a moment. */
  readonly settled: string
  /** Null where it cannot be read, undefined until it has been. */
  readonly read: DateRead | null | undefined
}

interface DateRead {
  readonly value: DateValue
  readonly printed: string
}

function Reading({ settled, read, empty, unreadable }: SettledReading & { readonly empty: string; readonly unreadable: string }) {
  const isUnreadable = settled !== '' && read === null
  return (
    <span className="field-note date-reading" role="status" data-unreadable={isUnreadable || undefined}>
      {settled === '' ? empty : read === undefined ? '…' : read === null ? unreadable : <Printed {...read} />}
    </span>
  )
}

function useSettledReading(typed: string): SettledReading {
  const [settled, setSettled] = useState(typed.trim())
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed.trim()), pause)
    return () => clearTimeout(timer)
  }, [typed])
  return { settled, read: useReading(settled) }
}

/** A reading as words in the language of the interface, as EDTF, and as the days it covers. */
export function Printed({ value: { edtf, earliest, latest }, printed }: DateRead) {
  const { t } = useTranslation()
  const days = useDays(earliest, latest)
  if (edtf === null) return <span>{t('record.dateIsUnknown')}</span>
  return (
    <span>
      {printed === edtf ? '' : `${printed} · `}
      <code>{edtf}</code>
      {earliest !== edtf && ` · ${days}`}
    </span>
  )
}

/** The days from the earliest to the latest, as people write figures. */
function useDays(earliest: string | null, latest: string | null): string {
  const { t } = useTranslation()
  const format = new Intl.DateTimeFormat(useLanguage() === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'medium', timeZone: 'UTC' })
  const [from, to] = [earliest, latest].map((day) => (day === null ? '' : format.format(new Date(`${day}T00:00Z`))))
  return t(latest === null ? 'record.boundsSince' : earliest === null ? 'record.boundsUntil' : 'record.bounds', { from, to })
}

/** An EDTF date in words, the EDTF itself until they are there. */
export function usePrinted(edtf: string | null): string {
  return useReading(edtf ?? '')?.printed ?? edtf ?? ''
}

function useReading(wording: string): DateRead | null | undefined {
  const lang = useLanguage()
  const options = { input: { wording, lang }, placeholderData: keepPreviousData, enabled: wording !== '' }
  return useQuery(useArchive().timeline.readDate.queryOptions(options)).data
}
