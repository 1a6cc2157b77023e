import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../../preload/contract'

const most = 3

/** Why something was found: which of its words stand for which of the query's, by which rule, in which fields. */
export function Why({ why }: { readonly why: SearchHit['why'] }) {
  const { t } = useTranslation()
  const told = [...Map.groupBy(why, ({ matched, rule }) => [matched.toLowerCase(), rule].join(' '))].filter(([, reasons]) => reasons.some(saysMore))
  if (told.length === 0) return null
  return <p className="hit-why">{told.slice(0, most).map(([key, reasons]) => <Reason key={key} reasons={reasons} t={t} />)}</p>
}

type Reasons = SearchHit['why']

/** That a word of the query stands in the text as it is, the marks show already. */
function saysMore({ rule, field }: Reasons[number]): boolean {
  return rule !== 'exact' || field !== 'body'
}

function Reason({ reasons, t }: { readonly reasons: Reasons; readonly t: TFunction }) {
  const [first] = reasons
  if (first === undefined) return null
  const { matched, rule } = first
  // One word may stand for several that were asked for.
  const terms = [...new Set(reasons.map(({ term }) => term))].filter((term) => term.toLowerCase() !== matched.toLowerCase())
  const fields = [...new Set(reasons.map(({ field }) => field))].filter((field) => field !== 'body' && field !== 'kind')
  const how = [...(rule === 'exact' ? [] : [t(`search.rules.${rule}`)]), ...fields.map((field) => t(`search.fields.${field}`, { defaultValue: field }))]
  return (
    <span>
      <b>{matched}</b> {terms.length === 0 ? '' : t('search.for', { term: terms.join(', ') })} <i>{how.join(', ')}</i>
    </span>
  )
}
