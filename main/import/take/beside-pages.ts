import { identityOf } from '../../archive/accessions/known'
import type { Extracted } from '../reading/extracted'
import { isLeftUnread, picturesOn, type PictureOf } from '../sources/companions'
import type { AttachedFile } from './entities-of'
import { createShownPictures, type ReadBy, type Settle, type Shown, type ShownPictures } from './shown-pictures'
import { keepThumbnail, type StoredCompanion } from './store-file'
import { outcomeAlone, type FileEntry, type Settled } from './taken'

/** A picture that a page came with, by which of its pictures it is: whoever meets the same one waits for what it becomes. */
export interface ClaimedPicture extends Pick<AttachedFile, 'figure'> {
  readonly identity: string
  readonly settle: Settle
}

/** What becomes of what lies beside one page. */
export interface Beside extends Shown {
  /** What is kept with the page, the pictures it shows and their descriptions among it. */
  readonly attached: readonly AttachedFile[]
  /** What is there already, told as such. */
  readonly there: readonly Settled[]
}

/** What becomes of what lies beside saved pages. */
export interface BesidePages extends Pick<ShownPictures, 'expect' | 'has'> {
  /** Of the files a saved page came with, the pictures that become photos of their own; one that is there without a caption, or is being taken, does so all the same. */
  claim(page: string, extracted: Extracted, companions: readonly StoredCompanion[]): ClaimedPicture[]
  /** Reads what lies beside a page that is new. */
  of(entry: FileEntry, extracted: Extracted, companions: readonly StoredCompanion[]): Promise<Beside>
  /** Reads what came with a page, where it is not left unread; `figure`: which of its pictures it is. */
  read(companion: StoredCompanion, figure: number | null): Promise<Extracted | null>
  /** Whether something came with a page of this accession. */
  holds(hash: string): boolean
  /** Notes what came with a page. */
  came(hash: string): void
}

/** Takes what lies beside the saved pages of one accession: it is kept with the page, and what the page shows with a caption becomes photos. */
export function createBesidePages({ folder, readOriginal, claim, captioned, signal }: ReadBy): BesidePages {
  const hashes = new Set<string>()
  // What came with a page is kept where it lies, and shown there.
  const shownPictures = createShownPictures({ folder, readOriginal, claim: (hash, name) => (hashes.has(hash) ? null : claim(hash, name)), captioned, signal })

  async function of(entry: FileEntry, extracted: Extracted, companions: readonly StoredCompanion[]): Promise<Beside> {
    const pictureOf = picturesOn(entry.name, extracted)
    const told = toldAlready(pictureOf, companions)
    const besides = await attachedTo(pictureOf, companions.filter((companion) => !told.has(companion)))
    const { pictures, photos, elsewhere, failed } = await shownPictures.of(entry, extracted, besides)
    return {
      pictures,
      photos,
      failed,
      elsewhere: new Map([...elsewhere, ...[...told.values()].map(({ figure, record }) => [figure, record] as const)]),
      attached: [...besides, ...pictures.flatMap(({ picture, descriptions }) => [picture, ...descriptions])],
      there: [...told].map(([{ name, stored: { hash } }, { record }]) => outcomeAlone({ path: name, outcome: 'duplicate', fault: null, record, hash })),
    }
  }

  /** Of the files a saved page came with, the pictures that are photos with a caption already, by which of its pictures they are. */
  function toldAlready(pictureOf: PictureOf, companions: readonly StoredCompanion[]): Map<StoredCompanion, { readonly figure: number; readonly record: string }> {
    return new Map(companions.flatMap((companion) => {
      const figure = pictureOf(companion.name)
      const record = figure === null ? null : captioned(companion.stored.hash, companion.name)
      return figure === null || record === null ? [] : [[companion, { figure, record }] as const]
    }))
  }

  /** Of the files a saved page came with, pictures that it shows without a caption (logos, spacers) are kept unread; all else is read. */
  async function attachedTo(pictureOf: PictureOf, companions: readonly StoredCompanion[]): Promise<AttachedFile[]> {
    const files: AttachedFile[] = []
    for (const companion of companions) {
      const figure = pictureOf(companion.name)
      files.push({ ...companion, figure, extracted: await read(companion, figure) })
    }
    return files
  }

  async function read({ name, stored }: StoredCompanion, figure: number | null): Promise<Extracted | null> {
    if (isLeftUnread(figure, name)) return null
    const extracted = await readOriginal(stored, { name })
    await keepThumbnail(folder, extracted, stored)
    return extracted
  }

  return {
    expect: shownPictures.expect,
    has: shownPictures.has,
    claim(page, extracted, companions) {
      const pictureOf = picturesOn(page, extracted)
      return companions.flatMap(({ name, stored: { hash } }) => {
        const figure = pictureOf(name)
        const settle = figure === null ? null : claim(hash, name)
        return settle === null ? [] : [{ figure, settle, identity: identityOf(hash, name) }]
      })
    },
    of,
    read,
    holds: (hash) => hashes.has(hash),
    came: (hash) => void hashes.add(hash),
  }
}
