import { stat } from 'node:fs/promises'
import { sep } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FaultCode } from '../../../preload/faults'
import { orphansFolder } from '../../archive-layout'
import { identityOf } from '../../real-path'
import { systemCode } from '../../system-code'
import type { SourcePath } from '../../thread-messages'
import { distinctNames } from '../reading/distinct-names'
import { isClutter } from './clutter'
import { addCompanion, companionFolders, joinCompanions } from './companions'
import { withoutKeptArchives } from './kept-archives'
import { listFolder, type DiskPath, type Listed } from './list-folder'

/** A file found below an import source; with a saved page come the files in the folder beside it. */
export interface WalkedFile {
  readonly kind: 'file'
  readonly path: DiskPath
  readonly name: string
  readonly companions?: readonly WalkedFile[]
}

/** A file, a path that could not be followed, or a file that the host could not take. */
export type WalkEntry = WalkedFile | { readonly kind: 'skipped' | 'failed'; readonly name: string; readonly fault: FaultCode; readonly companions?: undefined }

/**
 * Walks files and folders in name order, links last: files go by the name of the folder they lie in. Links are followed once,
 * and only to what lies in the sources: others are skipped as `link-outside`, a folder met again as `link-loop`, an unreadable
 * one as `file-unreadable`, one more than 400 folders down as `folder-too-deep`, what lies in the folder of the archive (null: none is open) as `archive-itself`, other archives and
 * backups as `archive-kept`; none ends the walk. `name` is the path below the source, with `/`, each only once. Sources may be
 * single files of one folder, as a browser uploads them: what systems leave there is passed over and saved pages get their
 * files as within a folder on disk.
 */
export async function* walk(sources: readonly SourcePath[], archiveFolder: string | null, signal?: AbortSignal): AsyncGenerator<WalkEntry> {
  const distinct = distinctNames()
  // Numbered before any is passed over: the others keep their names whatever counts as clutter.
  const given = sources.map((source) => ({ ...source, given: distinct(source.name) })).filter(({ name }) => !isClutterAmong(name, sources.length))
  const identities = await Promise.all(given.map(({ path }) => identityOf(path).catch(() => null)))
  const met: Met = { sources: identities.filter((each) => each !== null), folders: new Set(), links: [], archive: archiveFolder === null ? null : await identityOf(archiveFolder), signal }
  const entries: WalkEntry[] = []
  // Chosen by itself, it is wanted: nothing else leads to what only lies there.
  const setAside: WalkEntry[] = []
  for (const [place, { path, given: name, fault }] of given.entries()) {
    if (fault !== undefined) entries.push({ kind: 'failed', name, fault })
    else if (isOfArchive(identities[place] ?? null, met.archive)) entries.push({ kind: 'skipped', name, fault: 'archive-itself' })
    else for await (const entry of walkOne(path, name, met)) (isSetAside(identities[place] ?? null, met.archive) ? setAside : entries).push(entry)
  }
  // What a link leads to may lead to more.
  for (const { path, name } of met.links) {
    if (await leadsOutside(path, met)) entries.push({ kind: 'skipped', name, fault: 'link-outside' })
    else for await (const entry of walkOne(path, name, met)) entries.push(entry)
  }
  yield* joinCompanions([...withoutKeptArchives(entries), ...setAside])
}

/** Whether a source is what a system left in a folder; one that was chosen by itself is meant. */
function isClutterAmong(name: string, sources: number): boolean {
  const [top = '', ...below] = name.split('/')
  return below.some(isClutter) || (below.length === 0 && sources > 1 && isClutter(top))
}

/** What a walk has met, and what it has to mind. */
interface Met {
  /** What was chosen, whichever links lead to it. */
  readonly sources: readonly string[]
  readonly folders: Set<string>
  /** Links, to be followed when all else was walked. */
  readonly links: { readonly path: DiskPath; readonly name: string }[]
  readonly archive: string | null
  readonly signal: AbortSignal | undefined
}

/** Whether a link leads to nothing that was chosen: whoever chooses a folder does not mean the disk that something in it points to. */
async function leadsOutside(link: DiskPath, { sources }: Met): Promise<boolean> {
  let end: string
  try {
    end = await identityOf(link)
  } catch {
    // It leads nowhere, which is said when it is followed.
    return false
  }
  return !sources.some((chosen) => end === chosen || end.startsWith(chosen.endsWith(sep) ? chosen : chosen + sep))
}

/** Whether something is the folder of the archive, or what that keeps for itself: uploads come from there, and what was set aside may be taken in again. */
function isOfArchive(real: string | null, archive: string | null): boolean {
  if (real === null || archive === null) return false
  const [inside = ''] = real.startsWith(archive + sep) ? real.slice(archive.length + sep.length).split(sep) : []
  return real === archive || !['', 'incoming', 'orphans'].includes(inside)
}

/** Whether something lies where this archive sets originals aside. */
function isSetAside(real: string | null, archive: string | null): boolean {
  return real !== null && archive !== null && `${real}${sep}`.startsWith(orphansFolder(archive) + sep)
}

/** Programs that copy a folder into itself make thousands of steps, which took the whole stack; nobody makes so many by hand. */
const deepest = 400

async function* walkOne(path: DiskPath, name: string, met: Met): AsyncGenerator<WalkEntry> {
  met.signal?.throwIfAborted()
  let real: string
  try {
    const found = await stat(path)
    if (found.isFile()) {
      yield { kind: 'file', path, name }
      return
    }
    // Devices and pipes have no end to read to.
    if (!found.isDirectory()) return
    if (name.split('/', deepest + 1).length > deepest) {
      yield { kind: 'skipped', name, fault: 'folder-too-deep' }
      return
    }
    real = await identityOf(path)
  } catch (error) {
    yield { kind: 'skipped', name, fault: faultOf(error) }
    return
  }
  const isArchive = isOfArchive(real, met.archive)
  if (isArchive || met.folders.has(real)) {
    yield { kind: 'skipped', name, fault: isArchive ? 'archive-itself' : 'link-loop' }
    return
  }
  met.folders.add(real)
  let entries: readonly Listed[]
  try {
    entries = await listFolder(path)
  } catch (error) {
    yield { kind: 'skipped', name, fault: faultOf(error) }
    return
  }
  yield* walkFolder(name, entries, met)
}

/** So many files of a folder are gone through before others have their turn. */
const filesInTurn = 500

/** Walks what lies in a folder; pages come with the files in the folder beside them. */
async function* walkFolder(name: string, listed: readonly Listed[], met: Met): AsyncGenerator<WalkEntry> {
  const entries = listed.filter((entry) => !isClutter(entry.name))
  const folders = new Map(entries.filter(({ kind }) => kind === 'folder').map((entry) => [entry.name, entry]))
  // A folder may be called like a page, too.
  const pages: Listed[] = []
  for (const entry of entries) if (entry.kind === 'file' || (entry.kind === 'link' && !(await leadsOutside(entry.path, met)))) pages.push(entry)
  const besidePages = new Map(pages.flatMap((page) => companionFolders(page.name).flatMap((each) => folders.get(each) ?? []).map((folder) => [folder, page] as const)))
  const companions = new Map<Listed, WalkedFile[]>()
  for (const [companion, page] of besidePages) {
    const own = companions.get(page) ?? []
    for await (const found of walkOne(companion.path, `${name}/${companion.name}`, met)) {
      // A page inside the folder is one of the page's files, and so are the files beside that one.
      if (found.kind === 'file') addCompanion(own, found)
      else yield found
    }
    if (own.length > 0) companions.set(page, own)
  }
  for (const [place, entry] of entries.entries()) {
    if (place % filesInTurn === filesInTurn - 1) {
      await nextTurn()
      met.signal?.throwIfAborted()
    }
    if (besidePages.has(entry)) continue
    const own = companions.get(entry)
    const below = { path: entry.path, name: `${name}/${entry.name}` }
    if (own !== undefined) yield { kind: 'file', ...below, companions: own }
    else if (entry.kind === 'link') met.links.push(below)
    // What was just listed as a file needs no second look.
    else if (entry.kind === 'file') yield { kind: 'file', ...below }
    else yield* walkOne(below.path, below.name, met)
  }
}

function faultOf(error: unknown): FaultCode {
  const code = systemCode(error)
  if (code === 'ELOOP') return 'link-loop'
  return code === 'ENOENT' ? 'file-vanished' : 'file-unreadable'
}
