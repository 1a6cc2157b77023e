import { retireActions } from './toast'

let underWay: Promise<unknown> = Promise.resolve()
let endedAt = -Infinity

/** Changes the archive from this window. What an older message offers to undo is no longer the last action then. */
export async function ownChange<Result>(call: () => Promise<Result>): Promise<Result> {
  const changed = call()
  underWay = Promise.allSettled([underWay, changed])
  const result = await changed
  endOwnChange()
  retireActions()
  return result
}

/** Waits no longer for what an earlier connection was asked: that is never answered. */
export function forgetOwnChanges(): void {
  underWay = Promise.resolve()
}

/** Notes that this window has just changed the archive. */
export function endOwnChange(): void {
  endedAt = Date.now()
}

/** Milliseconds a change usually takes at most; one that takes longer may take minutes. */
const usual = 200

/** Waits for what this window is changing now, or until `isLong` says that some of it takes its time. */
export async function ownChangesEnded(isLong: () => Promise<boolean>): Promise<void> {
  const ended = underWay.then(() => true)
  const later = (): Promise<boolean> => new Promise((resolve) => setTimeout(resolve, usual, false))
  while (!(await Promise.race([ended, later()]))) if (await isLong()) return
}

/** Whether this window has changed the archive since `time`, in milliseconds: what it was told then is not all that its reader has done. */
export function hasChangedSince(time: number): boolean {
  return endedAt >= time
}
