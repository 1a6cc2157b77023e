import type Database from 'better-sqlite3'
import type * as z from 'zod'
import type { recordChoice } from '../../preload/contract'
import { tidyName } from '../archive/authorities/names'
import { beginCollecting, collect, type CollectTask } from '../archive/collections/collect'
import { moveInCollection } from '../archive/collections/collection-order'
import { collectionNamed, collectionOf, collections as collectionsKept, createCollection, editCollection, setCollectionTrashed } from '../archive/collections/collections'
import { searchesRewritten } from '../archive/collections/saved-searches'
import { rowidsOf } from '../archive/database/rowids'
import type { EntityChange } from '../archive/log/entities'
import { ArchiveError } from '../fault'
import { withCollectionRenamed } from '../search/query/renamed'
import { hitsInOrder } from '../search/search'
import { withoutGaps } from './asked'
import { acting, procedures, type RouterContext } from './context'
import { finishAction } from './long-actions'

const { collections } = procedures

/** So many records are put in or taken out in one transaction. */
const atOnce = 100

export const collectionsRouter = collections.router({
  list: collections.list.handler(({ context, input }) => collectionsKept(context.archive.db, input.trashed)),
  create: collections.create.handler(({ context, input }) => acting(context, (writer) => ({ id: createCollection(writer, input.name, input.description) }))),
  edit: collections.edit.handler(({ context, input: { id, ...given } }) =>
    acting(context, (writer) => {
      // A search that was saved goes on finding what it found.
      const along = (from: string, to: string): EntityChange[] => searchesRewritten(writer.db, (query) => withCollectionRenamed(query, from, to))
      editCollection(writer, id, given, along)
      return { id }
    }),
  ),
  trash: collections.trash.handler(({ context, input: { id } }) =>
    acting(context, (writer) => {
      setCollectionTrashed(writer, id, true)
      return { id }
    }),
  ),
  restore: collections.restore.handler(({ context, input: { id } }) =>
    acting(context, (writer) => {
      setCollectionTrashed(writer, id, false)
      return { id }
    }),
  ),
  add: collections.add.handler(async ({ context, input }) => {
    const { db } = context.archive
    const { id, changes } = 'id' in input.to ? { id: input.to.id, changes: [] } : collectionNamed(db, input.to.name)
    const name = 'id' in input.to || changes.length === 0 ? nameOf(db, id) : tidyName(input.to.name)
    const counted = await collectOrTakeOut(context, { kind: 'collect', collection: id, rowids: chosenRowids(db, input.choice), how: 'in' }, changes)
    return { id, name, created: changes.length > 0, ...counted }
  }),
  takeOut: collections.takeOut.handler(({ context, input }) => {
    const { db } = context.archive
    nameOf(db, input.id)
    return collectOrTakeOut(context, { kind: 'collect', collection: input.id, rowids: chosenRowids(db, input.choice), how: 'out' })
  }),
  move: collections.move.handler(({ context, input: { id, records, to } }) =>
    acting(context, (writer) => {
      moveInCollection(writer, id, records, to)
      return { id }
    }),
  ),
})

/** Puts records into a collection or takes them out, in parts where they are many. Gives how many. */
function collectOrTakeOut(context: RouterContext, task: CollectTask, before: readonly EntityChange[] = []): Promise<{ count: number; action: string | null }> {
  return acting(context, async (writer) => ({
    count: task.rowids.length <= atOnce ? collect(writer, task, before) : await finishAction(context, beginCollecting(writer, task, before), task),
  }))
}

function chosenRowids(db: Database.Database, choice: z.output<typeof recordChoice>): number[] {
  if (choice.by === 'records') return rowidsOf(db, choice.records)
  return hitsInOrder(db, withoutGaps(choice))
}

function nameOf(db: Database.Database, id: string): string {
  const known = collectionOf(db, id)
  if (known === null) throw new ArchiveError('not-found', { collection: id })
  return known.name
}
