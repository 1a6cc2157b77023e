import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language, LinkRole, LocalName } from '../../preload/contract'
import { useLanguage } from '../ui/language'
import { useUndoToast } from '../ui/use-undo-toast'
import { AddLine } from './add-line'
import type { RecordParts } from './use-record'

/** Where a record belongs: places it is about or was made at. */
export function Places({ record, archive, change }: RecordParts) {
  const { t } = useTranslation()
  const language = useLanguage()
  const say = useUndoToast()
  const section = useRef<HTMLElement>(null)
  const usual: LinkRole = record.kind === 'event' || record.kind === 'photo' ? 'venue' : 'mentions'
  const remove = async (link: string, name: string): Promise<void> => {
    if (!(await change(() => archive.records.unlink.call({ link })))) return
    section.current?.focus()
    say(t('record.removed', { name }))
  }
  return (
    <section className="record-section" aria-label={t('record.places')} ref={section} tabIndex={-1}>
      <h3>{t('record.places')}</h3>
      <ul className="record-chips">
        {record.places.map(({ id, name, role }) => {
          const own = nameIn(name, language)
          return (
            <li key={id}>
              {own} {role === 'venue' && <small>{t('record.roles.venue')}</small>}
              <button type="button" aria-label={t('record.remove', { name: own })} onClick={() => void remove(id, own)}>×</button>
            </li>
          )
        })}
      </ul>
      <AddLine
        label={t('record.addPlace')}
        draft={`${record.id} place`}
        onAdd={(name) => change(() => archive.records.addPlace.call({ record: record.id, name, role: usual, lang: language }))}
      />
    </section>
  )
}

/** A name in the reader's language, else in the other one. */
export function nameIn(name: LocalName, language: Language): string {
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
      <AddLine label={t('record.addNote')} draft={`${record.id} note`} onAdd={(text) => change(() => archive.records.addNote.call({ record: record.id, text }))} />
    </section>
  )
}
