import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { limits, type DateValue } from '../../../preload/contract'
import { useArchive } from '../../client'
import { wordingIn } from '../../ui/date-wording'
import { useLanguage } from '../../ui/language'
import { toastFault } from '../../ui/toast'
import { CorrectedReading, Printed, usePrinted, WordingReading } from './date-reading'
import { Editable } from './editable'

/** What was typed: the wording, empty for no date, and how it is to be read where somebody says so. */
export interface TypedDate {
  readonly wording: string
  readonly reading?: string
}

interface DateFieldProps {
  readonly value: DateValue | null
  /** Key of what was typed and not saved, as in `drafts`. */
  readonly draft: string
  readonly onSave: (date: TypedDate) => Promise<boolean>
}

/**
 * A date as people write it, and below it how the archive reads it, which is corrected by itself: in words or as EDTF,
 * the wording stays. What cannot be read is not saved, unless it is kept as a wording with an unknown date.
 */
export function DateField({ value, draft, onSave }: DateFieldProps) {
  const { t } = useTranslation()
  const isReadable = useReadable()
  const printed = usePrinted(value?.edtf ?? null)
  const language = useLanguage()
  const shown = value === null ? '' : wordingIn(value, language)
  const saveWording = async (wording: string): Promise<boolean> => (wording === '' || (await isReadable(wording))) && onSave({ wording })
  const keepUnread = (wording: string): Promise<boolean> => onSave({ wording, reading: t('record.dateUnknown') })
  const saveReading = async (reading: string): Promise<boolean> => {
    const wording = shown
    // Without a correction the wording speaks for itself again, as far as it can be read.
    if (reading === '') return (await isReadable(wording)) ? onSave({ wording }) : keepUnread(wording)
    return (await isReadable(reading)) && onSave({ wording, reading })
  }
  return (
    <>
      <Editable label={t('record.fields.date')} value={shown} draft={draft} longest={limits.name} onSave={saveWording} onSaveAnyway={keepUnread} Note={WordingReading} />
      {value !== null && (
        <div className="date-read-as">
          <Editable
            label={t('record.dateReadAs')}
            value={value.edtf ?? t('record.dateUnknown')}
            draft={`${draft} reading`}
            longest={limits.name}
            shown={<>{value.edtf !== null && `${t('record.dateReadAsLead')} `}<Printed value={value} printed={printed} /></>}
            onSave={saveReading}
            Note={CorrectedReading}
          />
        </div>
      )}
    </>
  )
}

/** Asks the archive whether it can read a date; what goes wrong on the way is said. */
function useReadable(): (wording: string) => Promise<boolean> {
  const archive = useArchive()
  const queries = useQueryClient()
  const lang = useLanguage()
  return async (wording) => {
    try {
      return (await queries.fetchQuery(archive.timeline.readDate.queryOptions({ input: { wording, lang } }))) !== null
    } catch (error) {
      toastFault(error)
      return false
    }
  }
}
