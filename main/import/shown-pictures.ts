import { v7 as uuidv7 } from 'uuid'
import { originalPath } from '../archive-layout'
import type { KnownNames } from '../archive/known-names'
import { laidAt } from './companions'
import type { AttachedFile } from './entities-of'
import type { Extracted } from './extracted'
import type { Extractor } from './extractor'
import { keepThumbnail, storeFile } from './store-file'
import type { Entry } from './taken'
import type { WalkedFile } from './walk'

/** What a page shows of what lies beside it; what another page has shown already is `elsewhere`, by its number. */
interface Shown {
  readonly pictures: readonly AttachedFile[]
  readonly elsewhere: ReadonlyMap<number, string>
}

interface ShownPictures {
  /** Tells what lies beside pages, before they are taken. */
  expect(entries: readonly Entry[]): void
  /** Whether a page has taken an entry with it. */
  has(entry: Entry): boolean
  /**
   * Of what lies beside a page, the pictures that it shows with a caption: they become its photos. What is in the archive, or
   * has a description of its own, stays by itself.
   */
  of(page: Entry & WalkedFile, extracted: Extracted, attached: readonly AttachedFile[]): Promise<Shown>
}

/** How pictures are read, and what of the archive and of this accession is there before them, by hash. */
interface ReadBy {
  readonly folder: string
  readonly extractor: Extractor
  readonly names: KnownNames
  readonly known: (hash: string) => string | null
  readonly besidePages: Set<string>
  readonly signal: AbortSignal
}

/** Joins the pictures that lie beside the pages of one accession to the captions that these have for them. */
export function createShownPictures({ folder, extractor, names, known, besidePages, signal }: ReadBy): ShownPictures {
  /** What can be shown, by where it lies, and the photos that became of what pages show. */
  const laid = new Map<string, WalkedFile>()
  const shown = new Map<string, string>()

  async function of({ name: page, within }: Entry & WalkedFile, { figures }: Extracted, attached: readonly AttachedFile[]): Promise<Shown> {
    const pictures: AttachedFile[] = []
    const elsewhere = new Map<number, string>()
    const own: string[] = []
    try {
      for (const [figure, { source }] of figures.entries()) {
        const at = within !== null || source === null || attached.some((file) => file.figure === figure) ? null : laidAt(page, source)
        const file = at === null ? undefined : laid.get(at)
        if (file === undefined || file.name === page || file.companions !== undefined) continue
        const { name } = file
        const there = shown.get(name)
        if (there !== undefined) {
          elsewhere.set(figure, there)
          continue
        }
        const record = uuidv7()
        shown.set(name, record)
        own.push(name)
        const picture = await pictureAt(file)
        if (picture === null) shown.delete(name)
        else pictures.push({ name, figure, record, ...picture })
      }
      return { pictures, elsewhere }
    } catch (error) {
      // They are taken with the page when that is tried again.
      for (const name of own) shown.delete(name)
      for (const { stored } of pictures) besidePages.delete(stored.hash)
      throw error
    }
  }

  /** Copies and reads a picture that is new to the archive; null where it is not, or cannot be read. */
  async function pictureAt({ name, path }: WalkedFile): Promise<Pick<AttachedFile, 'stored' | 'extracted'> | null> {
    const copied = await storeFile(folder, path, signal)
    if ('fault' in copied) return null
    const { stored } = copied
    if (known(stored.hash) !== null || besidePages.has(stored.hash)) return null
    besidePages.add(stored.hash)
    const extracted = await extractor.extract(originalPath(folder, stored.hash), { name, names, signal })
    await keepThumbnail(folder, extracted, stored)
    return { stored, extracted }
  }

  return {
    expect(entries) {
      for (const entry of entries) if (entry.kind === 'file' && !laid.has(entry.name.normalize('NFC'))) laid.set(entry.name.normalize('NFC'), entry)
    },
    has: ({ name, within }) => within === null && shown.has(name),
    of,
  }
}
