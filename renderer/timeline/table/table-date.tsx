import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '../../../preload/contract'
import { DateText } from '../../ui/date-text'
import { remarksOf } from '../entries/describe'
import { itemsOf } from '../entries/items'

/** A date as worded, with what is vague about it. */
export function TableDate({ entry }: { readonly entry: TimelineEntry }) {
  const { t } = useTranslation()
  const [item] = itemsOf([entry])
  const remarks = item ? remarksOf(item, t) : []
  return (
    <span className="timeline-date">
      <DateText value={entry.date} brief />
      {remarks.length > 0 && <small> {remarks.join(', ')}</small>}
    </span>
  )
}
