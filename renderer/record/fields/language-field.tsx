import { useTranslation } from 'react-i18next'
import { recordLanguages } from '../../../preload/contract'
import { languageName, useLanguage } from '../../ui/language'

interface LanguageFieldProps {
  readonly value: string | null
  /** The empty text: none. */
  readonly onSave: (language: string) => Promise<boolean>
}

/** The language of a record, one of those it is searched by; what a file or an older program has put there can stay. */
export function LanguageField({ value, onSave }: LanguageFieldProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <select aria-label={t('record.fields.language')} value={value ?? ''} onChange={(event) => void onSave(event.target.value)}>
      <option value="">{t('record.noLanguage')}</option>
      {recordLanguages.map((each) => <option key={each} value={each}>{t(`record.languages.${each}`)}</option>)}
      {value !== null && !recordLanguages.some((each) => each === value) && <option value={value}>{languageName(value, language)}</option>}
    </select>
  )
}
