import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { faultCodes } from '../faults'
import { acted, changedCount, dateValue, entityId, offset, procedure, startedJob, upTo } from './base'

/** Work in the background that shows how far it is. */
export const job = z.object({
  id: entityId,
  kind: z.enum(['import', 'rehearse', 'recognise', 'rebuild', 'backup', 'restore', 'verify', 'export', 'recall', 'decide', 'collect', 'undo']),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  /** Files, records or originals, whatever the job goes through. */
  done: z.number().int(),
  /** Null while nobody knows, as a folder is still being walked. */
  total: z.number().int().nullable(),
  /** The file being worked on; where it failed, what it failed on. */
  current: z.string().nullable(),
  /** At the pace so far; null: there is none yet, or the job waits. */
  secondsLeft: z.number().nullable(),
  /** The import it belongs to. */
  accession: entityId.nullable(),
  /** What came of it so far: of an import by outcome (`added`, `duplicate`, …), else by what its kind counts (`faults`, `broughtBack`, `copied`, `restricted`). */
  counts: z.record(z.string(), z.number().int()),
  /** While it runs what it waits for (`disk-full`), where it failed why. */
  fault: z.enum(faultCodes).nullable(),
  /** Files were handed over for it first, which is the first part of the way. */
  handedOver: z.boolean(),
})
export type Job = z.infer<typeof job>

/** What became of a file of an import. */
const fileOutcome = z.enum(['added', 'duplicate', 'failed', 'skipped'])

/** What became of one file of an import, with what was read of it. */
export const outcome = z.object({
  /** Below the folder that was imported, with `/`. */
  path: z.string(),
  outcome: fileOutcome,
  fault: z.enum(faultCodes).nullable(),
  record: entityId.nullable(),
  /** The record lies in the trash. */
  trashed: z.boolean(),
  kind: z.string().nullable(),
  mediaType: z.string().nullable(),
  /** UTF-16 units of text. */
  text: z.number().int(),
  pages: z.number().int(),
  sha256: z.string().nullable(),
  /** Where the same file lies under another path: of a duplicate, the one that became the record. */
  sameAs: z.string().nullable(),
})
export type Outcome = z.infer<typeof outcome>

/** What an import would make of a file. */
export const rehearsed = outcome.extend({
  title: z.string().nullable(),
  /** The date the record would show as read. */
  date: dateValue.nullable(),
  /** A record has another file under this path: the import would offer this one as its newer version. */
  isVersion: z.boolean(),
})
export type Rehearsed = z.infer<typeof rehearsed>

/** An import: what was brought at once, from one source. */
export const accession = z.object({
  id: entityId,
  label: z.string(),
  /** UTC. */
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  state: z.enum(['running', 'done', 'cancelled', 'interrupted']),
  counts: z.record(fileOutcome, z.number().int()),
  /** How many of those added are kept though something of them could not be read. */
  notes: z.number().int(),
})
export type Accession = z.infer<typeof accession>

/** What recalling an import would do: records that go to the trash, those that stay because another import brought them too, newer versions that go from records of other imports, and events somebody has made of what goes, which stay. */
export const recallCounts = z.object({ gone: z.number().int(), kept: z.number().int(), versions: z.number().int(), events: z.number().int() })
export type RecallCounts = z.infer<typeof recallCounts>

/** A set of files the host was given; only a host mints one, the renderer never names a path. */
export const sourceId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)

export const jobs = {
  /** All running jobs, then each change as it comes. */
  watch: procedure.output(eventIterator(job)),
  cancel: procedure.input(z.object({ id: entityId })).output(z.object({ cancelled: z.boolean() })),
}

export const imports = {
  /**
   * Takes a source in as an accession, once however often it is asked; with `versionOf`, its one file as the newest version of that record. Faults
   * `version-present` where the record has that very file, `version-one-file` where the source is not one file. Only a new
   * version is an action that undo takes back.
   */
  start: procedure.input(z.object({ source: sourceId, versionOf: entityId.optional() })).output(z.object({ job: entityId, accession: entityId, ...acted })),
  /** Says what an import would do, and takes nothing in; the source may still be started or discarded afterwards. */
  rehearse: procedure.input(z.object({ source: sourceId })).output(startedJob),
  /** What a rehearsal has found, once it is over. Faults `source-unknown`. */
  rehearsal: procedure.input(z.object({ source: sourceId })).output(z.object({ files: z.array(rehearsed), isOver: z.boolean() })),
  /** Gives up a source that will not be started. */
  discard: procedure.input(z.object({ source: sourceId })).output(z.object({ discarded: z.boolean() })),
  /** What recalling an accession would do: records that go to the trash, records that stay with what another accession has brought of them, newer versions taken back, and events that stay without the source they have in it. */
  recallCounts: procedure.input(z.object({ accession: entityId })).output(recallCounts),
  /** Takes an accession back as one action that undo brings back: what it brought goes to the trash. Running, it is cancelled first. Answers when it is done. */
  recall: procedure.input(z.object({ accession: entityId })).output(changedCount),
  /** Imports the own-written sample documents that come with the program. */
  sample: procedure.output(z.object({ job: entityId, accession: entityId })),
  /** Goes on with text recognition in the background, where pages wait for it. */
  recognise: procedure.output(z.object({ waiting: z.number().int() })),
  accessions: procedure.output(z.array(accession)),
  outcomes: procedure
    .input(z.object({ accession: entityId, only: z.enum(['all', ...fileOutcome.options, 'notes']).default('all'), limit: upTo(1_000, 200), offset }))
    .output(z.object({ total: z.number().int(), outcomes: z.array(outcome) })),
}
