import { GridList, GridListItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../preload/contract'
import { thumbnailAddress } from '../host'
import { Breakable } from '../ui/breakable'
import { DateText } from '../ui/date-text'
import { KindIcon } from '../ui/kind-icon'
import { useHitSelection, type ChosenHits } from './open-hit'

/** Hits by their pictures. */
export function Gallery({ hits, label, ...choice }: ChosenHits & { readonly hits: readonly SearchHit[]; readonly label: string }) {
  const { t } = useTranslation()
  const selection = useHitSelection(hits, choice)
  return (
    <div data-hits className="hits hits-cards">
      <GridList aria-label={label} layout="grid" items={hits} {...selection}>
        {({ record }) => (
          <GridListItem id={record.id} textValue={record.title} className="card">
            <span className="card-picture">{record.thumbnail ? <img src={thumbnailAddress(record.thumbnail)} alt="" loading="lazy" /> : <KindIcon kind={record.kind} />}</span>
            <span className="card-title"><KindIcon kind={record.kind} /> <Breakable text={record.title} /></span>
            <span className="card-date">{record.date ? <DateText value={record.date} /> : t('common.undated')}</span>
          </GridListItem>
        )}
      </GridList>
    </div>
  )
}
