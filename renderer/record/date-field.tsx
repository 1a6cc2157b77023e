import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DateValue } from '../../preload/contract'
import { useArchive } from '../client'
import { DateText } from '../ui/date-text'
import { useLanguage } from '../ui/language'
import { toastFault } from '../ui/toast'
import { Editable } from './editable'

interface DateFieldProps {
  readonly value: DateValue | null
  /** Key of what was typed and not saved, as in `drafts`. */
  readonly draft: string
  readonly onSave: (wording: string) => Promise<boolean>
}

/** A date as people write it; while it is typed, how the archive reads it. What it cannot read is kept, not saved. */
export function DateField({ value, draft, onSave }: DateFieldProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const archive = useArchive()
  const queries = useQueryClient()
  const saveReadable = async (wording: string): Promise<boolean> => {
    try {
      const options = archive.timeline.readDate.queryOptions({ input: { wording, lang: language } })
      if (wording !== '' && (await queries.fetchQuery(options)) === null) return false
    } catch (error) {
      toastFault(error)
      return false
    }
    return onSave(wording)
  }
  return (
    <Editable
      label={t('record.fields.date')}
      value={value?.wording ?? ''}
      draft={draft}
      {...(value !== null && { shown: <DateText value={value} reading /> })}
      onSave={saveReadable}
      Note={Reading}
    />
  )
}

/** Milliseconds after the last key before the wording is read. */
const pause = 150

function Reading({ typed }: { readonly typed: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [wording, setWording] = useState(typed.trim())
  useEffect(() => {
    const timer = setTimeout(() => setWording(typed.trim()), pause)
    return () => clearTimeout(timer)
  }, [typed])
  const asked = wording !== ''
  const options = { input: { wording, lang: language }, placeholderData: keepPreviousData, enabled: asked }
  const { data } = useQuery(useArchive().timeline.readDate.queryOptions(options))
  const isUnreadable = asked && data === null
  return (
    <span className="field-note date-reading" role="status" data-unreadable={isUnreadable || undefined}>
      {!asked ? t('record.dateExample') : data === undefined ? '…' : data === null ? t('record.dateUnreadable') : <Printed {...data} />}
    </span>
  )
}

function Printed({ value: { edtf, earliest, latest }, printed }: { readonly value: DateValue; readonly printed: string }) {
  const { t } = useTranslation()
  if (edtf === null) return printed
  return (
    <>
      {printed} · <code>{edtf}</code> · {t('record.bounds', { from: earliest ?? '…', to: latest ?? '…' })}
    </>
  )
}
