import { useCallback, useState } from 'react'
import { useAskingFirst } from '../ui/asking-first'
import { KeptMap } from '../ui/drafts'
import { toastFault } from '../ui/toast'
import type { Reach } from './reach'

/** A source that is rehearsed, and the job that does it. */
export interface Rehearsal {
  readonly source: string
  readonly job: string
}

/** The job of the rehearsal that waits, by its source: a reload of the window keeps it. */
const kept = new KeptMap('klimaarchiv.rehearsal', (job) => typeof job === 'string')

function keptRehearsal(): Rehearsal | null {
  const [source, job] = [...kept][0] ?? []
  return source === undefined || job === undefined ? null : { source, job }
}

/** The rehearsal that waits for a decision (null: none). What `follow` is to be told of is the job that imports it, `onFailure` of what kept it from that. */
export function useRehearsal(reach: Reach, follow: (job: string) => void, onFailure: (error: unknown) => void) {
  const [rehearsal, setRehearsal] = useState(keptRehearsal)
  useAskingFirst(rehearsal !== null)
  const keep = useCallback((now: Rehearsal | null): void => {
    kept.clear()
    if (now !== null) kept.set(now.source, now.job)
    setRehearsal(now)
  }, [])

  const rehearse = useCallback(
    async (source: string): Promise<void> => {
      const { job } = await reach.ask((archive) => archive.imports.rehearse.call({ source }))
      keep({ source, job })
    },
    [keep, reach],
  )

  /** Gives the rehearsal up where the host, as one that was started anew, knows nothing of it. */
  const checkRehearsed = useCallback(async (): Promise<void> => {
    const waiting = keptRehearsal()
    if (waiting === null) return
    try {
      await reach.ask((archive) => archive.imports.rehearsal.call({ source: waiting.source }))
    } catch (error) {
      if (keptRehearsal()?.source !== waiting.source) return
      keep(null)
      onFailure(error)
    }
  }, [keep, onFailure, reach])

  const startRehearsed = useCallback(async (): Promise<void> => {
    if (rehearsal === null) return
    // Before anything is awaited: the second click of a double click finds nothing to start.
    keep(null)
    try {
      follow((await reach.ask((archive) => archive.imports.start.call({ source: rehearsal.source }))).job)
    } catch (error) {
      onFailure(error)
    }
  }, [keep, reach, follow, onFailure, rehearsal])

  const discardRehearsed = useCallback(async (): Promise<void> => {
    if (rehearsal === null) return
    keep(null)
    try {
      await reach.ask((archive) => archive.jobs.cancel.call({ id: rehearsal.job }))
      await reach.ask((archive) => archive.imports.discard.call({ source: rehearsal.source }))
    } catch (error) {
      toastFault(error)
    }
  }, [keep, reach, rehearsal])

  return { rehearsal, rehearse, checkRehearsed, startRehearsed, discardRehearsed }
}
