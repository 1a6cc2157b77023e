import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'
import type { RecordParts } from './use-record'

/** Says of a value that it was only read in the file, and lets it be taken as the record's own. */
export function ReadMark({ record, field, archive, change }: RecordParts & { readonly field: string }) {
  const { t } = useTranslation()
  if (!record.read.includes(field)) return null
  return (
    <p className="record-read">
      {t(field === 'date' && record.date?.from !== undefined ? `record.dateFrom.${record.date.from}` : 'record.read')}
      <Button
        variant="quiet"
        aria-label={t('record.confirmField', { field: t(`record.fields.${field}`) })}
        onPress={() => void change(() => archive.records.confirmField.call({ id: record.id, field }))}
      >
        {t('record.confirm')}
      </Button>
    </p>
  )
}
