import { rmSync } from 'node:fs'
import { derivedPath, originalPath } from '../../archive-layout'
import { removal } from '../../when-free'

/** What imports have newly copied into an archive and no row names yet. */
interface Copies {
  running: number
  hasCancelled: boolean
  readonly unnamed: Set<string>
}

/** By the folder of the archive: two imports at once may copy the same file. */
const archives = new Map<string, Copies>()

function copiesIn(folder: string): Copies {
  const copies = archives.get(folder) ?? { running: 0, hasCancelled: false, unnamed: new Set() }
  archives.set(folder, copies)
  return copies
}

/** Notes that an import begins, which `endCopying` ends. */
export function beginCopying(folder: string): void {
  copiesIn(folder).running += 1
}

/** Notes an original that was neither there nor set aside before. */
export function copiedAnew(folder: string, hash: string): void {
  archives.get(folder)?.unnamed.add(hash)
}

/** Notes that rows name these now. */
export function copiesNamed(folder: string, hashes: readonly (string | null)[]): void {
  for (const hash of hashes) if (hash !== null) archives.get(folder)?.unnamed.delete(hash)
}

/**
 * Ends an import. Where one was cancelled, what it had copied and not kept goes with the last that runs: until then another one
 * may have found it there, and be about to name it.
 */
export function endCopying(folder: string, isCancelled: boolean, isKnown: (hash: string) => boolean): void {
  const copies = copiesIn(folder)
  copies.running -= 1
  copies.hasCancelled ||= isCancelled
  if (copies.running > 0) return
  archives.delete(folder)
  if (!copies.hasCancelled) return
  for (const hash of copies.unnamed) {
    if (isKnown(hash)) continue
    for (const path of [originalPath(folder, hash), derivedPath(folder, 'thumbnails', hash)]) removeIfPossible(path)
  }
}

function removeIfPossible(path: string): void {
  try {
    rmSync(path, removal)
  } catch {
    // Held by another program: it costs its room, and the import ends all the same.
  }
}
