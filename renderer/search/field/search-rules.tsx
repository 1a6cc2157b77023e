import { memo } from 'react'
import { Button as AriaButton, Dialog, DialogTrigger, Popover, ToggleButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { searchRules } from '../../../preload/contract'
import { Button } from '../../ui/button'
import { go, useShown } from '../../view'

/** Whether the search takes words as they are written, or which of its rules it uses. */
export const SearchRules = memo(function SearchRules() {
  const { t } = useTranslation()
  const without = useShown((view) => view.without)
  const isExact = without.length === searchRules.length
  const isSome = without.length > 0 && !isExact
  return (
    <div className="segments" role="group" aria-label={t('search.precision.title')}>
      <ToggleButton isSelected={isExact} onChange={(exact) => go({ without: exact ? searchRules : [] })}>
        <span title={t('search.exactHint')}>{t('search.exact')}</span>
      </ToggleButton>
      <DialogTrigger>
        <AriaButton aria-label={isSome ? t('search.precision.some', { count: without.length }) : t('search.precision.title')} data-selected={isSome || undefined}>
          <span aria-hidden="true">▾</span>
        </AriaButton>
        <Popover className="search-help" placement="bottom end">
          <Dialog aria-label={t('search.precision.title')}>
            {({ close }) => (
              <>
                <p className="search-rules-title">{t('search.precision.title')}</p>
                <ul className="search-rules">
                  {searchRules.map((rule) => (
                    <li key={rule}>
                      <label>
                        <input type="checkbox" checked={!without.includes(rule)} onChange={(event) => go({ without: searchRules.filter((each) => (each === rule ? !event.target.checked : without.includes(each))) })} />
                        <span>{t(`search.precision.names.${rule}`)} <small>{t(`search.precision.examples.${rule}`)}</small></span>
                      </label>
                    </li>
                  ))}
                </ul>
                <Button onPress={() => { close(); go({ area: 'thesaurus' }) }}>{t('search.precision.pairs')}</Button>
              </>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  )
})
