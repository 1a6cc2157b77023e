import type { QueryProblem, RecordKind, SearchRule } from '../../preload/contract'
import { filled } from '../../preload/wording'
import type { ArchiveClient } from './open'
import { words } from './terminal'

/** What an answer does not say by its hits, as JSON carries it: what there is nothing to say of is left out. */
export interface Remarks {
  /** What could not be read as meant, with its place in the query in UTF-16 units. */
  readonly problems?: readonly (QueryProblem & { readonly part: string })[]
  readonly didYouMean?: string
  /** The query with a date that it says in words as a filter. */
  readonly byDate?: string
  /** Rules that some hits may have been found by all the same. */
  readonly unchecked?: readonly SearchRule[]
}

/** The remarks on the answer to a query. */
export function remarksOn(query: string, { problems, didYouMean, byDate, unchecked }: { readonly problems: readonly QueryProblem[]; readonly didYouMean: string | null; readonly byDate: string | null; readonly unchecked: readonly SearchRule[] }): Remarks {
  return {
    ...(problems.length > 0 && { problems: problems.map(({ code, start, end }) => ({ code, part: query.slice(start, end), start, end })) }),
    ...(didYouMean !== null && { didYouMean }),
    ...(byDate !== null && { byDate }),
    ...(unchecked.length > 0 && { unchecked }),
  }
}

/** The remarks on a query, of which what asks by it says nothing itself: a search by it does. */
export async function remarksOnQuery(client: ArchiveClient, query: string, kind?: RecordKind): Promise<Remarks> {
  return query.trim() === '' ? {} : remarksOn(query, await client.search.query({ query, limit: 1, ...(kind !== undefined && { kinds: [kind] }) }))
}

/** Tells remarks on standard error, in the sentences of the interface. */
export function tellRemarks({ problems = [], didYouMean, byDate, unchecked = [] }: Remarks): void {
  for (const { code, part } of problems) console.error(filled(words.problems[code], { part }))
  if (didYouMean !== undefined) console.error(`${words.meant} ${didYouMean}`)
  if (byDate !== undefined) console.error(`${words.byDate} ${byDate}`)
  if (unchecked.length > 0) console.error(filled(words.unchecked, { rules: unchecked.map((rule) => words.ruleNames[rule]).join(', ') }))
}
