import { setTimeout as pause } from 'node:timers/promises'
import { systemCode } from './system-code'

// On Windows a virus scanner or the search indexer holds what was just written, for moments; until then it cannot be renamed.
const held = new Set<unknown>(['EPERM', 'EACCES', 'EBUSY'])
const pauses = [5, 10, 20, 50, 100, 200, 400, 800]
const isWindows = process.platform === 'win32'

/** How a file, or a folder with all that is in it, is removed: again while another program holds some of it. */
export const removal = { recursive: true, force: true, maxRetries: 5 } as const

/** Does something to a file, again while another program holds it, for a second and a half at most; elsewhere than on Windows once. */
export async function whenFree<T>(work: () => Promise<T>, mayBeHeld = isWindows): Promise<T> {
  for (const milliseconds of mayBeHeld ? pauses : []) {
    try {
      return await work()
    } catch (error) {
      if (!isHeld(error)) throw error
      await pause(milliseconds)
    }
  }
  return await work()
}

/** The same, where nothing else may happen meanwhile. */
export function whenFreeSync<T>(work: () => T, mayBeHeld = isWindows): T {
  for (const milliseconds of mayBeHeld ? pauses : []) {
    try {
      return work()
    } catch (error) {
      if (!isHeld(error)) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
    }
  }
  return work()
}

function isHeld(error: unknown): boolean {
  return held.has(systemCode(error))
}
