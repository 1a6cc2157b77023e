import { GridList, GridListItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Breakable } from '../../ui/breakable'
import { DateText } from '../../ui/date-text'
import { KindIcon } from '../../ui/kind-icon'
import { spokenLanguage, useLanguage } from '../../ui/language'
import { useHitSelection, type ChosenHits } from './open-hit'
import { RowsInSight } from './rows-in-sight'
import { Thumbnail } from './thumbnail'
import { kindId, restId, toldList, toldRow, type HitsOf } from './told-row'

/** Hits by their pictures. */
export function Gallery({ hits, total, label, ...choice }: ChosenHits & HitsOf) {
  const { t } = useTranslation()
  const own = useLanguage()
  const selection = useHitSelection(hits, choice)
  return (
    <RowsInSight as="list" className="hits hits-cards">
      <GridList aria-label={label} layout="grid" items={hits} dependencies={[own]} render={toldList(total)} {...selection}>
        {({ record }) => (
          <GridListItem id={record.id} textValue={record.title} className="card" render={toldRow(record)}>
            <span className="card-picture"><Thumbnail record={record} /></span>
            <span className="card-title"><span id={kindId(record.id)} lang={own}><KindIcon kind={record.kind} /></span> <span lang={spokenLanguage(record.language)}><Breakable text={record.title} /></span></span>
            <span className="card-date" id={restId(record.id)} lang={own}>{record.date ? <DateText value={record.date} /> : t('common.undated')}</span>
          </GridListItem>
        )}
      </GridList>
    </RowsInSight>
  )
}
