import type { TFunction } from 'i18next'
import type { SearchAsked } from '../../preload/contract'
import { filterTerm } from '../search/filter-terms'
import type { View } from '../view'

/** The part of a view that says what is asked for. */
export type Asking = Pick<View, 'query' | 'kinds' | 'from' | 'to' | 'without' | 'sort'>

/** What the window asks for now, as it is saved. */
export function askedNow({ query, kinds, from, to, without, sort }: Asking): SearchAsked {
  return { query: query.trim(), kinds: [...kinds], from, to, without: [...without], sort }
}

/** Whether two searches find the same in the same order. */
export function isSameSearch(one: Asking, other: Asking): boolean {
  return JSON.stringify(askedNow(one)) === JSON.stringify(askedNow(other))
}

/** Whether anything is asked for at all. */
export function asksForSomething({ query, kinds, from, to }: Pick<View, 'query' | 'kinds' | 'from' | 'to'>): boolean {
  return query.trim() !== '' || kinds.length > 0 || from !== null || to !== null
}

/** The search that shows a collection, in its own order. */
export function collectionSearch(name: string, t: TFunction): Omit<Asking, 'without'> {
  return { query: filterTerm('collection', name, t), kinds: [], from: null, to: null, sort: null }
}

/** Whether a view shows a whole collection, in whatever order, by whatever rules. */
export function showsCollection(view: Asking, name: string, t: TFunction): boolean {
  return isSameSearch({ ...view, sort: null, without: [] }, { ...collectionSearch(name, t), without: [] })
}
