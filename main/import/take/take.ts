import { rm } from 'node:fs/promises'
import type { FaultCode } from '../../../preload/faults'
import { captionedPhotos, identityOf, knownRecords, laidUnder, unopened } from '../../archive/accessions/known'
import { sidecarAmong } from '../../archive/accessions/sidecars'
import { knownNames } from '../../archive/authorities/known-names'
import type { Archive } from '../../archive/open'
import type { StoredOriginal } from '../../archive/originals/originals'
import { newId } from '../../new-id'
import { removal } from '../../when-free'
import type { Extractor } from '../extraction/extractor'
import type { Extracted } from '../reading/extracted'
import { withoutContent } from '../reading/without-content'
import { faultBeside, partPath, picturesInside } from '../sources/companions'
import { createBesidePages, type Beside, type ClaimedPicture } from './beside-pages'
import { arrivalOf, type Arrival, type ArrivalContext } from './entities-of'
import { createInFlight, type Importing, type Twin } from './in-flight'
import { createLateSidecars } from './late-sidecars'
import { readerOfOriginals } from './read-original'
import type { Settle } from './shown-pictures'
import { faultOf, keepThumbnail, storeFile, storeFiles, type StoredCompanion, type UnstoredFile } from './store-file'
import { createTakeAgain } from './take-again'
import { byThemselves, outcomeAlone, partEntries, unstored, withoutRecord, type Entry, type FileEntry, type Settled, type Taken } from './taken'
import { readUnpacking, type Unpacked } from './unpacked'

export interface Taker {
  /** Tells what will be taken: a page that is taken before them brings the pictures along that it shows with a caption. */
  expect(entries: readonly Entry[]): void
  /** Copies, hashes and reads one entry. `again`: its record is there, only what is inside it is wanted. */
  take(entry: Entry, again: boolean): Promise<Taken>
  /** Forgets files that stand in the archive now. */
  committed(settled: readonly Settled[]): void
  /** Whether it waits for another import: all that is settled is to be committed at once. */
  isWaiting(): boolean
  /** Forgets all: what is not committed now will not be, and another import may take it. */
  end(): void
}

/** What files are taken for: an accession; `versionOf`: the record that its one file is the newest version of. */
export interface TakenFor {
  readonly accession: string
  readonly versionOf: string | null
}

/** A new file with what was read of it and what came with it, on its way to become a record. */
interface NewFile {
  readonly entry: FileEntry
  /** The record it becomes, named before those of its pictures are: records are listed in that order. */
  readonly id: string
  readonly stored: StoredOriginal
  readonly unpacked: Unpacked
  /** The description that a picture came with, one of its companions. */
  readonly sidecar: StoredCompanion | null
  readonly companions: readonly StoredCompanion[]
  /** What came with it and could not be copied. */
  readonly failed: readonly UnstoredFile[]
  /** Of its companions, the pictures that others wait for meanwhile. */
  readonly claimed: readonly ClaimedPicture[]
}

/** Takes the files of one accession; two that are the same become one record, also where another import brings the second one at once. */
export function createTaker(archive: Archive, extractor: Extractor, { accession, versionOf }: TakenFor, importing: Importing): Taker {
  const { db, folder } = archive
  const { signal } = importing
  const inFlight = createInFlight(db, importing)
  const known = knownRecords(db)
  const isUnopened = unopened(db)
  const readOriginal = readerOfOriginals(archive, extractor, knownNames(db), signal)
  const besidePages = createBesidePages({ folder, readOriginal, claim, captioned: captionedPhotos(db), signal })
  const lateSidecars = createLateSidecars(archive, readOriginal, accession)
  const takeAgain = createTakeAgain({ folder, accession, known, inFlight, besidePages, lateSidecars, signal })
  const recordUnder = laidUnder(db)

  /** The record that a file is the newest version of, as somebody has said; what is inside it is none. */
  const versionedBy = ({ within }: FileEntry): string | null => (within === null ? versionOf : null)

  async function take(entry: Entry, again: boolean): Promise<Taken> {
    if (entry.kind !== 'file') return { settled: [withoutRecord(entry.name, entry.kind, entry.fault)], parts: null }
    // It came with the page that shows it.
    if (besidePages.has(entry)) return { settled: [], parts: null }
    const copied = await storeFile(folder, entry.path, signal)
    if ('fault' in copied) return { settled: [withoutRecord(entry.name, 'failed', copied.fault)], parts: null, companions: byThemselves(entry) }
    const versioned = versionedBy(entry)
    if (versioned === null) return takeStored(entry, copied.stored, again)
    return again ? partsOf(entry, copied.stored, versioned) : takeNew(entry, copied.stored)
  }

  async function takeStored(entry: FileEntry, stored: StoredOriginal, again: boolean): Promise<Taken> {
    const { hash } = stored
    const identity = identityOf(hash, entry.name)
    let twin: Twin | null = null
    for (let at = inFlight.of(identity); at !== null; at = twin === null ? inFlight.of(identity) : null) twin = await at
    // From here on nothing is awaited until it is held: somebody else would take it as well.
    const { record, closed } = twin ?? { record: known(hash, entry.name), closed: isUnopened(hash) }
    if (record === null) return takeHeld(entry, stored, identity)
    if (again) return partsOf(entry, stored, record)
    // Where it lay too deep within others to be opened, it is opened now.
    const opens = closed && entry.within === null
    return { settled: await takeAgain(entry, { record, hash, unfinished: opens }), parts: opens ? (await partsOf(entry, stored, record)).parts : null }
  }

  /** Takes a new file; whoever meets the same one meanwhile waits for what it becomes. */
  function takeHeld(entry: FileEntry, stored: StoredOriginal, identity: string): Promise<Taken> {
    const taking = takeNew(entry, stored)
    const sameHash = taking.then(({ settled: [first] }) => ({ record: first?.row.record ?? null, closed: first?.row.fault === 'nested-too-deep' }))
    inFlight.hold(identity, sameHash)
    // Without a twin nobody waits for it; that it failed is told by `taking`, and the next try begins afresh.
    sameHash.catch(() => inFlight.end(identity))
    return taking
  }

  /** Takes a picture for the page that shows it: whoever meets the same one meanwhile, under whatever name, waits for what it becomes. */
  function claim(hash: string, name: string): Settle | null {
    const identity = identityOf(hash, name)
    if (known(hash, name) !== null || inFlight.has(identity)) return null
    const { promise, resolve } = Promise.withResolvers<Twin>()
    inFlight.hold(identity, promise)
    return (record) => {
      if (record === null) inFlight.end(identity)
      resolve({ record, closed: false })
    }
  }

  async function takeNew(entry: FileEntry, stored: StoredOriginal): Promise<Taken> {
    const came = await storeFiles(folder, entry.companions ?? [], signal)
    const sidecar = sidecarAmong(came.stored, entry.name)
    const unpacked = await readUnpacking(folder, readOriginal, entry, stored, sidecar?.stored ?? null)
    let claimed: readonly ClaimedPicture[] = []
    try {
      const shown = await storeFiles(folder, picturesInside(entry.name, unpacked.extracted), signal)
      const companions = [...came.stored, ...shown.stored]
      claimed = besidePages.claim(entry.name, unpacked.extracted, companions)
      return await becomes({ entry, id: entry.within?.id ?? newId(), stored, unpacked, sidecar, companions, failed: [...came.failed, ...shown.failed], claimed })
    } catch (error) {
      for (const { settle } of claimed) settle(null)
      if (unpacked.folder !== null) await rm(unpacked.folder, removal)
      throw error
    }
  }

  /** What a new file becomes, with what came with it. */
  async function becomes(file: NewFile): Promise<Taken> {
    const { entry, stored, unpacked: { extracted, folder: partsFolder, budget } } = file
    await keepThumbnail(folder, extracted, stored)
    const beside = await besidePages.of(entry, extracted, file.companions)
    const context = contextOf(file, beside)
    const { arrival, fault } = arrived(extracted, (found) => arrivalOf(found, stored, entry.name, accession, context))
    const first: Settled = {
      row: { path: entry.name, outcome: 'added', fault, record: arrival.record, hash: stored.hash, unfinished: partsFolder !== null },
      arrival,
      changes: [],
      held: heldBy(file, beside),
    }
    tell(file, beside, arrival)
    const attached = beside.attached.map((each) => outcomeAlone({ path: each.name, outcome: 'added', fault: faultBeside(each.extracted), record: arrival.recordOf(each), hash: each.stored.hash }))
    return {
      settled: [first, ...attached, ...beside.there, ...[...file.failed, ...beside.failed].map(unstored)],
      parts: partEntries(entry, arrival.record, partsLeft(file), partsFolder, budget),
    }
  }

  /** How a new file stands to others. */
  function contextOf({ entry, id, stored }: NewFile, { photos, attached, elsewhere }: Beside): ArrivalContext {
    const { within } = entry
    const versioned = versionedBy(entry)
    const saysNothing = versioned !== null || within?.isNumbered === true || stored.size === 0
    return {
      id,
      pictures: photos,
      partOf: within?.record ?? null,
      attached,
      elsewhere,
      newVersionOf: saysNothing ? null : recordUnder(entry.name, stored.hash),
      versionOf: versioned,
    }
  }

  /** What no other import takes before a new file is committed. */
  function heldBy({ entry, stored, claimed }: NewFile, { pictures }: Beside): string[] {
    return [
      ...(versionedBy(entry) === null ? [identityOf(stored.hash, entry.name)] : []),
      ...claimed.map(({ identity }) => identity),
      ...pictures.map(({ picture: { name, stored: shown } }) => identityOf(shown.hash, name)),
    ]
  }

  /** Tells whoever waits for it, or meets it later, what a new file and all that came with it have become. */
  function tell({ entry, sidecar, claimed }: NewFile, { attached, pictures }: Beside, arrival: Arrival): void {
    for (const each of attached) besidePages.came(each.stored.hash)
    for (const picture of claimed) picture.settle(arrival.recordOf(picture))
    for (const { picture, descriptions, settle } of pictures) {
      settle(arrival.recordOf(picture))
      for (const each of descriptions) lateSidecars.came(arrival.recordOf(each), each, picture.name)
    }
    lateSidecars.came(arrival.record, sidecar, entry.name)
  }

  async function partsOf(entry: FileEntry, stored: StoredOriginal, record: string): Promise<Taken> {
    const { extracted, folder: partsFolder, budget } = await readUnpacking(folder, readOriginal, entry, stored, null)
    return { settled: [], parts: partEntries(entry, record, extracted.parts, partsFolder, budget) }
  }

  return {
    take,
    expect: besidePages.expect,
    committed(settled) {
      for (const { held = [] } of settled) for (const key of held) inFlight.end(key)
    },
    isWaiting: () => inFlight.isWaiting(),
    end: () => inFlight.endAll(),
  }
}

/** What is inside a new file and did not come with it already. */
function partsLeft({ entry, companions, unpacked: { extracted } }: NewFile): Extracted['parts'] {
  const came = new Set(companions.map(({ name }) => name))
  return extracted.parts.filter((part) => !came.has(partPath(entry.name, part)))
}

/** What a file means for the archive; one of which that cannot be said is kept without its content, for no file ends an import. */
function arrived(extracted: Extracted, arrival: (found: Extracted) => Arrival): { readonly arrival: Arrival; readonly fault: FaultCode | null } {
  try {
    return { arrival: arrival(extracted), fault: extracted.fault }
  } catch (error) {
    const fault = faultOf(error) ?? 'file-damaged'
    return { arrival: arrival(withoutContent(extracted.mediaType, fault)), fault }
  }
}
