import type Database from 'better-sqlite3'
import { statement } from '../statement'

/** Pictures whose descriptions are read. */
export const pictureEnding = /\.(?:jpe?g|png|webp|gif|tiff?|hei[cf])$/i

/** Whether a file is, by its name, the description (XMP) beside a picture: `Markt.jpg.xmp`, or `Markt.xmp` as Adobe's programs have it. */
function isSidecarOf(sidecar: string, picture: string): boolean {
  const described = describedBy(sidecar)
  return described !== null && pictureEnding.test(picture) && (described === picture || described === withoutEnding(picture))
}

/** The description among files that came with a picture; the one with its full name is meant for it alone. Null: none. */
export function sidecarAmong<File extends { readonly name: string }>(files: readonly File[], picture: string): File | null {
  const sidecars = files.filter(({ name }) => isSidecarOf(name, picture))
  return sidecars.find(({ name }) => describedBy(name) === picture) ?? sidecars[0] ?? null
}

interface Beside {
  readonly id: string
  readonly hash: string
  readonly name: string
}

/** The description that stands beside a picture, of the same version; the newest, where it was written anew. Null: none. */
export function sidecarOf(db: Database.Database, { id, name }: { readonly id: string; readonly name: string }): Beside | null {
  const beside = statement<Beside>(db, `
    SELECT other.id, other.hash, other.name
    FROM file
    JOIN file AS other ON other.record = file.record
    WHERE file.id = @id AND other.trashed = 0 AND other.superseded_by IS file.superseded_by
    ORDER BY other.id DESC
  `).all({ id })
  return sidecarAmong(beside, name)
}

/** The picture a description is named after, with its ending or without; null: it is called something else. */
export function describedBy(sidecar: string): string | null {
  return /^(.+)\.xmp$/i.exec(sidecar)?.[1] ?? null
}

/** A picture's name without its ending; any other as it is. */
export function withoutEnding(picture: string): string {
  return picture.replace(pictureEnding, '')
}
