import { useCallback, useState } from 'react'
import { useArchive } from '../client'
import { toastFault } from '../ui/toast'

/** A source that is rehearsed, and the job that does it. */
export interface Rehearsal {
  readonly source: string
  readonly job: string
}

/** The rehearsal that waits for a decision (null: none). What `follow` is to be told of is the job that imports it, `onFailure` of what kept it from that. */
export function useRehearsal(follow: (job: string) => void, onFailure: (error: unknown) => void) {
  const archive = useArchive()
  const [rehearsal, setRehearsal] = useState<Rehearsal | null>(null)

  const rehearse = useCallback(
    async (source: string): Promise<void> => {
      const { job } = await archive.imports.rehearse.call({ source })
      setRehearsal({ source, job })
    },
    [archive],
  )

  const startRehearsed = useCallback(async (): Promise<void> => {
    if (rehearsal === null) return
    // Before anything is awaited: the second click of a double click finds nothing to start.
    setRehearsal(null)
    try {
      follow((await archive.imports.start.call({ source: rehearsal.source })).job)
    } catch (error) {
      onFailure(error)
    }
  }, [archive, follow, onFailure, rehearsal])

  const discardRehearsed = useCallback(async (): Promise<void> => {
    if (rehearsal === null) return
    setRehearsal(null)
    try {
      await archive.jobs.cancel.call({ id: rehearsal.job })
      await archive.imports.discard.call({ source: rehearsal.source })
    } catch (error) {
      toastFault(error)
    }
  }, [archive, rehearsal])

  return { rehearsal, rehearse, startRehearsed, discardRehearsed }
}
