import { useTranslation } from 'react-i18next'

const known = ['de', 'en', 'fr'] as const

interface LanguageFieldProps {
  readonly value: string | null
  /** The empty text: none. */
  readonly onSave: (language: string) => Promise<boolean>
}

/** The language of a record, one of those it is searched by; what a file or an older program has put there can stay. */
export function LanguageField({ value, onSave }: LanguageFieldProps) {
  const { t } = useTranslation()
  return (
    <select aria-label={t('record.fields.language')} value={value ?? ''} onChange={(event) => void onSave(event.target.value)}>
      <option value="">{t('record.noLanguage')}</option>
      {known.map((each) => <option key={each} value={each}>{t(`record.languages.${each}`)}</option>)}
      {value !== null && !known.some((each) => each === value) && <option value={value}>{value}</option>}
    </select>
  )
}
