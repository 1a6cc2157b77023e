import type { EntityChange } from '../log/entities'

/** An authority record found or newly made: its id, and the change that makes it where it is new. */
export interface Authority {
  readonly id: string
  readonly changes: readonly EntityChange[]
}
