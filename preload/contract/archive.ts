import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { faultCodes } from '../faults'
import { entityId, fileHash, localName, procedure, upTo } from './base'
import { agentKind } from './records'

const undoable = z.object({ id: entityId, label: z.string() })

/** The action that undo or redo is to touch, by its id; null: none, as a window shows. Left out: whichever is the last. */
const meant = z.object({ action: entityId.nullable() }).partial()

/** The open archive as the frame of the window shows it. */
export const status = z.object({
  /** The archive folder as the host sees it, for display. */
  folder: z.string(),
  programVersion: z.string(),
  author: z.object({ id: entityId, name: z.string() }).nullable(),
  /** The account's name, offered as the author's. */
  accountName: z.string(),
  counts: z.object({ document: z.number().int(), photo: z.number().int(), minutes: z.number().int(), event: z.number().int(), trashed: z.number().int(), suggestions: z.number().int() }),
  /** The actions that undo and redo would touch, or null. */
  undo: undoable.nullable(),
  redo: undoable.nullable(),
  /** An action too large for one transaction is being written: until it has ended nothing can be undone. */
  writing: z.boolean(),
  /** The accession of the sample, while its records are in the archive. */
  sample: entityId.nullable(),
  /** The database was missing or damaged at a start, and an empty one took its place; `archive`: the originals are gone as well. */
  lost: z.enum(['database', 'archive']).nullable(),
  /** Whether a folder for backups is chosen on this computer, when the last was made (UTC), and why the last try failed. */
  backup: z.object({ chosen: z.boolean(), madeAt: z.string().nullable(), fault: z.enum(faultCodes).nullable() }),
})
export type Status = z.infer<typeof status>

/** What is wrong with an original, by the path it was imported from, with the database, or with the index. */
const verifyFault = z.object({ code: z.enum(faultCodes), path: z.string(), detail: z.string() })
export type VerifyFault = z.infer<typeof verifyFault>

export const archive = {
  status: procedure.output(status),
  /** One event after each commit, so that views ask again; `revision` counts up. */
  changes: procedure.output(eventIterator(z.object({ revision: z.number().int() }))),
  setAuthor: procedure.input(z.object({ name: z.string().trim().min(1).max(200) })).output(z.object({ id: entityId })),
  /** Faults `undo-overtaken` where the action meant is no longer the last: nothing is changed then. */
  undo: procedure.input(meant.default({})).output(z.object({ label: z.string() })),
  redo: procedure.input(meant.default({})).output(z.object({ label: z.string() })),
  /** Fixity of every file, database integrity, agreement of index and records, as a job; fault `job-cancelled`. */
  verify: procedure.output(
    z.object({
      files: z.number().int(),
      faults: z.array(verifyFault),
      seconds: z.number(),
    }),
  ),
  /** Those of these originals, by hash, that are still missing or damaged: what a check has found comes back from the folder for backups by itself. */
  stillUnsound: procedure.input(z.object({ hashes: z.array(fileHash).max(1_000) })).output(z.object({ hashes: z.array(fileHash) })),
  /** Authority records for lists and completion. */
  agents: procedure
    .input(z.object({ text: z.string().max(200).default(''), limit: upTo(500, 100) }))
    .output(z.array(z.object({ id: entityId, kind: agentKind, name: z.string(), title: z.string().nullable(), records: z.number().int() }))),
  places: procedure
    .input(z.object({ text: z.string().max(200).default(''), limit: upTo(500, 100) }))
    .output(z.array(z.object({ id: entityId, name: localName, latitude: z.number().nullable(), longitude: z.number().nullable(), records: z.number().int() }))),
}
