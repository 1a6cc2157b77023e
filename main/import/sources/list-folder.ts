import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeText, strictUtf8 } from '../reading/decode'
import { distinctNames } from '../reading/distinct-names'

/** A path as the system takes it: as bytes where a name in it is no text in the system's encoding, as old disks have them. */
export type DiskPath = string | Buffer

/** What lies in a folder, by a name that can be read. */
export interface Listed {
  readonly name: string
  readonly path: DiskPath
  readonly kind: 'file' | 'folder' | 'link' | 'other'
}

/** How Node shows bytes that are no text. */
const unreadable = '\uFFFD'

/** Lists a folder in the order of its names, each only once. Throws what the system says. */
export async function listFolder(folder: DiskPath): Promise<Listed[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const isReadable = entries.every(({ name }) => !name.includes(unreadable))
  return isReadable ? entries.map((entry) => ({ name: entry.name, path: below(folder, entry.name), kind: kindOf(entry) })).toSorted(byName) : listBytes(folder)
}

/** By the bytes of the names: those that are no UTF-8 are read as old texts are. Where two read alike, one of them is numbered. */
async function listBytes(folder: DiskPath): Promise<Listed[]> {
  const entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' })
  const distinct = distinctNames()
  return entries
    .map((entry) => ({ entry, name: strictUtf8(entry.name) }))
    .toSorted((a, b) => Number(a.name === null) - Number(b.name === null) || Buffer.compare(a.entry.name, b.entry.name))
    .map(({ entry, name }) => ({ name: distinct(name ?? decodeText(entry.name)), path: below(folder, name ?? entry.name), kind: kindOf(entry) }))
    .toSorted(byName)
}

function byName(a: Listed, b: Listed): number {
  return a.name.localeCompare(b.name, 'de')
}

function below(folder: DiskPath, name: DiskPath): DiskPath {
  return typeof folder === 'string' && typeof name === 'string' ? join(folder, name) : Buffer.concat([Buffer.from(folder), Buffer.from('/'), Buffer.from(name)])
}

function kindOf(entry: Dirent | Dirent<Buffer>): Listed['kind'] {
  if (entry.isDirectory()) return 'folder'
  return entry.isSymbolicLink() ? 'link' : entry.isFile() ? 'file' : 'other'
}
