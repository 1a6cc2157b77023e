import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { FaultCode } from '../../../preload/faults'
import { partialFolder } from '../../archive-layout'
import { captionedPhotos, identityOf, knownRecords, laidUnder, unopened } from '../../archive/accessions/known'
import { sidecarAmong } from '../../archive/accessions/sidecars'
import { knownNames } from '../../archive/authorities/known-names'
import type { EntityChange } from '../../archive/log/entities'
import type { Archive } from '../../archive/open'
import type { StoredOriginal } from '../../archive/originals/originals'
import { ArchiveError } from '../../fault'
import { newId } from '../../new-id'
import { removal } from '../../when-free'
import type { Extractor } from '../extraction/extractor'
import { createBudget, roomIn, spend, type Budget } from '../reading/budget'
import type { Extracted } from '../reading/extracted'
import { withoutContent } from '../reading/without-content'
import { faultBeside, partPath, picturesInside } from '../sources/companions'
import type { WalkedFile } from '../sources/walk'
import { createBesidePages, type ClaimedPicture } from './beside-pages'
import { arrivalOf, derivedFrom, fileBeside, type Arrival } from './entities-of'
import { createInFlight, type Importing, type Twin } from './in-flight'
import { createLateSidecars } from './late-sidecars'
import { readerOfOriginals } from './read-original'
import type { Settle } from './shown-pictures'
import { faultOf, keepThumbnail, storeFile, storeFiles, type StoredCompanion } from './store-file'
import { besideKnown, byThemselves, duplicate, partEntries, unstored, withoutRecord, type Entry, type Settled, type Taken } from './taken'

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

/** What was read of a file; what was inside it lies in the folder, null where there is nothing, or it is nested too deeply. */
interface Unpacked {
  readonly extracted: Extracted
  readonly folder: string | null
  readonly budget: Budget
}

/** Takes the files of one accession; two that are the same become one record, also where another import brings the second one at once. */
export function createTaker(archive: Archive, extractor: Extractor, { accession, versionOf }: TakenFor, importing: Importing): Taker {
  const { signal } = importing
  const inFlight = createInFlight(archive.db, importing)
  const known = knownRecords(archive.db)
  const isUnopened = unopened(archive.db)
  const names = knownNames(archive.db)
  const readOriginal = readerOfOriginals(archive, extractor, names, signal)
  const besidePages = createBesidePages({ folder: archive.folder, readOriginal, claim, captioned: captionedPhotos(archive.db), signal })
  const lateSidecars = createLateSidecars(archive, readOriginal, accession)
  const recordUnder = laidUnder(archive.db)

  async function take(entry: Entry, again: boolean): Promise<Taken> {
    if (entry.kind !== 'file') return { settled: [withoutRecord(entry.name, entry.kind, entry.fault)], parts: null }
    // It came with the page that shows it.
    if (besidePages.has(entry)) return { settled: [], parts: null }
    const copied = await storeFile(archive.folder, entry.path, signal)
    if ('fault' in copied) return { settled: [withoutRecord(entry.name, 'failed', copied.fault)], parts: null, companions: byThemselves(entry) }
    const { stored } = copied
    const { hash } = stored
    const identity = identityOf(hash, entry.name)
    if (versionOf !== null && entry.within === null) return again ? partsOf(entry, stored, versionOf) : takeNew(entry, stored)
    let twin: Twin | null = null
    for (let at = inFlight.of(identity); at !== null; at = twin === null ? inFlight.of(identity) : null) twin = await at
    const { record, closed } = twin ?? { record: known(hash, entry.name), closed: isUnopened(hash) }
    if (record !== null && again) return partsOf(entry, stored, record)
    if (record !== null) {
      // Where it lay too deep within others to be opened, it is opened now.
      const opens = closed && entry.within === null
      return { settled: await takeAgain(entry, record, hash, opens), parts: opens ? (await partsOf(entry, stored, record)).parts : null }
    }
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

  async function takeNew(entry: Entry & WalkedFile, stored: StoredOriginal): Promise<Taken> {
    const companions = await storeFiles(archive.folder, entry.companions ?? [], signal)
    const sidecar = sidecarAmong(companions.stored, entry.name)
    const unpacked = await read(entry, stored, sidecar)
    let claimed: readonly ClaimedPicture[] = []
    try {
      const shown = await storeFiles(archive.folder, picturesInside(entry.name, unpacked.extracted), signal)
      const withPage = { stored: [...companions.stored, ...shown.stored], failed: [...companions.failed, ...shown.failed] }
      claimed = besidePages.claim(entry.name, unpacked.extracted, withPage.stored)
      return await becomes(entry, stored, withPage, sidecar, unpacked, claimed)
    } catch (error) {
      for (const { settle } of claimed) settle(null)
      if (unpacked.folder !== null) await rm(unpacked.folder, removal)
      throw error
    }
  }

  /** What a file that was read becomes, with what came with it. */
  async function becomes(entry: Entry & WalkedFile, stored: StoredOriginal, companions: Awaited<ReturnType<typeof storeFiles>>, sidecar: StoredCompanion | null, { extracted, folder, budget }: Unpacked, claimed: readonly ClaimedPicture[]): Promise<Taken> {
    const id = entry.within?.id ?? newId()
    await keepThumbnail(archive.folder, extracted, stored)
    const { pictures, photos, elsewhere, attached, there, failed } = await besidePages.of(entry, extracted, companions.stored)
    const { hash } = stored
    const { arrival, fault } = arrived(extracted, (found) => arrivalOf(found, stored, entry.name, accession, {
      id,
      pictures: photos,
      partOf: entry.within?.record ?? null,
      attached,
      elsewhere,
      ...(versionOf !== null && entry.within === null
        ? { newVersionOf: null, versionOf }
        : { newVersionOf: entry.within?.isNumbered === true || stored.size === 0 ? null : recordUnder(entry.name, hash), versionOf: null }),
    }))
    const first: Settled = {
      row: { path: entry.name, outcome: 'added', fault, record: arrival.record, hash, unfinished: folder !== null },
      arrival,
      changes: [],
      held: [
        ...(versionOf !== null && entry.within === null ? [] : [identityOf(hash, entry.name)]),
        ...claimed.map(({ identity }) => identity),
        ...pictures.map(({ picture: { name, stored: { hash: shown } } }) => identityOf(shown, name)),
      ],
    }
    for (const file of attached) besidePages.came(file.stored.hash)
    for (const picture of claimed) picture.settle(arrival.recordOf(picture))
    for (const { picture, descriptions, settle } of pictures) {
      settle(arrival.recordOf(picture))
      for (const each of descriptions) lateSidecars.came(arrival.recordOf(each), each, picture.name)
    }
    lateSidecars.came(arrival.record, sidecar, entry.name)
    const others = attached.map((file): Settled => ({
      row: { path: file.name, outcome: 'added', fault: faultBeside(file.extracted), record: arrival.recordOf(file), hash: file.stored.hash, unfinished: false },
      arrival: null,
      changes: [],
    }))
    const came = new Set(companions.stored.map(({ name }) => name))
    const left = extracted.parts.filter((part) => !came.has(partPath(entry.name, part)))
    return { settled: [first, ...others, ...there, ...[...companions.failed, ...failed].map(unstored)], parts: partEntries(entry, arrival.record, left, folder, budget) }
  }

  async function partsOf(entry: Entry & WalkedFile, stored: StoredOriginal, record: string): Promise<Taken> {
    const { extracted, folder, budget } = await read(entry, stored)
    return { settled: [], parts: partEntries(entry, record, extracted.parts, folder, budget) }
  }

  async function read(entry: Entry & WalkedFile, stored: StoredOriginal, sidecar: StoredCompanion | null = null): Promise<Unpacked> {
    const budget = entry.within?.budget ?? createBudget(stored.size)
    const room = roomIn(join(partialFolder(archive.folder), `parts-${randomUUID()}`), entry.within?.depth ?? 0, budget)
    // A reader that was given up may have left what it had unpacked.
    const clear = async (): Promise<void> => (room === null ? undefined : rm(room.folder, removal))
    const extracted = await readOriginal(stored, { name: entry.name, room, sidecars: sidecar === null ? [] : [sidecar.stored] }).catch(async (error: unknown) => {
      await clear()
      throw error
    })
    spend(budget, extracted.parts)
    if (extracted.parts.length > 0) return { extracted, folder: room?.folder ?? null, budget }
    if (extracted.fault !== null) await clear()
    // It says nothing of the file, which is read again when there is room.
    if (extracted.fault === 'disk-full') throw new ArchiveError('disk-full', { path: entry.name })
    return { extracted, folder: null, budget }
  }

  /**
   * A file that is there already. Where it is a page, what came with it may not be here yet, and is read and kept beside it. A picture
   * whose description is new is read again with that.
   */
  async function takeAgain(entry: Entry & WalkedFile, record: string, hash: string, unfinished: boolean): Promise<Settled[]> {
    const page = duplicate(entry, record, hash, unfinished)
    if (entry.companions === undefined) return [page]
    const key = `beside ${record}`
    for (let at = inFlight.others(key); at !== null; at = inFlight.others(key)) await at
    inFlight.hold(key)
    try {
      return await withBeside(entry, { ...page, held: [key] }, record, hash)
    } catch (error) {
      inFlight.end(key)
      throw error
    }
  }

  async function withBeside(entry: Entry & WalkedFile, page: Settled, record: string, hash: string): Promise<Settled[]> {
    const { stored, failed } = await storeFiles(archive.folder, entry.companions ?? [], signal)
    const files: EntityChange[] = []
    const beside: Arrival['derived'][number][] = []
    const sidecar = sidecarAmong(stored, entry.name)
    const late = sidecar === null ? null : await lateSidecars.arrive({ name: entry.name, hash, record }, sidecar)
    files.push(...(late?.changes ?? []))
    const companions: Settled[] = []
    for (const each of stored) {
      const { name, stored: companion } = each
      if (each === sidecar) {
        companions.push(besideKnown(each, record, late?.said ?? null))
        continue
      }
      const holder = known(companion.hash, name, true) ?? (besidePages.holds(companion.hash) ? record : null)
      besidePages.came(companion.hash)
      // Which of its pictures the page shows with a caption is not asked again.
      const read = holder === null ? await besidePages.read(each, null) : null
      if (holder === null) files.push(fileBeside(record, companion, name, accession))
      if (read !== null) beside.push(derivedFrom(read, companion.hash))
      companions.push({ row: { path: name, outcome: holder === null ? 'added' : 'duplicate', fault: faultBeside(read), record: holder ?? record, hash: companion.hash, unfinished: false }, arrival: null, changes: [] })
    }
    // With the page itself: what a crash would leave between two commits, nobody would miss.
    return [{ ...page, changes: [...page.changes, ...files], beside, ...(late !== null && { again: { record, read: late.again } }) }, ...companions, ...failed.map(unstored)]
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

/** What a file means for the archive; one of which that cannot be said is kept without its content, for no file ends an import. */
function arrived(extracted: Extracted, arrival: (found: Extracted) => Arrival): { readonly arrival: Arrival; readonly fault: FaultCode | null } {
  try {
    return { arrival: arrival(extracted), fault: extracted.fault }
  } catch (error) {
    const fault = faultOf(error) ?? 'file-damaged'
    return { arrival: arrival(withoutContent(extracted.mediaType, fault)), fault }
  }
}
