import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { rehearsesFirst } from '../preferences'
import { askingFirst } from '../ui/asking-first'
import { KeptMap } from '../ui/drafts'
import type { Intake } from './intake'
import { createReach, type Reach } from './reach'
import { UploadCancelled } from './upload'
import { useRehearsal, type Rehearsal } from './use-rehearsal'

/** The import that is followed, also after a reload. */
const kept = new KeptMap('klimaarchiv.followed-import', (followed) => typeof followed === 'boolean')

/** What this window hands over to be imported. */
interface Handing {
  readonly intake: Intake
  readonly setIntake: (intake: Intake) => void
  readonly cancelling: boolean
  /** Has a source handed over (null: there is none after all), and imports or rehearses it. */
  readonly run: (source: (signal: AbortSignal) => Promise<string | null>) => Promise<void>
  /** Whether something is being handed over. */
  readonly isTaking: () => boolean
  /** Gives up what is being handed over. */
  readonly giveUp: () => void
  readonly failed: (error: unknown) => void
  /** The import started last, of which this window tells. */
  readonly followed: string | null
  readonly follow: (job: string) => void
  readonly rehearsal: Rehearsal | null
  readonly checkRehearsed: () => Promise<void>
  readonly startRehearsed: () => Promise<void>
  readonly discardRehearsed: () => Promise<void>
  readonly reach: Reach
}

const Context = createContext<Handing | null>(null)

/** What this window hands over, whatever becomes of the connection meanwhile. */
export function useHanding(): Handing {
  const handing = useContext(Context)
  if (!handing) throw new Error('useHanding needs an IntakeProvider above it')
  return handing
}

/** Hands files over and has them imported, over as many connections as that takes: it stands above them. */
export function IntakeProvider({ children }: { readonly children: ReactNode }) {
  const [reach] = useState(createReach)
  const [intake, setIntake] = useState<Intake>({ step: 'idle' })
  const [cancelling, setCancelling] = useState(false)
  const [followed, setFollowed] = useState<string | null>(() => [...kept][0]?.[0] ?? null)
  const abort = useRef<AbortController | null>(null)
  const failed = useCallback((error: unknown) => setIntake({ step: 'failed', error }), [])
  const follow = useCallback((job: string) => {
    kept.clear()
    kept.set(job, true)
    setFollowed(job)
    setIntake({ step: 'idle' })
  }, [])
  const { rehearsal, rehearse, checkRehearsed, startRehearsed: start, discardRehearsed: discard } = useRehearsal(reach, follow, failed)

  const run = useCallback(
    async (source: (signal: AbortSignal) => Promise<string | null>): Promise<void> => {
      const controller = new AbortController()
      abort.current = controller
      setCancelling(false)
      try {
        // Also what the host has already is lost with the page, until it is started.
        await askingFirst(async () => {
          const id = await source(controller.signal)
          if (id === null) return
          if (controller.signal.aborted) {
            // Given up in the moment in which the host had everything.
            await reach.ask((archive) => archive.imports.discard.call({ source: id }))
            throw new UploadCancelled('cancelled')
          }
          if (!rehearsesFirst()) return follow((await reach.ask((archive) => archive.imports.start.call({ source: id }))).job)
          await rehearse(id)
          setIntake({ step: 'idle' })
        })
      } catch (error) {
        if (error instanceof UploadCancelled) setIntake({ step: 'cancelled' })
        else failed(error)
      } finally {
        abort.current = null
      }
    },
    [failed, follow, reach, rehearse],
  )
  const startRehearsed = useCallback(async (): Promise<void> => {
    if (rehearsal !== null) setIntake({ step: 'starting' })
    await start()
  }, [rehearsal, start])
  const discardRehearsed = useCallback(async (): Promise<void> => {
    if (rehearsal !== null) setIntake({ step: 'cancelled' })
    await discard()
  }, [rehearsal, discard])
  const isTaking = useCallback(() => abort.current !== null, [])
  const giveUp = useCallback(() => {
    setCancelling(true)
    abort.current?.abort()
  }, [])

  const value = useMemo(
    () => ({ intake, setIntake, cancelling, run, isTaking, giveUp, failed, followed, follow, rehearsal, checkRehearsed, startRehearsed, discardRehearsed, reach }),
    [intake, cancelling, run, isTaking, giveUp, failed, followed, follow, rehearsal, checkRehearsed, startRehearsed, discardRehearsed, reach],
  )
  return <Context.Provider value={value}>{children}</Context.Provider>
}
