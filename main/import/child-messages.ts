import type { FaultCode } from '../../preload/faults'
import type { Extracted } from './extracted'
import type { PartRoom } from './parts'

/** What an extraction process is asked for, one at a time; the width in pixels, pages counted from 0. */
export type Task =
  | { readonly type: 'extract'; readonly path: string; readonly name: string; readonly room: PartRoom | null }
  | { readonly type: 'render'; readonly path: string; readonly page: number; readonly width: number }

/** What it answers: what it found, or why it could not. */
export type FromChild = { readonly answer: Extracted | Uint8Array } | { readonly fault: FaultCode }
