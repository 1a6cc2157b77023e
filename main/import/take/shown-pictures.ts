import { sidecarAmong } from '../../archive/accessions/sidecars'
import { newId } from '../../new-id'
import type { Extracted } from '../reading/extracted'
import { isPage, laidAt } from '../sources/companions'
import type { WalkedFile } from '../sources/walk'
import type { AttachedFile } from './entities-of'
import type { ReadOriginal } from './read-original'
import { keepThumbnail, storeFile, storeFiles, type UnstoredFile } from './store-file'
import type { Entry } from './taken'

/** A picture that a page shows, and the descriptions that lie beside it. */
interface ShownPicture {
  readonly picture: AttachedFile
  readonly descriptions: readonly AttachedFile[]
  /** Tells of which record it is in the end. */
  readonly settle: Settle
}

/** What a page shows of what lies beside it; what another page has shown already is `elsewhere`, by its number. */
export interface Shown {
  readonly pictures: readonly ShownPicture[]
  /** The photos that all its pictures become, in their order. */
  readonly photos: readonly string[]
  readonly elsewhere: ReadonlyMap<number, string>
  readonly failed: readonly UnstoredFile[]
}

export interface ShownPictures {
  /** Tells what lies beside pages, before they are taken: in the folders that are imported, or in a container. */
  expect(entries: readonly Entry[]): void
  /** Whether a page has taken an entry with it. */
  has(entry: Entry): boolean
  /**
   * Of what lies beside a page, the pictures that it shows with a caption: they become its photos, with the descriptions they
   * have of their own. What is in the archive stays by itself.
   */
  of(page: Entry & WalkedFile, extracted: Extracted, attached: readonly AttachedFile[]): Promise<Shown>
}

/** Says which record has what was claimed; null: none, whoever waits for it may take it. */
export type Settle = (record: string | null) => void

/** How pictures are read; `claim` takes one for a page by its hash, null where it is there, or is being taken. */
export interface ReadBy {
  readonly folder: string
  readonly readOriginal: ReadOriginal
  readonly claim: (hash: string, name: string) => Settle | null
  /** Which photo has it with a caption already. */
  readonly captioned: (hash: string, name: string) => string | null
  readonly signal: AbortSignal
}

type Read = Pick<AttachedFile, 'stored' | 'extracted'>

/** Joins the pictures that lie beside the pages of one accession to the captions that these have for them. */
export function createShownPictures({ folder, readOriginal, claim, captioned, signal }: ReadBy): ShownPictures {
  /** What can be shown, by where it lies, and the photos that became of what pages show. */
  const laid = new Map<string, Entry & WalkedFile>()
  const shown = new Map<string, string>()

  async function of({ name: page, within }: Entry & WalkedFile, { figures }: Extracted, attached: readonly AttachedFile[]): Promise<Shown> {
    const pictures: ShownPicture[] = []
    const failed: UnstoredFile[] = []
    const elsewhere = new Map<number, string>()
    const own: string[] = []
    const photos = figures.map(() => newId())
    try {
      for (const [figure, { source }] of figures.entries()) {
        const at = source === null || attached.some((file) => file.figure === figure) ? null : laidAt(page, source)
        const file = at === null ? undefined : laid.get(at)
        // Nothing leads into a container, or out of one.
        if (file === undefined || isPage(file.name) || file.within?.record !== within?.record) continue
        const { name } = file
        const there = shown.get(name)
        if (there !== undefined) {
          elsewhere.set(figure, there)
          continue
        }
        const record = photos[figure] ?? newId()
        shown.set(name, record)
        own.push(name)
        const read = await pictureAt(file)
        if (read === null || typeof read === 'string') {
          shown.delete(name)
          if (read !== null) elsewhere.set(figure, read)
          continue
        }
        pictures.push({ picture: { name, figure, ...read.picture }, descriptions: read.descriptions.map((each) => ({ figure, ...each })), settle: read.settle })
        failed.push(...read.failed)
      }
      return { pictures, photos, elsewhere, failed }
    } catch (error) {
      // They are taken with the page when that is tried again.
      for (const name of own) shown.delete(name)
      for (const { settle } of pictures) settle(null)
      throw error
    }
  }

  /** Copies and reads a picture that is new to the archive; where it is not, gives the photo that it is with a caption; null where there is none, or it cannot be read. */
  async function pictureAt({ name, path, companions = [] }: WalkedFile): Promise<{ picture: Read; descriptions: (Read & { name: string })[]; failed: readonly UnstoredFile[]; settle: Settle } | string | null> {
    const copied = await storeFile(folder, path, signal)
    if ('fault' in copied) return null
    const { stored } = copied
    const settle = claim(stored.hash, name)
    if (settle === null) return captioned(stored.hash, name)
    try {
      const beside = await storeFiles(folder, companions, signal)
      const sidecar = sidecarAmong(beside.stored, name)
      const extracted = await readOriginal(stored, { name, sidecars: sidecar === null ? [] : [sidecar.stored] })
      await keepThumbnail(folder, extracted, stored)
      const descriptions = []
      for (const each of beside.stored) descriptions.push({ ...each, extracted: await readOriginal(each.stored, { name: each.name }) })
      return { picture: { stored, extracted }, descriptions, failed: beside.failed, settle }
    } catch (error) {
      settle(null)
      throw error
    }
  }

  return {
    expect(entries) {
      if (!entries.some(({ name }) => isPage(name))) return
      for (const entry of entries) if (entry.kind === 'file' && !laid.has(entry.name.normalize('NFC'))) laid.set(entry.name.normalize('NFC'), entry)
    },
    has: ({ name }) => shown.has(name),
    of,
  }
}
