import type { knownRecords } from '../../archive/accessions/known'
import { sidecarAmong } from '../../archive/accessions/sidecars'
import type { EntityChange } from '../../archive/log/entities'
import { faultBeside } from '../sources/companions'
import type { BesidePages } from './beside-pages'
import { derivedFrom, fileBeside } from './entities-of'
import type { InFlight } from './in-flight'
import type { LateSidecars } from './late-sidecars'
import { storeFiles, type StoredCompanion } from './store-file'
import { besideKnown, duplicate, outcomeAlone, unstored, type FileEntry, type Settled } from './taken'

/** What takes files of one accession that are there already. */
interface TakenAgainBy {
  readonly folder: string
  readonly accession: string
  readonly known: ReturnType<typeof knownRecords>
  readonly inFlight: InFlight
  readonly besidePages: BesidePages
  readonly lateSidecars: LateSidecars
  readonly signal: AbortSignal
}

/** The record that a file is there as, by the hash of the file; `unfinished`: what is inside it comes now. */
interface There {
  readonly record: string
  readonly hash: string
  readonly unfinished: boolean
}

/** What became of a file beside a record that is there, and what it changes. */
interface BesideThere {
  readonly settled: Settled
  readonly changes: readonly EntityChange[]
  readonly derived: NonNullable<Settled['beside']>
}

/**
 * Takes files that are there already. Where one is a page, what came with it may not be here yet, and is read and kept beside it.
 * A picture whose description is new is read again with that.
 */
export function createTakeAgain({ folder, accession, known, inFlight, besidePages, lateSidecars, signal }: TakenAgainBy): (entry: FileEntry, there: There) => Promise<Settled[]> {
  async function withBeside(entry: FileEntry, page: Settled, { record, hash }: There): Promise<Settled[]> {
    const { stored, failed } = await storeFiles(folder, entry.companions ?? [], signal)
    const sidecar = sidecarAmong(stored, entry.name)
    const late = sidecar === null ? null : await lateSidecars.arrive({ name: entry.name, hash, record }, sidecar)
    const besides: BesideThere[] = []
    for (const each of stored) besides.push(each === sidecar ? { settled: besideKnown(each, record, late?.said ?? null), changes: [], derived: [] } : await besideOf(record, each))
    // With the page itself: what a crash would leave between two commits, nobody would miss.
    const whole: Settled = {
      ...page,
      changes: [...page.changes, ...(late?.changes ?? []), ...besides.flatMap(({ changes }) => changes)],
      beside: besides.flatMap(({ derived }) => derived),
      ...(late !== null && { again: { record, read: late.again } }),
    }
    return [whole, ...besides.map(({ settled }) => settled), ...failed.map(unstored)]
  }

  /** Keeps a file that came with a page beside that, unless it is there. */
  async function besideOf(record: string, companion: StoredCompanion): Promise<BesideThere> {
    const { name, stored } = companion
    const { hash } = stored
    const holder = known(hash, name, true) ?? (besidePages.holds(hash) ? record : null)
    besidePages.came(hash)
    if (holder !== null) return { settled: outcomeAlone({ path: name, outcome: 'duplicate', fault: null, record: holder, hash }), changes: [], derived: [] }
    // Which of its pictures the page shows with a caption is not asked again.
    const read = await besidePages.read(companion, null)
    return {
      settled: outcomeAlone({ path: name, outcome: 'added', fault: faultBeside(read), record, hash }),
      changes: [fileBeside(record, stored, name, accession)],
      derived: read === null ? [] : [derivedFrom(read, hash)],
    }
  }

  return async (entry, there) => {
    const page = duplicate(entry, there.record, there.hash, there.unfinished)
    if (entry.companions === undefined) return [page]
    const key = `beside ${there.record}`
    for (let at = inFlight.others(key); at !== null; at = inFlight.others(key)) await at
    inFlight.hold(key)
    try {
      return await withBeside(entry, { ...page, held: [key] }, there)
    } catch (error) {
      inFlight.end(key)
      throw error
    }
  }
}
