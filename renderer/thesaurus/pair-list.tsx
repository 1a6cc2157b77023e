import { GridList, GridListItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Equivalent } from '../../preload/contract'
import { Button } from '../ui/button'

interface PairListProps {
  readonly pairs: readonly Equivalent[]
  readonly onSet: (pair: Equivalent, on: boolean) => void
}

/** Word pairs to go through with the arrow keys; the right one leads to what can be done with a pair. */
export function PairList({ pairs, onSet }: PairListProps) {
  const { t } = useTranslation()
  return (
    <GridList className="pairs" aria-label={t('thesaurus.list')} items={pairs.map((pair) => ({ id: `${pair.de}=${pair.en}`, pair }))}>
      {({ pair }) => (
        <GridListItem className="pair" textValue={t('thesaurus.pair', { de: pair.de, en: pair.en })} data-off={pair.on ? undefined : true}>
          <span lang="de">{pair.de}</span>
          <span lang="en">{pair.en}</span>
          <span className="pair-state">{stateOf(pair).map((state) => t(`thesaurus.${state}`)).join(', ')}</span>
          <PairButton pair={pair} onSet={onSet} />
        </GridListItem>
      )}
    </GridList>
  )
}

function stateOf({ shipped, on }: Equivalent): ('own' | 'off' | 'removed')[] {
  return [...(shipped ? [] : ['own' as const]), ...(on ? [] : [shipped ? ('off' as const) : ('removed' as const)])]
}

function PairButton({ pair, onSet }: { readonly pair: Equivalent; readonly onSet: PairListProps['onSet'] }) {
  const { t } = useTranslation()
  const verb = pair.shipped ? (pair.on ? 'switchOff' : 'switchOn') : pair.on ? 'remove' : 'restore'
  return (
    <Button variant="quiet" aria-label={t(`thesaurus.${verb}One`, { pair: t('thesaurus.pair', { de: pair.de, en: pair.en }) })} onPress={() => onSet(pair, !pair.on)}>
      {t(`thesaurus.${verb}`)}
    </Button>
  )
}
