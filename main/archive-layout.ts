import { join } from 'node:path'

// Where what lies in the folder of an archive: the one thing of it that hosts know, for they serve its files.

/** The database's name, in the archive and in a backup. */
export const databaseName = 'archive.sqlite'

/** Where originals lie, below the archive folder or the room of its backups. */
export function originalsFolder(folder: string): string {
  return join(folder, 'files')
}

/** Where the original with this hash lies below such a folder. */
export function originalPath(folder: string, hash: string): string {
  return join(originalsFolder(folder), hash.slice(0, 2), hash)
}

/** Whether something is the hash of an original, by which it is called: SHA-256 in hexadecimal. */
export function isHash(name: unknown): name is string {
  return typeof name === 'string' && /^[0-9a-f]{64}$/.test(name)
}

/** Where originals lie that no row named after a crash. */
export function orphansFolder(folder: string): string {
  return join(folder, 'orphans')
}

/** Where half-written copies and unpacked files lie; emptied after a crash. */
export function partialFolder(folder: string): string {
  return join(folder, 'partial')
}

/** Where uploads lie until they are imported. */
export function incomingFolder(folder: string): string {
  return join(folder, 'incoming')
}

export type DerivedKind = keyof typeof endings
const endings = { thumbnails: '', pages: '.webp', words: '.json' } as const

/** Where a derived file lies: thumbnails by hash, page images (WebP) and the places of words on pages (JSON) by hash and page. */
export function derivedPath(folder: string, kind: DerivedKind, name: string): string {
  return join(folder, 'derived', kind, name.slice(0, 2), `${name}${endings[kind]}`)
}

/** The type of a thumbnail, JPEG or PNG, which their first byte tells apart (ISO/IEC 10918-1, ISO/IEC 15948). */
export function thumbnailType(start: Uint8Array): 'image/png' | 'image/jpeg' {
  return start[0] === 0x89 ? 'image/png' : 'image/jpeg'
}
