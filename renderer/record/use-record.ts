import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { ChangedRecord, RecordDetail } from '../../preload/contract'
import { useArchive, type ArchiveQueries } from '../client'
import { ownChange } from '../ui/own-changes'
import { toastFault } from '../ui/toast'
import { useUndoToast } from '../ui/use-undo-toast'

/**
 * Makes a change and shows what the record is after it; `said` is said of it, with undo beside it. Says what went wrong and
 * gives false where it failed.
 */
export interface Change {
  (call: () => Promise<RecordDetail>): Promise<boolean>
  (call: () => Promise<ChangedRecord>, said: string): Promise<boolean>
}

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
  const say = useUndoToast()
  const change: Change = useCallback(
    async (call: () => Promise<RecordDetail | ChangedRecord>, said?: string) => {
      try {
        const changed = await ownChange(call)
        queries.setQueryData(queryKey, changed)
        if (said !== undefined && 'action' in changed) say(said, changed.action)
        return true
      } catch (error) {
        toastFault(error)
        return false
      }
    },
    // The key is made of the id alone.
    // oxlint-disable-next-line react/exhaustive-deps
    [queries, id, say],
  )
  return { archive, query, change }
}
