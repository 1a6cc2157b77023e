import { useTranslation } from 'react-i18next'
import type { SearchRule } from '../../../preload/contract'
import { Button } from '../../ui/button'
import { useLanguage } from '../../ui/language'
import { go, useShown } from '../../view'

/** Where nothing was found: which rules were off, and how to have them on again. */
export function RulesOff() {
  const { t } = useTranslation()
  const without = useShown((view) => view.without)
  const names = useRuleNames()
  if (without.length === 0) return null
  return (
    <div>
      <p>{t('search.precision.off', { rules: names(without) })}</p>
      <Button onPress={() => go({ without: [] })}>{t('search.precision.on')}</Button>
    </div>
  )
}

/** That among so many hits there may be some by rules that are off. */
export function Unchecked({ rules }: { readonly rules: readonly SearchRule[] }) {
  const { t } = useTranslation()
  const names = useRuleNames()
  if (rules.length === 0) return null
  return <p className="search-problems" role="status">{t('search.precision.unchecked', { rules: names(rules) })}</p>
}

function useRuleNames(): (rules: readonly SearchRule[]) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  return (rules) => new Intl.ListFormat(language, { type: 'conjunction' }).format(rules.map((rule) => t(`search.precision.names.${rule}`)))
}
