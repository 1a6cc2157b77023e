import { useMemo } from 'react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Item } from '../entries/items'
import { signsOf } from '../entries/signs'
import type { Sign } from '../entries/signs'

/** What the bars and marks on the axis mean, of those it has. */
export function Legend({ items }: { readonly items: readonly Item[] }) {
  const { t } = useTranslation()
  const shown = useMemo(() => signsOf(items), [items])
  if (shown.length === 0) return null
  return (
    <ul className="timeline-legend" aria-label={t('timeline.legend.title')}>
      {shown.map((sign) => (
        <li key={sign} data-sign={sign}>
          {sign !== 'uncertain' && <span className="timeline-sign" />}
          {(sign === 'approximate' || sign === 'uncertain') && <span className="timeline-mark" aria-hidden="true">{sign === 'approximate' ? '~' : '?'}</span>}
          {wordOf(sign, t)}
        </li>
      ))}
    </ul>
  )
}

function wordOf(sign: Sign, t: TFunction): string {
  return sign === 'approximate' || sign === 'uncertain' ? t(`timeline.${sign}`) : t(`timeline.legend.${sign}`)
}
