import { useTranslation } from 'react-i18next'
import { useLocale } from '../ui/language'
import { go, useView } from '../view'
import { focusAfterChip } from './search-focus'

/** Says that a span chosen on the timeline narrows the results, and takes it off. */
export function SpanNote() {
  const { t } = useTranslation()
  const locale = useLocale()
  const { from, to } = useView()
  if (from === null && to === null) return null
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const print = (iso: string | null): string => (iso === null ? '…' : day.format(new Date(`${iso}T00:00:00Z`)))
  return (
    <button type="button" className="chip" onClick={(event) => {
        go({ from: null, to: null })
        focusAfterChip(event)
      }}>
      {t('search.span', { from: print(from), to: print(to) })} <span aria-hidden="true">×</span>
      <span className="unseen">{t('search.dropSpan')}</span>
    </button>
  )
}
