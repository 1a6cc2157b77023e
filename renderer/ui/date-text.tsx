import { useTranslation } from 'react-i18next'
import type { DateValue } from '../../preload/contract'
import { brieflyIn, dateIn, wordingIn } from './date-wording'
import { useLanguage } from './language'
import { notTaken, onlyReadIn } from './only-read'

interface DateTextProps {
  readonly value: DateValue
  /** Show the EDTF reading beside the wording, where it says more. */
  readonly reading?: boolean
  /** A day without that of its week; what was worded shows where the mouse rests on it. */
  readonly brief?: boolean
}

/** A date in words, with the reading on demand; one that was only read is marked, and says so. */
export function DateText({ value, reading = false, brief = false }: DateTextProps) {
  const { t } = useTranslation()
  const { edtf } = value
  const language = useLanguage()
  const says = edtf !== null && edtf !== wordingIn(value, language)
  const isOnlyRead = value.onlyRead === true
  const shown = dateIn(value, language, brief ? brieflyIn : wordingIn)
  const whole = dateIn(value, language)
  const told = [...(shown === whole ? [] : [whole]), ...(isOnlyRead ? [notTaken(value.from, t)] : []), ...(says ? [t('common.readAs', { edtf })] : [])]
  return (
    <span className="date" title={told.length === 0 ? undefined : told.join('\n')}>
      {shown}
      {isOnlyRead && <span className="unseen"> {onlyReadIn(value.from, t)}</span>}
      {reading && says && <small> {t('common.readAs', { edtf })}</small>}
    </span>
  )
}
