import { useTranslation } from 'react-i18next'
import type { RecordDetail } from '../../preload/contract'
import { RecordCollections } from '../collections/record-collections'
import { RelatedPhotos } from '../photos/related-photos'
import { SuggestionList } from '../suggestions/suggestions-area'
import { Button } from '../ui/button'
import { Fault, faultOf } from '../ui/fault'
import { KindIcon } from '../ui/kind-icon'
import { spokenLanguage, useLocale } from '../ui/language'
import { toastFault } from '../ui/toast'
import { useOneAtATime } from '../ui/use-one-at-a-time'
import { useUndoToast } from '../ui/use-undo-toast'
import { go, viewNow } from '../view'
import { RestrictedNotice, useIsHidden } from './fields/disclosure'
import { Editable, type Edited } from './fields/editable'
import { Fields } from './fields/fields'
import { ReadMark } from './fields/read-mark'
import { Files } from './files'
import { History } from './history'
import { Minutes } from './minutes'
import { Notes } from './notes'
import { LeftUnsaved } from './people/left-unsaved'
import { People } from './people/people'
import { useUnsavedTold } from './people/unsaved'
import { Places } from './places'
import { Related, SimilarRecords } from './related'
import { useRecord, type RecordParts } from './use-record'
import './record.css'

/** Everything about a record, to read and to change in place. */
export function RecordPanel({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const { archive, query, change } = useRecord(id)
  const isHidden = useIsHidden(query.data)
  useUnsavedTold(id, query.data?.title)
  if (query.isError)
    return (
      <div className="record">
        <header className="record-head"><div><CloseButton /></div></header>
        <Fault error={query.error} onRetry={() => void query.refetch()} />
        {faultOf(query.error)?.code === 'not-found' && <div className="record-body"><LeftUnsaved id={id} /></div>}
      </div>
    )
  if (query.data === undefined) return <p className="record-loading">{t('document.loading')}</p>
  const record = query.data
  const parts = { record, archive, change }
  const saveTitle = (title: string | null): Promise<boolean> => change(() => archive.records.edit.call({ id, fields: { title } }))
  return (
    <article className="record" aria-label={isHidden ? t(`kind.${record.kind}`) : record.title}>
      <Head record={record} archive={archive} />
      {isHidden ? (
        <RestrictedNotice />
      ) : (
        <div className="record-body">
          <h2>
            <Editable
              label={t('record.fields.title')}
              value={record.title}
              draft={`${id} title`}
              lang={spokenLanguage(record.language)}
              onSave={saveTitle}
              refusalOf={(title) => (title === '' ? t('record.titleEmpty') : null)}
              onSaveAnyway={() => saveTitle(null)}
              {...(record.readBehind.includes('title') && { Note: TitleAsRead })}
            />
          </h2>
          <ReadMark {...parts} field="title" />
          <Files record={record} />
          {record.kind === 'photo' && !record.trashed && record.files.length > 0 && <RelatedPhotos record={id} />}
          {record.suggestions.length > 0 && (
            <section className="record-section" aria-label={t('suggestions.title')}>
              <h3>{t('suggestions.title')}</h3>
              <SuggestionList record={id} />
            </section>
          )}
          {record.kind === 'minutes' && record.files.length > 0 && <Minutes record={id} />}
          <Fields {...parts} />
          <People {...parts} />
          <Places {...parts} />
          <Notes {...parts} />
          {!record.trashed && <RecordCollections record={record} />}
          <Related {...parts} onOpen={(other) => go({ record: other })} />
          <SimilarRecords record={record} onOpen={(other) => go({ record: other })} />
          <Provenance record={record} />
          <History record={record} />
        </div>
      )}
    </article>
  )
}

function Head({ record, archive }: Pick<RecordParts, 'record' | 'archive'>) {
  const { t } = useTranslation()
  const say = useUndoToast()
  const submit = useOneAtATime()
  const { id, trashed, kind, mergedInto } = record
  const move = async (): Promise<void> => {
    try {
      const { action } = await (trashed ? archive.records.restore : archive.records.trash).call({ ids: [id] })
      say(!trashed ? t('record.trashed') : mergedInto === null ? t('record.restored') : t('record.restoredMerged', { title: mergedInto.title }), action)
      // Another record may have been opened meanwhile.
      if (!trashed && viewNow().record === id) go({ record: null })
    } catch (error) {
      toastFault(error)
    }
  }
  return (
    <header className="record-head">
      <KindIcon kind={kind} isNamed /> <span>{t(`kind.${kind}`)}</span>
      {trashed && <em>{t('record.inTrash')}</em>}
      <div>
        <Button variant="quiet" onPress={() => submit(move)}>{t(trashed ? 'record.restore' : 'record.trash')}</Button>
        <CloseButton />
      </div>
    </header>
  )
}

/** Offers, in place of an emptied title, the one that was read from the file. */
function TitleAsRead({ typed, onSaveAnyway }: Edited) {
  const { t } = useTranslation()
  return typed.trim() === '' && <button type="button" className="button" onClick={onSaveAnyway}>{t('record.asRead')}</button>
}

function CloseButton() {
  const { t } = useTranslation()
  return <Button variant="quiet" aria-label={t('shell.close')} onPress={() => go({ record: null })}>×</Button>
}

/** Where the record came from. */
function Provenance({ record: { accession, files } }: { readonly record: RecordDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (accession === null) return null
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(accession.startedAt))
  return <p className="record-provenance">{t('record.provenance', { label: accession.label, day })}{files[0] && <><br />{files[0].path}</>}</p>
}
