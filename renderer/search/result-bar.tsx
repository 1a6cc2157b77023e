import { memo } from 'react'
import { Label, ListBox, ListBoxItem, Popover, Radio, RadioGroup, Select, SelectValue, Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { SortOrder } from '../../preload/contract'
import { go, layouts, type Layout } from '../view'

interface ResultBarProps {
  readonly sort: SortOrder
  readonly layout: Layout
  /** Without words there is nothing to be best at, without a collection no order of its own. */
  readonly orders: readonly SortOrder[]
}

/** In what order and how results are shown. */
export const ResultBar = memo(function ResultBar({ sort, layout, orders }: ResultBarProps) {
  const { t } = useTranslation()
  return (
    <div className="result-bar">
      <Select className="select" value={sort} onChange={(order) => go({ sort: orders.find((each) => each === order) ?? null })}>
        <Label className="unseen">{t('search.sort')}</Label>
        <AriaButton className="button"><SelectValue /> <span aria-hidden="true">▾</span></AriaButton>
        <Popover className="select-list">
          <ListBox>{orders.map((order) => <ListBoxItem key={order} id={order}>{t(`search.sorts.${order}`)}</ListBoxItem>)}</ListBox>
        </Popover>
      </Select>
      <RadioGroup className="segments" orientation="horizontal" aria-label={t('search.layout')} value={layout} onChange={(value) => go({ layout: layouts.find((each) => each === value) ?? null })}>
        {layouts.map((each) => <Radio key={each} value={each}>{t(`search.layouts.${each}`)}</Radio>)}
      </RadioGroup>
    </div>
  )
})
