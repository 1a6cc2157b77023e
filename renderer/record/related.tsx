import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkRole, RecordKind, RecordSummary } from '../../preload/contract'
import { useArchive } from '../client'
import { thumbnailAddress } from '../host'
import { Button } from '../ui/button'
import { DateText } from '../ui/date-text'
import { Fault } from '../ui/fault'
import { spokenLanguage } from '../ui/language'
import { RelateDialog } from './relate-dialog'
import type { RecordParts } from './use-record'

interface RelatedProps extends RecordParts {
  readonly onOpen: (id: string) => void
}

/** Records that hang together with this one: what was found in it (pictures, attachments), what it was found in itself, sources, and what people add. */
export function Related({ record, onOpen, archive, change }: RelatedProps) {
  const { t } = useTranslation()
  const [adding, setAdding] = useState<'related' | 'same' | null>(null)
  const { id, mergedInto, partOf, parts, partCount, related, trashed } = record
  if (trashed && mergedInto === null && partOf === null && parts.length === 0 && related.length === 0) return null
  const isEvent = record.kind === 'event'
  const linked = new Set([id, ...related.map((each) => each.record.id), ...parts.map((part) => part.id), ...(partOf === null ? [] : [partOf.id])])
  const add = async (other: RecordSummary): Promise<void> => {
    if (await change(() => archive.records.relate.call({ record: id, other: other.id, role: roleOf(record.kind, other.kind) }))) setAdding(null)
  }
  const merge = async (other: RecordSummary): Promise<void> => {
    if (await change(() => archive.records.mergeEvents.call({ id, other: other.id }), t('record.merged', { title: other.title }))) setAdding(null)
  }
  // The link may be the other record's own: what is shown stays this one.
  const remove = (link: string): Promise<boolean> =>
    change(async () => {
      await archive.records.unlink.call({ link })
      return archive.records.get.call({ id })
    })
  return (
    <section className="record-section" aria-label={t('record.related')}>
      <h3>{t('record.related')}</h3>
      <ul className="record-list">
        {mergedInto !== null && <Link how={t('record.mergedInto')} to={mergedInto} onOpen={onOpen} />}
        {partOf !== null && <Link how={t('record.partOf')} to={partOf} onOpen={onOpen} />}
        {parts.map((part) => <Link key={part.id} how={t('record.part')} to={part} onOpen={onOpen} />)}
        {partCount > parts.length && <FurtherParts key={`parts of ${id}`} record={record} onOpen={onOpen} />}
        {related.map(({ link, relation, record: other }) => (
          <Link key={link} how={t(`record.relations.${relation}`)} to={other} onOpen={onOpen}>
            <Button
              variant="quiet"
              aria-label={t('record.remove', { name: other.title })}
              onPress={() => void remove(link)}
            >
              ×
            </Button>
          </Link>
        ))}
      </ul>
      {!trashed && <Button variant="quiet" onPress={() => setAdding('related')}>+ {t(isEvent ? 'record.relateToEvent' : 'record.relate')}</Button>}
      {!trashed && isEvent && <Button variant="quiet" onPress={() => setAdding('same')}>{t('record.merge')}</Button>}
      {adding === 'related' && <RelateDialog title={t('record.relateTitle')} without={linked} onChoose={(other) => void add(other)} onClose={() => setAdding(null)} />}
      {adding === 'same' && <RelateDialog title={t('record.mergeTitle')} without={new Set([id])} kinds={['event']} onChoose={(other) => void merge(other)} onClose={() => setAdding(null)} />}
    </section>
  )
}

/** What was found in a record beyond the first ones: so many more each time somebody asks. */
function FurtherParts({ record: { id, parts, partCount }, onOpen }: Pick<RelatedProps, 'record' | 'onOpen'>) {
  const { t } = useTranslation()
  const [isAsked, setAsked] = useState(false)
  const query = useInfiniteQuery(
    useArchive().records.parts.infiniteOptions({
      input: (offset: number) => ({ id, offset }),
      initialPageParam: parts.length,
      getNextPageParam: (last, _pages, offset) => (last.length > 0 ? offset + last.length : undefined),
      enabled: isAsked,
    }),
  )
  const further = query.data?.pages.flat() ?? []
  const left = partCount - parts.length - further.length
  return (
    <>
      {further.map((part) => <Link key={part.id} how={t('record.part')} to={part} onOpen={onOpen} />)}
      {query.isError && <li><Fault error={query.error} onRetry={() => void query.refetch()} /></li>}
      {left > 0 && (
        <li>
          <Button variant="quiet" isBusy={query.isFetching} onPress={() => (isAsked ? void query.fetchNextPage() : setAsked(true))}>{t('record.furtherParts', { count: left })}</Button>
        </li>
      )}
    </>
  )
}

/** How a record stands to another that somebody adds: to an event a photo shows it, a document tells of it; two others, or two events, hang together. */
function roleOf(kind: RecordKind, other: RecordKind): LinkRole {
  if ((kind === 'event') === (other === 'event')) return 'mentions'
  return kind === 'photo' || other === 'photo' ? 'depicted' : 'source'
}

/** Records that speak of the same, by the words that tell most about this one; those that hang together with it are shown as such. */
export function SimilarRecords({ record, onOpen }: Pick<RelatedProps, 'record' | 'onOpen'>) {
  const { t } = useTranslation()
  const similar = useQuery(useArchive().search.similar.queryOptions({ input: { id: record.id } }))
  const { partOf, parts, related } = record
  const shown = new Set([partOf?.id, ...parts.map(({ id }) => id), ...related.map(({ record: { id } }) => id)])
  const others = similar.data?.filter(({ id }) => !shown.has(id)) ?? []
  if (others.length === 0) return null
  return (
    <section className="record-section" aria-label={t('record.similar')}>
      <h3>{t('record.similar')}</h3>
      <ul className="record-list">
        {others.map((other) => <Link key={other.id} how={t(`kind.${other.kind}`)} to={other} onOpen={onOpen} />)}
      </ul>
    </section>
  )
}

interface LinkProps {
  /** How the other record stands to this one. */
  readonly how: string
  readonly to: Pick<RecordSummary, 'id' | 'title'> & Partial<Pick<RecordSummary, 'thumbnail' | 'language' | 'date'>>
  readonly onOpen: (id: string) => void
  readonly children?: ReactNode
}

function Link({ how, to: { id, title, thumbnail = null, language = null, date = null }, onOpen, children }: LinkProps) {
  return (
    <li className="record-related">
      {thumbnail !== null && <img src={thumbnailAddress(thumbnail)} alt="" loading="lazy" />}
      <small>{how}</small>
      <span className="record-related-name">
        <button type="button" className="link" lang={spokenLanguage(language)} onClick={() => onOpen(id)}>{title}</button>
        {date !== null && <small><DateText value={date} /></small>}
      </span>
      {children}
    </li>
  )
}
