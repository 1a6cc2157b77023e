import type { RecordKind } from '../../preload/contract'

interface WithGaps {
  from?: string | null | undefined
  to?: string | null | undefined
  kinds?: readonly RecordKind[] | undefined
}

/** A request of the contract as the search takes it: what it leaves out is null. */
export function withoutGaps<Request extends WithGaps>(request: Request): Omit<Request, keyof WithGaps> & { from: string | null; to: string | null; kinds: readonly RecordKind[] | null } {
  const { from = null, to = null, kinds = null, ...rest } = request
  return { ...rest, from, to, kinds }
}
