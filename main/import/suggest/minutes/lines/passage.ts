import type { Topic } from '../words/labels'
import type { Line } from './line'

/** Lines that belong together: what a label says, a heading, or a paragraph. */
export interface Passage {
  readonly topic: Topic | 'heading' | 'text'
  readonly named: string | null
  /** What its heading is counted by; null where it has none. */
  readonly number: string | null
  /** Words of the heading or label. */
  readonly title: string
  /** Whether its label stands alone, so that a list or paragraphs follow; else what it says follows on the same line. */
  readonly isList: boolean
  readonly lines: readonly Line[]
}

/** A passage that may go on. */
export type Open = Omit<Passage, 'lines'> & { readonly lines: Line[]; readonly indent: number; readonly level: number; readonly isHeading: boolean }

/** Labels that may stand above a list. */
export const listed: ReadonlySet<Passage['topic']> = new Set<Passage['topic']>(['present', 'absent', 'copies', 'agenda', 'decision', 'result', 'action', 'decision-or-action'])
/** Those that list people. */
export const ofPeople: ReadonlySet<Passage['topic']> = new Set<Passage['topic']>(['present', 'absent', 'copies'])
/** Those of what was settled, or somebody has to do. */
export const settling: ReadonlySet<Passage['topic']> = new Set<Passage['topic']>(['decision', 'result', 'action', 'decision-or-action', 'owner', 'due'])
