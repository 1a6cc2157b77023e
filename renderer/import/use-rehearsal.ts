import { useCallback, useState } from 'react'
import { toastFault } from '../ui/toast'
import type { Reach } from './reach'

/** A source that is rehearsed, and the job that does it. */
export interface Rehearsal {
  readonly source: string
  readonly job: string
}

/** The rehearsal that waits for a decision (null: none). What `follow` is to be told of is the job that imports it, `onFailure` of what kept it from that. */
export function useRehearsal(reach: Reach, follow: (job: string) => void, onFailure: (error: unknown) => void) {
  const [rehearsal, setRehearsal] = useState<Rehearsal | null>(null)

  const rehearse = useCallback(
    async (source: string): Promise<void> => {
      const { job } = await reach.ask((archive) => archive.imports.rehearse.call({ source }))
      setRehearsal({ source, job })
    },
    [reach],
  )

  const startRehearsed = useCallback(async (): Promise<void> => {
    if (rehearsal === null) return
    // Before anything is awaited: the second click of a double click finds nothing to start.
    setRehearsal(null)
    try {
      follow((await reach.ask((archive) => archive.imports.start.call({ source: rehearsal.source }))).job)
    } catch (error) {
      onFailure(error)
    }
  }, [reach, follow, onFailure, rehearsal])

  const discardRehearsed = useCallback(async (): Promise<void> => {
    if (rehearsal === null) return
    setRehearsal(null)
    try {
      await reach.ask((archive) => archive.jobs.cancel.call({ id: rehearsal.job }))
      await reach.ask((archive) => archive.imports.discard.call({ source: rehearsal.source }))
    } catch (error) {
      toastFault(error)
    }
  }, [reach, rehearsal])

  return { rehearsal, rehearse, startRehearsed, discardRehearsed }
}
