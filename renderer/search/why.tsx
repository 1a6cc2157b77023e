import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../preload/contract'

const most = 3

/** Why something was found: which of its words stand for which of the query's, by which rule, in which fields. */
export function Why({ why }: { readonly why: SearchHit['why'] }) {
  const { t } = useTranslation()
  const told = [...Map.groupBy(why, ({ term, matched, rule }) => [matched.toLowerCase(), term.toLowerCase(), rule].join(' ')).values()].filter((reasons) => reasons.some(saysMore))
  if (told.length === 0) return null
  return <p className="hit-why">{told.slice(0, most).map((reasons) => <Reason key={reasons[0]?.matched} reasons={reasons} t={t} />)}</p>
}

type Reasons = SearchHit['why']

/** That a word of the query stands in the text as it is, the marks show already. */
function saysMore({ rule, field }: Reasons[number]): boolean {
  return rule !== 'exact' || field !== 'body'
}

function Reason({ reasons, t }: { readonly reasons: Reasons; readonly t: TFunction }) {
  const [first] = reasons
  if (first === undefined) return null
  const { term, matched, rule } = first
  const fields = [...new Set(reasons.map(({ field }) => field))].filter((field) => field !== 'body')
  const how = [...(rule === 'exact' ? [] : [t(`search.rules.${rule}`)]), ...fields.map((field) => t(`search.fields.${field}`, { defaultValue: field }))]
  return (
    <span>
      <b>{matched}</b> {matched.toLowerCase() === term.toLowerCase() ? '' : t('search.for', { term })} <i>{how.join(', ')}</i>
    </span>
  )
}
