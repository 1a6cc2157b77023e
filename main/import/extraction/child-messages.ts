import type { FaultCode } from '../../../preload/faults'
import type { KnownNames } from '../../archive/authorities/known-names'
import type { RecognisedPage } from '../../archive/derived/recognition'
import type { Extracted } from '../reading/extracted'
import type { Room } from '../reading/parts'

/** Texts recognised on pages before, by page from 0. */
export type Recognised = readonly (readonly [page: number, text: string])[]

/**
 * What an extraction process is asked for, one at a time; the width in pixels, pages counted from 0. Names are sent when they
 * are others than those of the task before (null: the same).
 */
export type Task =
  | { readonly type: 'extract'; readonly path: string; readonly name: string; readonly room: Room; readonly recognised: Recognised; readonly names: KnownNames | null; readonly sidecars: readonly string[] }
  | { readonly type: 'recognise'; readonly path: string; readonly page: number }
  | { readonly type: 'words'; readonly path: string; readonly page: number }
  | { readonly type: 'render'; readonly path: string; readonly page: number; readonly width: number }

/** What it is sent: a task, and how many milliseconds it may work at it, counted anew while it unpacks files. */
export interface ToChild {
  readonly task: Task
  readonly milliseconds: number
}

/** How a task ended: what it found, or why it could not. */
export type TaskEnding = { readonly answer: Extracted | Uint8Array | RecognisedPage } | { readonly fault: FaultCode }

/**
 * What it answers: how the task ended, serialized, so that whoever carries it need not take it apart (null: it goes on, and has
 * unpacked some more files); `resident`: the memory it holds, in bytes.
 */
export interface FromChild {
  readonly packed: Uint8Array | null
  readonly resident: number
}
