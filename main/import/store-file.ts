import type { FaultCode } from '../../preload/faults'
import { derivedPath } from '../archive-layout'
import { writeDerived } from '../archive/derived'
import { byHelpers, type Disk } from '../archive/disk'
import { storeFault, storeOriginal, type StoredOriginal } from '../archive/originals'
import { ArchiveError } from '../fault'
import type { Extracted } from './extracted'
import type { DiskPath } from './list-folder'
import type { WalkedFile } from './walk'

/** Brings files into the folder of an archive. */
export interface Store {
  /** As `storeOriginal`. */
  original(source: DiskPath): Promise<StoredOriginal>
  /** Keeps the small picture of an original. Throws `disk-full`. */
  thumbnail(hash: string, bytes: Uint8Array): Promise<void>
  /** Nothing more is brought. */
  end(): void
}

/** Who brings files into a folder until a signal ends it. */
export type StoreOf = (folder: string, signal: AbortSignal) => Store

/** Brings files in from the thread that asks for it, which goes on with other things between the steps. */
export const storeFromHere: StoreOf = (folder, signal) => ({
  original: (source) => storeOriginal(folder, source, signal),
  thumbnail: (hash, bytes) => storeThumbnail(folder, hash, bytes),
  end: () => undefined,
})

/** Keeps the small picture of an original. Throws `disk-full`. */
export async function storeThumbnail(folder: string, hash: string, bytes: Uint8Array, disk: Disk = byHelpers): Promise<void> {
  try {
    await writeDerived(folder, 'thumbnails', hash, bytes, disk)
  } catch (cause) {
    throw storeFault(cause, derivedPath(folder, 'thumbnails', hash))
  }
}

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
export async function storeFile(store: Store, path: DiskPath): Promise<{ readonly stored: StoredOriginal } | { readonly fault: FaultCode }> {
  try {
    return { stored: await store.original(path) }
  } catch (error) {
    const fault = faultOf(error)
    if (fault === null || fault === 'disk-full') throw error
    return { fault }
  }
}

/** Copies files that a page or a picture came with; one that cannot be read costs no other. */
export async function storeFiles(store: Store, files: readonly WalkedFile[]): Promise<{ readonly stored: readonly StoredCompanion[]; readonly failed: readonly UnstoredFile[] }> {
  const stored: StoredCompanion[] = []
  const failed: UnstoredFile[] = []
  for (const { name, path } of files) {
    const copied = await storeFile(store, path)
    if ('stored' in copied) stored.push({ name, ...copied })
    else failed.push({ name, ...copied })
  }
  return { stored, failed }
}

/** Keeps the small picture of a file. Before the commit, and not in it: making a file may take the disk a millisecond, and that for each of a batch. */
export async function keepThumbnail(store: Store, { thumbnail }: Extracted, { hash }: StoredOriginal): Promise<void> {
  if (thumbnail !== null) await store.thumbnail(hash, thumbnail)
}

/** What is wrong with a file; null where it is something else that failed. */
export function faultOf(error: unknown): FaultCode | null {
  return error instanceof ArchiveError ? error.code : null
}
