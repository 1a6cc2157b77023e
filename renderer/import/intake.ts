import type { Job } from '../../preload/contract'

/** How far handing files to the host has come; the import proper is a job of the archive. */
export type Intake =
  | { readonly step: 'idle' }
  | { readonly step: 'gathering' }
  | { readonly step: 'uploading'; readonly done: number; readonly total: number; readonly wayDone: number; readonly way: number; readonly current: string; readonly secondsLeft: number | null }
  /** What was rehearsed is about to be imported. */
  | { readonly step: 'starting' }
  | { readonly step: 'empty' }
  | { readonly step: 'cancelled' }
  | { readonly step: 'failed'; readonly error: unknown }

/** Seconds a transfer still takes at the pace so far; null before there is a pace to speak of. */
export function secondsLeft(wayDone: number, way: number, milliseconds: number): number | null {
  if (wayDone === 0 || milliseconds < 1_000) return null
  return Math.ceil(((way - wayDone) * milliseconds) / wayDone / 1_000)
}

/**
 * One figure from 0 to 1 for the whole way: handing over, where there was any, is the first part and taking in the
 * second; null while it is unknown. Every window has the same. `rehearses`: what is handed over is read by a rehearsal first,
 * which has a figure of its own.
 */
export function shareDone(intake: Intake, job: Pick<Job, 'done' | 'total' | 'handedOver'> | null, rehearses = false): number | null {
  const first = rehearses ? 1 : job?.handedOver === true || intake.step === 'uploading' ? 0.3 : 0
  if (intake.step === 'gathering') return null
  if (intake.step === 'uploading') return intake.way === 0 ? 0 : (intake.wayDone / intake.way) * first
  if (!job || job.total === null) return job?.handedOver === true ? first : null
  return first + (job.total === 0 ? 1 : job.done / job.total) * (1 - first)
}
