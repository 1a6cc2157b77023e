import { generateKeyBetween } from 'fractional-indexing'
import type { FaultCode } from '../../../preload/faults'
import type { OutcomeRow } from '../../archive/accessions/outcomes'
import type { EntityChange } from '../../archive/log/entities'
import { newId } from '../../new-id'
import type { Budget } from '../reading/budget'
import type { Extracted } from '../reading/extracted'
import type { Part } from '../reading/parts'
import { faultBeside, joinCompanions, partPath } from '../sources/companions'
import type { WalkedFile, WalkEntry } from '../sources/walk'
import type { Arrival } from './entities-of'
import type { StoredCompanion, UnstoredFile } from './store-file'

/** The container an entry was found in. */
export interface Within {
  readonly record: string
  readonly depth: number
  readonly budget: Budget
  /** The record that an entry becomes, where it becomes one: ids stand in the order in which the container has its files, whichever of them is read first. */
  readonly id: string
  /** Whether a running number is part of its path, which says then of no other file that it is the same. */
  readonly isNumbered: boolean
}

/** Something to take in: met on the walk, or found inside another file. */
export type Entry = WalkEntry & { readonly within: Within | null }

/** One of them that is a file. */
export type FileEntry = Entry & WalkedFile

/** One outcome, with what it brings to the archive. */
export interface Settled {
  readonly row: OutcomeRow
  readonly arrival: Arrival | null
  /** What a file that is there already changes all the same: an attachment belongs to one more mail. */
  readonly changes: readonly EntityChange[]
  /** What was read from files that came beside a record that is there. */
  readonly beside?: Arrival['derived']
  /** What no other import takes before this is committed (`in-flight.ts`). */
  readonly held?: readonly string[]
  /** Originals that were read again, by hash: the picture of a record that is there, with the description that came now. */
  readonly again?: { readonly record: string; readonly read: ReadonlyMap<string, Extracted> }
}

/**
 * What taking an entry gave; `parts` are to be taken after it, and their folder is to be removed; `companions` of a page that
 * cannot be read are to be taken by themselves, before it is settled.
 */
export interface Taken {
  readonly settled: readonly Settled[]
  readonly parts: { readonly folder: string; readonly record: string; readonly entries: readonly Entry[] } | null
  readonly companions?: readonly Entry[]
}

/** What was found inside an entry, to be taken after it. */
export function partEntries(entry: FileEntry, record: string, parts: readonly Part[], folder: string | null, budget: Budget): Taken['parts'] {
  if (folder === null) return null
  const depth = (entry.within?.depth ?? 0) + 1
  const entries = parts.map((part): Entry => {
    const within: Within = { record, id: newId(), depth, budget, isNumbered: part.isNumbered || entry.within?.isNumbered === true }
    const name = partPath(entry.name, part)
    return part.path === null ? { kind: 'skipped', name, fault: part.fault ?? 'file-damaged', within } : { kind: 'file', path: part.path, name, within }
  })
  return { folder, record, entries: joinCompanions(entries) }
}

/** The files that a page came with, where it does not come itself. */
export function byThemselves({ companions = [], within }: FileEntry): Entry[] {
  return joinCompanions(companions.map((companion): Entry => ({ ...companion, within: within && { ...within, id: newId() } })))
}

/** An outcome that brings nothing of its own to the archive. */
export function outcomeAlone(row: Omit<OutcomeRow, 'unfinished'>): Settled {
  return { row: { ...row, unfinished: false }, arrival: null, changes: [] }
}

/** The description of a picture that is there; read: it is new. */
export function besideKnown({ name, stored: { hash } }: StoredCompanion, record: string, read: Extracted | null): Settled {
  return outcomeAlone({ path: name, outcome: read === null ? 'duplicate' : 'added', fault: faultBeside(read), record, hash })
}

/** An entry that no record comes of. */
export function withoutRecord(path: string, outcome: 'failed' | 'skipped', fault: FaultCode): Settled {
  return outcomeAlone({ path, outcome, fault, record: null, hash: null })
}

/** A file that came with another one, and could not be copied. */
export function unstored({ name, fault }: UnstoredFile): Settled {
  return withoutRecord(name, 'failed', fault)
}

/** A file that is there already; where it came inside another one, its record says so. */
export function duplicate({ name, within }: Entry, record: string, hash: string, unfinished: boolean): Settled {
  const link: EntityChange[] =
    within === null || within.record === record
      ? []
      : [{ type: 'link', id: newId(), fields: { record, target: within.record, target_type: 'record', role: 'source', position: generateKeyBetween(null, null), wording: name.slice(name.lastIndexOf('/') + 1) } }]
  return { row: { path: name, outcome: 'duplicate', fault: null, record, hash, unfinished }, arrival: null, changes: link }
}
