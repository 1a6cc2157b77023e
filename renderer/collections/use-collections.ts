import { useQuery } from '@tanstack/react-query'
import type { Collection } from '../../preload/contract'
import { useArchive } from '../client'

/** All collections, by name. */
export function useCollections(): readonly Collection[] {
  return useQuery(useArchive().collections.list.queryOptions({ input: {} })).data ?? []
}
