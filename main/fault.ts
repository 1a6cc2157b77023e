import type { FaultCode } from '../preload/faults'

/** An error with a code from the closed list; `details` fill its sentence (`preload/wording`). */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
  readonly code: FaultCode
  readonly details: Readonly<Record<string, string | number>>

  constructor(code: FaultCode, details: Readonly<Record<string, string | number>> = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(details)}`, options)
    this.code = code
    this.details = details
  }
}
