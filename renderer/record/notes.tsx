import { useTranslation } from 'react-i18next'
import { AddLine } from '../ui/add-line'
import type { RecordParts } from './use-record'

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
