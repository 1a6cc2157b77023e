import { randomUUID } from 'node:crypto'
import { createWriteStream, mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ArchiveError } from '../fault'
import type { SourcePath } from '../thread-messages'

/** Files on their way from the browser, collected per source until the last has come. */
export interface Uploads {
  /** Opens a source and gives its id. */
  begin(): string
  /**
   * Streams one file into the source; `path` is what the user calls it, with `/`, and never a path on this machine. Throws
   * `source-unknown`, `input-invalid` or `disk-full`.
   */
  receive(id: string, path: string, bytes: Readable): Promise<void>
  /** Closes the source and gives its files. Throws `source-unknown`. */
  finish(id: string): SourcePath[]
}

const incomingName = 'incoming'

/** Takes uploads below the archive; what an earlier run left there is swept when imports are resumed. */
export function createUploads(archive: string): Uploads {
  const incoming = join(archive, incomingName)
  const open = new Map<string, { count: number; readonly files: SourcePath[] }>()

  function opened(id: string): { count: number; readonly files: SourcePath[] } {
    const source = open.get(id)
    if (source === undefined) throw new ArchiveError('source-unknown', { source: id })
    return source
  }

  return {
    begin() {
      const id = randomUUID()
      mkdirSync(join(incoming, id), { recursive: true })
      open.set(id, { count: 0, files: [] })
      return id
    },
    async receive(id, path, bytes) {
      const source = opened(id)
      const name = checkedName(path)
      source.count += 1
      const target = join(incoming, id, String(source.count))
      try {
        await pipeline(bytes, createWriteStream(target, { flags: 'wx', mode: 0o600 }))
      } catch (cause) {
        await rm(target, { force: true })
        throw isDiskFull(cause) ? new ArchiveError('disk-full', { path: name }, { cause }) : cause
      }
      source.files.push({ path: target, name })
    },
    finish(id) {
      const { files } = opened(id)
      open.delete(id)
      return files.toSorted((a, b) => a.name.localeCompare(b.name, 'de'))
    },
  }
}

/** The relative path as given, or `input-invalid` where it leaves its folder, is absolute or empty. */
function checkedName(path: string): string {
  const parts = path.split('/')
  const bad =
    path.length > 4_096 ||
    /^[A-Za-z]:|^\\|\p{Cc}/u.test(path) ||
    parts.some((part) => part === '' || part === '.') ||
    path.split(/[\\/]/).includes('..')
  if (bad) throw new ArchiveError('input-invalid', { path: path.slice(0, 200) })
  return path
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC'
}
