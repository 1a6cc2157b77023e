import { createWriteStream, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FaultCode } from '../../../preload/faults'
import { ArchiveError } from '../../fault'
import { isOutOfRoom } from '../../system-code'
import { removal } from '../../when-free'
import { distinctNames } from './distinct-names'
import { limits } from './limits'

/** A file found inside another one: unpacked to `path`, or left where it is for its fault. */
export interface Part {
  /** Path inside its container, with `/`, each only once; never used as a path on disk. */
  readonly name: string
  /** Whether a running number tells it from others: another one may have that name at another time. */
  readonly isNumbered: boolean
  /** The address by which the page that it came with shows it, as the page writes that; null: none does. */
  readonly shownAs: string | null
  readonly path: string | null
  /** Bytes it was unpacked to. */
  readonly size: number
  readonly fault: FaultCode | null
}

/** What a part is called by its container, or by us. */
export type PartName = Pick<Part, 'name' | 'isNumbered'> & Partial<Pick<Part, 'shownAs'>>

/** The name of an attachment from 0; where it is called nothing, its number. A name is one step: a slash in it is part of it. */
export function attachmentName(name: string | null | undefined, index: number, ending = 'bin'): PartName {
  const own = name ?? ''
  return own.trim() === '' ? { name: `${index + 1}.${ending}`, isNumbered: true } : { name: own.replaceAll(/[\\/]/g, '_'), isNumbered: false }
}

/** Where parts may be unpacked to, made with the first of them, and how much (below zero: nothing more); null where files inside files go too deep. */
export interface PartRoom {
  readonly folder: string
  readonly bytes: number
  readonly entries: number
}

/** `taken`: what is inside has been taken before and is not wanted. */
export type Room = PartRoom | 'taken' | null

/** Opens a part's content, to be read to its end. */
type Opened = () => Promise<AsyncIterable<Buffer>>

/** Takes the parts of one container, within its room. */
export interface Parts {
  readonly found: readonly Part[]
  /** Whether there is room at all; where there is none, parts stay inside. */
  readonly open: boolean
  /** `file-too-large` where so much has no room that not even its names were noted. */
  readonly fault: FaultCode | null
  /** Unpacks a part; where there is no room for it, it is left as `file-too-large`. Throws `disk-full`, and what the content fails with. */
  add(name: PartName, content: Uint8Array | Opened): Promise<void>
  /** Notes a part that cannot be unpacked. */
  leave(name: PartName, fault: FaultCode): void
}

/** Parts lie under running numbers in the folder they are given: what a container calls them never becomes a path. `onPart` is told of each that was unpacked, with how many there are. */
export function createParts(given: Room, onPart: (count: number) => void): Parts {
  const room = given === 'taken' ? null : given
  const found: Part[] = []
  const distinct = distinctNames()
  const entries = room?.entries ?? 0
  let bytes = room?.bytes ?? 0
  let fault: FaultCode | null = null
  let isMade = false

  function note({ name: called, isNumbered, shownAs = null }: PartName, rest: Omit<Part, keyof PartName>): void {
    if (given === 'taken') return
    if (found.length >= entries + limits.namedEntries) {
      fault = 'file-too-large'
      return
    }
    const plain = tidyName(called)
    const name = distinct(plain)
    found.push({ name, isNumbered: isNumbered || name !== plain, shownAs, ...rest })
  }

  const leave = (name: PartName, why: FaultCode): void => note(name, { path: null, size: 0, fault: why })

  async function* counted(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      bytes -= chunk.length
      if (bytes < 0) throw new ArchiveError('file-too-large')
      yield chunk
    }
  }

  async function unpack(content: Uint8Array | Opened, path: string): Promise<void> {
    if (!(content instanceof Uint8Array)) return pipeline(await content(), counted, createWriteStream(path))
    if (content.length > bytes) throw new ArchiveError('file-too-large')
    bytes -= content.length
    writeFileSync(path, content)
  }

  return {
    found,
    open: given !== null,
    get fault() {
      return fault
    },
    async add(name, content) {
      if (room === null) return
      if (found.length >= entries) return leave(name, 'file-too-large')
      const path = join(room.folder, String(found.length))
      const before = bytes
      try {
        if (!isMade) mkdirSync(room.folder, { recursive: true })
        isMade = true
        await unpack(content, path)
      } catch (error) {
        rmSync(path, removal)
        bytes = before
        if (isOutOfRoom(error)) throw new ArchiveError('disk-full', { path: room.folder }, { cause: error })
        if (!(error instanceof ArchiveError) || error.code !== 'file-too-large') throw error
        return leave(name, error.code)
      }
      note(name, { path, size: before - bytes, fault: null })
      onPart(found.length)
    },
    leave,
  }
}

/** A name without steps upwards, drive letters and empty steps: it is shown and searched, and groups like a folder. */
function tidyName(name: string): string {
  const steps = name.replaceAll('\\', '/').replaceAll(/\p{Cc}/gu, '').split('/').filter((step) => !/^(?:|\.{1,2}|[A-Za-z]:)$/.test(step))
  return steps.join('/') || '?'
}
