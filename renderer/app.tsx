import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ArchiveProvider } from './client'
import { connect, isStartedAnew, type Connection } from './connect'
import { ImportProvider } from './import/import-provider'
import { IntakeProvider } from './import/intake-provider'
import { JobsProvider } from './jobs'
import { Shell } from './shell/shell'
import { Boundary } from './ui/boundary'
import { Button } from './ui/button'
import { Toasts } from './ui/toast'

/** A connection and its number: each new one has its views ask for everything anew. */
interface Line {
  readonly connection: Connection
  readonly number: number
}

/** How the line was lost: it was cut, and when it was tried again nobody answered, or a program that was started anew. */
type Loss = 'cut' | 'unanswered' | 'anew'

/** The program in the window: the line to the archive, and all that hangs on it. */
export function App() {
  const [line, setLine] = useState<Line | null>(null)
  const [loss, setLoss] = useState<Loss | null>(null)
  const open = useCallback(async (): Promise<void> => {
    try {
      const connection = await connect()
      setLine((before) => ({ connection, number: (before?.number ?? 0) + 1 }))
      setLoss(null)
      await connection.lost
      setLoss('cut')
    } catch {
      setLoss((await isStartedAnew()) ? 'anew' : 'unanswered')
    }
  }, [])
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- the line is outside of React, and its answer comes later
    void open()
  }, [open])

  const retry = (): void => {
    // What was said of the last try is gone meanwhile, and said again if it is still so.
    setLoss('cut')
    void open()
  }
  return (
    <IntakeProvider>
      {line !== null && (
        <ArchiveProvider key={line.number} client={line.connection.client}>
          <JobsProvider>
            <ImportProvider>
              <Boundary>
                <Shell />
              </Boundary>
            </ImportProvider>
          </JobsProvider>
          <Toasts />
        </ArchiveProvider>
      )}
      {loss !== null && <Lost loss={loss} onRetry={retry} />}
    </IntakeProvider>
  )
}

/** Lies over the window, which stays as it was: whoever was typing still sees it. */
function Lost({ loss, onRetry }: { readonly loss: Loss; readonly onRetry: () => void }) {
  const { t } = useTranslation()
  const layer = useRef<HTMLDialogElement>(null)
  useEffect(() => layer.current?.showModal(), [])
  return (
    // A dialog of React Aria that is open below hides what comes after it, but for what says that it lies on top. No key
    // pressed here is a command to the window below.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it takes no keys, it only keeps them
    <dialog ref={layer} className="lost" aria-labelledby="lost-title" data-react-aria-top-layer="true" onKeyDown={(event) => event.stopPropagation()} onCancel={(event) => event.preventDefault()}>
      <h1 id="lost-title">{t('shell.lostTitle')}</h1>
      <p>{t('shell.lostText')}</p>
      <p role="alert">{loss !== 'cut' && t(`shell.lostAs.${loss}`)}</p>
      <Button variant="primary" onPress={onRetry}>{t('shell.retry')}</Button>
    </dialog>
  )
}
