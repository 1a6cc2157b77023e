import { useTranslation } from 'react-i18next'
import type { Language, LocalName } from '../../preload/contract'
import { Button } from '../ui/button'
import { useLanguage } from '../ui/language'
import { AddLine } from './add-line'
import type { RecordParts } from './use-record'

/** Where a record belongs: places it is about or was made at. */
export function Places({ record, archive, change }: RecordParts) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <section className="record-section" aria-label={t('record.places')}>
      <h3>{t('record.places')}</h3>
      <ul className="record-chips">
        {record.places.map(({ id, name, role }) => (
          <li key={id}>
            {nameIn(name, language)} {role === 'venue' && <small>{t('record.roles.venue')}</small>}
            <button type="button" aria-label={t('record.remove', { name: nameIn(name, language) })} onClick={() => void change(() => archive.records.unlink.call({ link: id }))}>×</button>
          </li>
        ))}
      </ul>
      <AddLine
        label={t('record.addPlace')}
        onAdd={(name) => change(() => archive.records.addPlace.call({ record: record.id, name, role: record.kind === 'event' || record.kind === 'photo' ? 'venue' : 'mentions', lang: language }))}
      />
    </section>
  )
}

function nameIn(name: LocalName, language: Language): string {
  return name[language] ?? name.de ?? name.en ?? ''
}

/** Open questions and notes on a record; one that is settled is ticked off and stays. */
export function Notes({ record, archive, change }: RecordParts) {
  const { t } = useTranslation()
  return (
    <section className="record-section" aria-label={t('record.notes')}>
      <h3>{t('record.notes')}</h3>
      <ul className="record-list">
        {record.notes.map(({ id, text, state }) => (
          <li key={id}>
            <label className="record-note" data-done={state === 'done' || undefined}>
              <input type="checkbox" checked={state === 'done'} onChange={() => void change(() => archive.records.setNoteState.call({ note: id, state: state === 'done' ? 'open' : 'done' }))} />
              {text}
            </label>
          </li>
        ))}
      </ul>
      <AddLine label={t('record.addNote')} onAdd={(text) => change(() => archive.records.addNote.call({ record: record.id, text }))} />
    </section>
  )
}

/** Records that hang together with this one: pictures found in it, the page it was found in, sources. */
export function Related({ record, onOpen, archive, change }: RecordParts & { readonly onOpen: (id: string) => void }) {
  const { t } = useTranslation()
  const { partOf, parts, related } = record
  if (partOf === null && parts.length === 0 && related.length === 0) return null
  return (
    <section className="record-section" aria-label={t('record.related')}>
      <h3>{t('record.related')}</h3>
      <ul className="record-list">
        {partOf !== null && <li><small>{t('record.partOf')}</small> <button type="button" className="link" onClick={() => onOpen(partOf.id)}>{partOf.title}</button></li>}
        {parts.map(({ id, title }) => <li key={id}><small>{t('record.part')}</small> <button type="button" className="link" onClick={() => onOpen(id)}>{title}</button></li>)}
        {related.map(({ link, role, record: { id, title } }) => (
          <li key={link} className="record-related">
            <small>{t(`record.roles.${role}`)}</small> <button type="button" className="link" onClick={() => onOpen(id)}>{title}</button>
            <Button variant="quiet" aria-label={t('record.remove', { name: title })} onPress={() => void change(() => archive.records.unlink.call({ link }))}>×</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
