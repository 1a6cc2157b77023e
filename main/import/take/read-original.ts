import { originalPath } from '../../archive-layout'
import type { KnownNames } from '../../archive/authorities/known-names'
import { recognisedTexts } from '../../archive/derived/recognition'
import type { Archive } from '../../archive/open'
import type { StoredOriginal } from '../../archive/originals/originals'
import type { Extractor } from '../extraction/extractor'
import type { Extracted } from '../reading/extracted'
import type { PartRoom } from '../reading/parts'

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
