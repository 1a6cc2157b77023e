/** Why a signal aborts where the program ends: what can go on at the next start tells this from being cancelled. */
export const closing = 'closing'

/** Whether a signal has aborted because the program ends. */
export function isClosing({ aborted, reason }: AbortSignal): boolean {
  return aborted && reason === closing
}
