import { filesOfRecords } from '../../archive/accessions/known'
import { inOrder, pictureEnding, sidecarsOf } from '../../archive/accessions/sidecars'
import type { EntityChange } from '../../archive/log/entities'
import type { Archive } from '../../archive/open'
import type { StoredOriginal } from '../../archive/originals/originals'
import type { Extracted } from '../reading/extracted'
import { fileBeside } from './entities-of'
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
  /** Notes that a picture came, with its description or without. */
  came(record: string, sidecar: Sidecar | null, picture: string): void
  /** Reads a picture that is there with a description; null: it has that already. */
  arrive(picture: KnownPicture, sidecar: Sidecar): Promise<SidecarArrival | null>
}

interface Standing {
  readonly path: string
  readonly hash: string
}

/** What came to one record with this accession; it may not be committed yet. */
interface Met {
  /** The path of its picture. */
  readonly picture: string
  readonly sidecars: Standing[]
  /** Hashes of descriptions that gave way. */
  readonly older: Set<string>
  /** Readings of its picture, with one description more each; whichever ends last, all give the last that was begun. */
  readonly readings: Map<string, Extracted>[]
  last: number
}

/**
 * Brings descriptions that come later than their pictures, or were edited since. Two that describe copies of one picture
 * otherwise both stay: the picture is read with one, and what the other one says besides.
 */
export function createLateSidecars({ db }: Pick<Archive, 'db'>, readOriginal: ReadOriginal, accession: string): LateSidecars {
  const hasFile = filesOfRecords(db)
  const met = new Map<string, Met>()
  const standing = db.prepare<{ record: string; name: string; accession: string }, { id: string; hash: string; path: string }>(`
    SELECT id, hash, path
    FROM file
    WHERE record = @record AND name = @name AND accession IS NOT @accession AND trashed = 0 AND superseded_by IS NULL
  `)
  const pictureOf = db.prepare<{ record: string; hash: string }, { id: string; name: string; path: string }>('SELECT id, name, path FROM file WHERE record = @record AND hash = @hash AND trashed = 0 ORDER BY superseded_by IS NULL DESC, id LIMIT 1')

  function metAt(record: string, picture: string): Met {
    const there = met.get(record) ?? { picture, sidecars: [], older: new Set(), readings: [], last: -1 }
    met.set(record, there)
    return there
  }

  /** Of the descriptions that earlier accessions brought, what a new one is written anew: the one of its path, or the only one of its name. */
  function olderThan(record: string, { name: path }: Sidecar): { readonly id: string; readonly hash: string }[] {
    const named = standing.all({ record, name: path.slice(path.lastIndexOf('/') + 1), accession })
    const same = named.filter((each) => each.path === path)
    return same.length > 0 || named.length > 1 ? same : named
  }

  return {
    came(record, sidecar, picture) {
      if (!pictureEnding.test(picture)) return
      const { sidecars } = metAt(record, picture)
      if (sidecar !== null) sidecars.push({ path: sidecar.name, hash: sidecar.stored.hash })
    },
    async arrive({ name, hash, record }, sidecar) {
      const own = pictureOf.get({ record, hash })
      const there = metAt(record, own?.path ?? name)
      const { name: path, stored } = sidecar
      if (there.sidecars.some((each) => each.hash === stored.hash) || hasFile(record, stored.hash)) return null
      const older = olderThan(record, sidecar)
      for (const each of older) there.older.add(each.hash)
      there.sidecars.push({ path, hash: stored.hash })
      const before = own === undefined ? [] : sidecarsOf(db, own).filter((each) => !there.older.has(each.hash))
      const sidecars = inOrder<Standing>(there.picture, [...before, ...there.sidecars.filter((each) => before.every((other) => other.hash !== each.hash))])
      const reading = new Map<string, Extracted>()
      const place = there.readings.push(reading) - 1
      const said = await readOriginal(stored, { name: path })
      const picture = await readOriginal({ hash }, { name, sidecars })
      if (place > there.last) {
        there.last = place
        for (const each of there.readings.slice(0, place + 1)) each.set(hash, picture)
      } else {
        reading.set(hash, there.readings[there.last]?.get(hash) ?? picture)
      }
      reading.set(stored.hash, said)
      const file = fileBeside(record, stored, path, accession)
      const changes = [file, ...older.map(({ id }): EntityChange => ({ type: 'file', id, fields: { superseded_by: file.id } }))]
      return { changes, said, again: reading }
    },
  }
}
