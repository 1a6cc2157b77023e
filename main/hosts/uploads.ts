import { randomUUID } from 'node:crypto'
import { createWriteStream, mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FaultCode } from '../../preload/faults'
import { incomingFolder } from '../archive-layout'
import { ArchiveError } from '../fault'
import { isOutOfRoom } from '../system-code'
import type { SourcePath } from '../thread-messages'
import { removal } from '../when-free'

/** Files on their way from the browser, collected per source until the last has come. */
export interface Uploads {
  /** Opens a source and gives its id. */
  begin(): string
  /**
   * Streams one file into the source; `path` is what the user calls it, with `/`, and never a path on this machine. Throws
   * `source-unknown`, `input-invalid` or `disk-full`, and leaves what it has not read of the bytes.
   */
  receive(id: string, path: string, bytes: Readable): Promise<void>
  /** Notes a file that the browser could not hand over; the import lists it with its fault. Throws `source-unknown`. */
  miss(id: string, path: string, fault: FaultCode): void
  /** Closes the source and gives its files. Throws `source-unknown`. */
  finish(id: string): SourcePath[]
  /** Removes a source that will not be finished; one that is not open is gone already. */
  drop(id: string): Promise<void>
}

const longestPath = 4_096

/** Milliseconds after which a source of which nothing more comes is given up: its tab is gone, or was put to sleep. */
const abandonedAfter = 3_600_000

interface OpenSource {
  count: number
  readonly files: SourcePath[]
  /** Files that are just coming. */
  coming: number
  timer: NodeJS.Timeout | undefined
}

/** Takes uploads below the archive; what an earlier run left there is swept when imports are resumed. */
export function createUploads(archive: string, idle = abandonedAfter): Uploads {
  const incoming = incomingFolder(archive)
  const open = new Map<string, OpenSource>()

  function opened(id: string): OpenSource {
    const source = open.get(id)
    if (source === undefined) throw new ArchiveError('source-unknown', { source: id })
    return source
  }

  function close(id: string): boolean {
    clearTimeout(open.get(id)?.timer)
    return open.delete(id)
  }

  async function drop(id: string): Promise<void> {
    if (close(id)) await rm(join(incoming, id), removal)
  }

  /** Gives a source up after a while, unless something more comes. */
  function waitFor(id: string, source: OpenSource): void {
    clearTimeout(source.timer)
    if (source.coming === 0 && open.has(id)) source.timer = setTimeout(() => void drop(id).catch((error: unknown) => console.error(error)), idle).unref()
  }

  return {
    begin() {
      const id = randomUUID()
      mkdirSync(join(incoming, id), { recursive: true })
      const source: OpenSource = { count: 0, files: [], coming: 0, timer: undefined }
      open.set(id, source)
      waitFor(id, source)
      return id
    },
    async receive(id, path, bytes) {
      const source = opened(id)
      const name = checkedName(path)
      source.count += 1
      source.coming += 1
      clearTimeout(source.timer)
      const target = join(incoming, id, String(source.count))
      try {
        // As an iterator: a pipe would cut the line to the browser together with the file, and no answer would reach it.
        await pipeline(bytes.iterator({ destroyOnReturn: false }), createWriteStream(target, { flags: 'wx', mode: 0o600 }))
        // Given up while its last bytes came.
        opened(id)
      } catch (cause) {
        await rm(target, removal)
        throw isOutOfRoom(cause) ? new ArchiveError('disk-full', { path: name }, { cause }) : cause
      } finally {
        source.coming -= 1
        waitFor(id, source)
      }
      source.files.push({ path: target, name })
    },
    miss(id, path, fault) {
      const source = opened(id)
      source.count += 1
      source.files.push({ path: join(incoming, id, String(source.count)), name: legible(path.slice(0, longestPath)), fault })
    },
    finish(id) {
      const { files } = opened(id)
      close(id)
      return files.toSorted((a, b) => a.name.localeCompare(b.name, 'de'))
    },
    drop,
  }
}

/** The relative path, legible, or `input-invalid` where it leaves its folder, is absolute or empty. */
function checkedName(path: string): string {
  const parts = path.split('/')
  const bad =
    path.length > longestPath ||
    /^[A-Za-z]:|^\\/.test(path) ||
    parts.some((part) => part === '' || part === '.') ||
    path.split(/[\\/]/).includes('..')
  if (bad) throw new ArchiveError('input-invalid', { path: path.slice(0, 200) })
  return legible(path)
}

/** A name with a space for its control characters: a Mac and careless programs give such names, and no list can show them. */
function legible(name: string): string {
  return name.replace(/\p{Cc}+/gu, ' ')
}
