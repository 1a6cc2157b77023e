import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { StoryEvent } from '../../preload/contract'
import { nameIn } from '../../preload/name-in'
import { hasOnlyRead } from '../../preload/only-read'
import { personInFull } from '../../preload/person-words'
import { useArchive } from '../client'
import { bridge, thumbnailAddress } from '../host'
import { useSearch } from '../search/use-search'
import { Button } from '../ui/button'
import { CreditText } from '../ui/credit-text'
import { DateText } from '../ui/date-text'
import { EmptyState } from '../ui/empty-state'
import { Fault } from '../ui/fault'
import { spokenLanguage, useLanguage } from '../ui/language'
import { toast } from '../ui/toast'
import { go, useView, type Certainty } from '../view'
import './story.css'

const most = 200

/** The events one after the other, to be read: when and where, what happened, who was there, with pictures and documents. */
export function Story({ certainty }: { readonly certainty: Certainty }) {
  const { t } = useTranslation()
  const view = useView()
  const { from, to, without } = view
  const { finding: query } = useSearch(view)
  const { savePdf } = bridge()
  const story = useQuery(
    useArchive().timeline.story.queryOptions({ input: { query, from, to, certainty, without: [...without], limit: most }, placeholderData: keepPreviousData }),
  )
  const pdf = async (save: NonNullable<typeof savePdf>): Promise<void> => {
    const name = `${t('timeline.storyTitle')}.pdf`
    await allPictures()
    const ended = await save(name).catch(() => 'failed' as const)
    if (ended === 'failed') toast(t('document.failed', { name }))
    else if (ended === 'done') toast(t('document.done.save', { name }))
  }
  if (story.isError) return <Fault error={story.error} onRetry={() => void story.refetch()} />
  if (story.data === undefined) return <p className="timeline-loading">{t('timeline.loading')}</p>
  const { events, total, restricted, suggested } = story.data
  const narrowed = query !== '' || from !== null || to !== null || certainty !== 'possible'
  return (
    <div className="story">
      {suggested > 0 && (
        <p className="story-note">
          {t('timeline.storySuggested', { count: suggested })} <button type="button" className="link" onClick={() => go({ area: 'suggestions' })}>{t('timeline.storyReview')}</button>
        </p>
      )}
      {restricted > 0 && <p className="story-note">{t('timeline.restrictedOut', { count: restricted })}</p>}
      {events.length === 0 ? (
        <EmptyState title={t(narrowed ? 'timeline.storyNoMatchTitle' : 'timeline.storyEmptyTitle')} text={t(narrowed ? 'timeline.noMatchText' : 'timeline.storyEmptyText')} action={null} />
      ) : (
        <>
          <header className="story-head">
            <h1>{t('timeline.storyTitle')}</h1>
            {savePdf !== undefined && <Button onPress={() => void pdf(savePdf)}>{t('timeline.storyPdf')}</Button>}
            <Button onPress={() => void allPictures().then(() => window.print())}>{t(savePdf === undefined ? 'timeline.storyPrint' : 'document.actions.print')}</Button>
          </header>
          <ol className="story-events" aria-label={t('timeline.story')}>{events.map((event) => <Chapter key={event.id} event={event} />)}</ol>
          {hasOnlyRead(events) && <p className="story-note">{t('timeline.storyBrackets')}</p>}
          {total > events.length && <p className="story-note">{t('timeline.tooMany', { shown: events.length, total })}</p>}
        </>
      )}
    </div>
  )
}

/** Waits for the pictures nobody has scrolled to: paper has no scrolling. One that does not come is left out. */
async function allPictures(): Promise<void> {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('.story img')]
  for (const picture of pictures) picture.loading = 'eager'
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)))
}

function Chapter({ event }: { readonly event: StoryEvent }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { id, title, date, description, people, places, pictures, documents } = event
  const spoken = spokenLanguage(event.language)
  return (
    <li>
      <article aria-label={title}>
        <p className="story-when"><DateText value={date} />{places.map((place) => ` · ${nameIn(place, language)}`).join('')}</p>
        <h2 lang={spoken}><button type="button" className="link" onClick={() => go({ record: id })}>{title}</button></h2>
        {description !== null && <p className="story-text" lang={spoken}>{description}</p>}
        {pictures.length > 0 && (
          <div className="story-pictures">
            {pictures.map(({ record, thumbnail, title: name, caption, credit, creditOnlyRead }) => (
              <figure key={record}>
                <button type="button" aria-label={t('timeline.storyPicture', { title: name })} onClick={() => go({ record })}><img src={thumbnailAddress(thumbnail)} alt={caption ?? name} loading="lazy" /></button>
                <figcaption>{caption ?? name}{credit !== null && <CreditText credit={credit} onlyRead={creditOnlyRead} />}</figcaption>
              </figure>
            ))}
          </div>
        )}
        {people.length > 0 && <p className="story-note">{t('timeline.storyPeople', { people: people.map(personInFull).join('; ') })}</p>}
        {documents.length > 0 && (
          <p className="story-note">
            {t('timeline.storyDocuments')}{' '}
            {documents.map((document, place) => (
              <span key={document.id}>{place > 0 && ' · '}<button type="button" className="link" lang={spokenLanguage(document.language)} onClick={() => go({ record: document.id })}>{document.title}</button></span>
            ))}
          </p>
        )}
      </article>
    </li>
  )
}
