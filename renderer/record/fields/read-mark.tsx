import { useTranslation } from 'react-i18next'
import type { RecordDetail, RecordEdit } from '../../../preload/contract'
import { Button } from '../../ui/button'
import type { RecordParts } from '../use-record'

/** A field that a file may say something of as well. */
export type ReadField = keyof RecordDetail & keyof RecordEdit

/**
 * Says of a value that it was only read in the file, and lets it be taken as the record's own; of one that somebody emptied,
 * that the file says something, and lets that show again; and what a file that came later says otherwise.
 */
export function ReadMark({ record, field, archive, change }: RecordParts & { readonly field: ReadField }) {
  const { t } = useTranslation()
  const name = t(`record.fields.${field}`)
  if (record.readBehind.includes(field) && record[field] === null)
    return (
      <p className="record-read">
        {t('record.emptied')}
        <Button variant="quiet" aria-label={t('record.asReadField', { field: name })} onPress={() => void change(() => archive.records.edit.call({ id: record.id, fields: { [field]: null } }))}>
          {t('record.asRead')}
        </Button>
      </p>
    )
  const since = record.readSince[field]
  if (since === undefined && !record.read.includes(field)) return null
  return (
    <p className="record-read">
      {since !== undefined ? t('record.readSince', { value: since }) : t(field === 'date' && record.date?.from !== undefined ? `record.dateFrom.${record.date.from}` : 'record.read')}
      <Button variant="quiet" aria-label={t('record.confirmField', { field: name })} onPress={() => void change(() => archive.records.confirmField.call({ id: record.id, field }))}>
        {t('record.confirm')}
      </Button>
    </p>
  )
}
