import { useTranslation } from 'react-i18next'
import type { DateValue } from '../../preload/contract'
import { wordingIn } from './date-wording'
import { useLanguage } from './language'

interface DateTextProps {
  readonly value: DateValue
  /** Show the EDTF reading beside the wording, where it says more. */
  readonly reading?: boolean
}

/** A date in words, with the reading on demand. */
export function DateText({ value, reading = false }: DateTextProps) {
  const { t } = useTranslation()
  const { edtf } = value
  const wording = wordingIn(value, useLanguage())
  const says = edtf !== null && edtf !== wording
  return (
    <span className="date" title={says ? t('common.readAs', { edtf }) : undefined}>
      {wording}
      {reading && says && <small> {t('common.readAs', { edtf })}</small>}
    </span>
  )
}
