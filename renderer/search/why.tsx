import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../preload/contract'

const most = 3

/** Why something was found: which of its words stand for which of the query's, by which rule, in which field. */
export function Why({ why }: { readonly why: SearchHit['why'] }) {
  const { t } = useTranslation()
  const told = why.filter(({ rule, field }) => rule !== 'exact' || field !== 'body')
  if (told.length === 0) return null
  return (
    <p className="hit-why">
      {told.slice(0, most).map(({ term, matched, rule, field }) => (
        <span key={`${term} ${matched} ${field}`}>
          {matched === term ? <b>{matched}</b> : <><b>{matched}</b> {t('search.for', { term })}</>} <i>{[rule === 'exact' ? null : t(`search.rules.${rule}`), field === 'body' ? null : t(`search.fields.${field}`, { defaultValue: field })].filter(Boolean).join(', ')}</i>
        </span>
      ))}
    </p>
  )
}
