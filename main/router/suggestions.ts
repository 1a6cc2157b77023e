import type Database from 'better-sqlite3'
import type { OfferKind, Suggestion } from '../../preload/contract'
import type { Writer } from '../archive/log/commit'
import { isRestricted } from '../archive/records/summaries'
import { accessionOffers, beginOffers, type OffersTask } from '../archive/suggestions/accession-offers'
import { acceptSuggestions, beginDeciding, dismissSuggestions, type Decision, type DecideTask } from '../archive/suggestions/decide'
import { countOpenSuggestions, documentsSaying, keysOfSame, openSuggestions } from '../archive/suggestions/suggestions'
import { alikeSuggestions } from '../search/alike-suggestions'
import { similarEvent, type KnownEvent } from '../search/similar-events'
import { acting, procedures, type RouterContext } from './context'
import { finishAction } from './long-actions'

const { suggestions } = procedures

/** So many suggestions are decided on in one transaction. */
const atOnce = 20

export const suggestionsRouter = suggestions.router({
  list: suggestions.list.handler(({ context: { archive: { db } }, input }) => {
    const record = input.record ?? null
    const open = openSuggestions(db, record, input.limit)
    const isQuoted = quotedBeside(db, record)
    const alike = Object.entries(alikeSuggestions(db, open)).map(([key, other]) => [key, isQuoted(other) ? other : { ...other, wording: '' }])
    return {
      total: countOpenSuggestions(db, record),
      suggestions: open.map((suggestion) => (isQuoted(suggestion) ? suggestion : { ...suggestion, wording: '' })),
      documents: documentsSaying(db, open),
      similar: similarTo(db, open),
      alike: Object.fromEntries(alike),
    }
  }),
  accept: suggestions.accept.handler(({ context, input: { as = null, together, ...input } }) => decide(context, input, 'accepted', as, together)),
  dismiss: suggestions.dismiss.handler(({ context, input }) => decide(context, input, 'dismissed')),
  offers: suggestions.offers.handler(({ context, input }) => accessionOffers(context.archive.db, input.accession)),
  acceptOffers: suggestions.acceptOffers.handler(({ context, input }) => decideOffers(context, input, 'accepted')),
  dismissOffers: suggestions.dismissOffers.handler(({ context, input }) => decideOffers(context, input, 'dismissed')),
})

/** Whether what a record says may be quoted: a restricted one only where it has been asked for itself. */
function quotedBeside(db: Database.Database, asked: string | null): (suggestion: Pick<Suggestion, 'record'>) => boolean {
  return ({ record }) => record === asked || !isRestricted(db, record)
}

/** The events that suggested ones may be, by key; one that was taken in the same words is found when it is taken over. */
function similarTo(db: Database.Database, suggestions: readonly Suggestion[]): Record<string, KnownEvent> {
  return Object.fromEntries(
    suggestions.flatMap((suggestion): [string, KnownEvent][] => {
      const event = suggestion.kind === 'event' ? similarEvent(db, suggestion) : null
      return event === null ? [] : [[suggestion.key, event]]
    }),
  )
}

interface Decided {
  readonly open: number
  readonly count: number
  readonly action: string | null
}

/** The suggestions that somebody has named; `alsoSame`: with all that say the same. */
interface Named {
  readonly keys: readonly string[]
  readonly alsoSame: boolean
}

/** `event`: the one that suggested events are; null: each is what it says, or all are one, `together`. */
async function decide(context: RouterContext, { keys: named, alsoSame }: Named, outcome: Decision, event: string | null = null, together = false): Promise<Decided> {
  const { db } = context.archive
  const keys = alsoSame ? keysOfSame(db, named) : named
  const task: DecideTask = { kind: 'decide', keys, outcome, event, together }
  const decideAtOnce = (writer: Writer): number => (outcome === 'accepted' ? acceptSuggestions(writer, keys, event, together) : dismissSuggestions(writer, keys))
  return acting(context, async (writer) => {
    const count = keys.length > atOnce ? await finishAction(context, beginDeciding(writer, task), task) : decideAtOnce(writer)
    return { count, open: countOpenSuggestions(db, null) }
  })
}

async function decideOffers(context: RouterContext, { accession, kinds }: { readonly accession: string; readonly kinds: readonly OfferKind[] }, outcome: Decision): Promise<Decided> {
  const { db } = context.archive
  const offers = await accessionOffers(db, accession)
  const task: OffersTask = { kind: 'offers', accession, kinds, outcome }
  return acting(context, async (writer) => {
    const count = kinds.some((kind) => offers[kind] > 0) ? await finishAction(context, beginOffers(writer, task), task) : 0
    return { count, open: countOpenSuggestions(db, null) }
  })
}
