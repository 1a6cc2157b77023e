import { GridList, GridListItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../../preload/contract'
import { nameIn } from '../../../preload/name-in'
import { DateText } from '../../ui/date-text'
import { KindIcon } from '../../ui/kind-icon'
import { spokenLanguage, useLanguage } from '../../ui/language'
import { useHitSelection, type ChosenHits } from './open-hit'
import { RowsInSight } from './rows-in-sight'
import { Thumbnail } from './thumbnail'
import { kindId, restId, toldList, toldRow, type HitsOf } from './told-row'
import { Why } from './why'

/** Hits as a list to walk through with the arrow keys; one opens its document at the page of the hit. */
export function HitList({ hits, total, label, ...choice }: ChosenHits & HitsOf) {
  const selection = useHitSelection(hits, choice)
  return (
    <RowsInSight as="list" className="hits">
      <GridList aria-label={label} items={hits} render={toldList(total)} {...selection}>
        {(hit) => (
          <GridListItem id={hit.record.id} textValue={hit.record.title} className="hit" render={toldRow(hit.record)}>
            <Hit hit={hit} />
          </GridListItem>
        )}
      </GridList>
    </RowsInSight>
  )
}

function Hit({ hit: { record, language, snippet, why, page, pages, file } }: { readonly hit: SearchHit }) {
  const { t } = useTranslation()
  const own = useLanguage()
  return (
    <>
      <span className="hit-picture"><Thumbnail record={record} /></span>
      <div className="hit-text">
        <p className="hit-title">
          <span id={kindId(record.id)} lang={own}><KindIcon kind={record.kind} /></span> <strong lang={spokenLanguage(record.language)}>{record.title}</strong>
        </p>
        <div id={restId(record.id)} lang={own}>
          <p className="hit-where">
            {record.date && <DateText value={record.date} />}
            {record.place && <span>{nameIn(record.place, own)}</span>}
            {file !== null && page !== null && pages > 1 && <span>{t('search.page', { page: page + 1, pages })}</span>}
          </p>
          {record.access === 'restricted' && <p className="hit-snippet">{t('search.restricted')}</p>}
          {snippet.length > 0 && (
            <p className="hit-snippet" lang={language}>
              {snippet.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>))}
            </p>
          )}
          <Why why={why} />
        </div>
      </div>
    </>
  )
}
