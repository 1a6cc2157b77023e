import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CollectionName } from '../../preload/contract'
import { useArchive } from '../client'
import { go, useView } from '../view'
import { collectionSearch, isSameSearch, showsCollection, type Asking } from './asked'

const nothing: Asking = { query: '', kinds: [], from: null, to: null, without: [], sort: null }

/**
 * Keeps the view at the collection it shows: it goes by the name, which undo and redo change. Where the collection is not
 * there any more, what was asked for before it comes back.
 */
export function useFollowCollection(): void {
  const { t } = useTranslation()
  const { query, kinds, from, to, without, sort } = useView()
  const collections = useQuery(useArchive().collections.list.queryOptions({ input: {} })).data
  const asked = useRef(nothing)
  const before = useRef(nothing)
  const shown = useRef<CollectionName | null>(null)
  useEffect(() => {
    if (collections === undefined) return
    const asking = { query, kinds, from, to, without, sort }
    const shownBy = (view: Asking): CollectionName | null => collections.find(({ name }) => showsCollection(view, name, t)) ?? null
    if (!isSameSearch(asking, asked.current)) {
      if (shownBy(asked.current) === null) before.current = asked.current
      asked.current = asking
      shown.current = null
    }
    const left = shown.current
    shown.current = shownBy(asking)
    if (left === null || shown.current !== null) return
    const renamed = collections.find(({ id }) => id === left.id)
    const next = renamed === undefined ? before.current : { ...asking, query: collectionSearch(renamed.name, t).query }
    asked.current = next
    go(next)
  }, [collections, query, kinds, from, to, without, sort, t])
}
