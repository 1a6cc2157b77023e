import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DateValue } from '../../preload/contract'
import { useArchive } from '../client'
import { DateText } from '../ui/date-text'
import { useLanguage } from '../ui/language'
import { Editable } from './editable'

interface DateFieldProps {
  readonly value: DateValue | null
  readonly onSave: (wording: string) => Promise<boolean>
}

/** A date as people write it; while it is typed, how the archive reads it. */
export function DateField({ value, onSave }: DateFieldProps) {
  const { t } = useTranslation()
  return (
    <Editable
      label={t('record.fields.date')}
      value={value?.wording ?? ''}
      {...(value !== null && { shown: <DateText value={value} reading /> })}
      onSave={onSave}
      Note={Reading}
    />
  )
}

/** Milliseconds after the last key before the wording is read. */
const pause = 150

function Reading({ typed }: { readonly typed: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [wording, setWording] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setWording(typed), pause)
    return () => clearTimeout(timer)
  }, [typed])
  const asked = wording.trim() !== ''
  const reading = useQuery(useArchive().timeline.readDate.queryOptions({ input: { wording, lang: language }, placeholderData: keepPreviousData, enabled: asked }))
  if (!asked) return <p className="date-reading">{t('record.dateExample')}</p>
  if (reading.data === undefined) return <p className="date-reading">…</p>
  if (reading.data === null) return <p className="date-reading" data-unreadable>{t('record.dateUnreadable')}</p>
  const { value, printed } = reading.data
  return (
    <p className="date-reading" role="status">
      {printed}
      {value.edtf !== null && <> · <code>{value.edtf}</code></>}
      {value.edtf !== null && <> · {t('record.bounds', { from: value.earliest ?? '…', to: value.latest ?? '…' })}</>}
    </p>
  )
}
