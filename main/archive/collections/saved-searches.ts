import type Database from 'better-sqlite3'
import type { SavedSearch, SearchAsked } from '../../../preload/contract'
import { ArchiveError } from '../../fault'
import { newId } from '../../new-id'
import { byName, isCalled, tidyName } from '../authorities/names'
import type { Writer } from '../log/commit'
import type { EntityChange, FieldValue } from '../log/entities'

/** Searches kept to be asked again, by name. */
export function savedSearches(db: Database.Database): SavedSearch[] {
  type Row = Omit<SavedSearch, 'kinds' | 'without'> & { readonly kinds: string; readonly without: string }
  return db
    .prepare<[], Row>('SELECT id, name, query, kinds, first_day AS "from", last_day AS "to", without, sort FROM saved_search WHERE trashed = 0')
    .all()
    .map((row) => ({ ...row, kinds: JSON.parse(row.kinds), without: JSON.parse(row.without) }))
    .toSorted(byName)
}

/** Keeps a search under a name; the one that is called that is replaced by it. */
export function saveSearch({ db, commit, author }: Writer, name: string, asked: SearchAsked): { id: string; replaced: boolean } {
  const known = savedSearches(db).find(isCalled(name))
  const fields: Record<string, FieldValue> = { query: asked.query, kinds: asked.kinds, first_day: asked.from, last_day: asked.to, without: asked.without, sort: asked.sort }
  const id = known?.id ?? newId()
  if (known === undefined) commit({ author, label: 'save-search', changes: [{ type: 'saved_search', id, fields: { name: tidyName(name), ...fields } }] })
  else commit({ author, label: 'edit-search', changes: [{ type: 'saved_search', id, fields }] })
  return { id, replaced: known !== undefined }
}

/** Calls a saved search something else. Throws `name-taken`, `not-found`. */
export function renameSearch({ db, commit, author }: Writer, id: string, name: string): void {
  const all = savedSearches(db)
  if (!all.some((search) => search.id === id)) throw new ArchiveError('not-found', { search: id })
  if (all.some((other) => other.id !== id && isCalled(name)(other))) throw new ArchiveError('name-taken', { name })
  commit({ author, label: 'edit-search', changes: [{ type: 'saved_search', id, fields: { name: tidyName(name) } }] })
}

/** Puts a saved search away; undo brings it back. Throws `not-found`. */
export function removeSearch({ db, commit, author }: Writer, id: string): void {
  if (!savedSearches(db).some((search) => search.id === id)) throw new ArchiveError('not-found', { search: id })
  commit({ author, label: 'trash-search', changes: [{ type: 'saved_search', id, fields: { trashed: true } }] })
}

/** The changes that write the queries of saved searches anew, where they come out otherwise. */
export function searchesRewritten(db: Database.Database, rewrite: (query: string) => string): EntityChange[] {
  return savedSearches(db).flatMap(({ id, query }): EntityChange[] => {
    const written = rewrite(query)
    return written === query ? [] : [{ type: 'saved_search', id, fields: { query: written } }]
  })
}
