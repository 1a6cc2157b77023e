import type Database from 'better-sqlite3'
import { statement } from '../../statement'

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
  readonly path: string
}

/**
 * The descriptions that stand beside a picture, of the same version: the one that lies where the picture came from first, then
 * others by their age, of copies of the picture that were described otherwise. Of one place the newest, where it was written anew.
 */
export function sidecarsOf(db: Database.Database, { id, name }: { readonly id: string; readonly name: string }): Beside[] {
  if (!pictureEnding.test(name)) return []
  const files = statement<Beside>(db, `
    SELECT other.id, other.hash, other.name, other.path
    FROM file
    JOIN file AS other ON other.record = file.record
    WHERE file.id = @id AND other.trashed = 0 AND other.superseded_by IS file.superseded_by
    ORDER BY other.id
  `).all({ id })
  const isAlone = files.filter((file) => pictureEnding.test(file.name)).length === 1
  const descriptions = files.filter((file) => describedBy(file.name) !== null && (isAlone || isSidecarOf(file.name, name)))
  const newest = [...Map.groupBy(descriptions.toReversed(), ({ path }) => stemOf(path)).values()].flatMap((each) => each.find((file) => pictureEnding.test(describedBy(file.name) ?? '')) ?? each[0] ?? [])
  return inOrder(files.find((file) => file.id === id)?.path ?? name, newest.toSorted((one, other) => (one.id < other.id ? -1 : 1)))
}

/** Descriptions of a picture, given by their age, as they are read. */
export function inOrder<File extends { readonly path: string }>(picture: string, descriptions: readonly File[]): File[] {
  const isOwn = ({ path }: File): boolean => stemOf(path) === stemOf(picture)
  return [...descriptions.filter(isOwn), ...descriptions.filter((file) => !isOwn(file))]
}

/** What a picture and its descriptions have in common: where they lie, and what they are called without endings. */
function stemOf(path: string): string {
  return withoutEnding(describedBy(path) ?? path)
}

/** The picture a description is named after, with its ending or without; null: it is called something else. */
export function describedBy(sidecar: string): string | null {
  return /^(.+)\.xmp$/i.exec(sidecar)?.[1] ?? null
}

/** A picture's name without its ending; any other as it is. */
export function withoutEnding(picture: string): string {
  return picture.replace(pictureEnding, '')
}
