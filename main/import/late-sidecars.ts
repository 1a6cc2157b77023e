import { filesOfRecords } from '../archive/known'
import type { EntityChange } from '../archive/entities'
import type { Archive } from '../archive/open'
import type { StoredOriginal } from '../archive/originals'
import { fileBeside } from './entities-of'
import type { Extracted } from './extracted'
import type { ReadOriginal } from './read-original'

/** A description in the archive, by the path it came from. */
interface Sidecar {
  readonly name: string
  readonly stored: StoredOriginal
}

/** A picture that is there. */
interface KnownPicture {
  readonly name: string
  readonly hash: string
  readonly record: string
}

/** What a description brings to a picture that is there: a file, and both originals as they read now, by hash. */
export interface SidecarArrival {
  readonly changes: readonly EntityChange[]
  readonly said: Extracted
  readonly again: ReadonlyMap<string, Extracted>
}

export interface LateSidecars {
  /** Notes that a picture came with its description. */
  came(record: string, sidecar: Sidecar): void
  /** Reads a picture that is there with a description; null: it has that already. */
  arrive(picture: KnownPicture, sidecar: Sidecar): Promise<SidecarArrival | null>
}

/** Brings descriptions that come later than their pictures, or were edited since. */
export function createLateSidecars({ db }: Pick<Archive, 'db'>, readOriginal: ReadOriginal, accession: string): LateSidecars {
  const hasFile = filesOfRecords(db)
  /** What of this accession is not committed yet. */
  const met = new Set<string>()
  const standing = db.prepare<{ record: string; name: string }, { id: string }>('SELECT id FROM file WHERE record = @record AND name = @name AND trashed = 0 AND superseded_by IS NULL')

  const keyOf = (record: string, { stored: { hash } }: Sidecar): string => `${record} ${hash}`

  /** The description that a picture has had gives way to the new one. */
  function changesFor(record: string, { name, stored }: Sidecar): EntityChange[] {
    const file = fileBeside(record, stored, name, accession)
    const before = standing.all({ record, name: name.slice(name.lastIndexOf('/') + 1) })
    return [file, ...before.map(({ id }): EntityChange => ({ type: 'file', id, fields: { superseded_by: file.id } }))]
  }

  return {
    came: (record, sidecar) => void met.add(keyOf(record, sidecar)),
    async arrive({ name, hash, record }, sidecar) {
      const key = keyOf(record, sidecar)
      if (met.has(key) || hasFile(record, sidecar.stored.hash)) return null
      met.add(key)
      const said = await readOriginal(sidecar.stored, { name: sidecar.name })
      const picture = await readOriginal({ hash }, { name, sidecar: sidecar.stored })
      return { changes: changesFor(record, sidecar), said, again: new Map([[sidecar.stored.hash, said], [hash, picture]]) }
    },
  }
}
