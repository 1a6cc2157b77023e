import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve } from 'node:path'
import type { FaultCode } from '../../preload/faults'
import { copyVerified } from '../archive/copy'
import { recordDetail } from '../archive/details'
import type { Archive } from '../archive/open'
import { originalPath, storeFault } from '../archive/originals'
import { ArchiveError } from '../fault'
import type { RunningJob } from '../job'
import { freeNamesIn } from './free-names'
import { photoDescription } from './photo-description'
import { xmpPacket } from './xmp'

/** Where the copies go, and whether `restricted` records are among them. */
export interface PhotoCopies {
  readonly target: string
  readonly withRestricted: boolean
}

/** What came of it; `faults`: originals that could not be copied, by name. */
export interface CopiedPhotos {
  readonly copied: number
  /** Records left out because their access is restricted. */
  readonly restricted: number
  readonly faults: readonly { readonly code: FaultCode; readonly path: string }[]
}

const sidecarEnding = '.xmp'

/**
 * Copies the pictures of records to a folder, byte for byte, each with its description in a sidecar beside it: `Markt.jpg`
 * and `Markt.jpg.xmp`. Nothing that is there is overwritten; what is copied stays when it is ended. Throws
 * `export-target-missing`, `export-inside-archive`, `export-not-writable` or `disk-full`.
 */
export async function copyPhotos({ db, folder }: Pick<Archive, 'db' | 'folder'>, records: readonly string[], { target, withRestricted }: PhotoCopies, job: Pick<RunningJob, 'signal' | 'update'>): Promise<CopiedPhotos> {
  checkTarget(folder, target)
  const faults: CopiedPhotos['faults'][number][] = []
  let [copied, restricted] = [0, 0]
  try {
    const freeName = await freeNamesIn(target)
    for (const [done, id] of records.entries()) {
      job.signal.throwIfAborted()
      const record = recordDetail(db, id)
      job.update({ done, total: records.length, current: record.title, counts: { copied, restricted, faults: faults.length } })
      const pictures = record.trashed ? [] : record.files.filter(({ mediaType }) => mediaType.startsWith('image/'))
      if (record.access === 'restricted' && !withRestricted) {
        restricted += 1
        continue
      }
      for (const file of pictures) {
        const original = originalPath(folder, file.hash)
        const name = freeName(file.name, [sidecarEnding, '.partial'])
        if (!existsSync(original)) faults.push({ code: 'file-vanished', path: file.name })
        else if (!(await copyVerified(original, join(target, name), file.hash, job.signal))) faults.push({ code: 'file-damaged', path: file.name })
        else {
          await writeFile(join(target, `${name}${sidecarEnding}`), xmpPacket(photoDescription(db, record, file)), { flag: 'wx' })
          copied += 1
        }
      }
    }
    job.update({ done: records.length, total: records.length, counts: { copied, restricted, faults: faults.length } })
    return { copied, restricted, faults }
  } catch (error) {
    throw writeFault(error, target)
  }
}

function checkTarget(folder: string, target: string): void {
  if (!existsSync(target)) throw new ArchiveError('export-target-missing', { folder: target })
  const below = relative(resolve(folder), resolve(target))
  // On another drive of Windows there is no relative path.
  if (!below.startsWith('..') && !isAbsolute(below)) throw new ArchiveError('export-inside-archive', { folder: target })
}

/** What the system said about the folder; a fault of ours and a bug stay as they are. */
function writeFault(error: unknown, target: string): unknown {
  const fault = storeFault(error, target)
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EROFS' || (fault instanceof ArchiveError && fault.code === 'file-unreadable')) return new ArchiveError('export-not-writable', { folder: target }, { cause: error })
  if (fault !== error && fault instanceof ArchiveError && fault.code === 'file-vanished') return new ArchiveError('export-target-missing', { folder: target }, { cause: error })
  return fault
}
