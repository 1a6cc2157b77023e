import { createContext, useCallback, useContext, useEffect, useMemo } from 'react'
import type { DragEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Job } from '../../preload/contract'
import { useArchive } from '../client'
import { bridge } from '../host'
import { toast } from '../ui/toast'
import { go } from '../view'
import { DropWindow } from './drop-window'
import { gatherDrop } from './gather'
import type { Gathered } from './gather'
import { secondsLeft } from './intake'
import type { Intake } from './intake'
import { useHanding } from './intake-provider'
import { upload } from './upload'
import { useImportJobs } from './use-import-jobs'
import type { Rehearsal } from './use-rehearsal'
import { useToldElsewhere } from './use-told-elsewhere'

interface Imports {
  readonly intake: Intake
  /** The import that this window has begun, else one that runs, or the last one of this session. */
  readonly job: Job | null
  /** All imports that run. */
  readonly running: readonly Job[]
  /** Whether what is handed over is being given up. */
  readonly cancelling: boolean
  readonly giveUp: () => void
  /** Hands chosen files over and imports them. */
  readonly take: (files: Promise<readonly Gathered[]>) => void
  /** Imports what the host's own dialog gives; only where the host has one. */
  readonly choose: (what: 'files' | 'folder') => void
  readonly sample: () => void
  /** What was rehearsed, or is being; null: nothing. */
  readonly rehearsal: Rehearsal | null
  readonly startRehearsed: () => void
  readonly discardRehearsed: () => void
}

const Context = createContext<Imports | null>(null)

/** The import of this window, which goes on in whatever area the reader is. */
export function useImports(): Imports {
  const imports = useContext(Context)
  if (!imports) throw new Error('useImports needs an ImportProvider above it')
  return imports
}

/** Follows the import over the present connection, and takes files dropped anywhere on the window. */
export function ImportProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const archive = useArchive()
  const { intake, setIntake, cancelling, run, isTaking, giveUp, failed, followed, follow, rehearsal, checkRehearsed, startRehearsed, discardRehearsed, reach } = useHanding()
  const { job, running } = useImportJobs(followed)
  useToldElsewhere(job, followed)
  useEffect(() => {
    reach.over(archive)
    void checkRehearsed()
  }, [archive, checkRehearsed, reach])

  const take = useCallback(
    (files: Promise<readonly Gathered[]>) => {
      setIntake({ step: 'gathering' })
      go({ area: 'import' })
      void run(async (signal) => {
        const gathered = await files
        if (gathered.length === 0) {
          setIntake({ step: 'empty' })
          return null
        }
        const began = performance.now()
        return upload(gathered, signal, ({ done, total, wayDone, way, current }) =>
          setIntake({ step: 'uploading', done, total, wayDone, way, current, secondsLeft: secondsLeft(wayDone, way, performance.now() - began) }),
        )
      })
    },
    [run, setIntake],
  )

  const choose = useCallback(
    (what: 'files' | 'folder') =>
      void run(async () => {
        const source = (await bridge().chooseSource?.(what)) ?? null
        if (source !== null) go({ area: 'import' })
        return source
      }),
    [run],
  )

  const sample = useCallback(() => void archive.imports.sample.call().then(({ job: started }) => follow(started), failed), [archive, failed, follow])

  const drop = useCallback(
    (event: DragEvent) => {
      // What was dropped before is to be imported or not: that is not decided by the way.
      const busy = isTaking() ? 'import.stillTaking' : rehearsal !== null ? 'import.decideFirst' : null
      if (busy !== null) {
        toast(t(busy))
        return go({ area: 'import' })
      }
      const { registerDropped } = bridge()
      const files = [...event.dataTransfer.files]
      if (!registerDropped) return take(gatherDrop(event.dataTransfer))
      go({ area: 'import' })
      void run(() => registerDropped(files))
    },
    [isTaking, rehearsal, run, t, take],
  )

  const value = useMemo(() => ({ intake, job, running, cancelling, giveUp, take, choose, sample, rehearsal, startRehearsed: () => void startRehearsed(), discardRehearsed: () => void discardRehearsed() }), [intake, job, running, cancelling, giveUp, take, choose, sample, rehearsal, startRehearsed, discardRehearsed])
  return (
    <Context.Provider value={value}>
      <DropWindow onDrop={drop}>{children}</DropWindow>
    </Context.Provider>
  )
}
