import { randomUUID } from 'node:crypto'
import type { Dirent } from 'node:fs'
import { access, opendir, readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FolderView } from '../preload/contract'
import { ArchiveError } from './fault'

/** Lets somebody go through the folders of this computer; whoever asks is given tokens, never names a path. */
export interface Folders {
  browse(token: string | null): Promise<FolderView>
  /** The path behind a token. Throws `not-found`. */
  pathOf(token: string): string
}

/** What a way through the folders asks of the system. */
interface Asking {
  readonly platform: NodeJS.Platform
  /** Fails where nothing is there. */
  readonly look: (path: string) => Promise<unknown>
  /** Milliseconds that a drive is waited for. */
  readonly patience: number
}

/** Makes a way through the folders; tokens hold for as long as it does. */
export function createFolders({ platform = process.platform, look = access, patience = 2_000 }: Partial<Asking> = {}): Folders {
  const paths = new Map<string, string>()
  const tokens = new Map<string, string>()
  const tops = new Set<string>()
  // Each look that waits keeps the whole program from one of the few threads that ask the system: one for a drive is enough.
  const looking = new Map<string, Promise<boolean>>()

  function isThere(path: string): Promise<boolean> {
    const asked = looking.get(path) ?? look(path).then(() => true, () => false).finally(() => looking.delete(path))
    looking.set(path, asked)
    return asked
  }

  function tokenOf(path: string): string {
    const token = tokens.get(path) ?? randomUUID()
    tokens.set(path, token)
    paths.set(token, path)
    return token
  }

  function pathOf(token: string): string {
    const path = paths.get(token)
    if (path === undefined) throw new ArchiveError('not-found', { folder: token })
    return path
  }

  return {
    pathOf,
    async browse(token) {
      if (token === null) {
        const found = await beginnings({ platform, isThere, patience })
        for (const path of found) tops.add(path)
        return { path: null, token: null, parent: null, folders: found.map((path) => ({ token: tokenOf(path), name: path })) }
      }
      const path = pathOf(token)
      const isTop = dirname(path) === path || tops.has(path)
      const names = await foldersIn(path)
      return { path, token, parent: isTop ? null : tokenOf(dirname(path)), folders: names.map((name) => ({ token: tokenOf(join(path, name)), name })) }
    },
  }
}

/** Where to begin: drives and sticks, then the user's own folder. */
async function beginnings({ platform, isThere, patience }: Pick<Asking, 'platform' | 'patience'> & { readonly isThere: (path: string) => Promise<boolean> }): Promise<string[]> {
  if (platform === 'win32') {
    const drives = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`)
    // A share that is away makes whoever asks for it wait for half a minute.
    const found = await Promise.all(drives.map((drive) => Promise.race([isThere(drive), sleep(patience, false, { ref: false })])))
    return [...drives.filter((_, place) => found[place]), homedir()]
  }
  const mounts = platform === 'darwin' ? ['/Volumes'] : [join('/media', basename(homedir())), join('/run/media', basename(homedir())), '/mnt']
  const mounted = await Promise.all(mounts.map(async (mount) => (await foldersIn(mount)).map((name) => join(mount, name))))
  return [...mounted.flat(), homedir(), '/']
}

async function foldersIn(path: string): Promise<string[]> {
  try {
    const entries = (await readdir(path, { withFileTypes: true })).filter(({ name }) => !/^[.$]/.test(name))
    const found = await Promise.all(entries.map(async (entry) => ((await isFolder(entry)) ? [entry.name] : [])))
    return found.flat().toSorted((a, b) => a.localeCompare(b, 'de'))
  } catch {
    // A folder we may not look into has none for us.
    return []
  }
}

/** On Windows, folders that are kept elsewhere (OneDrive) look like links; links that Windows only has for old programs cannot be looked into. */
async function isFolder(entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory()
  try {
    await (await opendir(join(entry.parentPath, entry.name))).close()
    return true
  } catch {
    return false
  }
}
