import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Fault as FaultData } from '../../preload/contract'
import { faultCodes, type FaultCode } from '../../preload/faults'
import { Button } from './button'

/** What went wrong, in words, and what to do next. */
export function Fault({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="fault" role="alert">
      <p>{sentenceOf(error, t)}</p>
      {onRetry && <Button onPress={onRetry}>{t('shell.retry')}</Button>}
    </div>
  )
}

/** A fault code as a sentence that says what to do next. */
export function faultSentence(code: FaultCode, t: TFunction, details: FaultData['details'] = {}): string {
  const { label } = details
  return t(`faults.${code}`, { ...details, ...(label !== undefined && { label: t(`actions.${label}`, { defaultValue: label }) }) })
}

/** Whatever was thrown, as a sentence; what is none of our faults is a bug. */
export function sentenceOf(error: unknown, t: TFunction): string {
  const fault = faultOf(error)
  return faultSentence(fault?.code ?? (isOutsideContract(error) ? 'input-invalid' : 'internal'), t, fault?.details)
}

/** Whether a request asked for something the contract does not allow, as a text that is too long. */
function isOutsideContract(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'BAD_REQUEST'
}

/** The fault an error carries over the wire, or null. */
export function faultOf(error: unknown): FaultData | null {
  if (typeof error !== 'object' || error === null || !('data' in error)) return null
  const { data } = error
  if (typeof data !== 'object' || data === null || !('code' in data)) return null
  const code = faultCodes.find((each) => each === data.code)
  if (code === undefined) return null
  // The contract describes the details, the host has checked them.
  return { code, details: 'details' in data ? (data.details as FaultData['details']) : {} }
}
