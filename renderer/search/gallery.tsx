import { GridList, GridListItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../preload/contract'
import { thumbnailAddress } from '../host'
import { Breakable } from '../ui/breakable'
import { DateText } from '../ui/date-text'
import { KindIcon } from '../ui/kind-icon'
import { useHitSelection, type ChosenHits } from './open-hit'
import { RowsInSight } from './rows-in-sight'
import { kindId, restId, toldList, toldRow } from './told-row'

/** Hits by their pictures. */
export function Gallery({ hits, label, ...choice }: ChosenHits & { readonly hits: readonly SearchHit[]; readonly label: string }) {
  const { t } = useTranslation()
  const selection = useHitSelection(hits, choice)
  return (
    <RowsInSight as="list" className="hits hits-cards">
      <GridList aria-label={label} layout="grid" items={hits} render={toldList(hits.length)} {...selection}>
        {({ record }) => (
          <GridListItem id={record.id} textValue={record.title} className="card" render={toldRow(record.id)}>
            <span className="card-picture">{record.thumbnail ? <img src={thumbnailAddress(record.thumbnail)} alt="" loading="lazy" /> : <KindIcon kind={record.kind} />}</span>
            <span className="card-title"><span id={kindId(record.id)}><KindIcon kind={record.kind} /></span> <Breakable text={record.title} /></span>
            <span className="card-date" id={restId(record.id)}>{record.date ? <DateText value={record.date} /> : t('common.undated')}</span>
          </GridListItem>
        )}
      </GridList>
    </RowsInSight>
  )
}
