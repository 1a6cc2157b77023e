import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FaultCode } from '../../preload/faults'

/** A file found below an import source, or a path that could not be followed. */
export type WalkEntry =
  | { readonly kind: 'file'; readonly path: string; readonly name: string }
  | { readonly kind: 'skipped'; readonly name: string; readonly fault: FaultCode }

/** Files that operating systems leave in folders; nobody means to archive them. */
const clutter = /^(\.DS_Store|Thumbs\.db|desktop\.ini|\._.*|~\$.*|\.~lock\..*#)$/i

/**
 * Walks files and folders in name order. Links are followed once: a folder met again by a link is skipped as `link-loop`,
 * an unreadable one as `file-unreadable`; neither ends the walk. `name` is the path below the source, with `/`.
 */
export async function* walk(sources: readonly { readonly path: string; readonly name: string }[], signal?: AbortSignal): AsyncGenerator<WalkEntry> {
  const seen = new Set<string>()
  for (const source of sources) yield* walkOne(source.path, source.name, seen, signal)
}

async function* walkOne(path: string, name: string, seen: Set<string>, signal: AbortSignal | undefined): AsyncGenerator<WalkEntry> {
  signal?.throwIfAborted()
  let isFolder: boolean
  let real: string
  try {
    const found = await stat(path)
    // Devices and pipes have no end to read to.
    if (!found.isDirectory() && !found.isFile()) return
    isFolder = found.isDirectory()
    real = await realpath(path)
  } catch (error) {
    yield { kind: 'skipped', name, fault: faultOf(error) }
    return
  }
  if (!isFolder) {
    yield { kind: 'file', path, name }
    return
  }
  if (seen.has(real)) {
    yield { kind: 'skipped', name, fault: 'link-loop' }
    return
  }
  seen.add(real)
  let entries: Dirent[]
  try {
    entries = await readdir(path, { withFileTypes: true })
  } catch (error) {
    yield { kind: 'skipped', name, fault: faultOf(error) }
    return
  }
  for (const entry of entries.toSorted((a, b) => a.name.localeCompare(b.name, 'de'))) {
    if (!clutter.test(entry.name)) yield* walkOne(join(path, entry.name), `${name}/${entry.name}`, seen, signal)
  }
}

function faultOf(error: unknown): FaultCode {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ELOOP') return 'link-loop'
  return code === 'ENOENT' ? 'file-vanished' : 'file-unreadable'
}
