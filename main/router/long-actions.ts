import type { Job } from '../../preload/contract'
import { recordsBroughtBy } from '../archive/accessions/accessions'
import { recallPart, type RecallState, type RecallTask } from '../archive/accessions/recall'
import { collectPart, type CollectState, type CollectTask } from '../archive/collections/collect'
import { doneOf, endParts, unfinishedActions, writeParts, type Part, type PartState } from '../archive/log/parts'
import { inverse, inverseTotal, type InverseState, type InverseTask } from '../archive/log/undo'
import { offersPart, type OffersState, type OffersTask } from '../archive/suggestions/accession-offers'
import { decideKeys, type DecideState, type DecideTask } from '../archive/suggestions/decide'
import type { RunningJob } from '../job'
import { untilRoom } from '../room'
import { writerOf, type RouterContext } from './context'

/** What is one action and too much for one transaction. An import of a new version is written by the import itself. */
export type LongTask = RecallTask | DecideTask | OffersTask | CollectTask | InverseTask

const jobKinds = { recall: 'recall', decide: 'decide', offers: 'decide', collect: 'collect', inverse: 'undo' } as const satisfies Record<LongTask['kind'], Job['kind']>

/** The kinds of jobs that go on with such actions. */
export const longJobKinds: ReadonlySet<Job['kind']> = new Set(Object.values(jobKinds))

/** Writes an action that was begun to its end, as a job. Gives how many records went or were moved, or values were decided on. */
export function finishAction(context: RouterContext, action: string, task: LongTask): Promise<number> {
  return context.jobs.run(jobKinds[task.kind], (job) => write(context, action, task, job))
}

/** Goes on with the actions that an earlier run of the program did not end. */
export function resumeActions(context: RouterContext): void {
  for (const { action, task } of unfinishedActions<LongTask | { readonly kind: 'version' }>(context.archive.db)) {
    if (task.kind !== 'version') context.jobs.start(jobKinds[task.kind], async (job) => void (await write(context, action, task, job)))
  }
}

async function write(context: RouterContext, action: string, task: LongTask, job: RunningJob): Promise<number> {
  const { db } = context.archive
  switch (task.kind) {
    case 'recall': {
      // Half a recall is none: it can be undone when it is complete.
      job.finishForSure(true)
      job.update({ accession: task.accession, total: doneOf(db, action) + recordsBroughtBy(db, task.accession) })
      const { gone } = await written<RecallState>(context, action, (db, state, isEnough) => recallPart(db, action, task, state, isEnough), job)
      return gone
    }
    case 'inverse': {
      job.finishForSure(true)
      job.update({ total: inverseTotal(db, task) })
      const { done } = await written<InverseState>(context, action, (db, state, isEnough) => inverse(db, task.of, state, isEnough), job)
      return done
    }
    case 'decide': {
      job.update({ total: task.keys.length })
      const { taken } = await written<DecideState>(context, action, (db, state, isEnough) => decideKeys(db, task, state, isEnough), job)
      return taken
    }
    case 'offers': {
      job.update({ accession: task.accession, total: recordsBroughtBy(db, task.accession) })
      const { taken } = await written<OffersState>(context, action, (db, state, isEnough) => offersPart(db, task, state, isEnough), job)
      return taken
    }
    case 'collect': {
      job.update({ total: task.rowids.length })
      const { moved } = await written<CollectState>(context, action, (db, state, isEnough) => collectPart(db, task, state, isEnough), job)
      return moved
    }
  }
}

/**
 * Writes the parts. On a full disk it waits until there is room. Where anything else stops it, it ends with what is written:
 * begun again it would stop there again, and nothing could ever be undone.
 */
async function written<State extends PartState>(context: RouterContext, action: string, part: Part<State>, job: RunningJob): Promise<State> {
  const writer = writerOf(context)
  try {
    return await untilRoom(context.archive.folder, job, () => writeParts(writer, action, part, job))
  } catch (error) {
    if (!job.signal.aborted) endParts(writer.commit, action)
    throw error
  }
}
