import { limits } from './limits'
import type { Part, PartRoom } from './parts'

/** What may still be unpacked from one file, however deep; below zero, what was only named for want of room. */
export interface Budget {
  bytes: number
  entries: number
}

/** The budget of a file of so many bytes. */
export function createBudget(size: number): Budget {
  const entries = Math.min(limits.mostEntries, Math.max(limits.containerEntries, Math.floor(size / limits.bytesPerEntry)))
  return { bytes: Math.max(limits.containerBytes, size * limits.containerRatio), entries }
}

/** The room for what is in a file at a depth (from 0), in a folder; null where it is nested too deeply. */
export function roomIn(folder: string, depth: number, { bytes, entries }: Budget): PartRoom | null {
  return depth < limits.nesting ? { folder, bytes, entries: Math.min(entries, limits.entriesOfOne) } : null
}

/** Takes what was unpacked off the budget. */
export function spend(budget: Budget, parts: readonly Part[]): void {
  budget.bytes -= parts.reduce((sum, { size }) => sum + size, 0)
  budget.entries -= parts.length
}
