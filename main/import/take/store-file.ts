import type { FaultCode } from '../../../preload/faults'
import { writeDerived } from '../../archive/derived/derived'
import { storeOriginal, type StoredOriginal } from '../../archive/originals/originals'
import { ArchiveError } from '../../fault'
import type { Extracted } from '../reading/extracted'
import type { DiskPath } from '../sources/list-folder'
import type { WalkedFile } from '../sources/walk'

/** A file that a page or a picture came with, in the archive. */
export interface StoredCompanion {
  readonly name: string
  readonly stored: StoredOriginal
}

/** One that could not be copied. */
export interface UnstoredFile {
  readonly name: string
  readonly fault: FaultCode
}

/**
 * Copies a file into the archive; where that one cannot be read, its fault. A full disk hits every further file and is
 * thrown: the import waits, and this one is taken again.
 */
export async function storeFile(folder: string, path: DiskPath, signal: AbortSignal): Promise<{ readonly stored: StoredOriginal } | { readonly fault: FaultCode }> {
  try {
    return { stored: await storeOriginal(folder, path, signal) }
  } catch (error) {
    const fault = faultOf(error)
    if (fault === null || fault === 'disk-full') throw error
    return { fault }
  }
}

/** Copies files that a page or a picture came with; one that cannot be read costs no other. */
export async function storeFiles(folder: string, files: readonly WalkedFile[], signal: AbortSignal): Promise<{ readonly stored: readonly StoredCompanion[]; readonly failed: readonly UnstoredFile[] }> {
  const stored: StoredCompanion[] = []
  const failed: UnstoredFile[] = []
  for (const { name, path } of files) {
    const copied = await storeFile(folder, path, signal)
    if ('stored' in copied) stored.push({ name, ...copied })
    else failed.push({ name, ...copied })
  }
  return { stored, failed }
}

/** Keeps the small picture of a file. Before the commit, and not in it: making a file may take the disk a millisecond, and that for each of a batch. */
export async function keepThumbnail(folder: string, { thumbnail }: Extracted, { hash }: StoredOriginal): Promise<void> {
  if (thumbnail === null) return
  await writeDerived(folder, 'thumbnails', hash, thumbnail)
}

/** What is wrong with a file; null where it is something else that failed. */
export function faultOf(error: unknown): FaultCode | null {
  return error instanceof ArchiveError ? error.code : null
}
