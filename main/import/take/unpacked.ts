import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { partialFolder } from '../../archive-layout'
import type { StoredOriginal } from '../../archive/originals/originals'
import { ArchiveError } from '../../fault'
import { removal } from '../../when-free'
import { createBudget, roomIn, spend, type Budget } from '../reading/budget'
import type { Extracted } from '../reading/extracted'
import type { ReadOriginal } from './read-original'
import type { FileEntry } from './taken'

/** What was read of a file; what was inside it lies in the folder, null where there is nothing, or it is nested too deeply. */
export interface Unpacked {
  readonly extracted: Extracted
  readonly folder: string | null
  readonly budget: Budget
}

/** Reads a stored file and unpacks what is inside it, below the archive's `folder`. Throws `disk-full`. */
export async function readUnpacking(folder: string, readOriginal: ReadOriginal, { name, within }: FileEntry, stored: StoredOriginal, sidecar: StoredOriginal | null): Promise<Unpacked> {
  const budget = within?.budget ?? createBudget(stored.size)
  const room = roomIn(join(partialFolder(folder), `parts-${randomUUID()}`), within?.depth ?? 0, budget)
  // A reader that was given up may have left what it had unpacked.
  const clear = async (): Promise<void> => (room === null ? undefined : rm(room.folder, removal))
  const extracted = await readOriginal(stored, { name, room, sidecars: sidecar === null ? [] : [sidecar] }).catch(async (error: unknown) => {
    await clear()
    throw error
  })
  spend(budget, extracted.parts)
  if (extracted.parts.length > 0) return { extracted, folder: room?.folder ?? null, budget }
  if (extracted.fault !== null) await clear()
  // It says nothing of the file, which is read again when there is room.
  if (extracted.fault === 'disk-full') throw new ArchiveError('disk-full', { path: name })
  return { extracted, folder: null, budget }
}
