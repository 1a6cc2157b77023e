import { useTranslation } from 'react-i18next'
import { limits } from '../../preload/contract'
import { AddLine } from '../ui/add-line'
import { excerpt } from '../ui/excerpt'
import { Editable } from './fields/editable'
import { LeftUnsaved } from './people/left-unsaved'
import type { RecordParts } from './use-record'

/** Characters of a note by which its tick is called. */
const longestName = 120

/** What drafts of a note are kept by. */
const isNote = /^[0-9a-f-]{36}$/

/** Open questions and notes on a record; one that is settled is ticked off and stays. */
export function Notes({ record, archive, change }: RecordParts) {
  const { t } = useTranslation()
  return (
    <section className="record-section" aria-label={t('record.notes')}>
      <h3>{t('record.notes')}</h3>
      <ul className="record-list">
        {record.notes.map(({ id, text, state }) => (
          <li key={id} className="record-note" data-done={state === 'done' || undefined}>
            <input
              type="checkbox"
              aria-label={excerpt(text, longestName)}
              checked={state === 'done'}
              onChange={() => void change(() => archive.records.setNoteState.call({ note: id, state: state === 'done' ? 'open' : 'done' }))}
            />
            <div>
              <Editable
                label={t('record.note')}
                value={text}
                draft={`${record.id} ${id}`}
                multiline
                refusalOf={(typed) => (typed === '' ? t('record.noteEmpty') : null)}
                onSave={(typed) => change(() => archive.records.editNote.call({ note: id, text: typed }))}
              />
            </div>
          </li>
        ))}
      </ul>
      <LeftUnsaved id={record.id} of={(field) => isNote.test(field) && !record.notes.some(({ id }) => id === field)} />
      <AddLine label={t('record.addNote')} draft={`${record.id} note`} multiline longest={limits.text} onAdd={(text) => change(() => archive.records.addNote.call({ record: record.id, text }))} />
    </section>
  )
}
