import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Archive } from '../archive/open'
import { partialEnd } from '../archive/originals/copy'
import { copyOriginal, type OriginalFault } from '../archive/originals/originals'
import { checkTarget, targetFault } from '../archive/originals/target-folder'
import { recordDetail } from '../archive/records/details'
import type { RunningJob } from '../job'
import { untilRoom } from '../room'
import { isOutOfRoom } from '../system-code'
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
  readonly faults: readonly { readonly code: OriginalFault; readonly path: string }[]
}

const sidecarEnding = '.xmp'
/** Bytes that must be free before copying goes on; a stick may be small. */
const enough = 20_000_000

/**
 * Copies the pictures of records to a folder, of each the newest version, byte for byte, with its description in a sidecar beside it: `Markt.jpg`
 * and `Markt.jpg.xmp`. Nothing that is there is overwritten; what is copied stays when it is ended. On a full disk
 * it waits for room. Throws `export-target-missing`, `export-inside-archive` or `export-not-writable`.
 */
export async function copyPhotos({ db, folder }: Pick<Archive, 'db' | 'folder'>, records: readonly string[], { target, withRestricted }: PhotoCopies, job: Pick<RunningJob, 'signal' | 'update'>): Promise<CopiedPhotos> {
  checkTarget(folder, target, 'export')
  const faults: CopiedPhotos['faults'][number][] = []
  let [copied, restricted] = [0, 0]
  try {
    const freeName = await freeNamesIn(target)
    for (const [done, id] of records.entries()) {
      job.signal.throwIfAborted()
      const record = recordDetail(db, id)
      job.update({ done, total: records.length, current: record.title, counts: { copied, restricted, faults: faults.length } })
      const pictures = record.trashed ? [] : record.files.filter(({ mediaType, superseded }) => !superseded && mediaType.startsWith('image/'))
      if (record.access === 'restricted' && !withRestricted) {
        restricted += 1
        continue
      }
      for (const file of pictures) {
        const name = freeName(file.name, [sidecarEnding, partialEnd])
        const code = await untilRoom(target, job, () => copyWhole(folder, file.hash, join(target, name), xmpPacket(photoDescription(db, record, file)), job.signal), { enough })
        if (code !== null) faults.push({ code, path: file.name })
        else copied += 1
      }
    }
    job.update({ done: records.length, total: records.length, counts: { copied, restricted, faults: faults.length } })
    return { copied, restricted, faults }
  } catch (error) {
    throw targetFault(error, target, 'export')
  }
}

/** Copies a picture and puts its description beside it: both, or neither. Gives what is wrong with the original. */
async function copyWhole(folder: string, hash: string, copy: string, description: string, signal: AbortSignal): Promise<OriginalFault | null> {
  const sidecar = `${copy}${sidecarEnding}`
  const code = await copyOriginal(folder, hash, copy, signal)
  if (code !== null) return code
  try {
    await writeFile(sidecar, description, { flag: 'wx' })
    return null
  } catch (error) {
    if (isOutOfRoom(error)) for (const path of [sidecar, copy]) await rm(path, { force: true })
    throw error
  }
}
