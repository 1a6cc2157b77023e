import { originalPath } from '../archive-layout'
import type { KnownNames } from '../archive/known-names'
import type { Archive } from '../archive/open'
import type { StoredOriginal } from '../archive/originals'
import { recognisedTexts } from '../archive/recognition'
import type { Extracted } from './extracted'
import type { Extractor } from './extractor'
import type { PartRoom } from './parts'

/** How an original is read: by its name, with the descriptions beside it, and with room for what is in it. */
interface ReadOptions {
  readonly name: string
  readonly sidecars?: readonly Pick<StoredOriginal, 'hash'>[]
  readonly room?: PartRoom | null
}

/** Reads an original of the archive, never without what was recognised on its pages before: it may have been here already. */
export type ReadOriginal = (original: Pick<StoredOriginal, 'hash'>, options: ReadOptions) => Promise<Extracted>

/** Reads originals by an extractor, with the names that the archive knows. */
export function readerOfOriginals({ db, folder }: Pick<Archive, 'db' | 'folder'>, extractor: Extractor, names: KnownNames, signal: AbortSignal): ReadOriginal {
  return ({ hash }, { name, sidecars = [], room = null }) =>
    extractor.extract(originalPath(folder, hash), {
      name,
      room,
      recognised: recognisedTexts(db, hash),
      names,
      sidecars: sidecars.map((each) => originalPath(folder, each.hash)),
      signal,
    })
}
