import { createWriteStream, mkdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FaultCode } from '../../preload/faults'
import { ArchiveError } from '../fault'
import { distinctNames } from './distinct-names'

/** A file found inside another one: unpacked to `path`, or left where it is for its fault. */
export interface Part {
  /** Path inside its container, with `/`, each only once; never used as a path on disk. */
  readonly name: string
  readonly path: string | null
  /** Bytes it was unpacked to. */
  readonly size: number
  readonly fault: FaultCode | null
}

/** Where parts may be unpacked to, made with the first of them, and how much; null where files inside files go too deep. */
export interface PartRoom {
  readonly folder: string
  readonly bytes: number
  readonly entries: number
}

/** Takes the parts of one container, within its room. */
export interface Parts {
  readonly found: readonly Part[]
  /** Whether there is room at all; where there is none, parts stay inside. */
  readonly open: boolean
  /** Throws `file-too-large` where there are more parts, or more in them, than a container may have. */
  add(name: string, content: Uint8Array | Readable): Promise<void>
  /** Notes a part that cannot be unpacked. */
  leave(name: string, fault: FaultCode): void
}

/** Parts lie under running numbers in the folder they are given: what a container calls them never becomes a path. */
export function createParts(room: PartRoom | null): Parts {
  const found: Part[] = []
  const distinct = distinctNames()
  let bytes = room?.bytes ?? 0

  function take(size: number): void {
    bytes -= size
    if (bytes < 0) throw new ArchiveError('file-too-large')
  }

  async function* counted(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      take(chunk.length)
      yield chunk
    }
  }

  function note(part: Part): void {
    if (room !== null && found.length >= room.entries) throw new ArchiveError('file-too-large')
    found.push({ ...part, name: distinct(part.name) })
  }

  return {
    found,
    open: room !== null,
    async add(name, content) {
      if (room === null) return
      // At once: a stream that waits for a listener may fail without one.
      mkdirSync(room.folder, { recursive: true })
      const path = join(room.folder, String(found.length))
      const before = bytes
      if (content instanceof Uint8Array) {
        take(content.length)
        await writeFile(path, content)
      } else {
        await pipeline(content, counted, createWriteStream(path))
      }
      note({ name: tidyName(name), path, size: before - bytes, fault: null })
    },
    leave: (name, fault) => note({ name: tidyName(name), path: null, size: 0, fault }),
  }
}

/** A name without steps upwards, drive letters and empty steps: it is shown and searched, and groups like a folder. */
function tidyName(name: string): string {
  const steps = name.replaceAll('\\', '/').replaceAll(/\p{Cc}/gu, '').split('/').filter((step) => !/^(?:|\.{1,2}|[A-Za-z]:)$/.test(step))
  return steps.join('/') || '?'
}
