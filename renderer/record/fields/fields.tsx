import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { recordKind, type RecordDetail, type RecordEdit } from '../../../preload/contract'
import { drafts } from '../../ui/drafts'
import { spokenLanguage, useLanguage } from '../../ui/language'
import type { RecordParts } from '../use-record'
import { DateField } from './date-field'
import { useReveal } from './disclosure'
import { Editable } from './editable'
import { LanguageField } from './language-field'
import { ReadMark, type ReadField } from './read-mark'

const lines = ['creator', 'credit', 'rights', 'identifier', 'reference', 'subject', 'language'] as const
const texts = ['description', 'caption'] as const
// From the most to the least open: an arrow key that restricts passes no level that opens.
const levels = ['public', 'internal', 'restricted'] as const
type TextField = (typeof lines)[number] | (typeof texts)[number]

/** The fields of a record: those that have a value, and the others behind one click. */
export function Fields({ record, archive, change }: RecordParts) {
  const { t } = useTranslation()
  const language = useLanguage()
  const edit = (fields: RecordEdit): Promise<boolean> => change(() => archive.records.edit.call({ id: record.id, fields }))
  const reveal = useReveal()
  const setAccess = (access: RecordDetail['access']): void => {
    // Whoever restricts a record is at work on it: it does not vanish under their hands.
    if (access === 'restricted') reveal()
    void edit({ access })
  }
  const isCaptioned = record.kind === 'photo'
  const order: readonly TextField[] = isCaptioned ? ['caption', 'credit', 'description', 'creator', 'rights', 'identifier', 'reference', 'subject', 'language'] : ['description', 'creator', ...lines.slice(1), 'caption']
  const expected: readonly TextField[] = isCaptioned ? ['caption', 'credit'] : ['description']
  const draftOf = (field: string): string => `${record.id} ${field}`
  // Choosing a language moves its list nowhere while a hand is on it.
  const [hadLanguage] = useState(record.language !== null)
  const isShown = (field: TextField): boolean => (field === 'language' ? hadLanguage : record[field] !== null || expected.includes(field))
  // A folded field with something unsaved in it would look lost.
  const [startsOpen] = useState(() => order.some((field) => !isShown(field) && drafts.has(draftOf(field))))
  const row = (field: TextField) => (
    <Row key={field} record={record} field={field} archive={archive} change={change}>
      {field === 'language' ? (
        <LanguageField value={record.language} onSave={(value) => edit({ language: value })} />
      ) : (
        <Editable
          label={t(`record.fields.${field}`)}
          value={record[field] ?? ''}
          draft={draftOf(field)}
          {...(texts.some((each) => each === field) && { multiline: true, lang: spokenLanguage(record.language) })}
          onSave={(value) => edit({ [field]: value })}
        />
      )}
    </Row>
  )
  return (
    <section className="record-section" aria-label={t('record.details')}>
      <dl className="record-fields">
        <Row record={record} field="date" archive={archive} change={change}>
          <DateField value={record.date} draft={draftOf('date')} onSave={(date) => edit({ date: { ...date, lang: language } })} />
        </Row>
        {order.filter(isShown).map(row)}
        <div>
          <dt><label htmlFor="record-access">{t('record.fields.access')}</label></dt>
          <dd>
            <select id="record-access" value={record.access} onChange={(event) => setAccess(levels.find((each) => each === event.target.value) ?? record.access)}>
              {levels.map((each) => <option key={each} value={each}>{t(`access.${each}`)}</option>)}
            </select>
          </dd>
        </div>
      </dl>
      <details className="record-more" open={startsOpen}>
        <summary>{t('record.moreFields')}</summary>
        <dl className="record-fields">
          {order.filter((field) => !isShown(field)).map(row)}
          <div>
            <dt><label htmlFor="record-kind">{t('record.fields.kind')}</label></dt>
            <dd>
              <select id="record-kind" value={record.kind} onChange={(event) => void edit({ kind: recordKind.options.find((each) => each === event.target.value) ?? record.kind })}>
                {recordKind.options.map((each) => <option key={each} value={each}>{t(`kind.${each}`)}</option>)}
              </select>
            </dd>
          </div>
        </dl>
      </details>
    </section>
  )
}

/** A field with its name, and what is to be said of it where the file says something too. */
function Row({ record, field, archive, change, children }: RecordParts & { readonly field: ReadField; readonly children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div>
      <dt>{t(`record.fields.${field}`)}</dt>
      <dd>
        {children}
        <ReadMark record={record} field={field} archive={archive} change={change} />
      </dd>
    </div>
  )
}
