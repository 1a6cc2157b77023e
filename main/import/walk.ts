import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FaultCode } from '../../preload/faults'
import { isClutter } from './clutter'
import { companionFolders } from './companions'

/** A file found below an import source; with a saved page come the files in the folder beside it. */
export interface WalkedFile {
  readonly kind: 'file'
  readonly path: string
  readonly name: string
  readonly companions?: readonly WalkedFile[]
}

/** A file, or a path that could not be followed. */
export type WalkEntry = WalkedFile | { readonly kind: 'skipped'; readonly name: string; readonly fault: FaultCode; readonly companions?: undefined }

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
  const names = entries.map((entry) => entry.name).filter((each) => !isClutter(each)).toSorted((a, b) => a.localeCompare(b, 'de'))
  const folders = new Set(entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name))
  const besidePages = new Map(names.flatMap((page) => companionFolders(page).filter((each) => folders.has(each)).map((each) => [each, page] as const)))
  const companions = new Map<string, WalkedFile[]>()
  for (const [companion, page] of besidePages) {
    for await (const found of walkOne(join(path, companion), `${name}/${companion}`, seen, signal)) {
      if (found.kind === 'skipped') yield found
      // A page inside the folder is one of the page's files, and so are the files beside that one.
      else companions.set(page, [...(companions.get(page) ?? []), { kind: 'file', path: found.path, name: found.name }, ...(found.companions ?? [])])
    }
  }
  for (const each of names) {
    if (besidePages.has(each)) continue
    const own = companions.get(each)
    if (own === undefined) yield* walkOne(join(path, each), `${name}/${each}`, seen, signal)
    else yield { kind: 'file', path: join(path, each), name: `${name}/${each}`, companions: own }
  }
}

function faultOf(error: unknown): FaultCode {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ELOOP') return 'link-loop'
  return code === 'ENOENT' ? 'file-vanished' : 'file-unreadable'
}
