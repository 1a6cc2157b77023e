import { useDeferredValue, useRef, useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Equivalent } from '../../preload/contract'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Fault } from '../ui/fault'
import { useGoingOn } from '../ui/use-going-on'
import { go, useView } from '../view'
import { AddPair } from './add-pair'
import { PairList } from './pair-list'
import { useThesaurus } from './use-thesaurus'
import './thesaurus.css'

const shows = ['all', 'own', 'off'] as const
type Show = (typeof shows)[number]
const step = 120

/** The German and English words that the search takes for each other, to be added to, switched off and on again. */
export function ThesaurusArea() {
  const { t } = useTranslation()
  const { without } = useView()
  const { list, add, set } = useThesaurus()
  const [filter, setFilter] = useState('')
  const [show, setShow] = useState<Show>('all')
  const [most, setMost] = useState(step)
  const text = useDeferredValue(filter)
  const area = useRef<HTMLElement>(null)
  const goOn = useGoingOn(area, most)
  if (list.isError) return <Fault error={list.error} onRetry={() => void list.refetch()} />
  if (list.data === undefined) return <p className="search-note" role="status">{t('thesaurus.loading')}</p>
  const pairs = list.data.filter((pair) => isShown(pair, show) && holds(pair, text))

  return (
    <section ref={area} className="thesaurus" aria-label={t('thesaurus.title')}>
      <h1>{t('thesaurus.title')}</h1>
      <p className="thesaurus-lead">{t('thesaurus.lead')}</p>
      {without.includes('translation') && (
        <p className="thesaurus-off">
          {t('thesaurus.searchOff')} <Button onPress={() => go({ without: without.filter((rule) => rule !== 'translation') })}>{t('thesaurus.switchSearchOn')}</Button>
        </p>
      )}
      <AddPair onAdd={add} />
      <div className="thesaurus-head">
        <input type="search" value={filter} aria-label={t('thesaurus.filter')} placeholder={t('thesaurus.filter')} onChange={(event) => { setFilter(event.target.value); setMost(step) }} />
        <RadioGroup className="segments" orientation="horizontal" aria-label={t('thesaurus.show')} value={show} onChange={(value) => { setShow(shows.find((each) => each === value) ?? 'all'); setMost(step) }}>
          {shows.map((each) => <Radio key={each} value={each}>{t(`thesaurus.shows.${each}`)}</Radio>)}
        </RadioGroup>
        <span role="status">{t('thesaurus.count', { count: pairs.length })}</span>
      </div>
      {pairs.length === 0 ? <EmptyState title={t('thesaurus.noneTitle')} text={t('thesaurus.noneText')} /> : <PairList pairs={pairs.slice(0, most)} onSet={(pair, on) => void set(pair, on)} />}
      {pairs.length > most && <Button
          onPress={(press) => {
            goOn(press)
            setMost(most + step)
          }}
        >
          {t('thesaurus.more', { shown: most, total: pairs.length })}
        </Button>}
    </section>
  )
}

function isShown({ shipped, on }: Equivalent, show: Show): boolean {
  return show === 'all' || (show === 'own' ? !shipped : !on)
}

function holds({ de, en }: Equivalent, text: string): boolean {
  return `${de}\n${en}`.toLowerCase().includes(text.normalize('NFC').trim().toLowerCase())
}
