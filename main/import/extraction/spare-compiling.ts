import { setFlagsFromString } from 'node:v8'

/**
 * Has this process compile less. Most code of a reader runs some thousand times: compiling it as well as can be takes longer than
 * that saves, and is put off until it has run 15,000 times. Its patterns, which are long, are compiled once and not twice.
 */
export function spareCompiling(): void {
  setFlagsFromString('--efficiency-mode')
  setFlagsFromString('--no-regexp-tier-up')
}
