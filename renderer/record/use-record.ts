import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { RecordDetail } from '../../preload/contract'
import { useArchive, type ArchiveQueries } from '../client'
import { retireActions, toastFault } from '../ui/toast'

/** Makes a change and shows what the record is after it; says what went wrong and gives false where it failed. */
export type Change = (call: () => Promise<RecordDetail>) => Promise<boolean>

/** What each part of the panel needs: the record, the archive to ask, and the way to change it. */
export interface RecordParts {
  readonly record: RecordDetail
  readonly archive: ArchiveQueries
  readonly change: Change
}

/** A record and the way to change it. */
export function useRecord(id: string) {
  const archive = useArchive()
  const queries = useQueryClient()
  const options = archive.records.get.queryOptions({ input: { id } })
  const query = useQuery(options)
  const { queryKey } = options
  const change: Change = useCallback(
    async (call) => {
      try {
        queries.setQueryData(queryKey, await call())
        // What an older message offers to undo is no longer the last action.
        retireActions()
        return true
      } catch (error) {
        toastFault(error)
        return false
      }
    },
    // The key is made of the id alone.
    // oxlint-disable-next-line react/exhaustive-deps
    [queries, id],
  )
  return { archive, query, change }
}
