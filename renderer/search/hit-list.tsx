import { GridList, GridListItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../preload/contract'
import { thumbnailAddress } from '../host'
import { DateText } from '../ui/date-text'
import { KindIcon } from '../ui/kind-icon'
import { go } from '../view'
import { Why } from './why'

/** Hits as a list to walk through with the arrow keys; one opens its document at the page of the hit. */
export function HitList({ hits, open }: { readonly hits: readonly SearchHit[]; readonly open: string | null }) {
  const { t } = useTranslation()
  return (
    <div data-hits className="hits">
      <GridList
        aria-label={t('search.results')}
        items={hits.map((hit) => ({ id: hit.record.id, hit }))}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={open === null ? [] : [open]}
        onSelectionChange={(chosen) => {
          const hit = hits.find(({ record }) => chosen !== 'all' && chosen.has(record.id))
          if (hit) openHit(hit)
        }}
        onAction={(key) => {
          const hit = hits.find(({ record }) => record.id === key)
          if (hit) openHit(hit)
        }}
      >
        {({ hit }) => (
          <GridListItem textValue={hit.record.title} className="hit">
            <Hit hit={hit} />
          </GridListItem>
        )}
      </GridList>
    </div>
  )
}

/** A match in the title opens the record's first file too, where it has one to look at. */
function openHit({ record, file, page }: SearchHit): void {
  go({ record: record.id, file: file ?? record.thumbnail, page: page ?? 0 })
}

function Hit({ hit: { record, snippet, why, page, pages, file } }: { readonly hit: SearchHit }) {
  const { t } = useTranslation()
  return (
    <>
      <span className="hit-picture">{record.thumbnail ? <img src={thumbnailAddress(record.thumbnail)} alt="" loading="lazy" /> : <KindIcon kind={record.kind} />}</span>
      <div className="hit-text">
        <p className="hit-title">
          <KindIcon kind={record.kind} /> <strong>{record.title}</strong>
        </p>
        <p className="hit-where">
          {record.date && <DateText value={record.date} />}
          {record.place && <span>{record.place}</span>}
          {file !== null && page !== null && pages > 1 && <span>{t('search.page', { page: page + 1, pages })}</span>}
        </p>
        {snippet.length > 0 && (
          <p className="hit-snippet">
            {snippet.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>))}
          </p>
        )}
        <Why why={why} />
      </div>
    </>
  )
}
