import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { FolderView } from '../preload/contract'
import { ArchiveError } from './fault'

/** Lets somebody go through the folders of this computer; whoever asks is given tokens, never names a path. */
export interface Folders {
  browse(token: string | null): Promise<FolderView>
  /** The path behind a token. Throws `not-found`. */
  pathOf(token: string): string
}

/** Makes a way through the folders; tokens hold for as long as it does. */
export function createFolders(): Folders {
  const paths = new Map<string, string>()
  const tokens = new Map<string, string>()

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
      if (token === null) return { path: null, token: null, parent: null, folders: (await beginnings()).map((path) => ({ token: tokenOf(path), name: path })) }
      const path = pathOf(token)
      const isTop = dirname(path) === path || (await beginnings()).includes(path)
      const names = await foldersIn(path)
      return { path, token, parent: isTop ? null : tokenOf(dirname(path)), folders: names.map((name) => ({ token: tokenOf(join(path, name)), name })) }
    },
  }
}

/** Where to begin: drives and sticks, then the user's own folder. */
async function beginnings(): Promise<string[]> {
  if (process.platform === 'win32') {
    const drives = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`)
    return [...drives.filter((drive) => existsSync(drive)), homedir()]
  }
  const mounts = process.platform === 'darwin' ? ['/Volumes'] : [join('/media', basename(homedir())), join('/run/media', basename(homedir())), '/mnt']
  const mounted = await Promise.all(mounts.map(async (mount) => (await foldersIn(mount)).map((name) => join(mount, name))))
  return [...mounted.flat(), homedir(), '/']
}

async function foldersIn(path: string): Promise<string[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true })
    return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !entry.name.startsWith('$')).map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'de'))
  } catch {
    // A folder we may not look into has none for us.
    return []
  }
}
